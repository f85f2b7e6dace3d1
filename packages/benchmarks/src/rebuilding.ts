import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { caseStream } from '@casetrail/kernel'
import type { Stores } from '@casetrail/store'
import { newId } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import { withFolder, withSqlite } from './folder.js'
import type { Figure } from './measure/Figure.js'
import { median } from './measure/median.js'
import type { RebuildMode, RebuildResult } from './rebuildOnce.js'
import { appendStream, begin, caseEvents, encodeStream } from './synthetic.js'

/* Rebuilding read models from 100,000 events, each run in a process of its own so that its peak memory is its own. */

const fill = async (stores: Stores, cases: number, length: number): Promise<void> => {
  await begin(stores)
  for (let i = 0; i < cases; i += 250) {
    const ids = Array.from({ length: Math.min(250, cases - i) }, () => newId<'case'>())
    const keys = await stores.keys.provide(
      ids.map((id) => ({ record: caseStream(id), subject: 'client', purpose: 'case' as const })),
    )()
    if (E.isLeft(keys)) throw new Error(keys.left.tag)
    await Promise.all(
      ids.map((id, n) =>
        appendStream(
          stores.events,
          id,
          encodeStream(id, keys.right[n] as (typeof keys.right)[number], caseEvents(length, '2024-05-01')),
        ),
      ),
    )
  }
}

const worker = fileURLToPath(new URL('./rebuildOnce.js', import.meta.url))

/** Left alone, V8 lets garbage pile up to three times 32 MB before it looks; 8 MB costs no speed here. */
const youngGeneration = '--max-semi-space-size=8'

const once = (folder: string, mode: RebuildMode): RebuildResult => {
  const run = spawnSync(process.execPath, [...process.execArgv, youngGeneration, worker, folder, mode], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as RebuildResult
}

const medianOf = (folder: string, mode: RebuildMode): RebuildResult => {
  const results = [1, 2, 3].map(() => once(folder, mode))
  return {
    eventsPerSecond: median(results.map((r) => r.eventsPerSecond)),
    peakMb: median(results.map((r) => r.peakMb)),
  }
}

const figure = (
  what: string,
  { eventsPerSecond, peakMb }: RebuildResult,
  raw: RebuildResult,
  goal?: string,
): readonly Figure[] => [
  {
    what,
    value: eventsPerSecond,
    unit: 'events/s',
    ratios: { 'raw SELECT and JSON.parse': eventsPerSecond / raw.eventsPerSecond },
    ...(goal === undefined ? {} : { goal }),
  },
  { what: '  peak memory', value: peakMb, unit: 'MB', goal: 'under 150' },
]

const inFolder = (cases: number, label: string) =>
  withFolder(async (folder) => {
    await withSqlite(folder, (stores) => fill(stores, cases, 20), 'NORMAL')
    const raw = medianOf(folder, 'raw')
    return [
      { what: `raw SELECT and JSON.parse, ${label}`, value: raw.eventsPerSecond, unit: 'events/s' },
      { what: '  peak memory', value: raw.peakMb, unit: 'MB' },
      ...figure(`rebuild every read model, nothing opened, ${label}`, medianOf(folder, 'closed'), raw, '0.50'),
      ...figure(`same, every chain verified, ${label}`, medianOf(folder, 'verified'), raw, '100,000/s'),
      ...figure(
        `rebuild a model that reads every event and opens its part, verified, ${label}`,
        medianOf(folder, 'opened'),
        raw,
        '50,000/s',
      ),
    ]
  })

/** Rebuilding at two lengths of history: memory must not grow with it. */
export const rebuildingFigures = async (): Promise<readonly Figure[]> => [
  ...(await inFolder(5000, '100,000 events')),
  ...(await inFolder(15_000, '300,000 events')),
]
