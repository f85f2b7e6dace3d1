import { LeastRecentlyUsed } from '@casetrail/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const step = fc.record({
  does: fc.constantFrom('get', 'set', 'set', 'delete', 'clear'),
  key: fc.nat(6),
  value: fc.nat(),
})

test('E21 · what is kept for speed is bounded, and what was not used for longest is forgotten first', () =>
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (steps, capacity) => {
      const kept = new LeastRecentlyUsed<number, number>(capacity)
      /** Least recently used first. */
      let model: (readonly [key: number, value: number])[] = []
      for (const { does, key, value } of steps) {
        const held = model.find(([one]) => one === key)
        const others = model.filter(([one]) => one !== key)
        if (does === 'get') {
          expect(kept.get(key)).toBe(held?.[1])
          if (held !== undefined) model = [...others, held]
        } else if (does === 'set') {
          kept.set(key, value)
          model = [...others, [key, value] as const].slice(-capacity)
        } else if (does === 'delete') {
          kept.delete(key)
          model = others
        } else {
          kept.clear()
          model = []
        }
      }
      for (const [key, value] of model) expect(kept.get(key)).toBe(value)
      const held = new Set(model.map(([key]) => key))
      for (let key = 0; key <= 6; key++) expect(kept.get(key) !== undefined).toBe(held.has(key))
    }),
  ))
