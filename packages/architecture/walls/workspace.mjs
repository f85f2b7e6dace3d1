import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the workspace, an absolute path. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** @param {string} path @returns {any} */
export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** A path as every report prints it: relative to `base`, with forward slashes. @param {string} path */
export const shown = (path, base = root) => relative(base, path).split(sep).join('/')

const skipped = new Set(['node_modules', 'dist', 'coverage', '.tmp', '.git', '.casetrail'])

/**
 * Every file below `folder` whose name ends in one of `endings`, sorted, so that a report is the same everywhere.
 *
 * @param {string} folder
 * @param {...string} endings
 * @returns {string[]}
 */
export const filesBelow = (folder, ...endings) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
          if (skipped.has(entry.name)) return []
          const path = join(folder, entry.name)
          if (entry.isDirectory()) return filesBelow(path, ...endings)
          return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : []
        })

/**
 * A workspace package: `room` is its folder's name, `public` whether it is published.
 *
 * @typedef {{ room: string, folder: string, manifest: any, public: boolean, example: boolean }} Room
 */

/**
 * The packages and examples of the workspace below `base`.
 *
 * @returns {Room[]}
 */
export const rooms = (base = root) =>
  ['packages', 'examples'].flatMap((shelf) =>
    !existsSync(join(base, shelf))
      ? []
      : readdirSync(join(base, shelf))
          .sort()
          .map((room) => ({ room, folder: join(base, shelf, room) }))
          .filter(({ folder }) => existsSync(join(folder, 'package.json')))
          .map(({ room, folder }) => {
            const manifest = readJson(join(folder, 'package.json'))
            return { room, folder, manifest, public: manifest.private !== true, example: shelf === 'examples' }
          }),
  )
