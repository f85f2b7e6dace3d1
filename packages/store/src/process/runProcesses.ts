import type { AnyProcess } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as T from 'fp-ts/lib/Task.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { standingOf } from '../readModel/checkpoints.js'
import { readingOf } from '../readModel/readingOf.js'
import type { ExecuteError } from '../run/Executed.js'
import { inSteps } from '../run/inSteps.js'
import type { Runtime } from '../run/Runtime.js'
import type { ProcessOutcome } from './ProcessOutcome.js'
import { keptAs, type Running, takeProcessPage } from './takeProcessPage.js'

/** What one process did in one run: how many commands came to what, and how many events gave rise to none. @since 0.2.0 */
export interface ProcessRun {
  readonly process: string
  readonly done: number
  readonly repeated: number
  readonly refused: number
  readonly nothing: number
}

const counted = (run: ProcessRun, outcomes: readonly ProcessOutcome[]): ProcessRun => {
  const count = { ...run }
  for (const { outcome, commands } of outcomes) {
    if (outcome === 'nothing') count.nothing += 1
    for (const one of commands) count[one.outcome] += 1
  }
  return count
}

/** From where the process stands; its events are verified from there on. */
const standing = (runtime: Runtime, process: AnyProcess): TE.TaskEither<StoreError, Running> =>
  pipe(
    standingOf(runtime, keptAs(process), process.version),
    TE.map((at) => ({ runtime, process, at, reading: readingOf(runtime, process.on, { open: false, verify: true }) })),
  )

interface Progress {
  readonly running: Running
  readonly run: ProcessRun
}

const step = ({ running, run }: Progress): TE.TaskEither<ExecuteError, E.Either<Progress, ProcessRun>> =>
  pipe(
    takeProcessPage(running),
    TE.chainW(({ page, outcomes, kept }) => {
      const sum = counted(run, outcomes)
      if (kept !== null && page.end) return TE.right(E.right(sum))
      const next: TE.TaskEither<StoreError, Running> =
        kept === null ? standing(running.runtime, running.process) : TE.right({ ...running, at: kept })
      return pipe(
        next,
        TE.map((on) => E.left({ running: on, run: sum })),
      )
    }),
  )

const runProcess =
  (runtime: Runtime) =>
  (process: AnyProcess): TE.TaskEither<ExecuteError, ProcessRun> =>
  () =>
    runtime.turns.take(
      keptAs(process),
      pipe(
        standing(runtime, process),
        TE.chainW((running) =>
          inSteps({ running, run: { process: process.name, done: 0, repeated: 0, refused: 0, nothing: 0 } }, step),
        ),
      ),
    )

/**
 * Runs every process from its checkpoint to the end of the store. A process that meets a failure of the store, or makes a
 * command that is malformed, stands where it stood and is the answer; the others run all the same. Whatever runs it
 * again, on whichever machine: each command has one effect. @since 0.2.0
 */
export const runProcesses = (runtime: Runtime): TE.TaskEither<ExecuteError, readonly ProcessRun[]> =>
  pipe([...runtime.processes.values()], T.traverseSeqArray(runProcess(runtime)), T.map(E.sequenceArray))
