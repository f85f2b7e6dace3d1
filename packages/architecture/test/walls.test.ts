import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrows, arrowsTable } from '../walls/arrows.mjs'
import { cruise } from '../walls/cruise.mjs'
import { dependencyRules } from '../walls/dependencyRules.mjs'
import { documents } from '../walls/snippets.mjs'
import { rooms } from '../walls/workspace.mjs'
import { type Files, plant } from './plant.js'

const imports = (module: string): string => `import '${module}'\nexport const two = 2\n`
const pureRooms = Object.keys(arrows).filter((room) => arrows[room]?.pure)

/** A room that the table forbids `room` to import; whoever may import all others still may not import this package. */
const strangerTo = (room: string): string =>
  Object.keys(arrows).find((other) => other !== room && !arrows[room]?.mayImport.includes(other)) ?? 'architecture'

/** For each wall a fault that it must catch. A wall without one fails the test below. */
const faults: Readonly<Record<string, Files>> = {
  nothingGoesInCircles: {
    'packages/kernel/src/a.ts': `import type { B } from './b.js'\nexport type A = B | 1\n`,
    'packages/kernel/src/b.ts': `import type { A } from './a.js'\nexport type B = A | 2\n`,
  },
  ...Object.fromEntries(
    Object.keys(arrows).map((room) => [
      `${room}ImportsOnlyRoomsBelow`,
      {
        'packages/architecture/package.json': '{ "name": "@casetrail/architecture" }',
        'packages/architecture/src/index.ts': 'export const one = 1\n',
        [`packages/${room}/src/two.ts`]: `import type { one } from '../../${strangerTo(room)}/src/index.js'
export type Two = typeof one
`,
      },
    ]),
  ),
  ...Object.fromEntries(
    pureRooms.map((room) => [`${room}UsesOnlyItsLibraries`, { [`packages/${room}/src/two.ts`]: imports('uuid') }]),
  ),
  pureRoomsImportNoPlatform: { 'packages/retention/src/two.ts': imports('node:fs') },
  onlyTheLedgerDoesCryptography: { 'packages/store/src/two.ts': imports('node:crypto') },
  onlyTheSqliteStoreImportsItsDriver: { 'packages/store/src/two.ts': imports('better-sqlite3') },
  roomsAreEnteredByTheFrontDoor: { 'packages/casework/src/two.ts': imports('@casetrail/kernel/src/one.js') },
  noRoomReachesThroughTheWall: { 'packages/casework/src/two.ts': imports('../../kernel/src/index.js') },
  noTestCodeInSource: {
    'packages/store/src/two.ts': imports('../test/fixture.js'),
    'packages/store/test/fixture.ts': 'export const three = 3\n',
  },
  onlyTestingRoomsUseFastCheck: { 'packages/store/src/two.ts': imports('fast-check') },
  onlyDeclaredPackagesAreUsed: { 'packages/store/src/two.ts': imports('uuid') },
  everyImportIsFound: { 'packages/store/src/two.ts': imports('./nowhere.js') },
}

describe('the walls between rooms', () => {
  test('the house as it stands breaks none, and was really read', async () => {
    const { sources, violations } = await cruise()
    expect(violations.map(({ rule, says, from, to }) => `${rule}: ${from} → ${to} (${says})`)).toEqual([])
    expect(sources).toBeGreaterThan(60)
  })

  test('a sound house planted for these tests breaks none', async () => {
    const { sources, violations } = await cruise(plant({}))
    expect(violations).toEqual([])
    expect(sources).toBe(2 * Object.keys(arrows).length)
  })

  test('each wall has a planted fault', () => {
    expect(Object.keys(faults).sort()).toEqual(dependencyRules.map(({ name }) => name).sort())
  })

  test.each(Object.entries(faults))('%s catches its planted fault', async (name, files) => {
    const { violations } = await cruise(plant(files))
    expect(violations.map(({ rule }) => rule)).toContain(name)
  })

  test('an import by name through a workspace link is caught, though it compiles', async () => {
    const { violations } = await cruise(plant({ 'packages/kernel/src/two.ts': imports('@casetrail/policy') }))
    expect(violations.map(({ rule }) => rule)).toContain('kernelImportsOnlyRoomsBelow')
  })

  test('node:sqlite is caught, though this Node may not know it', async () => {
    const { violations } = await cruise(plant({ 'packages/store/src/two.ts': imports('node:sqlite') }))
    expect(violations.map(({ rule }) => rule)).toContain('onlyTheSqliteStoreImportsItsDriver')
  })

  test('every room stands in the table of arrows', () => {
    const packages = rooms().filter(({ room, example }) => !example && room !== 'architecture')
    expect(packages.map(({ room }) => room).sort()).toEqual(Object.keys(arrows).sort())
  })

  test('arrows only point down, or to a room on the same floor that does not point back', () => {
    for (const [room, { floor, mayImport }] of Object.entries(arrows)) {
      for (const below of mayImport) {
        expect(arrows[below]?.floor, `${room} → ${below}`).toBeLessThanOrEqual(floor)
        expect(arrows[below]?.mayImport, `${room} → ${below}`).not.toContain(room)
      }
    }
  })

  test('a document that shows the table of arrows shows it as it is', () => {
    const shown = documents()
      .map((path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n'))
      .flatMap((text) => [...text.matchAll(/<!-- arrows -->\n([\s\S]*?)<!-- \/arrows -->/g)])
      .map(([, table]) => table?.trim())
    expect(shown.length).toBeGreaterThan(0)
    for (const table of shown) expect(table).toBe(arrowsTable())
  })
})
