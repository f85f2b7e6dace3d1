/**
 * Who may import whom: the floors of the house. The walls and the generated documentation both read this table.
 * `pure` rooms run unchanged in a browser: no platform, no clock, no randomness; `npm` names what else they may use.
 * Every other room may use Node and what its own package.json names.
 *
 * @typedef {{ floor: number, says: string, mayImport: readonly string[], pure: boolean, npm?: readonly string[] }} Floor
 */

const codecs = ['fp-ts', 'io-ts']
const context = ['kernel', 'policy', 'events']
const pureRooms = ['kernel', 'policy', 'events', 'casework', 'access', 'retention']

/** @type {Readonly<Record<string, Floor>>} */
export const arrows = {
  kernel: {
    floor: 1,
    says: 'the words every room uses',
    mayImport: [],
    pure: true,
    npm: [...codecs, 'immer'],
  },
  policy: { floor: 2, says: 'the notice as data', mayImport: ['kernel'], pure: true, npm: codecs },
  events: { floor: 2, says: 'every fact ever stored', mayImport: ['kernel'], pure: true, npm: codecs },
  ledger: { floor: 2, says: 'bytes, chain, seals, verification', mayImport: ['kernel'], pure: false },
  casework: { floor: 3, says: 'the case and those it concerns', mayImport: context, pure: true, npm: codecs },
  access: { floor: 3, says: 'who may open a case', mayImport: context, pure: true, npm: codecs },
  retention: { floor: 3, says: 'how long a case is kept, and why', mayImport: context, pure: true, npm: codecs },
  store: { floor: 3, says: 'ports, execute, ask, read models', mayImport: ['kernel', 'ledger'], pure: false },
  'store-sqlite': { floor: 4, says: 'the embedded adapter', mayImport: ['kernel', 'ledger', 'store'], pure: false },
  testing: {
    floor: 4,
    says: 'arbitraries, laws, contract, scenarios',
    mayImport: [...pureRooms, 'ledger', 'store'],
    pure: false,
  },
  casetrail: { floor: 5, says: 'the front door', mayImport: [...pureRooms, 'ledger', 'store'], pure: false },
  benchmarks: {
    floor: 6,
    says: 'measured comparisons (private)',
    mayImport: [...pureRooms, 'ledger', 'store', 'store-sqlite', 'testing', 'casetrail'],
    pure: false,
  },
}

/** The only room that may use `node:crypto`. */
export const cryptoRoom = 'ledger'

/** The only room that may import a SQLite driver. */
export const sqliteRoom = 'store-sqlite'

/** The rooms that are written for tests, and so may use fast-check. */
export const testRooms = ['testing']

/** The table as Markdown; a document shows it between `<!-- arrows -->` and `<!-- /arrows -->`. */
export const arrowsTable = () =>
  [
    '| Floor | Room | What it holds | May import | Pure |',
    '|---|---|---|---|---|',
    ...Object.entries(arrows).map(
      ([room, { floor, says, mayImport, pure }]) =>
        `| ${floor} | \`${room}\` | ${says} | ${mayImport.join(', ') || '–'} | ${pure ? 'yes' : ''} |`,
    ),
  ].join('\n')
