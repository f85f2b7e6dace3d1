import { appointPrivacyOfficer, standDownPrivacyOfficer } from '@casetrail/access'
import type { CasetrailEvent } from '@casetrail/events'
import { instantOf } from '@casetrail/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask, reason } from './ask.js'
import { given } from './given.js'
import { closedCase, longAfter, serviceId, staff, team } from './synthetic.js'

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
    /** Hours between what happened and its recording. */
    back: fc.integer({ min: 0, max: 60 }),
  }),
  { maxLength: 14 },
)

const start = Date.parse('2026-01-01T00:00:00.000Z')
const hour = 3_600_000

/** The facts that come of the steps, one a day; a refused step leaves none. */
const historyOf = (taken: readonly Step[]): readonly CasetrailEvent[] => {
  const past: CasetrailEvent[] = []
  for (const [n, { who, office, back }] of taken.entries()) {
    const now = instantOf(start + (n + 4) * 24 * hour)
    const when = { now, occurredAt: instantOf(Date.parse(now) - back * hour) }
    const officerId = staff(who)
    const decided =
      office === null
        ? given(...past).when(standDownPrivacyOfficer, { serviceId, officerId }, when)
        : given(...past).when(appointPrivacyOfficer, { serviceId, officerId, office }, when)
    if (decided._tag === 'Right') past.push(...decided.right)
  }
  return past
}

type Office = Step['office']

/** Who is in office, worked out apart from the code under test: the last fact of each person in valid time. */
const inOffice = (history: readonly CasetrailEvent[], at: string): ReadonlyMap<string, Office> => {
  const last = new Map<string, Office>()
  const known = history.filter((fact) => fact.occurredAt <= at)
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
        const asks = { now: longAfter, ...reason, ...(who < 25 && { actor: team.actor(staff(who)) }) }
        const answer = ask([...history, ...closedCase], asks)
        const accessor = who < 25 ? staff(who) : team.worker
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

  it('C43 · at no instant has a service two privacy officers, however late the facts were recorded', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const history = historyOf(taken)
        for (const { occurredAt } of history) {
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
