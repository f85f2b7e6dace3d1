import ts from 'typescript'
import { arrows } from './arrows.mjs'
import { moduleNames, nodesOf } from './sourceFile.mjs'

/*
 * Walls within a file: what the type checker and the linter let pass, and what would break a reader's trust or plain
 * Node. Each has a planted fault in `test/sourceRules.test.ts`.
 */

/** @typedef {import('./sourceFile.mjs').SourceFile} SourceFile */

/**
 * A rule over one file: `find` answers the places that break it, as text offsets.
 *
 * @typedef {{ name: string, says: string, appliesTo: (file: SourceFile) => boolean, find: (file: SourceFile) => readonly number[] }} SourceRule
 */

/** @param {SourceFile} file */
const isSource = (file) => !file.isTest && file.path.includes('/src/')

/** @param {SourceFile} file */
const isPure = (file) => isSource(file) && arrows[file.room]?.pure === true

/** @param {SourceFile} file @param {RegExp} pattern with the flag g */
const matches = ({ text }, pattern) => [...text.matchAll(pattern)].map(({ index }) => index)

/** @param {ts.Node} node */
const startOf = (node) => node.getStart()

/** Members such as `Date.now`, wherever they are read. @param {SourceFile} file @param {string} of @param {...string} names */
const members = ({ tree }, of, ...names) =>
  nodesOf(tree, ts.isPropertyAccessExpression)
    .filter(({ expression, name }) => expression.getText() === of && names.includes(name.text))
    .map(startOf)

/** Is there a comment on this line or on the one above, to say why? @param {SourceFile} file @param {number} at */
const isExplained = ({ tree, text }, at) => {
  const lines = text.split('\n')
  const { line } = tree.getLineAndCharacterOfPosition(at)
  return [lines[line - 1], lines[line]].some((near) => near !== undefined && /\/\/|\/\*|\*\//.test(near))
}

const longest = 350

/** @type {readonly SourceRule[]} */
export const sourceRules = [
  {
    name: 'fpTsIsSpelledSoThatPlainNodeFindsIt',
    says: "`fp-ts/lib/Either.js` and `io-ts` run in plain Node; 'fp-ts/Either' type-checks and then crashes.",
    appliesTo: () => true,
    find: (file) =>
      moduleNames(file)
        .filter(({ text }) => text === 'fp-ts' || /^(fp-ts|io-ts)\/(?!lib\/[A-Za-z]+\.js$)/.test(text))
        .map(startOf),
  },
  {
    name: 'typeChecksAreNotSwitchedOff',
    says: 'No @ts-ignore or @ts-nocheck; @ts-expect-error proves in a test that wrong code does not compile, and says why.',
    appliesTo: () => true,
    find: (file) => [
      ...matches(file, /@ts-(ignore|nocheck)/g),
      ...matches(
        file,
        file.isTest ? /@ts-expect-error(?![ :—–-]*(?:[\p{L}\p{N}’'`.,{}]+ ?){3})/gu : /@ts-expect-error/g,
      ),
    ],
  },
  {
    name: 'asAnySaysWhy',
    says: '`as any` is forced and has a comment that says by what.',
    appliesTo: isSource,
    find: (file) =>
      nodesOf(file.tree, ts.isAsExpression)
        .filter(({ type }) => type.kind === ts.SyntaxKind.AnyKeyword)
        .map(startOf)
        .filter((at) => !isExplained(file, at)),
  },
  {
    name: 'lintIsNotSwitchedOffWithoutAReason',
    says: 'A biome-ignore names its rule and its reason.',
    appliesTo: () => true,
    find: (file) => matches(file, /biome-ignore(?!-?[a-z]* [a-z/A-Z]+: \S)/g),
  },
  {
    name: 'filesStayShort',
    says: `A source file of more than ${longest} lines is two ideas.`,
    appliesTo: isSource,
    find: ({ text }) => (text.trimEnd().split('\n').length > longest ? [0] : []),
  },
  {
    name: 'pureRoomsReadNoClock',
    says: 'Time is an argument; only kernel/src/time turns instants into numbers.',
    appliesTo: (file) => isPure(file) && !file.path.startsWith('packages/kernel/src/time/'),
    find: (file) => [
      ...members(file, 'Date', 'now', 'parse', 'UTC'),
      ...members(file, 'performance', 'now'),
      ...members(file, 'Temporal', 'Now'),
      ...nodesOf(file.tree, ts.isNewExpression)
        .filter(({ expression }) => expression.getText() === 'Date')
        .map(startOf),
    ],
  },
  {
    name: 'noRoomAsksKernelTimeForNow',
    says: 'kernel/src/time converts; it never reads the clock.',
    appliesTo: (file) => file.path.startsWith('packages/kernel/src/time/'),
    find: (file) => [
      ...members(file, 'Date', 'now'),
      ...nodesOf(file.tree, ts.isNewExpression)
        .filter(({ expression, arguments: given }) => expression.getText() === 'Date' && !given?.length)
        .map(startOf),
    ],
  },
  {
    name: 'pureRoomsRollNoDice',
    says: 'Ids and salts are arguments.',
    appliesTo: isPure,
    find: (file) => [
      ...members(file, 'Math', 'random'),
      ...members(file, 'crypto', 'randomUUID', 'getRandomValues', 'subtle'),
    ],
  },
  {
    name: 'pureRoomsNeverThrow',
    says: 'What is expected to go wrong is a value.',
    appliesTo: isPure,
    find: (file) => nodesOf(file.tree, ts.isThrowStatement).map(startOf),
  },
  {
    name: 'indexesNameWhatTheyExport',
    says: 'No `export *`: the public names are one explicit list.',
    appliesTo: isSource,
    find: ({ tree }) =>
      nodesOf(tree, ts.isExportDeclaration)
        .filter(({ exportClause }) => exportClause === undefined || ts.isNamespaceExport(exportClause))
        .map(startOf),
  },
  {
    name: 'onlyTheIndexReExports',
    says: 'No barrel inside a package: a reader finds a name in the file that defines it.',
    appliesTo: (file) => isSource(file) && !/\/src\/(index|[a-z]+\/index)\.ts$/.test(file.path),
    find: ({ tree }) =>
      nodesOf(tree, ts.isExportDeclaration)
        .filter(({ moduleSpecifier }) => moduleSpecifier !== undefined)
        .map(startOf),
  },
  {
    name: 'filesAreNamedForWhatTheyHold',
    says: 'No utils, helpers or common.',
    appliesTo: () => true,
    find: ({ path }) => (/(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.)/i.test(path) ? [0] : []),
  },
  {
    name: 'nothingIsLeftForLater',
    says: 'No TODO, FIXME or XXX: an unfinished thing is not in the source.',
    appliesTo: () => true,
    find: (file) => matches(file, /\b(TODO|FIXME|XXX|HACK)\b/g),
  },
  {
    name: 'everyTestRuns',
    says: 'No test is skipped, narrowed to, or marked to do.',
    appliesTo: ({ isTest }) => isTest,
    find: (file) => matches(file, /\b(test|it|describe|suite)\.(only|skip|todo|fails)\b/g),
  },
  {
    name: 'noFileNamesAMachine',
    says: 'No path of the machine it was written on, no registry host.',
    appliesTo: () => true,
    find: (file) =>
      matches(file, /(?<![\w.])\/(work|home|root|Users|opt)\/\w|\bregistry\.\w+\.(?:org|com|net|io|dev)\b/g),
  },
]

/**
 * Holds files against the rules; each fault is one printable line.
 *
 * @param {readonly SourceFile[]} files
 * @returns {readonly string[]}
 */
export const sourceFaults = (files, rules = sourceRules) =>
  files.flatMap((file) =>
    rules
      .filter(({ appliesTo }) => appliesTo(file))
      .flatMap(({ name, says, find }) =>
        find(file).map(
          (at) => `${name}: ${file.path}:${file.tree.getLineAndCharacterOfPosition(at).line + 1} (${says})`,
        ),
      ),
  )
