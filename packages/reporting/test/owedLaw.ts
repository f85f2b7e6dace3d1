import { type AnyObligation, type Recorded, type Spell, typesOf } from '@casetrail/kernel'

/*
 * L15 · Obligations are conserved: each that is opened ends at most once, met or void; withholding moves its time and
 * never ends it; nothing but an ending event ends it. Judged from the events alone, by where they stand.
 */

const owes = (obligation: AnyObligation, event: Recorded): boolean =>
  (obligation.opens[event.type]?.(event, undefined) ?? null) !== null

/** The spells that these events, all about one thing, call for: where each opens, how often its time is set, where it ends. */
const calledFor = (obligation: AnyObligation, events: readonly Recorded[]) => {
  const endsAfter = (from: number) => events.findIndex(({ type }, i) => i > from && type in obligation.ends)
  const spells: { readonly from: number; readonly to: number; readonly times: number }[] = []
  for (let i = 0; i < events.length; i++) {
    if (!owes(obligation, events[i] as Recorded)) continue
    const to = endsAfter(i)
    const within = events.slice(i + 1, to === -1 ? undefined : to)
    spells.push({ from: i, to, times: 1 + within.filter(({ type }) => type in obligation.moves).length })
    if (to === -1) break
    i = to
  }
  return spells
}

/** Whether these spells are what the events about one thing call for: no more, no fewer, each ended by its own event. */
export const obligationsAreConserved = (
  obligation: AnyObligation,
  about: string,
  history: readonly Recorded[],
  spells: readonly Spell[],
): boolean => {
  const types = typesOf(obligation)
  const events = history.filter(
    ({ type, data }) => types.includes(type) && (data as Readonly<Record<string, unknown>>)[obligation.about] === about,
  )
  const wanted = calledFor(obligation, events).map(({ from, to, times }) => {
    const end = events[to]
    return [events[from]?.id, times, end === undefined ? null : [end.id, obligation.ends[end.type]]]
  })
  const found = spells.map(({ opened, dues, ended }) => [
    opened.event,
    dues.length,
    ended === null ? null : [ended.event, ended.how],
  ])
  return JSON.stringify(found) === JSON.stringify(wanted)
}
