import { type ClosureFact, type ClosureState, type Standing, standingAt } from '@casetrail/events'
import { because, type Explanation, type Instant } from '@casetrail/kernel'

/** Why a case counts as not begun, open or closed at an instant (A1, A26). */
export const explainStanding = (closure: ClosureState, at: Instant): Explanation => {
  const standing = standingAt(closure, at)
  return [because('A1', 'theLatestTurnCounts', sentences[standing.standing], turnOf(standing))]
}

const sentences: Readonly<Record<Standing['standing'], string>> = {
  notBegun: 'No referral had been received by then, so there was no case.',
  open: 'The latest turn by then opened or reopened the case.',
  closed: 'The latest turn by then closed the case.',
}

const turnOf = (standing: Standing) => {
  const turn = lastTurn(standing)
  return turn === null ? {} : { events: [turn.event], dates: [turn.on] }
}

/** The turn that a standing rests on. */
export const lastTurn = (standing: Standing): ClosureFact | null => {
  if (standing.standing === 'notBegun') return null
  return standing.standing === 'open' ? standing.since : standing.by
}
