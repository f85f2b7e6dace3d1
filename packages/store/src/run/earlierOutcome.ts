import { type Actor, type CommandId, type Recorded, refusedBy, type StreamId } from '@casetrail/kernel'
import { cameOf, contentText, eventIdOf, readHeader } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoredEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Executed, ExecuteError, Outcome } from './Executed.js'
import type { Runtime } from './Runtime.js'
import { readVerified } from './readVerified.js'
import { aCommandIdHasOneEffect } from './runtimeProvisions.js'
import type { Underway } from './Underway.js'

/*
 * What a command that came to nothing came to before (L23). Looked up only then, so that a new command that is taken
 * costs no read. Whoever sends a known id as somebody else, or with something else, learns that it is known and no more:
 * not even from the time that it takes, since everything is read and compared, whatever differs.
 */

/** What a command id brought about: its events, in order, as they are read and as they are stored. */
interface Earlier {
  readonly stream: StreamId
  readonly events: readonly Recorded[]
  readonly stored: readonly StoredEvent[]
}

const eventsOfCommand = (
  runtime: Runtime,
  stream: StreamId,
  commandId: CommandId,
): TE.TaskEither<StoreError, Earlier> => {
  const [events, bytes]: [Recorded[], StoredEvent[]] = [[], []]
  const read = readVerified(runtime, { stream, after: null }, (event, _, stored) => {
    if (event.commandId !== commandId) return
    events.push(event)
    bytes.push(stored)
  })
  return pipe(
    read,
    TE.map(() => ({ stream, events, stored: bytes })),
  )
}

const isSameActor = (one: Actor | undefined, other: Actor): boolean =>
  one !== undefined &&
  [
    one.kind === other.kind,
    one.performedBy === other.performedBy,
    one.recordedBy === other.recordedBy,
    one.onBehalfOf === other.onBehalfOf,
    one.role === other.role,
    one.organisation === other.organisation,
  ].every(Boolean)

const reused = ({ command: { type } }: Underway): Outcome =>
  E.left(refusedBy(type, aCommandIdHasOneEffect, { field: 'commandId' }))

const kidsOf = (stored: readonly StoredEvent[]) =>
  stored.flatMap((one) =>
    pipe(
      readHeader(one),
      E.match(
        () => [],
        ({ keys }) => [...keys],
      ),
    ),
  )

/** Answers the same, where it is the same. */
const answered = (underway: Underway, { stream, events, stored }: Earlier): TE.TaskEither<StoreError, Outcome> => {
  const { runtime, command } = underway
  const content = contentText(command)
  return pipe(
    runtime.keys.openerOf(kidsOf(stored)),
    TE.map((opener) => {
      const isSame = [
        stream === underway.stream,
        isSameActor(events[0]?.actor, command.actor),
        cameOf(stored, E.isRight(content) ? content.right : '', opener),
      ].every(Boolean)
      const last = events.at(-1)
      if (!isSame || last === undefined) return reused(underway)
      const executed: Executed = { events, stream, revision: last.revision, position: null, repeated: true }
      return E.right(executed)
    }),
  )
}

/** Of another record not even that it does not verify. */
const untold =
  (underway: Underway, stream: StreamId) =>
  (error: StoreError): TE.TaskEither<StoreError, Outcome> =>
    stream !== underway.stream && 'stream' in error ? TE.right(reused(underway)) : TE.left(error)

const lookedUp = (underway: Underway, error: ExecuteError): TE.TaskEither<StoreError, Outcome> => {
  const { runtime, command } = underway
  return pipe(
    runtime.stores.events.find(eventIdOf(command.commandId, 0)),
    TE.chain((first) => {
      // Taken, and not by the first event of a command of this id: whatever it is, it is not this one.
      if (first === null) return TE.right(error.tag === 'IdTaken' ? reused(underway) : E.left(error))
      return pipe(
        eventsOfCommand(runtime, first.stream, command.commandId),
        TE.chain((earlier) => answered(underway, earlier)),
        TE.orElse(untold(underway, first.stream)),
      )
    }),
  )
}

/** Then whatever is looked up would fail as well, or could be stored by now: what was asked is asked again later. */
const isOutOfReach = ({ tag }: ExecuteError): boolean =>
  tag === 'StoreUnavailable' || tag === 'Busy' || tag === 'StoreDamaged'

/** What became of a command that met this error: the same as before, if it was executed before. */
export const earlierOutcome = async (underway: Underway, error: ExecuteError): Promise<Outcome> =>
  isOutOfReach(error) ? E.left(error) : E.flatten(await lookedUp(underway, error)())
