import { isEvent } from '@casetrail/events'
import { type CaseId, caseStream, type Recorded, type StreamId, subjectOf } from '@casetrail/kernel'
import type { Held } from './before.js'

type Asked = Extract<Held, { readonly type: 'AccessRequested' }>

/** A request to open a case that was granted. */
export interface Look {
  readonly asked: Asked
  readonly granted: Extract<Held, { readonly type: 'AccessGranted' }>
  readonly alert: Extract<Held, { readonly type: 'PostClosureAccessAlertRaised' }> | null
  readonly caseStream: StreamId
}

/** Every look in a history; a grant of no request is one that nobody asked for, and is told apart. */
export const looksIn = (
  history: readonly Recorded[],
): { readonly looks: readonly Look[]; readonly unasked: readonly Recorded[] } => {
  const looks: Look[] = []
  const unasked: Recorded[] = []
  const asked = new Map<string, Asked>()
  const alerts = new Map<string, NonNullable<Look['alert']>>()
  for (const e of history) {
    if (isEvent('AccessRequested', e)) asked.set(`${e.stream}/${e.data.accessRequestId}`, e)
    if (isEvent('PostClosureAccessAlertRaised', e)) alerts.set(`${e.stream}/${e.data.accessRequestId}`, e)
  }
  for (const e of history) {
    if (!isEvent('AccessGranted', e)) continue
    const key = `${e.stream}/${e.data.accessRequestId}`
    const request = asked.get(key)
    if (request === undefined) unasked.push(e)
    else
      looks.push({
        asked: request,
        granted: e,
        alert: alerts.get(key) ?? null,
        caseStream: caseStream(subjectOf(e.stream) as CaseId),
      })
  }
  return { looks, unasked }
}
