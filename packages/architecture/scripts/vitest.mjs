import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, root } from '../walls/workspace.mjs'
import { run, tools } from './run.mjs'

/**
 * What a run of one vitest project found. `code` is vitest's exit code; no report at all counts as a failure.
 *
 * @typedef {{ code: number, passed: number, failed: number }} Outcome
 */

/** A file that could not be loaded holds no test, yet has failed. @param {{ status: string, assertionResults: unknown[] }} file */
const isUnloaded = (file) => file.status === 'failed' && file.assertionResults.length === 0

/**
 * Runs one vitest project under this Node and counts its tests from vitest's own JSON report.
 *
 * @param {'pure' | 'sqlite'} project
 * @param {string} node
 * @param {readonly string[]} [args]
 * @returns {Promise<Outcome>}
 */
export const vitest = async (project, node, args = []) => {
  const folder = join(root, '.tmp', 'vitest')
  const report = join(folder, `${project}-${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const options = {
    env: { NODE_NO_WARNINGS: '1' },
    ...(process.stdout.isTTY ? {} : { quiet: /^JSON report written/ }),
  }
  const code = await run(node, [tools.vitest, 'run', '--project', project, ...reporters, ...args], options)
  if (!existsSync(report)) return { code: code || 1, passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests, testResults } = readJson(report)
  rmSync(report)
  const unloaded = testResults.filter(isUnloaded).length
  return { code, passed, failed: numFailedTests + unloaded || (code === 0 ? 0 : 1) }
}
