import {
  askerOf,
  type Claim,
  groundsForLooking,
  officerInOffice,
  ofTheActor,
  recordingRole,
  requesterOf,
  reviewRole,
} from '@casetrail/facts'
import type { Actor, Ground } from '@casetrail/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { request } from './look.js'
import { cover as covered, openCase, team } from './team.js'

const { assignment, cover } = groundsForLooking

/* A ground is one value, for looking and for acting alike (C42). */

const story = openCase.past(covered('2026-04-01T09:00:00.000Z', '2026-04-10T08:00:00.000Z', '2026-04-10T18:00:00.000Z'))

const acting = (at: string, who: string, kind: Actor['kind']) =>
  story.on(at).by(who, { kind }).situation('RequestAccess', request())

const looks = <V extends 'access' | 'case' | 'person' | 'service'>(
  ground: Ground<Claim<V>>,
  { command, views, world, now }: ReturnType<typeof acting>,
) => ground.holds({ requester: requesterOf(world, askerOf(command.actor)), at: now, policy: world, views })

describe('grounds', () => {
  it('C42 · whoever may look on a ground may act on it, at the same instant and for the same facts', () => {
    const people = [team.worker, team.coverWorker, team.manager, team.officer, team.administrator, team.stranger]
    const moments = fc.date({ min: new Date('2026-04-09'), max: new Date('2026-04-12'), noInvalidDate: true })
    const held = new Set<string>()
    const kinds = fc.constantFrom('person' as const, 'system' as const)
    fc.assert(
      fc.property(moments, fc.constantFrom(...people), kinds, (date, who, kind) => {
        const situation = acting(date.toISOString(), who, kind)
        for (const ground of [assignment, cover, reviewRole, recordingRole, officerInOffice]) {
          const acts = ofTheActor<'case' | 'service', string>(ground).holds(situation)
          expect(acts).toEqual(looks(ground, situation))
          if (acts !== null) held.add(ground.name)
        }
      }),
      { numRuns: 300 },
    )
    expect(held.size).toBe(5)
  })

  it('C45 · no machine holds an office', () => {
    const at = '2026-04-10T10:00:00.000Z'
    expect(looks(officerInOffice, acting(at, team.officer, 'person'))?.events).toHaveLength(1)
    expect(looks(officerInOffice, acting(at, team.officer, 'system'))).toBeNull()
  })

  it('C42 · each ground stands under the word that is recorded for it', () => {
    for (const [word, ground] of Object.entries(groundsForLooking)) expect(ground.name).toBe(word)
  })
})
