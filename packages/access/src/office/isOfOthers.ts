import { handsIn, independentOf, type OnService, officersAt } from '@casetrail/facts'
import type { StaffId } from '@casetrail/kernel'

/** Whether what is completed is of others than those who complete it, the officer brought into office by none of them (A13). */
export const isOfOthers =
  ({ command, views, now }: OnService) =>
  ({ hands }: { readonly hands: readonly StaffId[] }): boolean => {
    const officer = officersAt(views.service.officers, now).find(
      ({ officerId }) => officerId === command.actor.performedBy,
    )
    return (
      officer !== undefined &&
      independentOf(hands)(officer) &&
      !handsIn(command.actor).some((one) => hands.includes(one))
    )
  }
