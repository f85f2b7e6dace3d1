/**
 * Who may import whom: the floors of the house. The walls and the generated documentation both read this table.
 * `pure` rooms run unchanged in a browser: no platform, no clock, no randomness; `npm` names what else they may use.
 * Every other room may use Node and what its own package.json names.
 *
 * @typedef {{ floor: number, says: string, mayImport: readonly string[], pure: boolean, npm?: readonly string[] }} Floor
 */

const codecs = ['fp-ts', 'io-ts']
const ground = ['kernel', 'policy', 'events', 'facts']
const contexts = ['casework', 'safeguarding', 'access', 'retention', 'reporting']
const pureRooms = [...ground, ...contexts]

/** A bounded context: it meets the others in `facts` and nowhere else. @param {string} says @returns {Floor} */
const context = (says) => ({ floor: 4, says, mayImport: ground, pure: true, npm: codecs })

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
  facts: {
    floor: 3,
    says: 'what the events say: folds, seats, grounds, obligations',
    mayImport: ['kernel', 'policy', 'events'],
    pure: true,
    npm: codecs,
  },
  store: {
    floor: 3,
    says: 'ports, execute, ask, read models, processes',
    mayImport: ['kernel', 'ledger'],
    pure: false,
  },
  casework: context('one person and one case, from referral to closing'),
  safeguarding: context('safeguarding referrals, their log, safety concerns'),
  access: context('who may open a case, and who is alerted'),
  retention: context('how long a case is kept, and why'),
  reporting: context('what is owed, by whom and by when'),
  checks: {
    floor: 4,
    says: 'what an auditor looks for, apart from decisions and folds',
    mayImport: ['kernel', 'policy', 'events'],
    pure: true,
    npm: codecs,
  },
  'store-sqlite': { floor: 4, says: 'the embedded adapter', mayImport: ['kernel', 'ledger', 'store'], pure: false },
  casetrail: { floor: 5, says: 'the front door', mayImport: [...pureRooms, 'ledger', 'store'], pure: false },
  testing: {
    floor: 5,
    says: 'arbitraries, laws, contract, scenarios',
    mayImport: [...pureRooms, 'checks', 'ledger', 'store', 'casetrail'],
    pure: false,
  },
  benchmarks: {
    floor: 6,
    says: 'measured comparisons (private)',
    mayImport: [...pureRooms, 'ledger', 'store', 'store-sqlite', 'casetrail', 'testing'],
    pure: false,
  },
}

/** The contexts: what each offers stands in its `room.ts`. */
export const contextRooms = contexts

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
