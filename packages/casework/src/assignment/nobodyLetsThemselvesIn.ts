import { type CaseViews, involvedAt, type ServiceViews, staffRolesAt, takesPart } from '@casetrail/facts'
import { type CaseId, provision, type Rule, rule, type Situation, type StaffId } from '@casetrail/kernel'
import { hasDuty, type Policy } from '@casetrail/policy'

/*
 * Taking referrals in is a ground to assign, and none to look. One takes what nobody has worked yet; what others worked,
 * somebody else gives.
 */

type Joining = Situation<
  { readonly caseId: CaseId; readonly workerId: StaffId },
  CaseViews & Pick<ServiceViews, 'service'>,
  Policy
>

const mayLookAlready = ({ views, world, now, data: { workerId } }: Joining): boolean =>
  involvedAt(views.case.involvement, now).some((one) => one.workerId === workerId) ||
  staffRolesAt(views.service.officers, now).some(
    ({ staffId, role }) => staffId === workerId && hasDuty(world, role, 'review'),
  )

const wasWorkedByOthers = ({ views, data: { workerId } }: Joining): boolean =>
  views.case.involvement.facts.some((fact) => fact.kind !== 'transferred' && fact.workerId !== workerId)

/** C42, A31 · what an assignment and a cover obey, over all three actors. */
export const nobodyLetsThemselvesIn: Rule<Joining> = rule(
  provision(
    'nobodyLetsThemselvesIn',
    'A31',
    'Nobody takes part in assigning themselves to a case that others have worked, or its cover, who could not open it already.',
  ),
  (situation) =>
    takesPart(situation.command.actor, situation.data.workerId) &&
    !mayLookAlready(situation) &&
    wasWorkedByOthers(situation),
  () => ({ field: 'data.workerId' }),
)
