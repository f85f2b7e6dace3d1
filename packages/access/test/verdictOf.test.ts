import { verdictOf } from '@casetrail/access'
import type { Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { type Asking, reason, request } from './look.js'
import { closedCase, longAfter, openCase, served, team } from './team.js'

const verdict = (told: Story, asking: Asking = {}) =>
  verdictOf(told.when('RequestAccess', request(asking)).thenEvents())
const open = openCase.on('2026-04-10')
const closed = closedCase.on(longAfter)

describe('verdictOf', () => {
  it('C42 · granted, on which ground', () => {
    expect(verdict(open)).toEqual({
      outcome: 'granted',
      ground: 'assignment',
      accessRequestId: team.requestId,
      alert: null,
      why: { rule: 'assignment', clause: 'C42', says: 'A worker assigned to the case.', events: [], dates: [] },
    })
  })

  it('C42 · denied, by which rule and clause', () => {
    expect(verdict(open.by(team.stranger))).toEqual({
      outcome: 'denied',
      rule: 'onlyThoseInvolvedOpenTheCase',
      clause: 'C42',
      accessRequestId: team.requestId,
      alert: null,
      why: {
        rule: 'onlyThoseInvolvedOpenTheCase',
        clause: 'C42',
        says: 'Of staff, only those assigned, covering or reviewing the service at that instant open the case.',
        events: [],
        dates: [],
      },
    })
  })

  it('C43 · and who was alerted, granted or denied', () => {
    const alert = { alertId: closed.idFor('alert'), recipients: [team.officer, team.deputy] }
    expect(verdict(closed, reason)).toMatchObject({ outcome: 'granted', alert })
    expect(verdict(closed)).toMatchObject({ outcome: 'denied', clause: 'C44', alert })
  })

  it('C43 · the events of another command hold no verdict', () => {
    expect(verdictOf(served.events)).toBeNull()
    expect(verdictOf([])).toBeNull()
  })
})
