import { rulesOf } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { fieldsOf, takes } from './codecText.mjs'
import { exampleOf } from './exampleOf.mjs'
import { code, link, page, table } from './markdown.mjs'
import { codesOf, listsOf } from './probed.mjs'

/** @typedef {import('@casetrail/kernel').AnyDecision} AnyDecision */
/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */

/** Codes that no rule looks up in a list, yet mean something. @type {Readonly<Record<string, string>>} */
const known = { role: kirkleesPolicy.roles[0]?.code ?? '', instrument: 'ons4', instrumentVersion: '1' }

/** A command's data as JSON, with codes that the council's policy lists. @param {AnyDecision} decision */
export const exampleData = (decision) => {
  const lists = listsOf(decision)
  return exampleOf(
    decision.data,
    decision.type,
    (field) => codesOf(lists.get(`data.${field}`) ?? '')[0] ?? known[field],
  )
}

/** @param {AnyDecision} decision */
const whoMay = ({ by }) =>
  by === null
    ? []
    : [
        '',
        `Who may: ${by.grounds.map(({ name, clause, sentence }) => `${code(name)} (${clause} · ${sentence})`).join('; or ')}`,
      ]

/** @param {AnyDecision} decision */
const section = (decision) => {
  const { type, says, clauses, purpose, data, yields } = decision
  const lists = listsOf(decision)
  const refusals = rulesOf(decision)
  return [
    '',
    `### ${type}`,
    '',
    `${says} ${clauses.join(', ')}. Purpose ${code(purpose)}. Brings about ${yields.map((one) => link('events.md', one.type)).join(', ')}.`,
    ...whoMay(decision),
    ...table(
      ['Field', 'Takes', 'A code of the list'],
      fieldsOf(data).map(([name, codec]) => {
        const list = lists.get(`data.${name}`)
        return [code(name), takes(codec), list === undefined ? '' : code(list)]
      }),
    ),
    '',
    refusals.length === 0
      ? 'Refused by no rule of its own.'
      : `Refused, in this order, by: ${refusals.map(({ name }) => link('refusals.md', name)).join(', ')}.`,
    '',
    '```json',
    JSON.stringify(exampleData(decision), null, 2),
    '```',
  ]
}

/** @param {readonly AnyRoom[]} rooms */
export const commandsPage = (rooms) =>
  page(
    'Commands',
    'What can be asked for. `casetrail.as(actor).execute(name, data)` runs one; the example of each is data that decodes. A ' +
      'list is one of the policy’s `registries`; whatever the command, the purpose needs its lawful bases in the policy, and ' +
      'nothing is recorded before it happens.',
    rooms
      .filter(({ decisions }) => decisions.length > 0)
      .flatMap(({ name, says, decisions }) => [
        '',
        `## ${name}`,
        '',
        says,
        '',
        decisions.map(({ type }) => link('', type)).join(', '),
        ...decisions.flatMap(section),
      ]),
  )
