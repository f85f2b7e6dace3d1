/*
 * The reading trail: from an id of the house to the values that cite it and the tests that prove it. One row for each
 * is committed; the rest is printed on demand by `scripts/trace.mjs`.
 */

/** @typedef {import('./house.mjs').House} House */
/** @typedef {import('./house.mjs').Citer} Citer */
/** @typedef {import('./house.mjs').CiterKind} CiterKind */
/** @typedef {import('./titles.mjs').Titled} Titled */

/** What is known of one id. @typedef {{ id: string, title: string, held: string, quote: string, citers: readonly Citer[], tests: readonly Titled[] }} Traced */

/** The families of ids, in the order of the page. @type {readonly (readonly [letter: string, title: string, held: string])[]} */
const families = [
  ['C', 'Clauses of the notice', 'Held as'],
  ['A', 'Settled ambiguities', 'Status'],
  ['L', 'Laws', 'Held as'],
  ['B', 'Standards', 'Held as'],
  ['E', 'What an expert asks beyond the notice', 'Held as'],
]

/** One and several of each kind of value, in the order of the page. @type {Readonly<Record<CiterKind, readonly [string, string]>>} */
const words = {
  provision: ['provision', 'provisions'],
  decision: ['command', 'commands'],
  event: ['event', 'events'],
  question: ['question', 'questions'],
  list: ['list', 'lists'],
  obligation: ['obligation', 'obligations'],
  process: ['process', 'processes'],
  scorer: ['scorer', 'scorers'],
  law: ['law', 'laws'],
  policy: ['entry of the policy', 'entries of the policy'],
}
const kinds = /** @type {CiterKind[]} */ (Object.keys(words))

/** @param {string} a @param {string} b */
const inOrder = (a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10) || (a < b ? -1 : 1)

/**
 * Every id that the house tells of, by family and number: those of the policy, and whatever a value or a title cites.
 *
 * @param {House} house
 * @returns {readonly Traced[]}
 */
export const traced = ({ told, citers, tests }) => {
  const known = new Map(told.map((one) => [one.id, one]))
  const all = new Set([...known.keys(), ...citers.flatMap(({ ids }) => ids), ...tests.flatMap(({ ids }) => ids)])
  return families.flatMap(([letter]) =>
    [...all]
      .filter((id) => id.startsWith(letter))
      .sort(inOrder)
      .map((id) => {
        const citing = citers.filter(({ ids }) => ids.includes(id))
        const law = citing.find(({ kind }) => kind === 'law')
        return {
          ...(known.get(id) ?? { id, title: law?.says ?? '', held: law === undefined ? '' : 'law', quote: '' }),
          citers: citing,
          tests: tests.filter(({ ids }) => ids.includes(id)),
        }
      }),
  )
}

/** @param {readonly Citer[]} citers */
const counted = (citers) =>
  kinds
    .flatMap((kind) => {
      const count = citers.filter((one) => one.kind === kind).length
      return count === 0 ? [] : [`${count} ${words[kind][count === 1 ? 0 : 1]}`]
    })
    .join(', ')

/** Markdown would read these in a cell. @param {string} text */
const plain = (text) => text.replaceAll(/([\\`*_[\]<>|])/g, '\\$1').replaceAll('\n', ' ')

/** The rooms whose tests are titled with it: a new test does not change the page. @param {readonly Titled[]} tests */
const provedIn = (tests) => [...new Set(tests.map(({ file }) => file.room))].sort().join(', ')

/** @param {Traced} one */
const row = ({ id, title, held, citers, tests }) =>
  `| ${id} | ${plain(title)} | ${held} | ${counted(citers)} | ${provedIn(tests)} |`

/** The page `docs/trace.md`. @param {House} house */
export const renderTrace = (house) => {
  const all = traced(house)
  return [
    '# From the notice to the test',
    '',
    'Made from the values of the rooms by `node packages/architecture/scripts/trace.mjs`; a test fails when it is out of',
    'date. `node packages/architecture/scripts/trace.mjs C43` prints the quote, every value that cites C43, and every test',
    'titled with it. Each id is a literal in the source: searching it leads to the same places.',
    ...families.flatMap(([letter, title, held]) => [
      '',
      `## ${title}`,
      '',
      `| Id | What it says | ${held} | Cited by | Proved in |`,
      '|---|---|---|---|---|',
      ...all.filter(({ id }) => id.startsWith(letter)).map(row),
    ]),
    '',
  ].join('\n')
}

/** @param {CiterKind} kind @param {readonly Citer[]} citers @returns {readonly string[]} */
const listed = (kind, citers) => {
  const of = citers.filter((one) => one.kind === kind)
  const title = words[kind][1]
  return of.length === 0
    ? []
    : [
        '',
        title[0]?.toUpperCase() + title.slice(1),
        ...of.flatMap(({ name, says, path, of: by }) => [
          `  ${name}${path === null ? '' : `  ${path}`}${kind === 'provision' ? `  (${by.join(', ')})` : ''}`,
          ...(says === '' ? [] : [`    ${says}`]),
        ]),
      ]
}

/**
 * Everything about one id, to be read in a terminal; null: there is no such id.
 *
 * @param {House} house
 * @param {string} id
 * @returns {string | null}
 */
export const printTrace = (house, id) => {
  const one = traced(house).find((each) => each.id === id)
  if (one === undefined) return null
  const head = [one.id, one.title].filter((text) => text !== '').join(' · ')
  return [
    one.held === '' ? head : `${head} (${one.held})`,
    ...(one.quote === '' ? [] : [`  ${one.quote}`]),
    ...kinds.flatMap((kind) => listed(kind, one.citers)),
    ...(one.tests.length === 0 ? [] : ['', 'Tests', ...one.tests.map(({ title, file }) => `  ${title}  ${file.path}`)]),
    '',
  ].join('\n')
}

const ofNoRoom = new Set(['policy', 'law', 'scorer'])

/**
 * What breaks the trail: a rule of the notice that no value of a room holds or no test proves, and an id of the notice
 * or of a setting that does not exist; one line for each.
 *
 * @param {House} house
 * @returns {readonly string[]}
 */
export const traceFaults = (house) => {
  const known = new Set(house.told.map(({ id }) => id))
  return traced(house).flatMap(({ id, held, citers, tests }) => [
    ...(held === 'rule' && citers.every(({ kind }) => ofNoRoom.has(kind))
      ? [`${id} is a rule, but no value cites it`]
      : []),
    ...(held === 'rule' && tests.length === 0 ? [`${id} is a rule, but no test is titled '${id} · …'`] : []),
    ...(/^[CA]/.test(id) && !known.has(id)
      ? [
          `${id} is no clause and no setting: ${[...citers.map(({ name }) => name), ...tests.map(({ title }) => title)].join(', ')}`,
        ]
      : []),
  ])
}
