import { ensureInstalled } from './ensureInstalled.mjs'
import { run, tools } from './run.mjs'

/*
 * `npm run test:explore`: the tests on this Node with properties drawn from a new seed, or from the one in
 * CASETRAIL_SEED; `npm run test:explore -- packages/facts` only those whose path holds those words.
 */
await ensureInstalled()
const seed = process.env.CASETRAIL_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
process.stdout.write(`CASETRAIL_SEED=${seed}\n`)
process.exitCode = await run(
  process.execPath,
  [tools.vitest, 'run', '--project', 'pure', '--reporter=dot', ...process.argv.slice(2)],
  { env: { CASETRAIL_SEED: seed, NODE_NO_WARNINGS: '1' } },
)
