import type { AnyRoom, Recorded } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as E from 'fp-ts/lib/Either.js'
import type { HistoryStep } from '../arbitraries/HistoryStep.js'
import { Rehearsal } from '../arbitraries/Rehearsal.js'
import type { Reached } from './Reached.js'

/** Plays a history without a store and counts what it reaches; answers the events, as a service would record them. @since 0.2.0 */
export const rehearse = (
  reached: Reached,
  {
    rooms,
    policy,
    steps,
  }: { readonly rooms: readonly AnyRoom[]; readonly policy: Policy; readonly steps: readonly HistoryStep[] },
): readonly Recorded[] => {
  const rehearsal = new Rehearsal(rooms, policy)
  const [first] = steps
  const founding = first === undefined ? [] : rehearsal.found(first.now)
  if (founding.length > 0) reached.record('FoundService', E.right(founding))
  for (const { command, now } of steps) {
    const outcome = rehearsal.take(command, now)
    if (outcome._tag === 'Left' || outcome.right.length > 0) reached.record(command.type, outcome)
  }
  const obligations = rooms.flatMap((room) => room.obligations)
  reached.endings(obligations, rehearsal.events, policy)
  reached.under(policy)
  return rehearsal.events
}
