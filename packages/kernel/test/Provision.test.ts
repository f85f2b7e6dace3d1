import { because, type EventId, type LocalDate, provision, sentenceWith } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const kept = provision('aRecordIsKept', 'A2', 'Kept through {date}, {years} years.')

describe('provisions and explanation lines', () => {
  test('E5 · a line cites the provision, with its places filled', () => {
    const line = because(kept, {
      places: { date: '2026-09-29', years: 2 },
      events: ['e' as EventId],
      dates: ['2026-09-29' as LocalDate],
    })
    expect(line).toEqual({
      clause: 'A2',
      rule: 'aRecordIsKept',
      says: 'Kept through 2026-09-29, 2 years.',
      events: ['e'],
      dates: ['2026-09-29'],
    })
  })

  test('E5 · a sentence without places needs nothing else', () => {
    expect(because(provision('oneThing', 'A1', 'One thing.'))).toMatchObject({
      says: 'One thing.',
      events: [],
      dates: [],
    })
  })

  test('E5 · a place that is forgotten does not compile', () => {
    // @ts-expect-error `years` is missing
    because(kept, { places: { date: '2026-09-29' } })
    // @ts-expect-error both places are missing
    because(kept)
  })

  test('E5 · what fills a place is taken as it is, also where it looks like a place or like a property of every object', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(sentenceWith('<{a}>', { a: text })).toBe(`<${text}>`)
        expect(sentenceWith('{toString}', { a: text })).toBe('{toString}')
      }),
    )
  })
})
