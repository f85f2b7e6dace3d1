import type { AlertId, Recorded, StaffId } from '@casetrail/kernel'
import { handsOf } from './hands.js'
import { asHeld, type Held } from './held.js'

/** Whatever raised an alert: whose hands were in it, and who gained by it beside them. */
export interface Deed {
  readonly hands: readonly StaffId[]
  /** Whoever took over from an officer who was stood down: appointed or not, they do not say that it was right. */
  readonly successor: StaffId | null
}

/** A request and a run have ids of their own; their alert may name other hands than theirs. */
const deedIn = (e: Held): string | null => {
  if (e.type === 'AccessRequested' || e.type === 'PostClosureAccessAlertRaised')
    return `${e.stream}/${e.data.accessRequestId}`
  return e.type === 'InternalReportRun' || e.type === 'BatchAccessAlertRaised' ? e.data.reportRunId : null
}

const namedBy = (e: Held): readonly StaffId[] => {
  switch (e.type) {
    case 'AccessRequested':
      return [e.data.requesterId]
    case 'InternalReportRun':
      return [e.data.runnerId]
    case 'PostClosureAccessAlertRaised':
    case 'BatchAccessAlertRaised':
      return [e.data.accessorId]
    default:
      return []
  }
}

/** What each alert is of; of two alerts of one id, the first. */
export const deedsIn = (history: readonly Recorded[]): ReadonlyMap<AlertId, Deed> => {
  const hands = new Map<string, readonly StaffId[]>()
  const deeds = new Map<AlertId, Deed>()
  for (const e of asHeld(history)) {
    const of = deedIn(e)
    const all = [...new Set([...(of === null ? [] : (hands.get(of) ?? [])), ...namedBy(e), ...handsOf(e)])]
    if (of !== null) hands.set(of, all)
    switch (e.type) {
      case 'PostClosureAccessAlertRaised':
      case 'BatchAccessAlertRaised':
      case 'StandDownAlertRaised':
        if (!deeds.has(e.data.alertId))
          deeds.set(e.data.alertId, {
            hands: all,
            successor: e.type === 'StandDownAlertRaised' ? e.data.successorId : null,
          })
    }
  }
  return deeds
}
