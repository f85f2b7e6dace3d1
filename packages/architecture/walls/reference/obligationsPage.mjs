import { instantOf } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { exampleOf } from './exampleOf.mjs'
import { code, codes, link, page } from './markdown.mjs'
import { codesOf, listsOf } from './probed.mjs'

/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */
/** @typedef {import('@casetrail/kernel').AnyObligation} AnyObligation */

const at = instantOf(Date.UTC(2026, 10, 2, 9, 30))

/** The first listed code of any command's field of that name. @param {readonly AnyRoom[]} rooms @param {string} field */
const listedCode = (rooms, field) => {
  const lists = rooms.flatMap(({ decisions }) => decisions).flatMap((one) => listsOf(one).get(`data.${field}`) ?? [])
  return lists.flatMap(codesOf)[0]
}

/** What an event of this type makes owed, tried on an example of it under the council's policy. @param {readonly AnyRoom[]} rooms @param {AnyObligation} obligation @param {string} type */
const tried = (rooms, { opens }, type) => {
  const definition = rooms.flatMap(({ events }) => events).find((one) => one.type === type)
  if (definition === undefined) return []
  const data = exampleOf(definition.clear, type, (field) => listedCode(rooms, field))
  const owing = opens[type]?.(
    /** @type {any} */ ({ type, data, occurredAt: at, recordedAt: at, parts: {} }),
    kirkleesPolicy,
  )
  if (owing === null || owing === undefined) return []
  return [
    `For example ${link('events.md', type)} of 2 November 2026, 09:30: owed since ${owing.since}, ` +
      `${owing.due === null ? 'the notice names no time' : `due ${owing.due}`} (the council’s policy).`,
  ]
}

/** @param {AnyObligation} obligation @param {readonly AnyRoom[]} rooms */
const section = (obligation, rooms) => {
  const { name, clause, sentence, owedBy, about, blocksDisposal, opens, moves, ends } = obligation
  /** @param {object} by */
  const types = (by) =>
    Object.keys(by)
      .map((type) => link('events.md', type))
      .join(', ')
  /** @param {'met' | 'void'} how */
  const ending = (how) => Object.fromEntries(Object.entries(ends).filter(([, one]) => one === how))
  const line = (/** @type {string} */ title, /** @type {object} */ by) =>
    Object.keys(by).length === 0 ? [] : [`- ${title}: ${types(by)}`]
  return [
    '',
    `### ${name}`,
    '',
    `${clause} · ${sentence}`,
    '',
    `- Owed by whoever has the duty ${code(owedBy)}, about ${code(about)}`,
    ...line('Opened by', opens),
    ...line('Moved by', moves),
    ...line('Met by', ending('met')),
    ...line('Nothing left to do after', ending('void')),
    `- ${blocksDisposal ? 'Blocks disposal of the record while it is owed' : 'Does not block disposal'}`,
    ...Object.keys(opens).flatMap((type) => tried(rooms, obligation, type).map((text) => `- ${text}`)),
  ]
}

/** @param {readonly AnyRoom[]} rooms */
export const obligationsPage = (rooms) =>
  page(
    'Obligations',
    "What is owed. `ask('whichObligationsAreOutstanding', { caseId })` tells those of one case, `list('whatIsOwed', { upTo })` " +
      `those of all records. The duties are ${codes([...new Set(kirkleesPolicy.roles.flatMap(({ duties }) => duties))])}: a policy gives them to roles.`,
    rooms
      .filter(({ obligations }) => obligations.length > 0)
      .flatMap(({ name, obligations }) => ['', `## ${name}`, ...obligations.flatMap((one) => section(one, rooms))]),
  )
