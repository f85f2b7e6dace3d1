import { instantOf } from '@casetrail/kernel'
import type { Story } from '@casetrail/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { look, reason } from './look.js'
import { longAfter, over, staff, team, unserved } from './team.js'

/* Random histories of officers, each step decided as it would be; then somebody opens a long closed case. */

type Step = {
  readonly who: number
  readonly office: 'privacyOfficer' | 'subPrivacyOfficer' | null
  readonly back: number
}

const steps = fc.array(
  fc.record({
    who: fc.integer({ min: 20, max: 24 }),
    office: fc.constantFrom('privacyOfficer', 'subPrivacyOfficer', null),
    /** Hours between what was said to happen and its recording. */
    back: fc.integer({ min: 0, max: 11 }),
  }),
  { maxLength: 14 },
)

const start = Date.parse('2026-01-01T12:00:00.000Z')
const hour = 3_600_000

/** The story that comes of the steps, one a day; a refused step leaves no fact. */
const historyOf = (taken: readonly Step[]): Story =>
  taken.reduce((told, { who, office, back }, n) => {
    const now = start + (n + 4) * 24 * hour
    const next = told.on(instantOf(now - back * hour)).recordedOn(instantOf(now))
    const officer = { officerId: staff(who) }
    return office === null
      ? next.when('StandDownPrivacyOfficer', { ...officer, successor: null }).after
      : next.when('AppointPrivacyOfficer', { ...officer, office }).after
  }, unserved.by(team.director))

type Office = Step['office']

/** Who is in office, worked out apart from the code under test: the last fact of each person in valid time. */
const inOffice = ({ events }: Story, at: string): ReadonlyMap<string, Office> => {
  const last = new Map<string, Office>()
  const known = events.filter((fact) => fact.occurredAt <= at)
  for (const fact of [...known].sort((a, b) =>
    a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0,
  )) {
    if (fact.type === 'PrivacyOfficerAppointed') last.set(fact.data.officerId, fact.data.office)
    if (fact.type === 'PrivacyOfficerStoodDown') last.delete(fact.data.officerId)
  }
  return last
}

describe('L10 · every officer in office is alerted, minus nobody', () => {
  it('L10 · for every history of officers and every accessor', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 20, max: 25 }), (taken, who) => {
        const history = historyOf(taken)
        const officers = inOffice(history, longAfter)
        const accessor = who < 25 ? staff(who) : team.worker
        const answer = look(
          history
            .past(...over)
            .on(longAfter)
            .by(accessor),
          reason,
        )
        expect(new Set(answer.alert?.recipients ?? [])).toEqual(new Set(officers.keys()))
        if (answer.ground !== null) {
          expect([...officers.values()]).toContain('privacyOfficer')
          expect([...officers.keys()].some((officer) => officer !== accessor)).toBe(true)
        }
        if (who === 25) expect(answer.ground !== null).toBe([...officers.values()].includes('privacyOfficer'))
      }),
      { numRuns: 200 },
    )
  })

  it('C43 · at no instant has a service two privacy officers, whatever is said of when', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const history = historyOf(taken)
        for (const { occurredAt } of history.events) {
          const offices = [...inOffice(history, occurredAt).values()]
          expect(offices.filter((office) => office === 'privacyOfficer').length).toBeLessThan(2)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('L10 · the histories do reach one officer, several and none', () => {
    const sizes = fc.sample(steps, { numRuns: 200, seed: 7 }).map((taken) => inOffice(historyOf(taken), longAfter).size)
    expect(new Set(sizes).size).toBeGreaterThan(2)
    expect(sizes).toContain(0)
  })
})
