import type { Recorded, StreamId } from '@casetrail/kernel'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from './Runtime.js'
import { readVerified } from './readVerified.js'

/** The events of one stream that are wanted, verified and open. */
export const eventsOf =
  (
    runtime: Runtime,
    stream: StreamId,
    isWanted: (event: Recorded) => boolean = () => true,
  ): TE.TaskEither<StoreError, readonly Recorded[]> =>
  () => {
    const events: Recorded[] = []
    const keep = (event: Recorded): void => {
      if (isWanted(event)) events.push(event)
    }
    return pipe(
      readVerified(runtime, { stream, after: null }, keep),
      TE.map(() => events),
    )()
  }

/** Several histories as one, in the order of recording; what was recorded at the same instant keeps the order of the streams. */
export const inOrderOfRecording = (histories: readonly (readonly Recorded[])[]): readonly Recorded[] =>
  histories.length === 1
    ? (histories[0] as readonly Recorded[])
    : histories.flat().sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))

/** The events of several streams, each read once, as one history. */
export const eventsOfAll = (
  streams: readonly StreamId[],
  read: (stream: StreamId) => TE.TaskEither<StoreError, readonly Recorded[]>,
): TE.TaskEither<StoreError, readonly Recorded[]> =>
  pipe([...new Set(streams)], TE.traverseSeqArray(read), TE.map(inOrderOfRecording))
