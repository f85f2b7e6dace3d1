import { caseStream, endOfTime, personStream, type Recorded } from '@casetrail/kernel'
import type { Audit, Offer } from '../check.js'
import { addTo } from '../history/addTo.js'
import { allOf, asHeld, type Held } from '../history/held.js'
import { type LastDay, lastDayByTheFacts } from './lastDayByTheFacts.js'

/** An offer, and what the facts say of it that were known then. */
export interface ReadOffer {
  readonly offer: Offer
  readonly lastDay: LastDay
  /** It was offered before that day was over. */
  readonly isEarly: boolean
}

const service = 'service'

/** The events that bear on a case, in the order of recording: its own, its person's, and which policy was in force. */
const bearingOn = (history: readonly Recorded[]): ((caseId: Offer['caseId']) => readonly Held[]) => {
  const places = new Map(asHeld(history).map((e, place) => [e, place]))
  const streams = new Map<string, Held[]>()
  for (const [e, place] of places) addTo(streams, place === 0 || e.type === 'PolicyAdopted' ? service : e.stream, e)
  const inStream = (stream: string): readonly Held[] => streams.get(stream) ?? []
  return (caseId) => {
    const mine = inStream(caseStream(caseId))
    const persons = new Set(allOf(mine, 'ReferralReceived').map(({ data }) => personStream(data.personId)))
    const all = [...inStream(service), ...mine, ...[...persons].flatMap(inStream)]
    return all.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  }
}

/** Reads every offer by what was known when it was made. */
export const readOffers = (history: readonly Recorded[], { policies, offered }: Audit): readonly ReadOffer[] => {
  const bearing = bearingOn(offered.length === 0 ? [] : history)
  return offered.map((offer) => {
    const { caseId, from, knownAt } = offer
    const known = bearing(caseId).filter(({ recordedAt }) => recordedAt <= knownAt)
    const lastDay = lastDayByTheFacts({ policies, known, caseId, at: endOfTime })
    return { offer, lastDay, isEarly: lastDay.through === 'noEnd' || from <= lastDay.through }
  })
}
