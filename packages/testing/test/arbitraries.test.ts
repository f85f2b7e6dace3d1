import { accessDecisions } from '@casetrail/access'
import { caseworkDecisions } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { Instant, LocalDate } from '@casetrail/kernel'
import { arbitraryCommandData, arbitraryOf, caseHistory, instant, localDate } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('every arbitrary yields what its codec takes', () => {
  it.each(casetrailEvents.map((definition) => [definition.type, definition] as const))('%s', (_, definition) => {
    fc.assert(
      fc.property(arbitraryOf(definition.clear as never), (data) => definition.clear.is(data)),
      { numRuns: 30 },
    )
    for (const { codec } of Object.values(definition.parts))
      fc.assert(
        fc.property(arbitraryOf(codec as never), (value) => codec.is(value)),
        { numRuns: 30 },
      )
  })

  it.each([...caseworkDecisions, ...accessDecisions].map((decision) => [decision.type, decision] as const))(
    '%s',
    (_, decision) => {
      fc.assert(
        fc.property(arbitraryCommandData(decision as never) as fc.Arbitrary<unknown>, (data) => decision.data.is(data)),
        { numRuns: 30 },
      )
    },
  )

  it('instants and dates', () => {
    fc.assert(fc.property(instant(), (value) => Instant.is(value)))
    fc.assert(fc.property(localDate(), (value) => LocalDate.is(value)))
  })

  it('E25 · a history is in the order of time, and one seed gives one history', () => {
    fc.assert(
      fc.property(caseHistory(), ({ steps }) => {
        const moments = steps.map(({ now }) => now)
        expect([...moments].sort()).toEqual(moments)
      }),
    )
    const [one, two] = [1, 2].map(() => fc.sample(caseHistory(), { seed: 42, numRuns: 3 }))
    expect(one).toEqual(two)
  })
})
