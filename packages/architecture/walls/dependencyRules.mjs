import { arrows, cryptoRoom, sqliteRoom, testRooms } from './arrows.mjs'

/*
 * The walls between rooms as dependency-cruiser rules. Every rule's name is a sentence that is true of the house,
 * and for each a planted fault in `test/walls.test.ts` must be caught by that very rule.
 */

/** @param {readonly string[]} names a regular expression that matches any of them */
const anyOf = (names) => `(${names.join('|')})`

/** @param {string} room */
const sourceOf = (room) => `^packages/${room}/src/`

/** The room that may use it, and the benchmarks, which measure what lies beneath. @param {string} room */
const measuredOr = (room) => `^packages/(benchmarks|${room})/src/`

const allRooms = Object.keys(arrows)
const anySource = '^(packages|examples)/[^/]+/src/'
const npmPath = (/** @type {readonly string[]} */ names) => `(^|/)node_modules/${anyOf(names)}/`
const sqliteDriver = '(^|/)(node:)?sqlite$|(^|/)(better-sqlite3|libsql|node-sqlite3-wasm|sqlite3)(/|$)'
const nodeDependency = ['core']
const npmDependency = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled']

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbidden = (name, comment, from, to) => ({
  name,
  comment,
  severity: /** @type {const} */ ('error'),
  from,
  to,
})

/** One rule a room: it imports only the rooms that the table of arrows names. */
const arrowRules = Object.entries(arrows).map(([room, { mayImport }]) =>
  forbidden(
    `${room}ImportsOnlyRoomsBelow`,
    `${room} may import ${mayImport.length === 0 ? 'no other room' : mayImport.join(', ')} (walls/arrows.mjs).`,
    { path: sourceOf(room) },
    { path: '^packages/', pathNot: `^packages/${anyOf([room, ...mayImport])}/` },
  ),
)

/** One rule a pure room: besides rooms, only the few named libraries. */
const libraryRules = Object.entries(arrows).flatMap(([room, { pure, npm = [] }]) =>
  pure
    ? [
        forbidden(
          `${room}UsesOnlyItsLibraries`,
          `${room} is pure: of npm it may use ${npm.join(', ')} and nothing else.`,
          { path: sourceOf(room) },
          { dependencyTypes: npmDependency, pathNot: `${npmPath(npm)}|^packages/` },
        ),
      ]
    : [],
)

const pureRooms = allRooms.filter((room) => arrows[room]?.pure)

export const dependencyRules = [
  forbidden(
    'nothingGoesInCircles',
    'Two files that need each other are one idea: type imports count too.',
    {},
    {
      circular: true,
    },
  ),
  ...arrowRules,
  ...libraryRules,
  forbidden(
    'pureRoomsImportNoPlatform',
    'Kernel, policy, events, facts and the contexts run unchanged in a browser: clock, ids and keys are arguments.',
    { path: `^packages/${anyOf(pureRooms)}/src/` },
    { dependencyTypes: nodeDependency },
  ),
  forbidden(
    'onlyTheLedgerDoesCryptography',
    'One room to review when an algorithm falls. Benchmarks measure the raw floor.',
    { path: anySource, pathNot: measuredOr(cryptoRoom) },
    { path: '^(node:)?crypto$' },
  ),
  forbidden(
    'onlyTheSqliteStoreImportsItsDriver',
    'The adapter is the one place that knows which SQLite there is. Benchmarks measure the raw floor.',
    { path: anySource, pathNot: measuredOr(sqliteRoom) },
    { path: sqliteDriver },
  ),
  forbidden(
    'roomsAreEnteredByTheFrontDoor',
    'Import another package by its name: what its index does not name may change any day.',
    { path: '^(packages|examples)/([^/]+)/src/' },
    { path: '^packages/[^/]+/(?!src/index\\.ts$)|^(@casetrail/[^/]+|casetrail)/', pathNot: '^$1/$2/' },
  ),
  forbidden(
    'noRoomReachesThroughTheWall',
    'A relative path into another package works here and breaks once published.',
    { path: '^(packages|examples)/([^/]+)/src/' },
    { dependencyTypes: ['local'], pathNot: '^$1/$2/' },
  ),
  forbidden(
    'noTestCodeInSource',
    'What is published does not depend on tests.',
    { path: anySource },
    { path: '(^|/)test/|\\.test\\.[cm]?ts$|(^|/)node_modules/(vitest|@vitest/[^/]+)/' },
  ),
  forbidden(
    'onlyTestingRoomsUseFastCheck',
    'Arbitraries belong to @casetrail/testing.',
    { path: anySource, pathNot: `^packages/${anyOf(testRooms)}/` },
    { path: '(^|/)node_modules/(fast-check|@fast-check/[^/]+)/' },
  ),
  forbidden(
    'onlyDeclaredPackagesAreUsed',
    'What is not in the dependencies of the package.json of its own room is missing after `npm install`.',
    { path: anySource },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^packages/' },
  ),
  forbidden(
    'everyImportIsFound',
    'An import that does not resolve hides from every other wall.',
    { path: anySource },
    { couldNotResolve: true, pathNot: sqliteDriver },
  ),
]
