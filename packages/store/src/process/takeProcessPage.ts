import type { AnyProcess, Recorded } from '@casetrail/kernel'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Page } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { catchUpModels, pageEvents } from '../readModel/catchUp.js'
import { checkpointAfter, type Standing } from '../readModel/checkpoints.js'
import { type Reading, readByIndex } from '../readModel/readingOf.js'
import { relevantEvents } from '../readModel/relevantEvents.js'
import type { ExecuteError } from '../run/Executed.js'
import { clocksAreKnown } from '../run/home.js'
import type { Runtime } from '../run/Runtime.js'
import { followUp } from './followUp.js'
import type { ProcessOutcome } from './ProcessOutcome.js'

/** One process on its way through history. */
export interface Running {
  readonly runtime: Runtime
  readonly process: AnyProcess
  readonly reading: Reading
  readonly at: Standing
}

/** What became of one page. */
export interface PageTaken {
  readonly page: Page
  readonly outcomes: readonly ProcessOutcome[]
  /** Where it stands now; null: another runner was first, and it is for this one to look where that came to. */
  readonly kept: Standing | null
}

/** Where a process keeps its checkpoint and its outcomes. */
export const keptAs = ({ name }: Pick<AnyProcess, 'name'>): string => `process ${name}`

const readPage = ({ runtime, process, at }: Running): TE.TaskEither<StoreError, Page> => {
  const categories = process.on.flatMap((type) => runtime.registry.byType.get(type)?.category ?? [])
  return runtime.stores.events.readAll(at.position, pageEvents, readByIndex(categories))
}

/** What the read model says to each event: no less than it did when the event was recorded. */
const rowsFor = (
  { runtime, process }: Running,
  events: readonly Recorded[],
): TE.TaskEither<StoreError, (event: Recorded) => unknown> => {
  const { model, key } = process.looksUp
  return pipe(
    catchUpModels(runtime, [model]),
    TE.chain(() => runtime.stores.readModels.load(model.name, [...new Set(events.map(key))])),
    TE.map((rows) => {
      const byKey = new Map(rows.map((one) => [one.key, one.row]))
      return (event) => byKey.get(key(event)) ?? model.initial(key(event))
    }),
  )
}

const outcomesOf = (
  running: Running,
  events: readonly Recorded[],
): TE.TaskEither<ExecuteError, readonly ProcessOutcome[]> =>
  events.length === 0
    ? TE.right([])
    : pipe(
        rowsFor(running, events),
        TE.chainW((rowOf) =>
          pipe(
            events,
            TE.traverseSeqArray((event) => followUp(running.runtime, running.process, event, rowOf(event))),
          ),
        ),
      )

/** Checkpoint and outcomes together or not at all, where the process still stands where it was found. */
const keep = (
  { runtime, process, at }: Running,
  page: Page,
  outcomes: readonly ProcessOutcome[],
): TE.TaskEither<StoreError, Standing | null> => {
  if (at.checkpoint !== null && at.position === page.next) return TE.right(at)
  const rows = outcomes.map((row) => ({ key: row.event, listedAt: row.recordedAt, row }))
  return pipe(
    checkpointAfter(runtime, page),
    TE.chain((checkpoint) =>
      pipe(
        runtime.stores.readModels.commit(keptAs(process), process.version, at.checkpoint, checkpoint, rows),
        TE.map((written) => (written ? { checkpoint, position: page.next } : null)),
      ),
    ),
  )
}

/** Reads a page, does what its events give rise to, and keeps what came of it. */
export const takeProcessPage = (running: Running): TE.TaskEither<ExecuteError, PageTaken> =>
  pipe(
    readPage(running),
    TE.bindTo('page'),
    TE.chainFirst(() => clocksAreKnown(running.runtime)),
    TE.bindW('events', ({ page }) => relevantEvents(running.reading, page.events)),
    TE.bindW('outcomes', ({ events }) => outcomesOf(running, events)),
    TE.bindW('kept', ({ page, outcomes }) => keep(running, page, outcomes)),
  )
