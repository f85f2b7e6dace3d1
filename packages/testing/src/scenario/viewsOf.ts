import { type Instant, type Reads, replay, type StreamId, viewsFrom } from '@casetrail/kernel'
import { home } from '../arbitraries/cast.js'
import type { Told } from './Told.js'

/** What is read, from what was known at a moment; several streams of one view merge in the order of recording. */
export const viewsOf = (
  { events, policy }: Told,
  reads: Reads<any, any>,
  params: unknown,
  knownAt: Instant,
): { readonly views: any; readonly streams: readonly StreamId[] } => {
  const read: StreamId[] = []
  const views = viewsFrom(reads, { params, home }, ({ streams, fold }) => {
    read.push(...streams)
    const known = events.filter(({ stream, recordedAt }) => recordedAt <= knownAt && streams.includes(stream))
    return replay(fold, known, policy)
  })
  return { views, streams: read }
}
