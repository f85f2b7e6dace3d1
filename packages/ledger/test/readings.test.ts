import { disowning, everyReading, linkAfter, type Readings, recordedBy } from '@casetrail/ledger'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/* Which readings of a clock count, and from when (decision 28)? */

const from = '2090-01-01T00:00:00.000Z' as never
const confirmedAt = '2024-03-04T12:00:00.000Z' as never
const readings: Readings = { wrong: [{ from, confirmedAt, revision: 7 }], sayingSo: ['WrongReadingConfirmed'] }
const stamped = (recordedAt: string, service: number | null) => ({ recordedAt: recordedAt as never, service })

describe('L2 · a reading that was disowned', () => {
  test('counts from the confirmation, where it is no earlier than the bound and was judged before it', () => {
    for (const service of [null, 0, 6]) {
      expect(recordedBy(readings, stamped('2090-01-01T00:00:00.000Z', service))).toBe(confirmedAt)
      expect(recordedBy(readings, stamped('2089-12-31T23:59:59.999Z', service))).toBe('2089-12-31T23:59:59.999Z')
    }
    expect(disowning(readings, stamped('2090-01-01T00:00:00.000Z', 7))).toBeNull()
    expect(disowning(everyReading, stamped('2090-01-01T00:00:00.000Z', 0))).toBeNull()
  })

  test('never changes one that was stamped before the bound, whatever was confirmed', () => {
    const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(at, fc.option(fc.nat(20)), (date, service) => {
        const read = stamped(date.toISOString(), service)
        expect(recordedBy(readings, read)).toBe(read.recordedAt)
      }),
    )
  })

  test('A13 · saying so sets no reading back: what follows is held to the latest one', () => {
    const link = (recordedAt: string, revision: number) =>
      ({ log: 'x', stream: 'y', leaf: `${revision}`, revision, ...stamped(recordedAt, 0) }) as never
    const ahead = link('2090-06-01T10:00:00.000Z', 4)
    const none: Readings = { ...readings, wrong: [] }
    const said = link('2024-03-04T11:00:00.000Z', 5)
    expect(linkAfter(ahead, said, none)).toMatchObject({
      revision: 5,
      leaf: '5',
      recordedAt: '2090-06-01T10:00:00.000Z',
    })
    // Once it was confirmed, what was stamped ahead counts from then, which is later than the report.
    expect(recordedBy(readings, linkAfter(ahead, said, readings))).toBe(confirmedAt)
    expect(linkAfter(ahead, link('2024-03-04T12:00:00.001Z', 6), readings)).toMatchObject({
      recordedAt: '2024-03-04T12:00:00.001Z',
    })
  })
})
