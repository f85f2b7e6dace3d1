import { accessReads, question, requesterOf } from '@casetrail/facts'
import { AlertId, CaseId, Code, integer, OrganisationId, oneOf, orNull, record, StaffId } from '@casetrail/kernel'
import { judgeAccess, judgementProvisions } from './judgeAccess.js'

/** A dry run of `RequestAccess`: the same judgement, and nothing is recorded. The words of a reason are not asked for. @since 0.1.0 */
export const mayTheyOpenTheCase = question({
  name: 'mayTheyOpenTheCase',
  clauses: ['C21', 'C22', 'C42', 'C43', 'C44'],
  asks: 'If they asked at this instant, would they be let in, who would be alerted, and why?',
  params: record('MayTheyOpenTheCase', {
    caseId: CaseId,
    kind: oneOf('person', 'system'),
    staffId: StaffId,
    /** Who would type the request, and for whom it would be made; null: nobody else. */
    recordedBy: orNull(StaffId),
    onBehalfOf: orNull(StaffId),
    organisation: OrganisationId,
    role: Code,
    reasonCode: orNull(Code),
    /** How many characters the words of the reason would have; 0: none. */
    reasonCharacters: integer(0, 10_000),
    forAlert: orNull(AlertId),
  }),
  reads: accessReads,
  answer: (views, { params: asked, asOf, world }) =>
    judgeAccess({
      at: asOf.validAt,
      policy: world,
      views,
      requester: requesterOf(world, asked),
      hands: [asked.staffId, asked.recordedBy, asked.onBehalfOf].filter((one) => one !== null),
      reason: { code: asked.reasonCode, characters: asked.reasonCharacters },
      forAlert: asked.forAlert,
    }),
  cites: judgementProvisions,
})
