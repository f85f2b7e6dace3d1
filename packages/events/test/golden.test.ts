import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { definitions, type GoldenFile, goldenFile, goldenName, type Plain, readGolden } from './support/goldenFile.js'
import { textsIn } from './support/sampleOf.js'

/** Every version of every type that history may hold. */
const versions = definitions.flatMap(({ type, version: current }) =>
  Array.from({ length: current }, (_, i) => ({ type, version: i + 1, current })),
)
const golden = (type: string, version: number): GoldenFile => {
  const file = goldenFile<GoldenFile>(goldenName(type, version))
  if (file === null) throw new Error(`no golden file for ${type} v${version}: run test/writeGolden.ts`)
  return file
}

describe('E26 · old bytes always read', () => {
  test('there is a golden file for every version of every type, and none of a type that is gone', () => {
    const names = versions.flatMap(({ type, version, current }) =>
      version === current
        ? [goldenName(type, version)]
        : [goldenName(type, version), goldenName(type, version, current)],
    )
    const files = readdirSync(new URL('./golden/', import.meta.url)).filter((name) => /\.v\d+\.json$/.test(name))
    expect(names.filter((name) => goldenFile(name) === null)).toEqual([])
    expect(files.filter((name) => !names.includes(name))).toEqual([])
  })

  test.each(versions)(
    '$type v$version verifies strictly, opens, and says what it said',
    ({ type, version, current }) => {
      const file = golden(type, version)
      const expected = version === current ? file.event : goldenFile<Plain>(goldenName(type, version, current))
      expect(readGolden(file)).toEqual(expected)
    },
  )
})

describe('C6 · what is personal is not in the stored bytes', () => {
  test.each(versions)('$type v$version holds no value of its parts in clear', ({ type, version }) => {
    const { header, body, event } = golden(type, version)
    const found = textsIn(event.parts).filter((planted) => planted.length >= 10 && (header + body).includes(planted))
    expect(found).toEqual([])
    expect(header + body).not.toContain('planted')
  })

  test('every part has something planted in it, but for those that hold numbers and codes alone', () => {
    const bare = versions.flatMap(({ type, version }) =>
      Object.entries(golden(type, version).event.parts).flatMap(([part, value]) =>
        textsIn(value).some((text) => text.length >= 10) ? [] : [`${type} v${version} ${part}`],
      ),
    )
    expect(bare).toEqual(['OutcomeMeasured v1 client'])
  })
})
