import { type EventId, personStream, provision, type Recorded } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { addTo } from '../history/addTo.js'
import { handsOf, shareAHand } from '../history/hands.js'
import { allOf, asHeld, type Held, type HeldAs } from '../history/held.js'
import { judged, type Known } from '../history/judged.js'
import { isWord } from './birth.js'

/* Was how long a case is kept reviewed by somebody with no hand in what is reviewed? (E3, A27, A30, L3.) */

/** What an event follows from: what caused it, the word on a birth that it rests on, who proposed what was adopted. */
const following = (history: readonly Recorded[]) => {
  const byId = new Map<EventId, Held>()
  const proposals = new Map<string, Held[]>()
  for (const e of asHeld(history)) {
    byId.set(e.id, e)
    if (e.type === 'PolicyProposed') addTo(proposals, e.data.digest, e)
  }
  const causesOf = (e: Held): readonly (Held | undefined)[] => [
    byId.get(e.causationId ?? ('' as EventId)),
    e.type === 'LifeStageDetermined' ? byId.get(e.data.lifeStageRestsOn ?? ('' as EventId)) : undefined,
    ...(e.type === 'PolicyAdopted' ? (proposals.get(e.data.digest) ?? []) : []),
  ]
  return (id: EventId): ReadonlySet<Held> => {
    const all = new Set<Held>()
    for (const next = [byId.get(id)]; next.length > 0; ) {
      const one = next.pop()
      if (one === undefined || all.has(one)) continue
      all.add(one)
      next.push(...causesOf(one))
    }
    return all
  }
}

type Reviewed = HeldAs<'RetentionReviewed'>

/** Every word that corrected a date of birth bears on what a correction made shorter. */
const corrections = ({ stream, data }: Reviewed, known: Known): readonly Held[] => {
  const [first] = data.flag === 'classShortened' ? allOf(known.ofStream(stream), 'ReferralReceived') : []
  return first === undefined ? [] : known.ofStream(personStream(first.data.personId)).filter(isWord).slice(1)
}

/** E3. @since 0.2.0 */
export const nobodyReviewsTheirOwn: CaseCheck = {
  ...provision(
    'nobodyReviewsTheirOwn',
    'E3',
    'Every review of how long a case is kept was of an event on record, by nobody who had a hand in it or in what it follows from.',
  ),
  severity: 'breach',
  find: (history) => {
    const whatRaised = following(history)
    return judged(history, (e, known) => {
      if (e.type !== 'RetentionReviewed') return []
      const raised = [...whatRaised(e.data.raisedBy)].filter(({ recordedAt }) => recordedAt <= e.recordedAt)
      if (raised.length === 0) return [about([e], { fault: 'nothingRaisedIt' })]
      const hands = [...raised, ...corrections(e, known)].flatMap(handsOf)
      return shareAHand(hands, handsOf(e)) ? [about([e], { fault: 'ownHand' })] : []
    })
  },
}
