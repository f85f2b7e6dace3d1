import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, test } from 'vitest'
import { packageFaults } from '../walls/packageRules.mjs'
import { parsed, sourceFiles } from '../walls/sourceFile.mjs'
import { type Room, readJson, rooms, root } from '../walls/workspace.mjs'
import { plant } from './plant.js'

const house = rooms()
const published = house.filter((room) => room.public)

const sound = {
  name: '@casetrail/one',
  version: '0.1.0',
  description: 'Synthetic.',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=20.19' },
  sideEffects: false,
  files: ['dist', 'src'],
  exports: {
    '.': { '@casetrail/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
  },
  dependencies: { 'fp-ts': '2.16.11' },
}

const faultsOf = (manifest: object, source = `import * as E from 'fp-ts/lib/Either.js'`): readonly string[] => {
  const room: Room = { room: 'one', folder: join(root, 'packages', 'one'), manifest, public: true, example: false }
  return packageFaults([room], [parsed('packages/one/src/a.ts', source)])
}

describe('the packages', () => {
  test('each package.json says what was agreed and declares what it uses', () => {
    expect(packageFaults(house, sourceFiles())).toEqual([])
    expect(published.length).toBeGreaterThanOrEqual(14)
  })

  test.each(published.map(({ room, folder }) => [room, folder] as const))(
    '%s: publint finds nothing',
    async (_, folder) => {
      expect(existsSync(join(folder, 'dist', 'index.js')), 'not built: run npx tsc -b').toBe(true)
      const { messages } = await publint({ pkgDir: folder, pack: false, strict: true })
      const manifest = readJson(join(folder, 'package.json'))
      expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([])
    },
  )

  test('a sound package has no fault', () => expect(faultsOf(sound)).toEqual([]))

  test.each([
    ['license', { license: 'ISC' }, 'one: license is not "MIT"'],
    ['type', { type: 'commonjs' }, 'one: type is not "module"'],
    ['engines', { engines: { node: '*' } }, 'one: engines is not {"node":">=20.19"}'],
    ['files', { files: ['dist'] }, 'one: files is not ["dist","src"]'],
    ['exports', { exports: './dist/index.js' }, 'one: exports is not as agreed'],
    ['description', { description: '' }, 'one: description is not a sentence'],
    [
      'scripts',
      { scripts: { postinstall: 'node x' } },
      'one: postinstall runs code on the machine of whoever installs it',
    ],
    ['range', { dependencies: { 'fp-ts': '^2.16.11' } }, 'one: fp-ts is not pinned'],
    ['undeclared', { dependencies: {} }, 'one: fp-ts is used but not declared'],
    ['unused', { dependencies: { 'fp-ts': '2.16.11', uuid: '1.0.0' } }, 'one: uuid is declared but not used'],
  ])('a planted fault in %s is caught', (_, change, fault) =>
    expect(faultsOf({ ...sound, ...change })).toEqual([fault]),
  )

  test('what only the published types name must be declared too', () => {
    const folder = plant({
      'packages/one/dist/index.d.ts': `export { one } from './one.js'\n`,
      'packages/one/dist/one.d.ts': `export declare const one: import('io-ts').Type<string>\n`,
    })
    const at = join(folder, 'packages', 'one')
    const room: Room = { room: 'one', folder: at, manifest: sound, public: true, example: false }
    const files = [parsed('packages/one/src/a.ts', `import * as E from 'fp-ts/lib/Either.js'`)]
    expect(packageFaults([room], files)).toEqual(['one: io-ts is used but not declared'])
    const declared = { ...sound, dependencies: { 'fp-ts': '2.16.11', 'io-ts': '2.2.22' } }
    expect(packageFaults([{ ...room, manifest: declared }], files)).toEqual([])
  })

  test('versions that differ within the workspace are caught', () => {
    const at = (room: string, version: string, dependencies: object): Room => ({
      room,
      folder: join(root, 'packages', room),
      manifest: { ...sound, name: `@casetrail/${room}`, version, dependencies },
      public: true,
      example: false,
    })
    const files = [parsed('packages/two/src/a.ts', `import '@casetrail/one'`)]
    const both = [at('one', '0.1.0', {}), at('two', '0.2.0', { '@casetrail/one': '0.0.9' })]
    expect(packageFaults(both, files)).toEqual(['two: version is not 0.1.0', 'two: @casetrail/one is not 0.1.0'])
  })

  test('tests whose types nobody checks, or on what they do not reference, are caught', () => {
    const base = plant({ 'packages/two/test/tsconfig.json': '{ "references": [{ "path": ".." }] }' })
    const at = (room: string): Room => ({
      room,
      folder: join(base, 'packages', room),
      manifest: { ...sound, name: `@casetrail/${room}`, dependencies: {} },
      public: true,
      example: false,
    })
    const files = ['one', 'two'].map((room) => parsed(`packages/${room}/test/a.test.ts`, `import '@casetrail/one'`))
    expect(packageFaults([at('one'), at('two')], files)).toEqual([
      'one: its tests have no tsconfig.json',
      'two: its tests use one, which test/tsconfig.json does not reference',
    ])
  })

  test('the types of every package’s tests are checked', () => {
    const tests = join(root, 'packages', 'architecture', 'tsconfig.tests.json')
    const checked = readJson(tests).references.map(({ path }: { path: string }) => join(tests, '..', path))
    const tested = house.map(({ folder }) => join(folder, 'test')).filter((folder) => existsSync(folder))
    expect(checked.sort()).toEqual(tested.sort())
  })

  test('tsc -b at the root builds every package', () => {
    const built = readJson(join(root, 'tsconfig.json')).references.map(({ path }: { path: string }) => join(root, path))
    const buildable = house.map(({ folder }) => folder).filter((folder) => existsSync(join(folder, 'tsconfig.json')))
    expect(built.sort()).toEqual(buildable.sort())
  })
})
