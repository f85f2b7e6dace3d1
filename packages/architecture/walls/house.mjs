import { kirkleesPolicy, settingsRegister } from '@casetrail/policy'
import { laws } from '@casetrail/testing'
import { casetrailRooms } from 'casetrail'
import { definitions } from './definitions.mjs'
import { offeredBy } from './offered.mjs'
import { sourceFiles } from './sourceFile.mjs'
import { titles } from './titles.mjs'

/*
 * The whole house as values: what its rooms offer, what stands beside them, and where each stands in the source.
 * Trace and reference are made of it and of nothing else.
 */

/** @typedef {import('./definitions.mjs').Definition} Definition */
/** @typedef {import('./titles.mjs').Titled} Titled */
/** @typedef {import('./definitions.mjs').Kind | 'policy' | 'law'} CiterKind */

/** A value that cites ids; `of` says through what it is reached, `path` where it stands, if it is found. @typedef {{ kind: CiterKind, name: string, ids: readonly string[], says: string, of: readonly string[], path: string | null }} Citer */

/** An id of the house, before anything cites it. @typedef {{ id: string, title: string, held: string, quote: string }} Told */

/** @typedef {{ told: readonly Told[], citers: readonly Citer[], tests: readonly Titled[] }} House */

/** Where the notice's clauses stand in the policy as data. @returns {readonly Omit<Citer, 'path'>[]} */
const ofThePolicy = () => {
  const { schedules, purposes, bases } = kirkleesPolicy
  /** @param {string} name @param {string} clause @param {string} says */
  const one = (name, clause, says) => ({
    kind: /** @type {const} */ ('policy'),
    name,
    ids: [clause],
    says,
    of: ['policy'],
  })
  return [
    ...schedules.flatMap(({ code, texts }) => texts.map(({ clause, title }) => one(`schedule ${code}`, clause, title))),
    ...purposes.map(({ code, clause, title }) => one(`purpose ${code}`, clause, title)),
    ...bases.map(({ basis, clause, title }) => one(`basis ${basis}`, clause, title)),
  ]
}

/** What no room owns: the provisions of policy and store, and the scorers. @param {readonly Definition[]} defined @returns {readonly Omit<Citer, 'path'>[]} */
const besideTheRooms = (defined) =>
  defined
    .filter(({ kind, room }) => kind === 'scorer' || (kind === 'provision' && ['policy', 'store'].includes(room)))
    .flatMap(({ kind, name, clause, sentence, room }) =>
      clause === null ? [] : [{ kind, name, ids: [clause], says: sentence ?? '', of: [room] }],
    )

/** @returns {readonly Told[]} */
const told = () => [
  ...kirkleesPolicy.clauses.map(({ id, title, quote, kind, reason }) => ({
    id,
    title,
    held: kind === 'rule' ? 'rule' : kind === 'planned' ? 'planned' : 'statement',
    quote: reason === null ? `“${quote}”` : `“${quote}” ${reason}`,
  })),
  ...settingsRegister.map(({ id, question, default: settled, status, why }) => ({
    id,
    title: question,
    held: status,
    quote: `${settled} ${why}`,
  })),
]

/** Reads the house as it stands. */
export const house = (files = sourceFiles()) => {
  const defined = definitions(files)
  const paths = new Map(defined.map(({ kind, name, path, line }) => [`${kind} ${name}`, `${path}:${line}`]))
  const lawCiters = laws.map(({ id, says }) => ({
    kind: /** @type {const} */ ('law'),
    name: id,
    ids: [id],
    says,
    of: ['testing'],
  }))
  const citers = [...offeredBy(casetrailRooms), ...besideTheRooms(defined), ...ofThePolicy(), ...lawCiters]
  return /** @type {House} */ ({
    told: told(),
    citers: citers.map((one) => ({ ...one, path: paths.get(`${one.kind} ${one.name}`) ?? null })),
    tests: titles(files),
  })
}
