import type { CaseId } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { earlyWarning } from '@casetrail/retention'
import { type Fact, policyWith } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import { whatIsDue } from '../src/due/whatIsDue.js'
import { accepted, alertRaised, closed, date, logged, received, reopened, theCase, told } from './facts.js'

const listed = (facts: readonly Fact[], policy = kirkleesPolicy) =>
  told(facts, { policy })
    .list('whatIsDue')
    .map(({ key, listedAt }) => [key, listedAt])
/** What the list shows of the case, also while it is not listed. */
const entry = (facts: readonly Fact[]) => {
  const story = told(facts)
  const reading = { at: story.events.at(-1)?.recordedAt ?? expect.fail('nothing is told'), today: date('2100-01-01') }
  return whatIsDue.entry(
    story.row('whatIsDue', theCase) ?? expect.fail('no row'),
    theCase as CaseId,
    story.policy,
    reading,
  )
}

describe('what is due', () => {
  test('E6 · a closed case is listed under the first day on which a human may dispose of it; an open one is not', () => {
    const over = [received('2023-01-10'), closed('2024-05-01')]
    expect(listed(over)).toEqual([[theCase, '2026-05-02']])
    expect(listed([...over, reopened('2024-06-01')])).toEqual([])
    expect(listed([])).toEqual([])
    expect(whatIsDue.listedAt(whatIsDue.initial(theCase), kirkleesPolicy)).toBeNull()
  })

  test('A3c · an undetermined case is listed under the longest candidate', () => {
    const steps = [
      received('2023-01-10', 'unknown'),
      accepted('2023-02-01'),
      logged('2023-02-02'),
      closed('2024-05-01'),
    ]
    expect(listed(steps)).toEqual([[theCase, '2059-05-02']])
    expect(entry(steps)).toEqual({
      caseId: theCase,
      class: 'UNDETERMINED',
      eligibleFrom: '2059-05-02',
      flags: [],
      blockers: ['classUndetermined'],
    })
  })

  test('E2, E6 · a row gathers the case, its safeguarding log and its alerts', () => {
    const steps = [received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01'), alertRaised('2024-07-01')]
    expect(new Set(told(steps).events.flatMap((event) => whatIsDue.keysOf(event)))).toEqual(new Set([theCase]))
    expect(entry(steps).blockers).toEqual(['safeguardingLogEntry', 'alertInvestigation'])
    expect(entry([...steps, logged('2024-08-01')]).blockers).toEqual(['alertInvestigation'])
  })

  test('E22 · another policy is another index', () => {
    expect(whatIsDue.followsPolicy).toBe(true)
    const steps = [received('2023-01-10'), closed('2024-05-01')]
    expect(listed(steps, policyWith({ disposalFrom: 'onAnniversary' }))).toEqual([[theCase, '2026-05-01']])
  })

  test('E6 · a row holds nothing that was sealed', () => {
    const steps = [received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01'), alertRaised('2024-07-01')]
    const row = told(steps).row('whatIsDue', theCase)
    expect(JSON.stringify(row)).not.toContain('personal')
    expect(JSON.parse(JSON.stringify(row))).toEqual(row)
  })

  test('E6 · every event that has a recipe is of a category that the model reads', () => {
    const read: readonly string[] = whatIsDue.categories
    const { events } = told([received('2023-01-10'), logged('2023-02-02'), alertRaised('2024-07-01')])
    for (const event of events) {
      expect(Object.hasOwn(whatIsDue.on, event.type)).toBe(true)
      expect(read).toContain(event.stream.slice(0, event.stream.indexOf('-')))
    }
  })
})

describe('early warning', () => {
  const due = entry([received('2023-01-10'), closed('2024-05-01')])
  const on = (today: string) => earlyWarning(kirkleesPolicy, due, date(today))

  test('E6 · warns within 90 and 30 days, on the day, and after it', () => {
    expect(on('2026-01-31')).toBeNull()
    expect(on('2026-02-01')).toEqual({ warning: 'due', days: 90, withinDays: 90 })
    expect(on('2026-04-01')).toEqual({ warning: 'due', days: 31, withinDays: 90 })
    expect(on('2026-04-02')).toEqual({ warning: 'due', days: 30, withinDays: 30 })
    expect(on('2026-05-01')).toEqual({ warning: 'due', days: 1, withinDays: 30 })
    expect(on('2026-05-02')).toEqual({ warning: 'due', days: 0, withinDays: 0 })
    expect(on('2026-05-03')).toEqual({ warning: 'overdue', days: -1 })
  })

  test('E6 · a policy without warning periods still says overdue', () => {
    const policy = policyWith({}, { earlyWarningDays: [] })
    expect(earlyWarning(policy, due, date('2026-05-02'))).toBeNull()
    expect(earlyWarning(policy, due, date('2026-05-03'))).toEqual({ warning: 'overdue', days: -1 })
  })

  test('E6, E2 · a blocked case is said to be blocked once it is within a period', () => {
    const blocked = entry([received('2023-01-10'), closed('2024-05-01'), alertRaised('2024-07-01')])
    expect(earlyWarning(kirkleesPolicy, blocked, date('2025-01-01'))).toBeNull()
    expect(earlyWarning(kirkleesPolicy, blocked, date('2026-05-03'))).toEqual({
      warning: 'blocked',
      days: -1,
      blockers: ['alertInvestigation'],
    })
  })

  test('E6, A3c · an undetermined case is always on the list, an open one never', () => {
    const unknown = entry([received('2023-01-10', 'unknown'), accepted('2023-02-01'), closed('2024-05-01')])
    expect(earlyWarning(kirkleesPolicy, unknown, date('2025-01-01'))).toMatchObject({ warning: 'undetermined' })
    expect(earlyWarning(kirkleesPolicy, entry([received('2023-01-10')]), date('2030-01-01'))).toBeNull()
  })
})
