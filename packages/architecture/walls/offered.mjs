import { rulesOf } from '@casetrail/kernel'

/*
 * What rooms offer, as one flat list: every value with the ids it cites. Trace, reference and the wall against orphans
 * all read it.
 */

/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */
/** @typedef {import('@casetrail/kernel').Provision} Provision */
/** @typedef {import('./definitions.mjs').Kind} Kind */

/**
 * One value: `of` names the rooms and values through which a provision is reached, or the room that it stands in.
 *
 * `as` tells what a provision is: a ground, an obligation, or the line of a refusal or an explanation.
 *
 * @typedef {{ kind: Kind, as?: 'ground' | 'obligation' | 'line', name: string, ids: readonly string[], says: string, of: readonly string[] }} Offered
 */

/** The provisions of a room, each with the value that holds it. @param {AnyRoom} room @returns {readonly (readonly [Provision, string])[]} */
const holdings = ({ decisions, questions, processes, obligations }) => [
  ...decisions.flatMap((decision) =>
    [...rulesOf(decision), ...(decision.by?.grounds ?? [])].map((one) => /** @type {const} */ ([one, decision.type])),
  ),
  ...questions.flatMap(({ name, cites }) => cites.map((one) => /** @type {const} */ ([one, name]))),
  ...processes.flatMap((process) =>
    [process, ...process.cites].map((one) => /** @type {const} */ ([one, process.name])),
  ),
  ...obligations.map((one) => /** @type {const} */ ([one, one.name])),
]

/** A ground's name is the word that is stored, an obligation's the one that is answered. @param {Provision} provision @returns {NonNullable<Offered['as']>} */
const roleOf = (provision) => ('holds' in provision ? 'ground' : 'opens' in provision ? 'obligation' : 'line')

/** @param {Provision} provision @returns {Offered & { of: string[] }} */
const provisionOf = (provision) => {
  const { name, clause, sentence } = provision
  return { kind: 'provision', as: roleOf(provision), name, ids: [clause], says: sentence, of: [] }
}

/** Provisions that are told alike are one; a different clause makes another of it. @param {readonly AnyRoom[]} rooms @returns {readonly Offered[]} */
const allProvisions = (rooms) => {
  /** @type {Map<string, Offered & { of: string[] }>} */
  const found = new Map()
  for (const [provision, holder] of rooms.flatMap(holdings)) {
    const { name, clause, sentence } = provision
    const key = JSON.stringify([name, clause, sentence])
    const one = found.get(key) ?? provisionOf(provision)
    if (!one.of.includes(holder)) one.of.push(holder)
    found.set(key, one)
  }
  return [...found.values()]
}

/**
 * Every value that these rooms offer or that can be reached from one.
 *
 * @param {readonly AnyRoom[]} rooms
 * @returns {readonly Offered[]}
 */
export const offeredBy = (rooms) => [
  ...allProvisions(rooms),
  ...rooms.flatMap(({ name: room, events, decisions, questions, readModels, processes, obligations }) => {
    const of = [room]
    /** @param {Kind} kind @param {Provision} one @returns {Offered} */
    const promised = (kind, { name, clause, sentence }) => ({ kind, name, ids: [clause], says: sentence, of })
    return /** @type {Offered[]} */ ([
      ...events.map(({ type, clauses, says }) => ({ kind: 'event', name: type, ids: clauses, says, of })),
      ...decisions.map(({ type, clauses, says }) => ({ kind: 'decision', name: type, ids: clauses, says, of })),
      ...questions.map(({ name, clauses, asks }) => ({ kind: 'question', name, ids: clauses, says: asks, of })),
      ...readModels.map(({ name, clauses, asks }) => ({ kind: 'list', name, ids: clauses, says: asks, of })),
      ...processes.map((one) => promised('process', one)),
      ...obligations.map((one) => promised('obligation', one)),
    ])
  }),
]
