import {
  AlertId,
  CaseId,
  Code,
  integer,
  OrganisationId,
  oneOf,
  orNull,
  type Question,
  record,
  ServiceId,
  StaffId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type Judgement, judgeAccess } from '../judge/judgeAccess.js'
import { requesterOf } from '../judge/Requester.js'
import { type AccessViews, accessReads } from '../state/accessViews.js'

/* A dry run of `RequestAccess`: the same judgement, and nothing is recorded. The words of a reason are not asked for. */

const params = record('MayTheyOpenTheCase', {
  caseId: CaseId,
  serviceId: ServiceId,
  kind: oneOf('person', 'system'),
  staffId: StaffId,
  organisation: OrganisationId,
  role: Code,
  reasonCode: orNull(Code),
  /** How many characters the words of the reason would have; 0: none. */
  reasonCharacters: integer(0, 10_000),
  forAlert: orNull(AlertId),
})

/** Who would ask, and with what reason. @since 0.1.0 */
export type MayTheyOpenTheCase = t.TypeOf<typeof params>

/** Would they be let in, whom would it alert, and why? @since 0.1.0 */
export const mayTheyOpenTheCase: Question<'mayTheyOpenTheCase', MayTheyOpenTheCase, AccessViews, Policy, Judgement> = {
  name: 'mayTheyOpenTheCase',
  clauses: ['C21', 'C22', 'C42', 'C43', 'C44'],
  asks: 'If they asked at this instant, would they be let in, who would be alerted, and why?',
  params,
  reads: accessReads,
  answer: (views, { params: asked, asOf, world }) =>
    judgeAccess({
      at: asOf.validAt,
      policy: world,
      views,
      requester: requesterOf(world, asked),
      reason: { code: asked.reasonCode, characters: asked.reasonCharacters },
      forAlert: asked.forAlert,
    }),
}
