import { ensureInstalled } from './ensureInstalled.mjs'
import { npm, orStop, run } from './run.mjs'
import { vitest } from './vitest.mjs'

/*
 * `npm run test:better-sqlite3`: the SQLite tests on this Node with better-sqlite3, for those whose Node has no
 * node:sqlite. The package is put into the workspace for the time of the run, since that is where an embedder has it,
 * and taken out again: 12 still supports Node 20 but compiles for a minute, which nobody should pay by default.
 */
const version = process.versions.node.startsWith('20.') ? 12 : 13
const flags = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund']
await ensureInstalled()
process.stdout.write(`Installing better-sqlite3@${version} for this run (12 compiles for about 65 s) …\n`)
orStop(await npm('install', ...flags, `better-sqlite3@${version}`))
const probe =
  "process.stdout.write('SQLite ' + require('better-sqlite3')(':memory:').prepare('select sqlite_version()').pluck().get() + '\\n')"
const loads = await run(process.execPath, ['-e', probe])
const outcome = loads === 0 ? await vitest('sqlite', process.execPath) : { code: loads, passed: 0, failed: 0 }
await npm('uninstall', ...flags, 'better-sqlite3')
process.stdout.write(`\n${outcome.passed} passed, ${outcome.failed} failed\n`)
process.exitCode = outcome.code
