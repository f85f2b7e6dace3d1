import { type Recorded, replay } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { dueEntry, earlyWarning, whatIsDue } from '@casetrail/retention'
import { describe, expect, test } from 'vitest'
import {
  accepted,
  alertRaised,
  closed,
  date,
  logged,
  policyWith,
  received,
  recorded,
  reopened,
  type Step,
  theCase,
} from './history.js'

const model = whatIsDue(kirkleesPolicy)
const row = (steps: readonly Step[]) => replay(model.fold, recorded(steps))
const entry = (steps: readonly Step[]) => dueEntry(kirkleesPolicy, row(steps))

describe('what is due', () => {
  test('E6 · a closed case is listed under the first day on which a human may dispose of it; an open one is not', () => {
    const over = [received('2023-01-10'), closed('2024-05-01')]
    expect(model.listedAt(row(over))).toBe('2026-05-02')
    expect(model.listedAt(row([...over, reopened('2024-06-01')]))).toBeNull()
    expect(model.listedAt(row([]))).toBeNull()
  })

  test('A3c · an undetermined case is listed under the longest candidate', () => {
    const steps = [
      received('2023-01-10', 'unknown'),
      accepted('2023-02-01'),
      logged('2023-02-02'),
      closed('2024-05-01'),
    ]
    expect(model.listedAt(row(steps))).toBe('2059-05-02')
    expect(entry(steps)).toEqual({
      class: 'UNDETERMINED',
      eligibleFrom: '2059-05-02',
      flags: [],
      blockers: ['classUndetermined'],
    })
  })

  test('E2, E6 · a row gathers the case, its safeguarding log and its alerts', () => {
    const steps = [received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01'), alertRaised('2024-07-01')]
    expect(new Set(recorded(steps).map((event) => model.keyOf(event)))).toEqual(new Set([theCase]))
    expect(entry(steps).blockers).toEqual(['logEntryMissing', 'alertOpen'])
    expect(entry([...steps, logged('2024-08-01')]).blockers).toEqual(['alertOpen'])
  })

  test('E22 · another policy is another index', () => {
    expect(whatIsDue(policyWith({}, { version: '2027-01' as never })).version).not.toBe(model.version)
    const onAnniversary = whatIsDue(policyWith({ disposalFrom: 'onAnniversary' }))
    expect(onAnniversary.listedAt(row([received('2023-01-10'), closed('2024-05-01')]))).toBe('2026-05-01')
  })

  test('E6 · a row holds nothing that was sealed', () => {
    const steps = [received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01'), alertRaised('2024-07-01')]
    expect(JSON.stringify(row(steps))).not.toContain('personal')
    expect(JSON.parse(JSON.stringify(row(steps)))).toEqual(row(steps))
  })

  test('E6 · every event that has a recipe is of a category that the model reads', () => {
    const read: readonly string[] = model.categories
    const events: readonly Recorded[] = recorded([
      received('2023-01-10'),
      logged('2023-02-02'),
      alertRaised('2024-07-01'),
    ])
    for (const event of events) {
      expect(Object.hasOwn(model.fold.on, event.type)).toBe(true)
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
      blockers: ['alertOpen'],
    })
  })

  test('E6, A3c · an undetermined case is always on the list, an open one never', () => {
    const unknown = entry([received('2023-01-10', 'unknown'), accepted('2023-02-01'), closed('2024-05-01')])
    expect(earlyWarning(kirkleesPolicy, unknown, date('2025-01-01'))).toMatchObject({ warning: 'undetermined' })
    expect(earlyWarning(kirkleesPolicy, entry([received('2023-01-10')]), date('2030-01-01'))).toBeNull()
  })
})
