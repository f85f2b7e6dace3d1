import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { orStop, run, tools } from './run.mjs'

/*
 * `trace.mjs` writes docs/trace.md. `trace.mjs C43` prints everything about C43: the quote, the values that cite it, the
 * tests titled with it; also A…, L…, B… and E…. Both read what is built.
 */
const ids = process.argv.slice(2)
orStop(await run(process.execPath, [tools.tsc, '-b']))
const { house } = await import('../walls/house.mjs')
const { printTrace, renderTrace } = await import('../walls/trace.mjs')
const now = house()
if (ids.length === 0) {
  const page = renderTrace(now)
  writeFileSync(join(root, 'docs', 'trace.md'), page)
  process.stdout.write(`docs/trace.md: ${page.split('\n').length} lines\n`)
}
for (const id of ids) {
  const told = printTrace(now, id)
  if (told === null) {
    process.stderr.write(`${id}: nothing in this house has that id\n`)
    process.exitCode = 1
  } else process.stdout.write(told)
}
