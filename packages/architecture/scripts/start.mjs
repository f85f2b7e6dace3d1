import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { nodeWithSqlite, quietSqlite } from './nodeWithSqlite.mjs'
import { orStop, run, tools } from './run.mjs'

/* `npm start -- file.jsonl`: installs, builds and runs the example caseload. */
await ensureInstalled()
orStop(await run(process.execPath, [tools.tsc, '-b']))
const main = join(root, 'examples', 'caseload', 'dist', 'main.js')
process.exitCode = await run(await nodeWithSqlite(), [...quietSqlite, main, ...process.argv.slice(2)])
