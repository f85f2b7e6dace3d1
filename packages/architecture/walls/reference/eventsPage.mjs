import { fieldsOf, takes } from './codecText.mjs'
import { code, link, page, table } from './markdown.mjs'

/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */
/** @typedef {import('@casetrail/kernel').AnyEventDefinition} AnyEventDefinition */

/** @param {AnyEventDefinition} event */
const fieldRows = ({ clear, parts }) => [
  ...fieldsOf(clear).map(([name, codec]) => [code(name), takes(codec), 'clear']),
  ...Object.entries(/** @type {AnyEventDefinition['parts']} */ (parts)).flatMap(
    ([part, { codec, keyPurpose, subjectField }]) =>
      fieldsOf(codec).map(([name, field]) => [
        code(`${part}.${name}`),
        takes(field),
        `sealed, key ${code(keyPurpose)} of ${subjectField === null ? 'the client' : code(subjectField)}`,
      ]),
  ),
]

/** @param {AnyEventDefinition} event @param {readonly AnyRoom[]} rooms */
const section = (event, rooms) => {
  const { type, version, category, says, clauses, lifecycle, publicType, special } = event
  const by = rooms.flatMap(({ decisions }) => decisions).filter(({ yields }) => yields.includes(event))
  const rows = fieldRows(event)
  return [
    '',
    `### ${type}`,
    '',
    `${says} ${clauses.join(', ')}. Version ${version}, stream ${code(category)}, lifecycle ${code(lifecycle)}` +
      `${publicType === type ? '' : `, in the header as ${code(publicType)}`}` +
      `${special ? ', special category data' : ''}.`,
    '',
    by.length === 0
      ? 'No command of this release brings it about.'
      : `Brought about by ${by.map((one) => link('commands.md', one.type)).join(', ')}.`,
    ...(rows.length === 0 ? ['', 'It has no fields.'] : table(['Field', 'Holds', 'Stored'], rows)),
  ]
}

/** @param {readonly AnyRoom[]} rooms */
export const eventsPage = (rooms) =>
  page(
    'Events',
    'What history holds. Names and fields are the storage format: never edited, only upcast. Clear fields are pseudonymised ' +
      'personal data; sealed ones are ciphertext under a key of their subject, and are null once that key is destroyed.',
    rooms
      .filter(({ events }) => events.length > 0)
      .flatMap(({ name, events }) => ['', `## ${name}`, ...events.flatMap((event) => section(event, rooms))]),
  )
