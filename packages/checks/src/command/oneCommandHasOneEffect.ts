import { provision, type Recorded } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { addTo } from '../history/addTo.js'

/** One append: the same stream, moment and actor, and no event of another command in between. */
const goesOn = (last: Recorded, next: Recorded): boolean =>
  last.stream === next.stream &&
  last.recordedAt === next.recordedAt &&
  last.actor.performedBy === next.actor.performedBy &&
  last.revision + 1 === next.revision

/** L23 · on an engine without a unique index over the whole log, this is what finds a second effect. @since 0.2.0 */
export const oneCommandHasOneEffect: CaseCheck = {
  ...provision(
    'oneCommandHasOneEffect',
    'L23',
    'A command id has one effect in the whole log: one append, by one actor.',
  ),
  severity: 'breach',
  find: (history) => {
    const byCommand = new Map<string, Recorded[]>()
    for (const e of history) addTo(byCommand, e.commandId, e)
    return [...byCommand.values()]
      .filter((events) => events.some((e, i) => i > 0 && !goesOn(events[i - 1] as Recorded, e)))
      .map((events) => about(events))
  },
}
