import { handsFold, handsIn, handsInEvent, takesPart } from '@casetrail/facts'
import { type Actor, type EventId, type Recorded, replay, type StaffId } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf } from './recorded.js'

const staff = fc.integer({ min: 1, max: 4 }).map((n) => idOf(n) as string as StaffId)
const actor = fc.record({ performedBy: staff, recordedBy: staff, onBehalfOf: fc.option(staff) }) as fc.Arbitrary<
  Pick<Actor, 'performedBy' | 'recordedBy' | 'onBehalfOf'>
>

describe('who has a hand in a command', () => {
  test('A13 · whoever does it, types it or has it done, each once, and nobody else', () => {
    fc.assert(
      fc.property(actor, staff, (by, one) => {
        const isOne = by.performedBy === one || by.recordedBy === one || by.onBehalfOf === one
        expect(takesPart(by as Actor, one)).toBe(isOne)
        expect(new Set(handsIn(by as Actor)).size).toBe(handsIn(by as Actor).length)
      }),
    )
  })

  test('E3 · and in what follows from it, however long the way, and round in a circle too', () => {
    const ids = Array.from({ length: 6 }, (_, n) => idOf(100 + n))
    const causes = fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(actor, { minLength: 6, maxLength: 6 }), causes, (actors, causedBy) => {
        const events = ids.map(
          (id, n) =>
            ({
              type: n % 2 === 0 ? 'LifeStageDetermined' : 'PersonDetailsCorrected',
              id,
              actor: actors[n],
              causationId: n % 2 === 0 ? null : causedBy[n],
              data: { lifeStageRestsOn: causedBy[n] },
            }) as unknown as Recorded,
        )
        const state = replay(handsFold, events)
        const reach = (event: EventId, depth: number): readonly StaffId[] => {
          const n = ids.indexOf(event)
          const cause = causedBy[n] ?? null
          return [...handsIn(actors[n] as Actor), ...(cause === null || depth === 0 ? [] : reach(cause, depth - 1))]
        }
        for (const id of ids) expect(new Set(handsInEvent(state, id))).toEqual(new Set(reach(id, 6)))
      }),
    )
  })
})
