import { question, readsService, recordingRole, requesterOf, reviewRole } from '@casetrail/facts'
import { because, Code, type Explanation, firstGround, OrganisationId, oneOf, record, StaffId } from '@casetrail/kernel'
import { onlyThoseWhoRecordOrReviewRunReports } from './runInternalReport.js'

/** Whether somebody may run identifiable reports, and why. @since 0.2.0 */
export interface MayRunReports {
  readonly may: boolean
  readonly explanation: Explanation
}

/** The grounds of `RunInternalReport`, judged at any instant: what a run opened is closed again with them. @since 0.2.0 */
export const mayTheyRunReports = question({
  name: 'mayTheyRunReports',
  clauses: ['C25', 'C42'],
  asks: 'Does somebody hold a role in which they may run identifiable reports, at this instant?',
  params: record('MayTheyRunReports', {
    kind: oneOf('person', 'system'),
    staffId: StaffId,
    organisation: OrganisationId,
    role: Code,
  }),
  reads: readsService,
  answer: (views, { params, asOf: { validAt: at }, world }): MayRunReports => {
    const claim = { requester: requesterOf(world, params), at, policy: world, views }
    const held = firstGround([reviewRole, recordingRole], claim)
    return {
      may: held !== null,
      explanation: [
        held === null ? because(onlyThoseWhoRecordOrReviewRunReports) : because(held.ground, { events: held.events }),
      ],
    }
  },
  cites: [reviewRole, recordingRole, onlyThoseWhoRecordOrReviewRunReports],
})
