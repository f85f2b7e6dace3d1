import type { ClosureFact, Standing } from '@casetrail/facts'
import { because, type Explanation, type Provision, provision } from '@casetrail/kernel'

/** Why a case counts as not begun, open or closed at an instant (A1, A26). */
export const whyItStandsSo = {
  notBegun: provision('aCaseBeginsWithAReferral', 'A1', 'No referral had been received by then, so there was no case.'),
  open: provision('theLatestTurnOpenedTheCase', 'A1', 'The latest turn by then opened or reopened the case.'),
  closed: provision('theLatestTurnClosedTheCase', 'A1', 'The latest turn by then closed the case.'),
} satisfies Readonly<Record<Standing['standing'], Provision>>

/** The turn that a standing rests on. */
export const lastTurn = (standing: Standing): ClosureFact | null => {
  if (standing.standing === 'notBegun') return null
  return standing.standing === 'open' ? standing.since : standing.by
}

/** The explanation of a standing. */
export const explainStanding = (standing: Standing): Explanation => {
  const turn = lastTurn(standing)
  return [because(whyItStandsSo[standing.standing], turn === null ? {} : { events: [turn.event], dates: [turn.on] })]
}
