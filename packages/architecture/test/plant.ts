import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { arrows } from '../walls/arrows.mjs'

/** Path in the planted workspace to content. */
export type Files = Readonly<Record<string, string>>

const manifestOf = (name: string, dependencies: readonly string[]): string =>
  JSON.stringify({
    name,
    version: '0.1.0',
    type: 'module',
    exports: { '.': { '@casetrail/source': './src/index.ts' } },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, '*'])),
  })

const stub = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: './index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {}\n',
})

const libraries = ['fp-ts', 'io-ts', 'immer', 'fast-check', 'vitest', 'better-sqlite3', 'uuid']
const nameOf = (room: string): string => (room === 'casetrail' ? room : `@casetrail/${room}`)

/** Every room with one exported name, and nothing wrong in any. */
const soundHouse: Files = Object.assign(
  {},
  ...libraries.map(stub),
  ...Object.entries(arrows).map(([room, { mayImport }]) => ({
    [`packages/${room}/package.json`]: manifestOf(nameOf(room), [...libraries.slice(0, 4), ...mayImport.map(nameOf)]),
    [`packages/${room}/src/index.ts`]: `export { one } from './one.js'\n`,
    [`packages/${room}/src/one.ts`]: `/** One. @since 0.1.0 */\nexport const one = 1\n`,
  })),
)

const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

/** Builds a sound house in a temporary folder, puts `faults` into it, and answers its path. */
export const plant = (faults: Files): string => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'casetrail-planted-')))
  planted.push(base)
  for (const [path, content] of Object.entries({ ...soundHouse, ...faults })) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), content)
  }
  mkdirSync(join(base, 'node_modules', '@casetrail'))
  for (const room of Object.keys(arrows)) {
    // A junction needs no privilege on Windows; elsewhere the word is ignored.
    symlinkSync(join(base, 'packages', room), join(base, 'node_modules', ...nameOf(room).split('/')), 'junction')
  }
  return base
}
