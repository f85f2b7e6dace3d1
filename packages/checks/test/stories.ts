import { CaseClosed, ReferralReceived, ServiceFounded, WorkerAssigned } from '@casetrail/events'
import { subjectOf } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { fact, home, syntheticId as id, laterVersionOf, policyWith, type Story, scenario } from '@casetrail/testing'

/* What the planted histories have in common. SYNTHETIC. */

export const [manager, officer, deputy, worker, stranger] = [id(901), id(902), id(903), id(904), id(905)].map(
  String,
) as [string, string, string, string, string]
/** Works for the practice. */
export const outsider = String(id(908))
export const [caseId, personId] = [String(id(911)), String(id(912))]
export const [requestId, alertId] = [String(id(921)), String(id(922))]

export const ofService = { of: subjectOf(home) }
export const ofCase = { of: caseId }

export const founded = fact(ServiceFounded, {
  ...ofService,
  on: '2025-01-02',
  data: {
    managerId: manager,
    managerRole: 'serviceManager',
    officerId: officer,
    deputies: [deputy],
    policyDigest: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  },
})

export const referral = {
  referralId: id(913),
  personId,
  service: 'socialPrescribing',
  pcn: 'PCN-SYNTHETIC-1',
  practice: 'Y00000',
  referrer: 'gpPractice',
  referrerOrganisation: null,
  reasons: [],
  receivedOn: '2025-02-03',
  lifeStage: 'adult',
  lifeStageRestsOn: null,
}
const referred = fact(ReferralReceived, { ...ofCase, on: '2025-02-03', data: referral as never })

const assigned = fact(WorkerAssigned, {
  ...ofCase,
  on: '2025-02-04',
  data: { workerId: worker, role: 'socialPrescriber' },
})
const closed = fact(CaseClosed, {
  ...ofCase,
  on: '2025-03-03',
  data: { reason: 'completed', backdatedBecause: null, lifeStage: 'adult', lifeStageRestsOn: null } as never,
})

export const open: Story = scenario().by(manager).past(founded).past(referred).past(assigned)
export const over: Story = open.past(closed)

export const version = (name: string, alertAfterDays: number): Policy =>
  policyWith({ alertAfterDays }, { version: name as Policy['version'] })

/** Two other versions: one alerts sooner, one later. */
export const [sooner, later] = [version('SYNTHETIC-SOONER', 7), version('SYNTHETIC-LATER', 60)]

/** What the auditor was given. */
export const policies: readonly Policy[] = [kirkleesPolicy, laterVersionOf(kirkleesPolicy), sooner, later]
