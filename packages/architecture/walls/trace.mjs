import ts from 'typescript'
import { nodesOf } from './sourceFile.mjs'

/*
 * The reading trail: from a clause of the notice to the rule, the event, the decision, the question and the test that
 * carry its id. Made from the text of the house alone, so it cannot tell of a test that is not there.
 */

/** @typedef {import('./sourceFile.mjs').SourceFile} SourceFile */

/** A clause as `@casetrail/policy` tells it. @typedef {{ id: string, title: string, quote: string, kind: string, reason?: string }} Clause */

/** A setting as `@casetrail/policy` tells it. @typedef {{ id: string, question: string, default: string }} Setting */

/** Where an id occurs: source files, and titles of tests. @typedef {{ sources: SourceFile[], tests: { title: string, file: SourceFile }[] }} Places */

const id =
  /\b(?:C(?:[1-9]|[1-4]\d|5[0-3])|A(?:[1-9]|1\d|2[0-7])[bc]?|L(?:[1-9]|1\d|20)|B(?:[1-9]|[1-3]\d|4[0-2])|E(?:[1-9]|1\d|2[0-8]))\b/g

/** These files name ids because they define them, or plant them to test the trace itself: no citation. */
const namesIdsOnly = /^packages\/(architecture|kernel\/src\/clause|policy\/src\/(clause|setting\/settingsRegister))/

/** The ids that a title stands for: those before its first ` · `. @param {string} title */
export const idsOfTitle = (title) => {
  const [head = '', ...rest] = title.split(' · ')
  const words = head.replaceAll(id, '').trim()
  return rest.length > 0 && /^([\s,/&+–-]|and)*$/.test(words) ? (head.match(id) ?? []) : []
}

/** @param {SourceFile} file */
const titlesOf = ({ tree }) =>
  nodesOf(
    tree,
    /** @returns {node is ts.StringLiteralLike | ts.TemplateExpression} */
    (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node),
  ).map((node) => (ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : node.text))

/**
 * Where each id occurs, in the order of the files.
 *
 * @param {readonly SourceFile[]} files
 * @returns {ReadonlyMap<string, Places>}
 */
export const placesOfIds = (files) => {
  /** @type {Map<string, Places>} */
  const places = new Map()
  /** @param {string} cited */
  const at = (cited) => {
    const found = places.get(cited) ?? { sources: [], tests: [] }
    places.set(cited, found)
    return found
  }
  for (const file of files) {
    if (namesIdsOnly.test(file.path)) continue
    if (file.isTest) {
      for (const title of new Set(titlesOf(file)))
        for (const cited of new Set(idsOfTitle(title))) at(cited).tests.push({ title, file })
    } else {
      for (const cited of new Set(file.text.match(id))) at(cited).sources.push(file)
    }
  }
  return places
}

/** What kind of thing a source file holds, by where it stands. @type {readonly (readonly [string, RegExp])[]} */
const kinds = [
  ['Rules', /\/rules?\//],
  ['Decisions', /\/decisions?\//],
  ['Questions', /\/(questions?|readModels?|asOf)\//],
  ['Events', /^packages\/events\//],
  ['Policy', /^packages\/policy\//],
  ['Elsewhere', /./],
]

/** @param {SourceFile} file */
const kindOf = ({ path }) => kinds.find(([, where]) => where.test(path))?.[0]

/** @param {SourceFile} file */
const link = ({ path, room }) => `[${room}/${path.split('/').at(-1)?.replace(/\.ts$/, '')}](../${path})`

/** Markdown would read these in a title. @param {string} text */
const plain = (text) => text.replaceAll(/([\\`*_[\]<>|])/g, '\\$1')

/** @param {Places | undefined} places @returns {readonly string[]} */
const placesAsLines = (places) => [
  ...kinds.flatMap(([kind]) => {
    const found = (places?.sources ?? []).filter((file) => kindOf(file) === kind)
    return found.length > 0 ? [`- ${kind}: ${found.map(link).join(', ')}`] : []
  }),
  ...(places && places.tests.length > 0
    ? ['- Tests:', ...places.tests.map(({ title, file }) => `  - ${plain(title)} (${link(file)})`)]
    : []),
]

/** How each kind of clause is told. */
const told = /** @type {Readonly<Record<string, string>>} */ ({
  rule: 'A rule.',
  statementOnly: 'A statement, nothing to hold:',
  planned: 'Not yet held:',
})

/** @param {readonly string[]} names @param {string} letter */
const startingWith = (names, letter) =>
  names
    .filter((name) => name.startsWith(letter))
    .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10) || (a < b ? -1 : 1))

/**
 * The page `docs/trace.md`.
 *
 * @param {{ clauses: readonly Clause[], settings: readonly Setting[], files: readonly SourceFile[] }} house
 */
export const renderTrace = ({ clauses, settings, files }) => {
  const places = placesOfIds(files)
  const cited = [...places.keys()]
  /** @param {string} title @param {string} letter */
  const others = (title, letter) => [
    `## ${title}`,
    '',
    ...startingWith(cited, letter).flatMap((name) => [`### ${name}`, '', ...placesAsLines(places.get(name)), '']),
  ]
  return [
    '# From the notice to the test',
    '',
    'Made by `node packages/architecture/scripts/trace.mjs`; a test fails when it is out of date.',
    'Each id is a literal in the source: searching it leads to the same places.',
    '',
    '## Clauses of the notice',
    '',
    ...clauses.flatMap((clause) => [
      `### ${clause.id} · ${plain(clause.title)}`,
      '',
      `> ${clause.quote.replaceAll('\n', ' ')}`,
      '',
      [told[clause.kind], clause.reason].filter(Boolean).join(' '),
      '',
      ...placesAsLines(places.get(clause.id)),
      '',
    ]),
    '## Settled ambiguities',
    '',
    ...settings.flatMap((setting) => [
      `### ${setting.id} · ${plain(setting.question)}`,
      '',
      `Default: ${plain(setting.default)}`,
      '',
      ...placesAsLines(places.get(setting.id)),
      '',
    ]),
    ...others('Laws', 'L'),
    ...others('Standards', 'B'),
    ...others('What an expert asks beyond the notice', 'E'),
  ]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n')
}

/**
 * The clauses that say they are rules, yet have no source outside the policy or no test; one line for each.
 *
 * @param {readonly Clause[]} clauses
 * @param {readonly SourceFile[]} files
 */
export const untracedRules = (clauses, files) => {
  const places = placesOfIds(files)
  return clauses
    .filter(({ kind }) => kind === 'rule')
    .flatMap((clause) => {
      const found = places.get(clause.id)
      const sources = (found?.sources ?? []).filter(({ path }) => !path.startsWith('packages/policy/'))
      return [
        ...(sources.length > 0 ? [] : [`${clause.id} is a rule, but no source outside the policy cites it`]),
        ...(found && found.tests.length > 0
          ? []
          : [`${clause.id} is a rule, but no test is titled '${clause.id} · …'`]),
      ]
    })
}
