import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { fetchedNode } from './fetchedNode.mjs'
import { orStop, run, tools } from './run.mjs'
import { vitest } from './vitest.mjs'

/* `npm run test:node-versions`: the tests on every supported Node, each fetched from npm. SQLite from 22 on. */
await ensureInstalled()
orStop(await run(process.execPath, [tools.tsc, '-b']))

const smoke = join(root, 'packages', 'architecture', 'scripts', 'smoke.mjs')
const nothing = { code: 0, passed: 0, failed: 0 }
/** @param {import('./vitest.mjs').Outcome} outcome */
const told = ({ code, passed, failed }) => `${passed} passed, ${failed} failed${code === 0 ? '' : ' (FAILED)'}`
const rows = []
let worst = 0
for (const major of [20, 22, 24]) {
  const node = await fetchedNode(major, 'The tests run on every supported Node.')
  process.stdout.write(`\n── Node ${major}\n`)
  const pure = await vitest('pure', node)
  const sqlite = major >= 22 ? await vitest('sqlite', node) : nothing
  const smoked = await run(node, [smoke])
  worst ||= pure.code || sqlite.code || smoked
  rows.push([
    `Node ${major}`,
    told(pure),
    major >= 22 ? told(sqlite) : 'no node:sqlite',
    smoked === 0 ? 'ok' : 'FAILED',
  ])
}
const table = [['', 'pure', 'sqlite', 'smoke'], ...rows]
const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
for (const row of table) process.stdout.write(`${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}\n`)
process.exitCode = worst
