import { Part, type Recorded } from '@casetrail/kernel'
import type { Executed } from '@casetrail/store'
import * as R from 'fp-ts/lib/Record.js'

const closed = R.map((): Part<never> => Part.closed)

const closedIn = (event: Recorded): Recorded =>
  Object.keys(event.parts).length === 0 ? event : { ...event, parts: closed(event.parts) }

/**
 * What was recorded, for whoever recorded it: they are shown nothing personal (C42). A correction of one detail holds the
 * others as well, which they may never have looked at.
 */
export const withPartsClosed = ({ events, stream, revision, position, repeated }: Executed): Executed => ({
  events: events.map(closedIn),
  stream,
  revision,
  position,
  repeated,
})
