import type { Recorded, StreamId } from '@casetrail/kernel'
import { closed, disowning, publicTypeAtEnd, type Readings, readEvent, readHeader } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../port/EventStore.js'
import type { Runtime } from './Runtime.js'

/*
 * A clock that read 2090 once must not hold a record up for decades. Two persons say so in home, and from then on what it
 * stamped counts as recorded when that was confirmed (decision 28). Home is read before anything else is.
 */

/** Takes a confirmation in: what is remembered of any stream may rest on readings that count for nothing now. */
export const learnFrom = (runtime: Runtime, event: Recorded): void => {
  const { home, clockWords, streams, moments } = runtime
  if (clockWords === null || event.stream !== home.stream || !clockWords.sayingSo.includes(event.type)) return
  const from = clockWords.confirmed(event)
  const { revision, recordedAt: confirmedAt } = event
  if (from === null || home.readings.wrong.some((one) => one.revision === revision)) return
  home.readings = { ...home.readings, wrong: [...home.readings.wrong, { from, confirmedAt, revision }] }
  streams.clear()
  moments.disown(from, confirmedAt)
}

/** What a page of home says of readings, before its own chain is held against them. */
export const learnFromPage = (runtime: Runtime, stream: StreamId, page: readonly StoredEvent[]): void => {
  const { home, clockWords, registry } = runtime
  if (clockWords === null || stream !== home.stream) return
  for (const stored of page) {
    const type = publicTypeAtEnd(stored.header)
    if (type !== null && !clockWords.sayingSo.includes(type)) continue
    const header = readHeader(stored)
    if (E.isLeft(header)) continue
    const read = readEvent(registry, header.right, stored, closed)
    if (E.isRight(read) && read.right.known) learnFrom(runtime, read.right.event)
  }
}

/** An event as it counts: of a reading that was disowned, both clocks are those of the confirmation. */
export const asRead = (readings: Readings, event: Recorded): Recorded => {
  const disowned = disowning(readings, { recordedAt: event.recordedAt, service: event.serviceRevision })
  if (disowned === null) return event
  const { confirmedAt: recordedAt } = disowned
  const occurredAt = event.occurredAt < recordedAt ? event.occurredAt : recordedAt
  return { ...event, recordedAt, occurredAt, misread: true } as Recorded
}
