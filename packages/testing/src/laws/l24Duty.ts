import {
  everyAdoptionHasTwoHands,
  nobodyGuardsWhatTheyManage,
  nobodyHoldsADutyByTheirOwnHand,
  nobodyReviewsTheirOwn,
} from '@casetrail/checks'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { audited } from './audited.js'
import { type Dealing, dealing, dealtWith } from './dealings.js'
import { law } from './Law.js'
import { withService } from './play.js'

const whatGuards = {
  others: 0,
  GrantStaffRole: 8,
  EndStaffRole: 5,
  AppointPrivacyOfficer: 6,
  StandDownPrivacyOfficer: 6,
  ConcludeStandDownAlert: 3,
  ProposePolicy: 2,
  AdoptPolicy: 3,
  AddSafeguardingLogReader: 2,
  RecordPartnerStaff: 2,
  NotifyPersonOfBreach: 3,
  ReviewRetention: 2,
  CloseCase: 4,
  RequestAccess: 6,
  OpenAlertInvestigation: 4,
  ConcludeAlertInvestigation: 4,
  RunInternalReport: 2,
  ConcludeBatchAlert: 3,
}

/** Who guards what, told from the events. */
const guarded = [
  nobodyHoldsADutyByTheirOwnHand,
  nobodyGuardsWhatTheyManage,
  everyAdoptionHasTwoHands,
  nobodyReviewsTheirOwn,
]

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
  readonly dealings: readonly Dealing[]
}

/** L24. @since 0.2.0 */
export const l24Duty = law<Given>({
  name: 'l24Duty',
  id: 'L24',
  says: 'nobody grants, appoints, stands down, lets in, proposes, adopts, investigates, tells, reviews or concludes who does not hold the duty on record at that instant, or who has a hand in what serves them or in what they judge, or owes the office to those who have',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, weights: whatGuards, maxSteps: 35 }),
      dealings: fc.array(dealing, { maxLength: 3 }),
    }),
  holdsFor: (service, { policy, history, dealings }) =>
    withService(service, async (player) => {
      await player.play(history.steps)
      for (const [i, one] of dealings.entries()) await player.play(dealtWith(policy, history, one, i).steps)
      audited(guarded, player)
    }),
})
