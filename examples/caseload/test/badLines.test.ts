import { describe, expect, it } from 'vitest'
import { runText } from './support.js'

/* What becomes of a line that is malformed or refused. All data is synthetic. */

const id = (n: number): string => `57000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const actor = {
  kind: 'person',
  performedBy: id(1),
  recordedBy: id(1),
  onBehalfOf: null,
  role: 'socialPrescriber',
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
const good = line(1, 'ReceiveReferral', referral)
const noteOf = (n: number, text: unknown): string =>
  line(n, 'AddCaseNote', { caseId: id(2), noteId: id(50 + n), channel: 'phone', text })

describe('a line that is not taken', () => {
  it('E21 · is reported with its number, field, rule and clause; the lines around it stay', async () => {
    const lines = [
      good,
      '{"recordedAt":',
      '',
      noteOf(2, 42),
      line(3, 'ReopenCase', { caseId: id(2), reason: 'personReturned' }),
      noteOf(4, 'Synthetic note.'),
    ]
    const { ran, casetrail } = await runText(lines.join('\n'))
    expect(ran.faults.map(({ line: number, kind }) => [number, kind])).toEqual([
      [2, 'malformed'],
      [4, 'malformed'],
      [5, 'refused'],
    ])
    expect(ran.faults[1]?.why).toMatch(/data\.text must be .*\(C8\)/)
    expect(ran.faults[2]?.why).toMatch(/clause A1, rule onlyClosedCasesAreReopened/)
    expect(ran.events).toBe(2)
    const stood = await casetrail.ask('howDoesTheCaseStand', { caseId: id(2) })()
    expect(stood._tag === 'Right' && stood.right.notes.length).toBe(1)
  })

  it('B38 · a line ends with a line feed and with nothing else that a text may hold', async () => {
    const text = 'One\u2028two\u2029three\u0085four.'
    const { ran } = await runText([good, noteOf(2, text), noteOf(3, 'Synthetic.')].join('\r\n'))
    expect(ran).toMatchObject({ faults: [], events: 3 })
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
    const { ran, casetrail } = await runText(bad)
    expect(ran.faults).toHaveLength(1)
    const verified = await casetrail.verify()()
    expect(verified._tag === 'Right' && verified.right.events).toBe(0)
  })

  it('E21 · a line of 11 MB is refused and its words are not repeated', async () => {
    const { ran } = await runText(`${good}\n${noteOf(2, 'synthetic '.repeat(1_100_000))}\n`)
    expect(ran.faults.map(({ line: number, kind }) => [number, kind])).toEqual([[2, 'malformed']])
    expect(ran.faults[0]?.why.length).toBeLessThan(500)
  })

  it('reads CRLF, and a last line without an end', async () => {
    const { ran } = await runText(`${good}\r\n${noteOf(2, 'Synthetic note.')}`)
    expect([ran.lines, ran.faults.length]).toEqual([2, 0])
  })

  it('E25 · a file that is run twice stores nothing new', async () => {
    const { ran } = await runText(`${good}\n${good}\n`)
    expect([ran.events, ran.repeated]).toEqual([1, 1])
  })
})
