import { kirkleesPolicy } from '@casetrail/policy'
import { caseHistory, type Played, serviceOn, withService } from '@casetrail/testing'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { memory } from './support/mutants.js'

const valuesIn = (data: unknown): readonly unknown[] =>
  typeof data === 'object' && data !== null ? Object.values(data).flatMap(valuesIn) : [data]

const sealsNothing = ({ events }: Played): boolean => events.every(({ parts }) => Object.keys(parts).length === 0)

test('C6 · whoever says something personal brings about an event that seals, so that a key tells its content', () =>
  fc.assert(
    fc.asyncProperty(caseHistory({ policy: kirkleesPolicy }), ({ steps, planted }) =>
      withService(serviceOn(memory), async (player) => {
        const played = (await player.play(steps)).filter(({ events }) => events.length > 0)
        const open = played.filter(({ step }) =>
          valuesIn(step.command.data).some((one) => planted.includes(one as string)),
        )
        expect(open.length).toBeGreaterThan(0)
        expect(open.filter(sealsNothing).map(({ step }) => step.command.type)).toEqual([])
      }),
    ),
    { numRuns: 15 },
  ))
