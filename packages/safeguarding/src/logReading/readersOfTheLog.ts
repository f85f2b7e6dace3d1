import { logReadersAt, type OnLogReaders, takesPart } from '@casetrail/facts'
import { provision, type Rule, rule, type StaffId } from '@casetrail/kernel'

/* Who says who may read a safeguarding log (A8): a senior, of somebody else. */

/** A command about one reader. */
export type OfReader = OnLogReaders<{ readonly readerId: StaffId }>

/** Whether the reader whom a command names is on the list now. */
export const isOnTheList = ({ views, data: { readerId }, now }: OfReader): boolean =>
  logReadersAt(views.log, now).some((one) => one.readerId === readerId)

/** Otherwise a separate log would be one that any senior may read. */
export const nobodyPutsThemselvesOnTheList: Rule<OfReader> = rule(
  provision(
    'nobodyPutsThemselvesOnTheList',
    'A8',
    'Nobody takes part in putting themselves on the list of those who may read a safeguarding log.',
  ),
  ({ command, data: { readerId } }) => takesPart(command.actor, readerId),
  () => ({ field: 'data.readerId' }),
)
