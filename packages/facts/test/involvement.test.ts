import { involvedAt, involvementFold } from '@casetrail/facts'
import { evolve } from '@casetrail/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assigned, at, cover, coverEnded, recorded, staff, stateOf, transferred, unassigned } from './accessFacts.js'

type Facts = Parameters<typeof stateOf>[1][]

const involved = (facts: Facts, hour: number) =>
  involvedAt(stateOf(involvementFold, ...facts), at(hour)).map((one) => [one.workerId, one.ground])

const anyFact = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 4 }))
  .map(
    ([n, who, kind]) =>
      [
        assigned(n, staff(who)),
        unassigned(n, staff(who)),
        cover(n, n, n + 3, staff(who)),
        coverEnded(n, staff(who)),
        transferred(n),
      ][kind] as Facts[number],
  )

describe('who is directly involved at an instant', () => {
  it('C42 · an assignment holds from its start until it is ended', () => {
    const facts = [assigned(1), unassigned(4)]
    expect(involved(facts, 0)).toEqual([])
    expect(involved(facts, 1)).toEqual([['worker', 'assignment']])
    expect(involved(facts, 4)).toEqual([])
    expect(involved([...facts, assigned(6)], 7)).toEqual([['worker', 'assignment']])
  })

  it('C42 · cover holds within its window, from included and until excluded, unless it is ended', () => {
    const facts = [cover(1, 3, 6)]
    expect([2, 3, 5, 6].map((hour) => involved(facts, hour).length)).toEqual([0, 1, 1, 0])
    expect(involved([...facts, coverEnded(4)], 5)).toEqual([])
    expect(involved([cover(4, 3, 6)], 3)).toEqual([])
  })

  it('C42 · ending one ground leaves the other', () => {
    const both = [assigned(1), cover(1, 2, 9)]
    expect(involved([...both, unassigned(3)], 4)).toEqual([['worker', 'cover']])
    expect(involved([...both, coverEnded(3)], 4)).toEqual([['worker', 'assignment']])
  })

  it('E13 · a transfer ends every assignment and every cover, also one that has yet to begin', () => {
    const facts = [assigned(1), assigned(1, staff('second')), cover(1, 5, 9), transferred(3)]
    expect(involved(facts, 2)).toHaveLength(2)
    expect(involved(facts, 3)).toEqual([])
    expect(involved(facts, 6)).toEqual([])
    expect(involved([...facts, assigned(4)], 6)).toEqual([['worker', 'assignment']])
  })

  it('A26 · an assignment recorded after the transfer, but made before it, ended with it', () => {
    expect(involved([transferred(3), assigned(1)], 5)).toEqual([])
  })

  it('A26 · in whatever order facts of different hours become known, the answer is the same', () => {
    const hours = fc.uniqueArray(anyFact, { selector: (fact) => fact.occurredAt, maxLength: 8 })
    fc.assert(
      fc.property(
        hours.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))),
        fc.integer({ min: 0, max: 12 }),
        ([facts, shuffled], hour) => {
          expect(new Set(involved(shuffled, hour).map(String))).toEqual(new Set(involved(facts, hour).map(String)))
        },
      ),
    )
  })

  it('L1 · event by event and all at once give the same state', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 8 }), (facts) => {
        const stepped = recorded(facts).reduce(
          (state, e) => evolve(involvementFold, state, [e]),
          involvementFold.initial(),
        )
        expect(stepped).toEqual(stateOf(involvementFold, ...facts))
      }),
    )
  })
})
