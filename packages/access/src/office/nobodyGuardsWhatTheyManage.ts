import { type OnService, officersAt, staffRolesAt } from '@casetrail/facts'
import { type Code, provision, type Rule, rule, type StaffId } from '@casetrail/kernel'
import { hasDuty } from '@casetrail/policy'

/* Whoever appoints is nobody whom they appoint: at the founding, and ever after (A13). */

const managersAndOfficersDiffer = provision(
  'managersAndOfficersDiffer',
  'A13',
  'Nobody in a privacy office holds a role that manages the service.',
)

/** For whoever is brought into office: `whom` tells who that is, null nobody. */
export const nobodyGuardsWhatTheyManage = <Data>(
  whom: (data: Data) => StaffId | null,
  field: string,
): Rule<OnService<Data>> =>
  rule(
    managersAndOfficersDiffer,
    ({ data, views, world, now }: OnService<Data>) =>
      staffRolesAt(views.service.officers, now).some(
        ({ staffId, role }) => staffId === whom(data) && hasDuty(world, role, 'manage'),
      ),
    () => ({ field }),
  )

/** For whoever is granted a role. */
export const nobodyManagesWhatTheyGuard: Rule<OnService<{ readonly staffId: StaffId; readonly role: Code }>> = rule(
  managersAndOfficersDiffer,
  ({ data: { staffId, role }, views, world, now }) =>
    hasDuty(world, role, 'manage') &&
    officersAt(views.service.officers, now).some(({ officerId }) => officerId === staffId),
  () => ({ field: 'data.staffId' }),
)
