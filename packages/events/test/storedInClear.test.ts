import { List, OrNull, RecordOf, RefinedString } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { expect, test } from 'vitest'
import { definitions } from './support/goldenFile.js'

type Codec = t.Mixed & {
  readonly fields?: Readonly<Record<string, Codec>>
  readonly inner?: Codec
  readonly item?: Codec
}

/** The leaves of a codec, by path. */
const leavesOf = (codec: Codec, path: string): ReadonlyArray<readonly [string, Codec]> => {
  if (codec instanceof RecordOf)
    return Object.entries(codec.fields as Record<string, Codec>).flatMap(([name, field]) =>
      leavesOf(field, path === '' ? name : `${path}.${name}`),
    )
  if (codec instanceof OrNull) return leavesOf(codec.inner as Codec, `${path}?`)
  return codec instanceof List ? leavesOf(codec.item as Codec, `${path}[]`) : [[path, codec]]
}

const lines = definitions.flatMap(({ type, version, publicType, category, clear, parts }) => {
  const sealed = Object.entries(parts as Record<string, { keyPurpose: string; special: boolean; codec: Codec }>).map(
    ([name, part]) =>
      `  sealed ${name} (${part.keyPurpose}${part.special ? ', special' : ''}): ${leavesOf(part.codec, '')
        .map(([path]) => path)
        .join(', ')}`,
  )
  return [
    `${type} v${version}, in ${category}, header says ${publicType}`,
    ...leavesOf(clear, '').map(([path, codec]) => `  clear ${path}: ${codec.name}`),
    ...sealed,
  ]
})

/** Read every line that is added here: what is in clear outlives the person’s key. */
test('C6 · what is stored in clear', async () => {
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./golden/storedInClear.txt')
})

test('C6 · no free text is in clear', () => {
  const isText = ([, codec]: readonly [string, Codec]): boolean =>
    codec instanceof RefinedString && codec.name.startsWith('text(')
  const free = definitions.flatMap(({ type, clear }) =>
    leavesOf(clear, '')
      .filter(isText)
      .map(([path]) => `${type}.${path}`),
  )
  expect(free).toEqual([])
})
