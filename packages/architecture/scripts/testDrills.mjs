import { ensureInstalled } from './ensureInstalled.mjs'
import { nodeWithSqlite } from './nodeWithSqlite.mjs'
import { vitest } from './vitest.mjs'

/*
 * `npm run test:drills`: what befalls a service on a disk (kill -9, a full disk, damaged files), hundreds of times where
 * the tests do it a few times; CASETRAIL_DRILLS says how often.
 */
await ensureInstalled()
process.env.CASETRAIL_DRILLS ??= '300'
const outcome = await vitest('sqlite', await nodeWithSqlite(), ['drills', ...process.argv.slice(2)])
process.stdout.write(`\n${outcome.passed} passed, ${outcome.failed} failed\n`)
process.exitCode = outcome.code
