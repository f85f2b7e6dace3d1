import { answerTypes } from './answerTypes.mjs'
import { fieldsOf, takes } from './codecText.mjs'
import { code, page, table } from './markdown.mjs'

/** @typedef {import('@casetrail/kernel').AnyRoom} AnyRoom */
/** @typedef {import('./answerTypes.mjs').Shape} Shape */

/** The compiler is asked once. @type {import('./answerTypes.mjs').Answers | undefined} */
let asked
const types = () => {
  asked ??= answerTypes()
  return asked
}

/** @param {readonly import('./answerTypes.mjs').Field[]} fields */
const fieldTable = (fields) =>
  table(
    ['Field', 'Type', ''],
    fields.map(({ name, type, says }) => [code(name), code(type), says]),
  )

/** The named types that these shapes lead to. @param {readonly (Shape | undefined)[]} from @returns {readonly Shape[]} */
const namedBy = (from) => {
  const { shapes } = types()
  /** @type {Set<Shape>} */
  const met = new Set()
  const waiting = from.flatMap((shape) => shape?.fields ?? [])
  for (const { type } of waiting) {
    const words = new Set(type.match(/\w+/g))
    for (const shape of shapes) {
      if (!words.has(shape.name) || met.has(shape)) continue
      met.add(shape)
      waiting.push(...shape.fields)
    }
  }
  return shapes.filter((shape) => met.has(shape))
}

/** @param {readonly Shape[]} shapes */
const typeSections = (shapes) =>
  shapes.length === 0
    ? []
    : [
        '',
        '## Types that answers name',
        ...shapes.flatMap(({ name, says, fields }) => ['', `### ${name}`, '', says, ...fieldTable(fields)]),
      ]

/** @param {readonly AnyRoom[]} rooms */
export const questionsPage = (rooms) => {
  const all = rooms.flatMap(({ questions }) => questions)
  return page(
    'Questions',
    'What can be asked of one record, as of any instant on either clock: `casetrail.ask(name, params, { validAt, knownAt })`. ' +
      'An explanation cites the provisions named here.',
    [
      ...all.flatMap(({ name, asks, clauses, params, cites }) => [
        '',
        `## ${name}`,
        '',
        `${asks} ${clauses.join(', ')}.`,
        ...table(
          ['Parameter', 'Takes'],
          fieldsOf(params).map(([field, codec]) => [code(field), takes(codec)]),
        ),
        '',
        'Answers:',
        ...fieldTable(types().answers.get(name)?.fields ?? []),
        ...(cites.length === 0
          ? []
          : ['', `Explained by: ${cites.map(({ name: one, clause }) => `${code(one)} (${clause})`).join(', ')}.`]),
      ]),
      ...typeSections(namedBy(all.map(({ name }) => types().answers.get(name)))),
    ],
  )
}

/** @param {readonly AnyRoom[]} rooms */
export const listsPage = (rooms) => {
  const all = rooms.flatMap(({ readModels }) => readModels)
  return page(
    'Lists',
    'What can be asked across records, in time that does not grow with history: `casetrail.list(name, { upTo, from, limit, after })`.',
    [
      ...all.flatMap(({ name, asks, clauses, upTo, followsPolicy }) => [
        '',
        `## ${name}`,
        '',
        `${asks} ${clauses.join(', ')}. In the order of ${upTo === 'date' ? 'dates' : 'instants'}` +
          `${followsPolicy ? '; built again when the policy changes' : ''}.`,
        '',
        'Each entry:',
        ...fieldTable(types().answers.get(name)?.fields ?? []),
      ]),
      ...typeSections(namedBy(all.map(({ name }) => types().answers.get(name)))),
    ],
  )
}
