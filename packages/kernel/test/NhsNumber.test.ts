import { NhsNumber } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/* SYNTHETIC: of the range that the NHS sets aside for tests, 999 000 0000 to 999 999 9999. */

const nine = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }).map((six) => `999${six}`)
const lasts = (start: string): readonly string[] => [...'0123456789'].map((last) => start + last).filter(NhsNumber.is)

/** The rule told the other way about: all ten digits, weighted from 10 down to 1, make a multiple of eleven. */
const addsUp = (text: string): boolean => [...text].reduce((sum, digit, i) => sum + +digit * (10 - i), 0) % 11 === 0

describe('C4 · an NHS number', () => {
  test.each(['9990000018', '9990000026', '9990000069'])('%s fits its check digit', (one) => {
    expect(NhsNumber.is(one)).toBe(true)
  })

  test.each([
    '9990000019',
    '9990000140',
    '999 000 0018',
    '999000001',
    '99900000180',
    '',
    '999000001X',
    9990000018,
    null,
  ])('%j is none', (one) => {
    expect(NhsNumber.is(one)).toBe(false)
  })

  test('has exactly the last digit that makes it a multiple of eleven, or none', () => {
    fc.assert(
      fc.property(nine, (start) => {
        expect(lasts(start)).toEqual([...'0123456789'].map((last) => start + last).filter(addsUp))
      }),
    )
    // Its check digit would be ten: no such number is issued.
    expect(lasts('999000014')).toEqual([])
  })

  test('is told from a slip of one digit, and from two neighbours changed about', () => {
    fc.assert(
      fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), fc.nat(8), (start, at, more, pair) => {
        const [number] = lasts(start)
        fc.pre(number !== undefined)
        const slipped = [...number].map((digit, i) => (i === at ? String((+digit + more) % 10) : digit)).join('')
        expect(NhsNumber.is(slipped)).toBe(false)
        const [a = '', b = ''] = number.slice(pair, pair + 2)
        const changedAbout = number.slice(0, pair) + b + a + number.slice(pair + 2)
        expect(NhsNumber.is(changedAbout)).toBe(a === b)
      }),
    )
  })
})
