import { alertDutiesFold, logEntriesFold, safetyConcernsFold, waitingAt } from '@casetrail/events'
import { replay } from '@casetrail/kernel'
import { describe, expect, test } from 'vitest'
import { type Fact, idOf, instant, recorded } from './recorded.js'

const raised = (n: number): Fact => ({
  type: 'SafetyConcernRaised',
  on: '2024-01-01',
  data: { safetyConcernId: idOf(n) },
})
const followedUp = (n: number): Fact => ({
  type: 'SafetyConcernFollowedUp',
  on: '2024-02-01',
  data: { safetyConcernId: idOf(n) },
})
const alert = (n: number): Fact => ({
  type: 'PostClosureAccessAlertRaised',
  on: '2024-01-01',
  data: { alertId: idOf(n) },
})
const concluded = (n: number): Fact => ({
  type: 'AlertInvestigationConcluded',
  on: '2024-02-01',
  data: { alertId: idOf(n) },
})

describe('open duties', () => {
  test('E18 · a safety concern waits from the instant it was raised until it is followed up', () => {
    const state = replay(safetyConcernsFold, recorded([raised(1), raised(2), followedUp(1)]))
    const waiting = (at: string) => waitingAt(state, instant(at)).map((duty) => duty.id)
    expect(waiting('2023-12-31')).toEqual([])
    expect(waiting('2024-01-31')).toEqual([idOf(1), idOf(2)])
    expect(waiting('2024-02-01')).toEqual([idOf(2)])
  })

  test('C45 · an alert waits until its own investigation has an outcome', () => {
    const state = replay(alertDutiesFold, recorded([alert(1), concluded(2)]))
    expect(waitingAt(state, instant('2024-03-01'))).toEqual([
      { id: idOf(1), event: idOf(0), since: '2024-01-01T12:00:00.000Z', metAt: null },
    ])
    expect(waitingAt(replay(alertDutiesFold, recorded([alert(1), concluded(1)])), instant('2024-03-01'))).toEqual([])
  })

  test('C28 · the log names the referrals that have an entry', () => {
    const entry: Fact = {
      type: 'SafeguardingLogEntryCreated',
      on: '2024-01-01',
      data: { safeguardingReferralId: idOf(5) },
    }
    expect(replay(logEntriesFold, recorded([entry])).entries).toEqual([
      { referral: idOf(5), at: '2024-01-01T12:00:00.000Z' },
    ])
  })
})
