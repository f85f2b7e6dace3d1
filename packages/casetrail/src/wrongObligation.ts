import { caseObligations } from '@casetrail/facts'
import { type AnyObligation, type AnyRoom, type StreamCategory, typesOf } from '@casetrail/kernel'

/** The streams that are named by the id of a case; every other category is a record of its own. */
const ofTheCase: readonly StreamCategory[] = ['case', 'safeguardingLog', 'access']

/** The kinds of record in whose streams a promise is opened, moved and ended. */
const recordsOf = (obligation: AnyObligation, rooms: readonly AnyRoom[]): ReadonlySet<string> => {
  const types = typesOf(obligation)
  const events = rooms.flatMap((room) => room.events).filter(({ type }) => types.includes(type))
  return new Set(events.map(({ category }) => (ofTheCase.includes(category) ? 'case' : category)))
}

/**
 * Why the promises of these rooms would not be kept, in a sentence; undefined: they would. One that blocks disposal is
 * read by the questions only where it is among those of the case (E2); one that two values claim, or that is opened in
 * one record and ended in another, would be lost or never end (L15).
 */
export const wrongObligation = (rooms: readonly AnyRoom[]): string | undefined => {
  const obligations = [...new Set(rooms.flatMap((room) => room.obligations))]
  for (const [i, one] of obligations.entries()) {
    if (obligations.findIndex(({ name }) => name === one.name) !== i)
      return `${one.name} is the name of two obligations`
    if (one.blocksDisposal && !caseObligations.some((known) => known === one))
      return `${one.name} blocks disposal (E2), which only obligations of Casetrail's own rooms do as yet`
    if (recordsOf(one, rooms).size > 1) return `${one.name} is owed about two kinds of record (L15)`
  }
  return undefined
}
