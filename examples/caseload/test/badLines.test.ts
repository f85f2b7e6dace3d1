import { memoryStores } from 'casetrail'
import { describe, expect, it } from 'vitest'
import { runText } from './support.js'

/* What becomes of a line that is malformed or refused. All data is synthetic. */

const id = (n: number): string => `57000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const actor = {
  kind: 'person',
  performedBy: id(1),
  recordedBy: id(1),
  onBehalfOf: null,
  role: 'serviceManager',
  organisation: 'kirkleesCouncil',
}

const line = (n: number, type: string, data: object): string =>
  JSON.stringify({
    recordedAt: `2024-03-04T10:${String(n).padStart(2, '0')}:00.000Z`,
    command: {
      type,
      commandId: id(1000 + n),
      actor,
      occurredAt: '2024-03-04T10:00:00.000Z',
      correlationId: null,
      causationId: null,
      data,
    },
  })

const referral = {
  caseId: id(2),
  referralId: id(3),
  personId: id(4),
  service: 'socialPrescribing',
  pcn: 'PCN-SYNTHETIC-1',
  practice: 'SYNTHETIC-GP-1',
  referrer: 'gpPractice',
  referrerOrganisation: null,
  reasons: [],
  reasonText: null,
}
const founding = JSON.stringify({
  recordedAt: '2024-03-04T09:00:00.000Z',
  founding: { manager: id(1), officer: id(5), deputies: [] },
})
const good = line(1, 'ReceiveReferral', referral)
const noteOf = (n: number, text: unknown): string =>
  line(n, 'AddCaseNote', { caseId: id(2), noteId: id(50 + n), channel: 'phone', text })

describe('a line that is not taken', () => {
  it('E21 · is reported with its number, field, rule and clause; the lines around it stay', async () => {
    const lines = [
      founding,
      good,
      '{"recordedAt":',
      '',
      noteOf(2, 42),
      line(3, 'ReopenCase', { caseId: id(2), reason: 'personReturned', accessRequestId: null }),
      noteOf(4, 'Synthetic note.'),
    ]
    const { ran, casetrail } = await runText(lines.join('\n'))
    expect(ran.faults.map(({ line: number, kind }) => [number, kind])).toEqual([
      [3, 'malformed'],
      [5, 'malformed'],
      [6, 'refused'],
    ])
    expect(ran.faults[1]?.why).toMatch(/data\.text must be .*\(C8\)/)
    expect(ran.faults[2]?.why).toMatch(/clause A1, rule onlyClosedCasesAreReopened/)
    expect(ran.events).toBe(3)
    const stood = await casetrail.ask('howDoesTheCaseStand', { caseId: id(2) })()
    expect(stood._tag === 'Right' && stood.right.notes.length).toBe(1)
  })

  it('B38 · a line ends with a line feed and with nothing else that a text may hold', async () => {
    const text = 'One\u2028two\u2029three\u0085four.'
    const { ran } = await runText([founding, good, noteOf(2, text), noteOf(3, 'Synthetic.')].join('\r\n'))
    expect(ran).toMatchObject({ faults: [], events: 4 })
  })

  it.each([
    ['a list', '[]'],
    ['a missing field', '{"recordedAt":"2024-03-04T10:00:00.000Z"}'],
    ['an unknown field', '{"recordedAt":"2024-03-04T10:00:00.000Z","command":{},"more":1}'],
    ['an instant with an offset', '{"recordedAt":"2024-03-04T10:00:00+00:00","command":{}}'],
    ['an unknown command', line(5, 'DropEverything', {})],
    ['a prototype’s name as a command', line(5, 'constructor', {})],
    ['a lone surrogate', noteOf(6, '\ud800').replace('\ud800', '\\ud800')],
    ['an unlisted service', line(7, 'ReceiveReferral', { ...referral, caseId: id(9), service: 'palmReading' })],
  ])('E21 · %s stores nothing', async (_, bad) => {
    const { ran, casetrail } = await runText(`${founding}\n${bad}`)
    expect(ran.faults.map(({ line: number }) => number)).toEqual([2])
    const verified = await casetrail.verify()()
    expect(verified._tag === 'Right' && verified.right.events).toBe(1)
  })

  it('E21 · a line of 11 MB is refused and its words are not repeated', async () => {
    const { ran } = await runText(`${founding}\n${good}\n${noteOf(2, 'synthetic '.repeat(1_100_000))}\n`)
    expect(ran.faults.map(({ line: number, kind }) => [number, kind])).toEqual([[3, 'malformed']])
    expect(ran.faults[0]?.why.length).toBeLessThan(500)
  })

  it('reads CRLF, and a last line without an end', async () => {
    const { ran } = await runText(`${founding}\r\n${good}\r\n${noteOf(2, 'Synthetic note.')}`)
    expect([ran.lines, ran.faults.length]).toEqual([3, 0])
  })

  it('E25 · a file that is run twice stores nothing new', async () => {
    const [stores, text] = [memoryStores(), `${founding}\n${good}\n`]
    expect((await runText(text, stores)).ran).toMatchObject({ events: 2, repeated: 0, faults: [] })
    expect((await runText(text, stores)).ran).toMatchObject({ events: 0, repeated: 2, faults: [] })
  })
})

describe('who founds the service of a caseload', () => {
  const foundedFirst = /clause A28, rule aServiceIsFoundedFirst/

  it('A28 · its first line, recorded when that says', async () => {
    const { ran, casetrail } = await runText(`\n${founding}\n`)
    expect(ran).toMatchObject({ lines: 1, events: 1, faults: [], lastRecordedAt: '2024-03-04T09:00:00.000Z' })
    const { stores, home } = casetrail.runtime
    expect(await stores.events.head(home.stream)()).toMatchObject({ right: { revision: 0 } })
  })

  it('A28 · nobody: every command is refused, and nothing is stored', async () => {
    const { ran } = await runText(`${good}\n${noteOf(2, 'Synthetic note.')}\n`)
    expect(ran.faults.map(({ line: number, kind }) => [number, kind])).toEqual([
      [1, 'refused'],
      [2, 'refused'],
    ])
    for (const { why } of ran.faults) expect(why).toMatch(foundedFirst)
    expect(ran.events).toBe(0)
  })

  it('A28 · no second line, and none after a command', async () => {
    const twice = await runText(`${founding}\n${good}\n${founding}\n`)
    expect(twice.ran.faults).toMatchObject([{ line: 3, kind: 'refused' }])
    expect(twice.ran.faults[0]?.why).toMatch(/clause A28, rule onlyTheFirstLineFounds/)
    const late = await runText(`${good}\n${founding}\n${good}\n`)
    expect(late.ran.faults.map(({ line: number }) => number)).toEqual([1, 2, 3])
    expect(late.ran.faults[2]?.why).toMatch(foundedFirst)
  })

  it.each([
    [
      'an officer who is no id',
      { manager: id(1), officer: 'her', deputies: [] },
      /founding\.officer must be .*\(A28\)/,
    ],
    ['a field that is missing', { manager: id(1), officer: id(5) }, /founding\.deputies is missing \(A28\)/],
    ['a manager who is the officer', { manager: id(1), officer: id(1), deputies: [] }, /theManagerIsNoPrivacyOfficer/],
  ])('A28 · %s is reported with line, rule and clause, and founds nothing', async (_, wrong, why) => {
    const recordedAt = '2024-03-04T09:00:00.000Z'
    const { ran } = await runText(`${JSON.stringify({ recordedAt, founding: wrong })}\n${good}\n`)
    expect(ran.faults.map(({ line: number }) => number)).toEqual([1, 2])
    expect(ran.faults[0]?.why).toMatch(why)
    expect(ran.events).toBe(0)
  })
})
