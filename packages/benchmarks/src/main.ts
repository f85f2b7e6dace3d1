import { cpus } from 'node:os'
import { durableFigures } from './durable.js'
import { foldingFigures } from './folding.js'
import { inMemoryFigures } from './inMemory.js'
import { listingFigures } from './listing.js'
import { type Figure, figureLines } from './measure/Figure.js'
import { rebuildingFigures } from './rebuilding.js'

/* `npm run bench -- [part …]`: medians of several runs, with the ratios of one run. Machines differ; ratios less. */

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  durable: durableFigures,
  inMemory: inMemoryFigures,
  folding: foldingFigures,
  rebuilding: rebuildingFigures,
  listing: listingFigures,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  process.stderr.write(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`\n${name}\n${figureLines(await measure())}\n`)
}
