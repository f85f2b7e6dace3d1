import { applyTo, combine, type DomainEvent, evolve, type Fold, type Recorded, replay } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/* SYNTHETIC events: what a fold reads of them is their type and their data. */

type Added = DomainEvent & { readonly type: 'Added'; readonly data: { readonly n: number } }
type Removed = DomainEvent & { readonly type: 'Removed'; readonly data: { readonly n: number } }

interface Numbers {
  readonly list: number[]
  readonly seen: Record<string, { times: number }>
}

const numbers: Fold<Numbers, Added | Removed> = {
  initial: () => ({ list: [], seen: {} }),
  on: {
    Added: (draft, e) => {
      draft.list.push(e.data.n)
      const seen = draft.seen[e.data.n] ?? { times: 0 }
      draft.seen[e.data.n] = { times: seen.times + 1 }
    },
    Removed: (draft, e) => {
      const at = draft.list.indexOf(e.data.n)
      if (at >= 0) draft.list.splice(at, 1)
      const seen = draft.seen[e.data.n]
      if (seen !== undefined) seen.times = 0
    },
  },
}

const count: Fold<{ events: number }, Added | Removed> = {
  initial: () => ({ events: 0 }),
  on: {
    Added: (draft) => {
      draft.events += 1
    },
  },
}

const event = (type: string, n: number) => ({ type, data: { n } }) as unknown as Recorded
const events = fc.array(
  fc
    .tuple(fc.constantFrom('Added', 'Removed', 'Unknown', 'toString', '__proto__', 'constructor'), fc.nat(5))
    .map(([type, n]) => event(type, n)),
  { maxLength: 30 },
)

describe('folds', () => {
  test('L1 · replay = evolve from any prefix = event by event = applied in place', () => {
    fc.assert(
      fc.property(events, fc.nat(), (all, cut) => {
        const whole = replay(numbers, all)
        const at = cut % (all.length + 1)
        expect(evolve(numbers, replay(numbers, all.slice(0, at)), all.slice(at))).toEqual(whole)
        expect(all.reduce((state, one) => evolve(numbers, state, [one]), numbers.initial())).toEqual(whole)
        const owned = numbers.initial()
        for (const one of all) applyTo(numbers, owned, one)
        expect(owned).toEqual(whole)
      }),
    )
  })

  test('L1 · folds combined are the same folds apart', () => {
    fc.assert(
      fc.property(events, (all) => {
        const both = combine({ numbers, count, nested: combine({ numbers }) })
        const apart = {
          numbers: replay(numbers, all),
          count: replay(count, all),
          nested: { numbers: replay(numbers, all) },
        }
        expect(replay(both, all)).toEqual(apart)
        expect(evolve(both, both.initial(), all)).toEqual(apart)
      }),
    )
  })

  test('L2 · evolving leaves the earlier state as it was', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const before = replay(numbers, first)
        const copy = structuredClone(before)
        evolve(numbers, before, second)
        expect(before).toEqual(copy)
      }),
    )
  })

  test('L1 · a replayed state is frozen all through', () => {
    const state = replay(numbers, [event('Added', 1)])
    expect([Object.isFrozen(state), Object.isFrozen(state.list), Object.isFrozen(state.seen['1'])]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('L1 · an event without a recipe, also one named like a property of every object, changes nothing', () => {
    for (const type of ['Unknown', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])
      expect(replay(numbers, [event(type, 1)])).toEqual(numbers.initial())
  })
})
