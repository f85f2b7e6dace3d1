import { randomUUID } from 'node:crypto'
import type { EventId, StreamId } from '@casetrail/kernel'
import type { NewEvent } from '@casetrail/store'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'

/** A synthetic stream. */
export const newStream = (category = 'case'): StreamId => `${category}-${randomUUID()}` as StreamId

/** Synthetic events of about `size` bytes. */
export const newEvents = (count = 1, size = 900): NonEmptyArray<NewEvent> =>
  Array.from({ length: count }, () => ({
    id: randomUUID() as EventId,
    header: new Uint8Array(Math.ceil(size / 2)).fill(1),
    body: new Uint8Array(Math.floor(size / 2)).fill(2),
  })) as unknown as NonEmptyArray<NewEvent>
