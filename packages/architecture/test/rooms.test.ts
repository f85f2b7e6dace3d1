import { casetrailEvents } from '@casetrail/events'
import { type AnyRoom, type Citation, provision, room, subject } from '@casetrail/kernel'
import { casetrailRooms } from 'casetrail'
import { describe, expect, test } from 'vitest'
import { contextRooms } from '../walls/arrows.mjs'
import { definitions } from '../walls/definitions.mjs'
import { offeredBy } from '../walls/offered.mjs'
import { orphanFaults } from '../walls/orphans.mjs'
import { parsed, sourceFiles } from '../walls/sourceFile.mjs'

const homes = ['events', 'facts', ...contextRooms]

describe('the wall against orphans', () => {
  const defined = definitions(sourceFiles().filter(({ room: home }) => homes.includes(home)))

  test('whatever a room, the facts or the events define is reached from a room.ts, and the source was really read', () => {
    expect(orphanFaults(defined, casetrailRooms)).toEqual([])
    const found = (kind: string): number => defined.filter((one) => one.kind === kind).length
    const offered = (kind: string): number => offeredBy(casetrailRooms).filter((one) => one.kind === kind).length
    for (const kind of ['event', 'decision', 'question', 'list', 'obligation', 'process'])
      expect(found(kind), kind).toBe(offered(kind))
    expect(found('provision')).toBeGreaterThan(100)
  })

  test('each event type stands in exactly one room', () => {
    const types = casetrailRooms.flatMap(({ events }) => events.map(({ type }) => type))
    expect([...types].sort()).toEqual(casetrailEvents.map(({ type }) => type).sort())
  })
})

describe('the wall against orphans sees', () => {
  const asking = (name: string, clause: Citation, sentence: string) =>
    subject({ questions: [{ name, cites: [provision('keptOpen', clause, sentence)] }] as never })
  const mine = room({ name: 'mine', says: 'Synthetic.' }, asking('isItOpen', 'C24', 'It is kept open.'))
  const faultsOf = (text: string, rooms: readonly AnyRoom[] = [mine]) =>
    orphanFaults(definitions([parsed('packages/access/src/a.ts', text)]), rooms)

  test.each([
    ['a provision', `const a = provision('lost', 'C24', 'It is lost.')`, 'provision lost'],
    ['one behind a function', `const a = accessRule('lost', 'C24', 'It is ' + 'lost.', f)`, 'provision lost'],
    ['one that has a namesake', `const a = provision('keptOpen', 'C24', 'It is lost.')`, 'provision keptOpen'],
    ['one whose clause is given', `const f = (c) => provision('lost', c, 'It is lost.')`, 'provision lost'],
    ['a command', `const a = onCase({ command: 'Lose', says: 'It.', yields: [] }, {})`, 'decision Lose'],
    ['a question', `question({ name: 'isItLost', asks: '?', params: p, answer: f })`, 'question isItLost'],
    ['a list', `readModel({ name: 'whatIsLost', asks: '?', keysOf: f, listedAt: f })`, 'list whatIsLost'],
    ['an event', `defineEvent({ type: 'Lost', lifecycle: 'destroy', says: 'It was lost.' })`, 'event Lost'],
  ])('%s that stands in no room', (_, text, orphan) => {
    expect(faultsOf(text)).toEqual([`${orphan} (packages/access/src/a.ts:1) is reached from no room.ts`])
  })

  test('an obligation and a process, each with its provision', () => {
    const text = [
      `const told = provision('isTold', 'C46', 'They are told.')`,
      `const a = obligation({ provision: told, owedBy: 'senior', opens: {} })`,
      `const b = process({ provision: provision('follows', 'A3', 'It follows.'), on: [], looksUp: m, gives: f })`,
    ].join('\n')
    const at = (line: number) => `(packages/access/src/a.ts:${line}) is reached from no room.ts`
    expect(faultsOf(text)).toEqual([
      `provision isTold ${at(1)}`,
      `provision follows ${at(3)}`,
      `obligation isTold ${at(2)}`,
      `process follows ${at(3)}`,
    ])
  })

  test('a name that is no literal', () => {
    expect(faultsOf(`question({ name, asks: '?', params: p, answer: f })`)).toEqual([
      'a question at packages/access/src/a.ts:1 has a name that is no literal, so nobody finds it',
    ])
  })

  test('what stands in two rooms, and one name that says two things', () => {
    const other = room({ name: 'other', says: 'Synthetic.' }, asking('isItOpen', 'C24', 'It is kept open for a year.'))
    expect(faultsOf('', [mine, other])).toEqual([
      'question isItOpen stands 2 times: in mine and other',
      'line keptOpen says 2 things: It is kept open. | It is kept open for a year.',
    ])
  })

  test('nothing where everything is reached, nor where one sentence stands under two clauses', () => {
    const other = room({ name: 'other', says: 'Synthetic.' }, asking('isItShut', 'C25', 'It is kept open.'))
    const text = `provision('keptOpen', 'C24', 'It is kept open.')\nf('C24', 'x')\n({ type: 'Lost', says: 'x' })`
    expect(faultsOf(text, [mine, other])).toEqual([])
  })
})
