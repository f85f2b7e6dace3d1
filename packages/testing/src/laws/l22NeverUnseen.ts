import {
  everyLogOpeningIsWithinALook,
  everyLongLookIsAlerted,
  everyLookHasAGround,
  everyReadingIsOfARun,
  everyRunIsAlerted,
  noReopeningPassesUnseen,
} from '@casetrail/checks'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { audited } from './audited.js'
import { law } from './Law.js'
import { withService } from './play.js'
import { type Trick, trick, tricked } from './tricks.js'

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
  readonly tricks: readonly Trick[]
}

const whatHides = {
  others: 0,
  RequestAccess: 10,
  CloseCase: 8,
  ReopenCase: 6,
  AssignWorker: 3,
  GrantCover: 2,
  ChangeGpPractice: 3,
  AppointPrivacyOfficer: 4,
  StandDownPrivacyOfficer: 6,
  GrantStaffRole: 4,
  EndStaffRole: 1,
  RecordPartnerStaff: 1,
  OpenAlertInvestigation: 4,
  ConcludeAlertInvestigation: 1,
  RunInternalReport: 3,
  NoteReportRun: 3,
  AddSafeguardingLogReader: 2,
  OpenSafeguardingLog: 3,
}

/** What nobody passes unseen. */
const nothingUnseen = [
  everyLookHasAGround,
  everyLongLookIsAlerted,
  noReopeningPassesUnseen,
  everyRunIsAlerted,
  everyReadingIsOfARun,
  everyLogOpeningIsWithinALook,
]

/** L22, A29. @since 0.2.0 */
export const l22NeverUnseen = law<Given>({
  name: 'l22NeverUnseen',
  id: 'L22',
  says: 'whoever looks at a case closed for 14 days or more, reopens it to look, or runs a report, is told of to an officer who has no hand in it and owes the office to none of those who have; only the practice is not that was registered by then (A17); a report run is shown by what it read, and a safeguarding log opens within a look alone',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, weights: whatHides, maxSteps: 30 }),
      tricks: fc.array(trick, { maxLength: 3 }),
    }),
  holdsFor: (service, { policy, history, tricks }) =>
    withService(service, async (player) => {
      await player.play(history.steps)
      await player.play(tricked(policy, history, tricks).steps)
      audited(nothingUnseen, player)
    }),
})
