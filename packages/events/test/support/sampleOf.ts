import { createHash } from 'node:crypto'
import { BoundedInteger, Digest, Flag, List, OneOf, OrNull, RecordOf, RefinedString } from '@casetrail/kernel'
import type * as t from 'io-ts'

/** Where a sample stands: what is sealed gets values that a search of the stored bytes can tell from all others. */
export type Standing = 'clear' | 'sealed'

const uuidOf = (path: string): string => {
  const hex = createHash('sha256').update(`synthetic ${path}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const texts = (path: string, standing: Standing): readonly string[] => [
  uuidOf(path),
  standing === 'sealed' ? '1987-06-05' : '2026-02-03',
  standing === 'sealed' ? '1987-06-05T04:03:02.001Z' : '2026-02-03T09:00:00.000Z',
  createHash('sha256').update(path).digest('base64url'),
  standing === 'sealed' ? `Synthetic planted ${path}` : 'Synthetic',
  'synthetic',
  'SYNTHETIC-1',
]

/**
 * A SYNTHETIC value of any codec of the kernel, derived from the codec alone: every optional value is there, every list
 * has an item. A codec that it does not know is a bug of the test.
 */
export const sampleOf = (codec: t.Mixed, path: string, standing: Standing): unknown => {
  if (codec instanceof RecordOf)
    return Object.fromEntries(
      Object.entries(codec.fields as Record<string, t.Mixed>).map(([n, c]) => [
        n,
        sampleOf(c, `${path}.${n}`, standing),
      ]),
    )
  if (codec instanceof OrNull) return sampleOf(codec.inner, path, standing)
  if (codec instanceof List)
    return Array.from({ length: Math.max(1, codec.min) }, (_, i) => sampleOf(codec.item, `${path}.${i}`, standing))
  if (codec instanceof OneOf) return codec.words[0]
  if (codec instanceof BoundedInteger) return codec.min
  if (codec instanceof Flag) return true
  if (codec === Digest) return texts(path, standing)[3]
  if (codec instanceof RefinedString) {
    const found = texts(path, standing).find((text) => fits(codec, text, standing))
    if (found !== undefined) return found
  }
  throw new Error(`no sample of ${codec.name} at ${path}`)
}

/** Free text takes anything: it is given words, not the first id that fits. */
const fits = (codec: RefinedString<string>, text: string, standing: Standing): boolean =>
  codec.is(text) &&
  (!codec.name.startsWith('text(') || text.startsWith(standing === 'sealed' ? 'Synthetic planted' : 'Synthetic'))

/** Every text of a value, however deep. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
