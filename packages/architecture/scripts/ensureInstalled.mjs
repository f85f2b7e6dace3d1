import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, root } from '../walls/workspace.mjs'
import { npm, orStop } from './run.mjs'

/**
 * Does `node_modules` hold what the lock file says? Compared by content: after a checkout, time stamps mean nothing.
 * Packages for other platforms are optional and rightly absent.
 */
const isInstalled = () => {
  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const found = readJson(hidden).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      (found[path] === undefined ? entry.optional === true : found[path].version === entry.version),
  )
}

/** Installs the locked dependencies, if they are not there. */
export const ensureInstalled = async () => {
  if (isInstalled()) return
  process.stdout.write('Installing the locked dependencies (npm ci, about 10 s) …\n')
  orStop(await npm('ci', '--no-audit', '--no-fund'))
}
