import { leafHash } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beginning, type Page, type Position, type StoredEvent } from '../port/EventStore.js'
import type { Checkpoint } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from '../run/Runtime.js'

/*
 * Is this still the log that a read model was built from? A position alone does not tell: an older copy of the log, or
 * another one, grows past the same number. So a checkpoint names the event that stood there, by its leaf hash (decision 31).
 */

/** Before the first event, which every log holds. */
const fromTheBeginning = 'beginning' as Checkpoint

const checkpointOf = ({ position, header }: StoredEvent): Checkpoint => `${leafHash(header)} ${position}` as Checkpoint

/** The checkpoint behind a page. */
export const checkpointAfter = (
  { stores }: Runtime,
  { events, next }: Pick<Page, 'events' | 'next'>,
): TE.TaskEither<StoreError, Checkpoint> => {
  if (next === beginning) return TE.right(fromTheBeginning)
  const last = events.at(-1)
  if (last?.position === next) return TE.right(checkpointOf(last))
  return pipe(
    stores.events.at(next),
    TE.chainEitherK((event) =>
      event === null
        ? E.left<StoreError>({ tag: 'StoreDamaged', what: `no event stands at ${next}, where reading came to` })
        : E.right(checkpointOf(event)),
    ),
  )
}

/** Where reading goes on after a checkpoint; null: this is not, or no longer, the log that it was taken from. */
export const positionOf = ({ stores }: Runtime, checkpoint: Checkpoint): TE.TaskEither<StoreError, Position | null> => {
  if (checkpoint === fromTheBeginning) return TE.right(beginning)
  const position = checkpoint.slice(checkpoint.indexOf(' ') + 1) as Position
  return pipe(
    stores.events.at(position),
    TE.map((event) => (event !== null && checkpointOf(event) === checkpoint ? position : null)),
  )
}

/** Where a model, or whatever keeps a checkpoint, stands. */
export interface Standing {
  /** Null: it has seen nothing. */
  readonly checkpoint: Checkpoint | null
  readonly position: Position
}

/** It has seen nothing. */
export const notBegun: Standing = { checkpoint: null, position: beginning }

/**
 * Where the rows kept under a name stand at a version. Rows that were built from another log are forgotten: they begin
 * again.
 */
export const standingOf = (runtime: Runtime, name: string, version: string): TE.TaskEither<StoreError, Standing> => {
  const { readModels } = runtime.stores
  return pipe(
    readModels.checkpoint(name, version),
    TE.chain((checkpoint) =>
      checkpoint === null
        ? TE.right(notBegun)
        : pipe(
            positionOf(runtime, checkpoint),
            TE.chain((position) =>
              position === null
                ? pipe(
                    readModels.reset(name),
                    TE.map(() => notBegun),
                  )
                : TE.right({ checkpoint, position }),
            ),
          ),
    ),
  )
}
