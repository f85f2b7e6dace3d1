import type { CasetrailEvent } from '@casetrail/events'
import type { EventId, Recorded, StaffId } from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'
import { everyEntry } from './everyEntry.js'

/* Who had a hand in an event of the case, of its person or of the service? For whoever must have had none in what they review. */

/** Who did, typed or wanted an event, and the events that it follows from. @since 0.2.0 */
interface Hands {
  readonly of: readonly StaffId[]
  readonly from: readonly EventId[]
}

/** The hands in every event of a case, of its person and of the service. @since 0.2.0 */
export interface HandsState {
  readonly events: Record<EventId, Hands>
  /** Every proposal of a policy, by its content. */
  readonly proposals: Record<string, readonly EventId[]>
}

/**
 * A program determines a life stage from what somebody said of a birth, and an officer adopts the policy that somebody
 * proposed: both have a hand in it.
 */
const whatItFollowsFrom = (e: Recorded<CasetrailEvent>, { proposals }: HandsState): readonly EventId[] => {
  const birth = e.type === 'LifeStageDetermined' ? e.data.lifeStageRestsOn : null
  const proposed = e.type === 'PolicyAdopted' ? (proposals[e.data.digest] ?? []) : []
  return [birth, e.causationId, ...proposed].filter((event) => event !== null)
}

/** Folds a case, its person and the service into who had a hand in each event. @since 0.2.0 */
export const handsFold = foldOf<HandsState>(
  () => ({ events: {}, proposals: {} }),
  everyEntry(
    (draft, e) => {
      draft.events[e.id] = { of: [...handsIn(e.actor)], from: [...whatItFollowsFrom(e, draft)] }
      if (e.type !== 'PolicyProposed') return
      const { digest } = e.data
      draft.proposals[digest] = [...(draft.proposals[digest] ?? []), e.id]
    },
    ['case', 'person', 'service'],
  ),
)

/** Everybody who had a hand in an event, or in what it follows from. @since 0.2.0 */
export const handsInEvent = ({ events }: HandsState, event: EventId): readonly StaffId[] => {
  const people = new Set<StaffId>()
  const seen = new Set<EventId>()
  for (const next = [event]; next.length > 0; ) {
    const one = next.pop() as EventId
    if (seen.has(one)) continue
    seen.add(one)
    for (const staffId of events[one]?.of ?? []) people.add(staffId)
    next.push(...(events[one]?.from ?? []))
  }
  return [...people]
}
