import { rulesOf } from '@casetrail/kernel'
import { definitions } from '../definitions.mjs'
import { sourceFiles } from '../sourceFile.mjs'
import { fieldsAtFault } from './fieldsAtFault.mjs'
import { code, link, page } from './markdown.mjs'

/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */

/** @typedef {{ name: string, sentence: string, clauses: Set<string>, commands: string[] }} Refusing */

/** @param {readonly AnyRoom[]} rooms @returns {readonly Refusing[]} */
export const refusing = (rooms) => {
  /** @type {Map<string, Refusing>} */
  const found = new Map()
  for (const decision of rooms.flatMap(({ decisions }) => decisions)) {
    for (const { name, clause, sentence } of rulesOf(decision)) {
      const one = found.get(name) ?? { name, sentence, clauses: new Set(), commands: [] }
      one.clauses.add(clause)
      if (!one.commands.includes(decision.type)) one.commands.push(decision.type)
      found.set(name, one)
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** What whoever is refused can do, by the field at fault. @param {readonly string[]} fields */
const whatToDo = (fields) => {
  const data = fields.filter((field) => field.startsWith('data.'))
  const said = [
    ...(data.length === 0 ? [] : [`look at ${data.map(code).join(', ')}`]),
    ...(fields.includes('occurredAt') ? ['say rightly when it happened (`occurredAt`)'] : []),
    ...(fields.some((field) => field.startsWith('actor.')) ? ['let somebody act who may'] : []),
  ]
  return said.length === 0
    ? 'No field is at fault: `evidence` tells what on record, or in the policy, stands against it.'
    : `What to do: ${said.join('; or ')}. \`evidence\` tells what it rests on.`
}

/** @param {Refusing} refusing @param {ReadonlyMap<string, readonly string[]>} fields */
const section = ({ name, sentence, clauses, commands }, fields) => [
  '',
  `### ${name}`,
  '',
  `${[...clauses].join(', ')} · ${sentence}`,
  '',
  `${whatToDo(fields.get(name) ?? [])} Refuses ${commands.map((type) => link('commands.md', type)).join(', ')}.`,
]

/** The store and the policy refuse too, whatever the command. */
const always = () =>
  definitions(sourceFiles().filter(({ room }) => room === 'store' || room === 'policy'))
    .filter(({ kind, sentence }) => kind === 'provision' && sentence !== null)
    .map(({ name, clause, sentence }) => `- ${code(name)} (${clause}) ${sentence}`)

/** @param {readonly AnyRoom[]} rooms */
export const refusalsPage = (rooms) => {
  const fields = fieldsAtFault(sourceFiles())
  return page(
    'Refusals',
    "What may be answered instead of events: `{ tag: 'Refused', command, clause, rule, sentence, evidence }`. Nothing was " +
      'stored. What does not decode is `Malformed` and is refused by the field’s own rule ([commands](commands.md)).',
    [
      '',
      'Whatever the command:',
      '',
      ...always(),
      '',
      'An attempt to open a case is denied rather than refused: the denial is an event, and names its rule and clause too.',
      ...refusing(rooms).flatMap((one) => section(one, fields)),
    ],
  )
}
