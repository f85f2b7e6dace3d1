import { isEvent } from '@casetrail/events'
import { type CaseId, caseStream, type Recorded, type StreamId, subjectOf } from '@casetrail/kernel'
import { addTo } from './addTo.js'
import type { HeldAs } from './held.js'

/** A request to open a case that was granted. */
export interface Look {
  readonly asked: HeldAs<'AccessRequested'>
  readonly granted: HeldAs<'AccessGranted'>
  readonly alert: HeldAs<'PostClosureAccessAlertRaised'> | null
  readonly caseStream: StreamId
}

/** Every look in a history. */
export interface Looks {
  /** Those that were asked for by this event. */
  readonly askedBy: (event: Recorded) => readonly Look[]
  readonly inStream: (access: StreamId) => readonly Look[]
  /** Grants of no request: looks that nobody asked for. */
  readonly unasked: readonly Recorded[]
}

const requestOf = ({
  stream,
  data,
}: {
  readonly stream: StreamId
  readonly data: { readonly accessRequestId: string }
}) => `${stream}/${data.accessRequestId}`

/** Finds the looks, and the alert of each. */
export const looksIn = (history: readonly Recorded[]): Looks => {
  const asked = new Map<string, Look['asked']>()
  const alerts = new Map<string, NonNullable<Look['alert']>>()
  for (const e of history) {
    if (isEvent('AccessRequested', e)) asked.set(requestOf(e), e)
    if (isEvent('PostClosureAccessAlertRaised', e)) alerts.set(requestOf(e), e)
  }
  const byRequest = new Map<string, Look[]>()
  const byStream = new Map<StreamId, Look[]>()
  const unasked: Recorded[] = []
  for (const e of history) {
    if (!isEvent('AccessGranted', e)) continue
    const request = asked.get(requestOf(e))
    if (request === undefined) {
      unasked.push(e)
      continue
    }
    const of = caseStream(subjectOf(e.stream) as CaseId)
    const look: Look = { asked: request, granted: e, alert: alerts.get(requestOf(e)) ?? null, caseStream: of }
    addTo(byRequest, request.id, look)
    addTo(byStream, e.stream, look)
  }
  return {
    askedBy: ({ id }) => byRequest.get(id) ?? [],
    inStream: (access) => byStream.get(access) ?? [],
    unasked,
  }
}
