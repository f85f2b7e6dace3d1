import { writeFileSync } from 'node:fs'
import { goldenStream } from './support/goldenStream.js'

/*
 * Writes the golden files that are not there yet, and never one that is: they say how history is stored. By hand, from
 * the root of the workspace:
 *
 *   node -e "import('vite').then((v) => v.runnerImport('./packages/ledger/test/writeGolden.ts', { resolve: { conditions: ['@casetrail/source'] } }))"
 */
for (const [name, golden] of goldenStream()) {
  try {
    writeFileSync(new URL(`./golden/${name}`, import.meta.url), `${JSON.stringify(golden, null, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
