import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise as depcruise } from 'dependency-cruiser'
import configuration from '../dependencyCruiser.mjs'
import { rooms, root, shown } from './workspace.mjs'

/**
 * What a cruise found: how many of our source files it read, and which rule each forbidden import breaks,
 * and what that rule says.
 *
 * @typedef {{ rule: string, says: string, from: string, to: string }} Violation
 * @typedef {{ sources: number, violations: readonly Violation[] }} Cruise
 */

/**
 * Follows every import of the sources of the workspace below `base` and holds it against the walls.
 * The number of files read is part of the answer: a cruise that reads nothing finds nothing.
 *
 * @returns {Promise<Cruise>}
 */
export const cruise = async (base = root) => {
  const sourceFolders = rooms(base)
    .map(({ folder }) => join(folder, 'src'))
    .filter((folder) => existsSync(folder))
    .map((folder) => shown(folder, base))
  const { forbidden, options } = configuration
  const { output } = await depcruise(
    sourceFolders,
    /** @type {any} */ ({ ...options, baseDir: base, validate: true, ruleSet: { forbidden } }),
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text instead of data')
  const sources = output.modules.filter(({ source }) => /^(packages|examples)\/[^/]+\/src\//.test(source))
  return {
    sources: sources.length,
    violations: output.summary.violations.map(({ rule: { name }, from, to }) => {
      const says = forbidden.find((rule) => rule.name === name)?.comment ?? ''
      return { rule: name, says, from, to }
    }),
  }
}
