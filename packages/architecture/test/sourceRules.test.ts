import { describe, expect, test } from 'vitest'
import { publicNames } from '../walls/publicNames.mjs'
import { parsed, sourceFiles } from '../walls/sourceFile.mjs'
import { sourceFaults, sourceRules } from '../walls/sourceRules.mjs'

/** For each rule: where a fault is planted, the fault, and the nearest thing that is allowed. */
const planted: Readonly<Record<string, { path?: string; fault: string; allowed: string }>> = {
  fpTsIsSpelledSoThatPlainNodeFindsIt: {
    fault: `import * as E from 'fp-ts/Either'`,
    allowed: `import * as E from 'fp-ts/lib/Either.js'\nimport type * as t from 'io-ts'`,
  },
  typeChecksAreNotSwitchedOff: { fault: `// @ts-${'ignore'}\nfoo()`, allowed: '// the checker is ignored' },
  asAnySaysWhy: { fault: 'x = y as any', allowed: '// io-ts gives no type to its tag\nx = y as any' },
  lintIsNotSwitchedOffWithoutAReason: {
    fault: `// biome-${'ignore'} lint: \nfoo()`,
    allowed: `// biome-${'ignore'} lint/style/noVar: this runs in an old engine\nfoo()`,
  },
  filesStayShort: { fault: 'foo()\n'.repeat(351), allowed: 'foo()\n'.repeat(350) },
  pureRoomsReadNoClock: { fault: 'const now = Date.now()', allowed: `const says = 'new Date() // Date.now()'` },
  noRoomAsksKernelTimeForNow: {
    path: 'packages/kernel/src/time/Instant.ts',
    fault: 'const now = new Date()',
    allowed: 'const then = new Date(ms)',
  },
  pureRoomsRollNoDice: { fault: 'const id = Math.random()', allowed: 'const most = Math.max(1, 2)' },
  pureRoomsNeverThrow: { fault: `throw new Error('no')`, allowed: '// to throw is a bug' },
  indexesNameWhatTheyExport: {
    path: 'packages/access/src/index.ts',
    fault: `export * from './a.js'`,
    allowed: `export { a } from './a.js'`,
  },
  onlyTheIndexReExports: { fault: `export { a } from './a.js'`, allowed: 'const a = 1\nexport { a }' },
  filesAreNamedForWhatTheyHold: { path: 'packages/access/src/utils.ts', fault: '', allowed: '' },
  nothingIsLeftForLater: { fault: `// ${'TO'}DO: finish`, allowed: '// what is there to do' },
  everyTestRuns: { path: 'packages/access/test/a.test.ts', fault: `test.${'skip'}('a', f)`, allowed: `test('a', f)` },
  noFileNamesAMachine: { fault: `const a = '/${'home'}/me/a'`, allowed: `const a = '/cases/homework'` },
}

const faultsOf = (path: string, text: string): readonly string[] =>
  sourceFaults([parsed(path, text)]).map((line) => line.split(':')[0] as string)

describe('the walls within a file', () => {
  const files = sourceFiles()

  test('the house as it stands breaks none, and was really read', () => {
    expect(sourceFaults(files)).toEqual([])
    expect(files.filter(({ isTest }) => !isTest).length).toBeGreaterThan(60)
  })

  test('each rule has a planted fault', () => {
    expect(Object.keys(planted).sort()).toEqual(sourceRules.map(({ name }) => name).sort())
  })

  test.each(Object.entries(planted))('%s catches its fault and lets pass what is like it', (name, each) => {
    const path = each.path ?? 'packages/access/src/a.ts'
    expect(faultsOf(path, each.fault)).toContain(name)
    const sound = name === 'filesAreNamedForWhatTheyHold' ? 'packages/access/src/utility.ts' : path
    expect(faultsOf(sound, each.allowed)).toEqual([])
  })

  test('a test may expect a type error if it says why, a source may not', () => {
    const says = `// @ts-${'expect-error'}: an event that is not declared does not compile\nfoo()`
    const silent = `// @ts-${'expect-error'}\nfoo()`
    expect(faultsOf('packages/kernel/test/a.test.ts', says)).toEqual([])
    for (const [path, text] of [
      ['packages/kernel/test/a.test.ts', silent],
      ['packages/ledger/src/a.ts', says],
    ] as const)
      expect(faultsOf(path, text)).toEqual(['typeChecksAreNotSwitchedOff'])
  })

  test('a room that is not pure may throw, but a pure one may not', () => {
    expect(faultsOf('packages/ledger/src/a.ts', `throw new Error('bug')`)).toEqual([])
  })
})

describe('the public names', () => {
  const files = sourceFiles()
  const indexes = files.filter(({ path }) => /^packages\/[^/]+\/src\/index\.ts$/.test(path))

  test.each(indexes.map(({ path }) => path))('each name of %s says since when', (index) => {
    const names = publicNames(files, index)
    expect(names.filter(({ says }) => !says).map(({ name, path }) => `${name} in ${path}`)).toEqual([])
    expect(new Set(names.map(({ name }) => name)).size, 'no name twice').toBe(names.length)
  })

  test('a name without @since is seen, also behind a renaming', () => {
    const planted = [
      parsed('packages/a/src/index.ts', `export { old as renamed, type Told, undoc } from './b.js'\n`),
      parsed(
        'packages/a/src/b.ts',
        `/** A. @since 0.1.0 */\nexport const old = 1\n/** T. @since 0.1.0 */\nexport interface Told {}\n/** No date. */\nexport const undoc = 1\n`,
      ),
    ]
    const told = publicNames(planted, 'packages/a/src/index.ts').map(({ name, says }) => [name, says])
    expect(told).toEqual([
      ['old', true],
      ['Told', true],
      ['undoc', false],
    ])
  })

  test('a type and a codec of one name must both say it', () => {
    const planted = [
      parsed('packages/a/src/index.ts', `export { Id } from './b.js'\n`),
      parsed('packages/a/src/b.ts', `/** A. @since 0.1.0 */\nexport const Id = 1\nexport type Id = string\n`),
    ]
    expect(publicNames(planted, 'packages/a/src/index.ts')).toEqual([
      { name: 'Id', path: 'packages/a/src/b.ts', says: false },
    ])
  })
})
