import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { moduleNames } from './sourceFile.mjs'
import { readJson } from './workspace.mjs'

/*
 * What every package.json of the house says, and what it may not say: npm and the type checker look at other things
 * than each other, so that a package can be sound here and broken for whoever installs it.
 */

/** @typedef {import('./workspace.mjs').Room} Room */
/** @typedef {import('./sourceFile.mjs').SourceFile} SourceFile */

/** The one entry of every public package: source for us, types and JavaScript for everyone else. */
const agreedEntry = { '@casetrail/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' }

/** The package that a module name asks for: `fp-ts/lib/Either.js` asks for `fp-ts`. @param {string} module */
const packageOf = (module) =>
  module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/')

/** @param {readonly SourceFile[]} files @param {Room} room */
const usedBy = (files, { folder, example }) => {
  const below = `${example ? 'examples' : 'packages'}/${folder.split(/[\\/]/).at(-1)}/src/`
  const own = files.filter(({ path }) => path.startsWith(below))
  const named = own
    .flatMap(moduleNames)
    .map(({ text }) => text)
    .filter((text) => !text.startsWith('.') && !isBuiltin(text) && !text.startsWith('node:'))
  return { modules: new Set(named.map(packageOf)), text: own.map(({ text }) => text).join('\n') }
}

/** @param {any} value */
const same = (value, /** @type {any} */ wanted) => JSON.stringify(value) === JSON.stringify(wanted)

/** @param {Room} room @returns {string[]} */
const saysWhatWasAgreed = ({ manifest, public: isPublic }) => {
  const wanted = { license: 'MIT', type: 'module', engines: { node: '>=20.19' } }
  const published = { sideEffects: false, files: ['dist', 'src'] }
  const faults = Object.entries(isPublic ? { ...wanted, ...published } : { license: 'MIT', type: 'module' })
    .filter(([field, value]) => !same(manifest[field], value))
    .map(([field, value]) => `${field} is not ${JSON.stringify(value)}`)
  if (!manifest.description?.endsWith('.')) faults.push('description is not a sentence')
  if (isPublic && !same(manifest.exports?.['.'], agreedEntry)) faults.push('exports is not as agreed')
  for (const script of ['preinstall', 'install', 'postinstall'])
    if (manifest.scripts?.[script]) faults.push(`${script} runs code on the machine of whoever installs it`)
  return faults
}

/** @param {Room} room @param {ReadonlyMap<string, Room>} byName @returns {string[]} */
const pinsTheWorkspace = ({ manifest }, byName) =>
  Object.entries(manifest.dependencies ?? {}).flatMap(([name, version]) => {
    const other = byName.get(name)
    if (other) return version === other.manifest.version ? [] : [`${name} is not ${other.manifest.version}`]
    return /^\d+\.\d+\.\d+$/.test(/** @type {string} */ (version)) ? [] : [`${name} is not pinned`]
  })

/**
 * The packages that the published types name, from the front door on: an inferred type can name one that no source
 * imports, and whoever installs ours then needs it. Empty where nothing is built.
 *
 * @param {string} path of a declaration file
 * @param {Set<string>} met
 * @returns {ReadonlySet<string>}
 */
const namedInTypes = (path, met = new Set()) => {
  if (met.has(path) || !existsSync(path)) return met
  met.add(path)
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true)
  for (const { fileName } of importedFiles)
    if (fileName.startsWith('.')) namedInTypes(join(dirname(path), fileName.replace(/\.js$/, '.d.ts')), met)
    else if (!isBuiltin(fileName)) met.add(packageOf(fileName))
  return met
}

/** @param {Room} room @param {readonly SourceFile[]} files @returns {string[]} */
const declaresWhatItUses = (room, files) => {
  const { dependencies = {}, peerDependencies = {} } = room.manifest
  const { modules: imported, text } = usedBy(files, room)
  const inTypes = [...namedInTypes(join(room.folder, 'dist', 'index.d.ts'))].filter((name) => !name.endsWith('.d.ts'))
  const modules = new Set([...imported, ...inTypes])
  const undeclared = [...modules].filter(
    (name) => name !== room.manifest.name && !(name in dependencies) && !(name in peerDependencies),
  )
  // A driver that is loaded by a computed name is used all the same: its name stands in the text.
  const unused = Object.keys({ ...dependencies, ...peerDependencies }).filter(
    (name) => !modules.has(name) && !text.includes(`'${name}'`),
  )
  return [
    ...undeclared.map((name) => `${name} is used but not declared`),
    ...unused.map((name) => `${name} is declared but not used`),
  ]
}

/** `tsc -b` builds in the order of the references. @param {Room} room @param {ReadonlyMap<string, Room>} byName @returns {string[]} */
const referencesWhatItUses = ({ folder, manifest }, byName) => {
  const path = join(folder, 'tsconfig.json')
  if (!existsSync(path)) return []
  /** @type {{ path: string }[]} */
  const references = readJson(path).references ?? []
  const found = references.map((reference) => join(folder, reference.path)).sort()
  const wanted = Object.keys(manifest.dependencies ?? {})
    .flatMap((name) => byName.get(name)?.folder ?? [])
    .sort()
  return same(found, wanted) ? [] : ['the references of tsconfig.json are not its workspace dependencies']
}

/**
 * The types of tests are checked package by package, and only where something changed: so each says what it rests on.
 *
 * @param {Room} room
 * @param {readonly SourceFile[]} files
 * @param {ReadonlyMap<string, Room>} byName
 * @returns {string[]}
 */
const referencesWhatItsTestsUse = ({ folder, example, room }, files, byName) => {
  const below = `${example ? 'examples' : 'packages'}/${room}/test/`
  const tests = files.filter(({ path }) => path.startsWith(below))
  if (tests.length === 0) return []
  const path = join(folder, 'test', 'tsconfig.json')
  if (!existsSync(path)) return ['its tests have no tsconfig.json']
  /** @type {{ path: string }[]} */
  const references = readJson(path).references ?? []
  const found = references.map((reference) => join(folder, 'test', reference.path))
  const named = tests.flatMap(moduleNames).map(({ text }) => byName.get(text)?.folder)
  const missing = [...new Set(named)].filter((one) => one !== undefined && !found.includes(one))
  return missing.map(
    (one) => `its tests use ${one?.split(/[\\/]/).at(-1)}, which test/tsconfig.json does not reference`,
  )
}

/**
 * Holds the manifests against what was agreed; each fault is one printable line.
 *
 * @param {readonly Room[]} rooms
 * @param {readonly SourceFile[]} files
 * @returns {readonly string[]}
 */
export const packageFaults = (rooms, files) => {
  const byName = new Map(rooms.map((room) => [room.manifest.name, room]))
  const version = rooms[0]?.manifest.version
  return rooms.flatMap((room) =>
    [
      ...saysWhatWasAgreed(room),
      ...(room.manifest.version === version ? [] : [`version is not ${version}`]),
      ...pinsTheWorkspace(room, byName),
      ...(room.room === 'architecture' ? [] : declaresWhatItUses(room, files)),
      ...referencesWhatItUses(room, byName),
      ...referencesWhatItsTestsUse(room, files, byName),
    ].map((fault) => `${room.room}: ${fault}`),
  )
}
