import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { npm, orStop } from './run.mjs'

const platform = process.platform === 'win32' ? 'win' : process.platform
const name = `node-${platform}-${process.arch}`

/**
 * The path of a Node of this major version: the running one if it fits, else fetched once from npm into `.tmp/`.
 * Never into the workspace: the package's `bin` would shadow `node` in every npm script.
 *
 * @param {number} major
 * @param {string} why one sentence for whoever waits
 */
export const fetchedNode = async (major, why) => {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath
  const home = join(root, '.tmp', `node${major}`)
  const path = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(path)) {
    process.stdout.write(`${why} Fetching Node ${major} into .tmp/ (once, about 8 s) …\n`)
    const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel', 'error']
    orStop(await npm('install', '--prefix', home, ...flags, `${name}@${major}`))
  }
  return path
}
