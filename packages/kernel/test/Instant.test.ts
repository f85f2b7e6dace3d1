import { Instant, instantOf, millisOf } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const millis = fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) })

describe('instants', () => {
  test('B39 · an instant has one spelling: UTC, 24 characters, milliseconds, from 1972 on', () => {
    for (const good of ['1972-01-01T00:00:00.000Z', '2024-06-30T22:59:59.999Z', '9999-12-31T23:59:59.999Z'])
      expect(Instant.is(good)).toBe(true)
    for (const bad of [
      '1971-12-31T23:59:59.999Z',
      '2024-06-30T22:59:59Z',
      '2024-06-30T22:59:59.9999Z',
      '2024-06-30T22:59:59.999+00:00',
      '2024-06-30t22:59:59.999z',
      '2024-06-30 22:59:59.999Z',
      '2023-02-29T00:00:00.000Z',
      '2024-06-31T00:00:00.000Z',
      '2024-06-30T24:00:00.000Z',
      '2024-06-30T23:59:60.000Z',
      '+02024-06-30T22:59:59.999Z',
      '2024-06-30T22:59:59.999Z\n',
      Date.UTC(2024, 0, 1),
      new Date(0),
      null,
    ])
      expect(Instant.is(bad)).toBe(false)
  })

  test('B39 · milliseconds and instants are inverse, and instants sort as they follow each other', () => {
    fc.assert(
      fc.property(millis, millis, (a, b) => {
        expect(millisOf(instantOf(a))).toBe(a)
        expect(Instant.is(instantOf(a))).toBe(true)
        expect(instantOf(a) < instantOf(b)).toBe(a < b)
      }),
    )
  })
})
