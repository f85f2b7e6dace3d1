import type { CaseId } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
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
      days: -14_854,
      withinDays: null,
      overdue: true,
      flags: [],
      blockers: ['classUndetermined'],
    })
  })

  test('E2, E6 · a row gathers the case, its safeguarding log and its alerts', () => {
    const steps = [received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01'), alertRaised('2024-07-01')]
    const keys = new Set(told(steps).events.flatMap((event) => whatIsDue.keysOf(event)))
    expect([...keys].filter((key) => !key.startsWith('person-'))).toEqual([theCase])
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
  const over = [received('2023-01-10'), closed('2024-05-01')]
  /** What the list says on a day of a case that may go from 2 May 2026. */
  const on = (today: string, facts: readonly Fact[] = over, policy = kirkleesPolicy) => {
    const [listed] = told(facts, { at: today, policy }).list('whatIsDue')
    return listed?.entry ?? expect.fail('the case is not listed')
  }

  test('E6 · warns within 90 and 30 days, on the day, and after it', () => {
    expect(on('2026-01-31')).toMatchObject({ days: 91, withinDays: null, overdue: false })
    expect(on('2026-02-01')).toMatchObject({ days: 90, withinDays: 90, overdue: false })
    expect(on('2026-04-01')).toMatchObject({ days: 31, withinDays: 90, overdue: false })
    expect(on('2026-04-02')).toMatchObject({ days: 30, withinDays: 30, overdue: false })
    expect(on('2026-05-01')).toMatchObject({ days: 1, withinDays: 30, overdue: false })
    expect(on('2026-05-02')).toMatchObject({ days: 0, withinDays: 0, overdue: false })
    expect(on('2026-05-03')).toMatchObject({ days: -1, withinDays: null, overdue: true })
  })

  test('E6 · a policy without warning periods still says overdue', () => {
    const policy = policyWith({}, { earlyWarningDays: [] })
    expect(on('2026-05-02', over, policy)).toMatchObject({ withinDays: null, overdue: false })
    expect(on('2026-05-03', over, policy)).toMatchObject({ days: -1, overdue: true })
  })

  test('E6, E2 · what blocks a case hides neither that it is due nor that it is overdue', () => {
    const blocked = [...over, alertRaised('2024-07-01')]
    const { blockers, ...unblocked } = on('2026-05-03')
    expect(blockers).toEqual([])
    expect(on('2026-05-03', blocked)).toEqual({ ...unblocked, blockers: ['alertInvestigation'] })
    expect(on('2026-04-30', blocked)).toMatchObject({ withinDays: 30, blockers: ['alertInvestigation'] })
    expect(on('2025-01-01', blocked)).toMatchObject({ withinDays: null, blockers: ['alertInvestigation'] })
  })

  test('E6, A3c · nor does an undetermined class', () => {
    const unknown = [received('2023-01-10', 'unknown'), accepted('2023-02-01'), closed('2024-05-01')]
    const { eligibleFrom, ...entry } = on('2060-01-01', unknown)
    expect(eligibleFrom).toBe('2059-05-02')
    expect(entry).toMatchObject({ class: 'UNDETERMINED', overdue: true })
  })

  test('E6 · an open case has no day', () => {
    expect(entry([received('2023-01-10')])).toMatchObject({ days: null, withinDays: null, overdue: false })
  })
})
