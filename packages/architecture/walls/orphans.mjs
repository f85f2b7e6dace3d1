import { offeredBy } from './offered.mjs'

/*
 * The wall against orphans: a value that belongs to a room and stands in no `room.ts`. It compiles, its own tests pass,
 * and nobody can execute, ask, trace or read of it.
 */

/** @typedef {import('./definitions.mjs').Definition} Definition */
/** @typedef {import('./offered.mjs').AnyRoom} AnyRoom */
/** @typedef {import('./offered.mjs').Offered} Offered */

const held = new Set(['provision', 'decision', 'question', 'list', 'obligation', 'process', 'event'])

/** @param {readonly Definition[]} defined @param {readonly Offered[]} offered */
const unreached = (defined, offered) => {
  // A provision is known by its sentence too: another room may have one of the same name.
  const reached = new Set(offered.flatMap(({ kind, name, says }) => [`${kind} ${name}`, `${kind} ${name} ${says}`]))
  return defined
    .filter(({ kind, name, sentence }) => held.has(kind) && !reached.has([kind, name, sentence ?? []].flat().join(' ')))
    .map(({ kind, name, path, line }) =>
      name === '?'
        ? `a ${kind} at ${path}:${line} has a name that is no literal, so nobody finds it`
        : `${kind} ${name} (${path}:${line}) is reached from no room.ts`,
    )
}

/** Of what the front door names, nothing stands twice. @param {readonly Offered[]} offered */
const twice = (offered) => {
  const named = offered
    .filter(({ kind }) => kind !== 'provision')
    .map(({ kind, name, of }) => ({ key: `${kind} ${name}`, of }))
  return [...new Set(named.map(({ key }) => key))].flatMap((key) => {
    const rooms = named.filter((one) => one.key === key).flatMap(({ of }) => of)
    return rooms.length > 1 ? [`${key} stands ${rooms.length} times: in ${rooms.join(' and ')}`] : []
  })
}

/**
 * A refusal, a line and a stored denial name a provision, so one name says one thing among lines, among grounds and
 * among obligations. One sentence may stand under several clauses: a new id is unused whatever it names.
 *
 * @param {readonly Offered[]} offered
 */
const ambiguous = (offered) => {
  /** @type {Map<string, Set<string>>} */
  const said = new Map()
  for (const { kind, as = 'line', name, says } of offered) {
    const told = `${as} ${name}`
    if (kind === 'provision') said.set(told, (said.get(told) ?? new Set()).add(says))
  }
  return [...said].flatMap(([told, sentences]) =>
    sentences.size > 1 ? [`${told} says ${sentences.size} things: ${[...sentences].join(' | ')}`] : [],
  )
}

/**
 * Holds what the sources of the rooms define against what the rooms offer; each fault is one printable line.
 *
 * @param {readonly Definition[]} defined
 * @param {readonly AnyRoom[]} rooms
 * @returns {readonly string[]}
 */
export const orphanFaults = (defined, rooms) => {
  const offered = offeredBy(rooms)
  return [...unreached(defined, offered), ...twice(offered), ...ambiguous(offered)]
}
