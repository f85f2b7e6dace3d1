import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { nodeWithSqlite, quietSqlite } from './nodeWithSqlite.mjs'
import { orStop, run, tools } from './run.mjs'

/* `npm run bench -- …`: installs, builds and runs the benchmarks; they collect garbage between measurements. */
await ensureInstalled()
orStop(await run(process.execPath, [tools.tsc, '-b']))
const main = join(root, 'packages', 'benchmarks', 'dist', 'main.js')
process.exitCode = await run(await nodeWithSqlite(), ['--expose-gc', ...quietSqlite, main, ...process.argv.slice(2)])
