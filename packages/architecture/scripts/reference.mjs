import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { orStop, run, tools } from './run.mjs'

/* Writes the pages of docs/reference from the values of the rooms, as they are built. */
orStop(await run(process.execPath, [tools.tsc, '-b']))
const { casetrailRooms } = await import('casetrail')
const { referencePages } = await import('../walls/reference/pages.mjs')
const folder = join(root, 'docs', 'reference')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(referencePages(casetrailRooms))) {
  writeFileSync(join(folder, name), text)
  process.stdout.write(`docs/reference/${name}: ${text.split('\n').length} lines\n`)
}
