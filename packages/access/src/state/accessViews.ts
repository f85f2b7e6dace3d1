import {
  type ClosureState,
  closureFold,
  type InvolvementState,
  involvementFold,
  type LiveReferralsState,
  liveReferralsFold,
  type OfficersState,
  officersFold,
  type PracticeChangesState,
  practiceChangesFold,
  type ReferredState,
  referredFold,
} from '@casetrail/events'
import {
  accessStream,
  type CaseId,
  caseStream,
  combine,
  personStream,
  type Reads,
  type ServiceId,
  serviceStream,
} from '@casetrail/kernel'
import { type AlertsState, alertsFold } from './alerts.js'

/** What a case says of who may open it. @since 0.1.0 */
export interface CaseForAccess {
  readonly closure: ClosureState
  readonly involvement: InvolvementState
  readonly referrals: LiveReferralsState
  readonly referred: ReferredState
}

/** All that is read to judge one attempt to open a case. @since 0.1.0 */
export interface AccessViews {
  readonly access: AlertsState
  readonly case: CaseForAccess
  readonly person: PracticeChangesState
  readonly service: OfficersState
}

/** One constant, so that a store can remember its state by identity. */
const caseForAccess = combine({
  closure: closureFold,
  involvement: involvementFold,
  referrals: liveReferralsFold,
  referred: referredFold,
})

/**
 * Four streams: the case's access log, the case, the person it names, the service. The service must be the one that
 * the deployment serves: whoever embeds this fills `serviceId` in, never the person who asks. @since 0.1.0
 */
export const accessReads: Reads<{ readonly caseId: CaseId; readonly serviceId: ServiceId }, AccessViews> = {
  access: { stream: ({ caseId }) => accessStream(caseId), fold: alertsFold },
  case: { stream: ({ caseId }) => caseStream(caseId), fold: caseForAccess },
  person: {
    stream: (_, seen) => {
      const personId = seen.case?.referred.personId ?? null
      return personId === null ? null : personStream(personId)
    },
    fold: practiceChangesFold,
  },
  service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold },
}
