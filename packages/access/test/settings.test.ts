import { charactersOf } from '@casetrail/access'
import { FreeText } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askOf, reason } from './ask.js'
import { withSettings } from './given.js'
import { investigating } from './investigating.js'
import { acceptedOnward, adviserOf, closed, closedCase, longAfter, madeOnward, openCase, team } from './synthetic.js'

/* Both readings of every setting that access applies; A10 stands in boundary.test.ts. */

describe('A11 · after which closures access alerts', () => {
  const after = (closureReason: string, policy = kirkleesPolicy) =>
    askOf([...openCase, closed('2026-06-01T11:00:00.000Z', closureReason)], { now: longAfter, policy, ...reason })
  const mutualOnly = withSettings({ alertForClosures: 'mutualOnly' })

  it('A11 · every: also after a closure that was not agreed', () => {
    expect(after('completed').alert).not.toBeNull()
    expect(after('unableToContact').alert?.closureReason).toBe('unableToContact')
  })

  it('A11 · mutualOnly: only an agreed one; after others those involved go on as if it were recent', () => {
    expect(after('endedByAgreement', mutualOnly).alert).not.toBeNull()
    expect(after('unableToContact', mutualOnly)).toMatchObject({ ground: 'assignment', alert: null })
  })
})

describe('A12 · whether the request alerts, or the access', () => {
  const grantedOnly = withSettings({ alertOn: 'grantedOnly' })

  it('A12 · request: denied attempts alert too', () => {
    expect(askOf(closedCase, { now: longAfter })).toMatchObject({ clause: 'C44', alert: { accessorId: team.worker } })
  })

  it('A12 · grantedOnly: only those let in', () => {
    expect(askOf(closedCase, { now: longAfter, policy: grantedOnly })).toMatchObject({ clause: 'C44', alert: null })
    expect(askOf(closedCase, { now: longAfter, policy: grantedOnly, ...reason }).alert).not.toBeNull()
  })
})

describe('A14 · what reasons are', () => {
  const words = (text: string, least: number) =>
    askOf(closedCase, {
      now: longAfter,
      policy: withSettings({ reasonMinimumLength: least }),
      reasonCode: 'legal',
      reason: text,
    })

  it('A14 · by default one character will do', () => {
    expect(words('x', 1).ground).toBe('reasonGiven')
  })

  it('A14 · a greater least length counts what is left after trimming, in characters and not in code units', () => {
    expect(words('  abcdefghi \n', 10)).toMatchObject({ rule: 'reasonsAreLongEnough', clause: 'C44' })
    expect(words('  abcdefghij \n', 10).ground).toBe('reasonGiven')
    expect(words('\u{1f600}'.repeat(9), 10).rule).toBe('reasonsAreLongEnough')
    expect(words('\u{1f600}'.repeat(10), 10).ground).toBe('reasonGiven')
  })

  it('A14 · nothing is left exactly when the kernel calls the text blank', () => {
    const letters = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u200b', '\u3000', '\u0000', 'a', 'é', '\u{1f600}')
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (points) => {
        const text = points.join('')
        expect(charactersOf(text) > 0).toBe(FreeText.is(text))
      }),
    )
  })
})

describe('A15 · whether an investigator’s own look alerts', () => {
  const look = { now: '2026-07-21T10:00:00.000Z', actor: team.actor(team.officer), forAlert: team.alertId }

  it('A15 · noAlert: let in on the alert, without reasons and without a further alert', () => {
    expect(askOf(investigating, look)).toMatchObject({ ground: 'alertInvestigation', alert: null })
  })

  it('A15 · alertOthers: let in, and every officer is alerted', () => {
    const policy = withSettings({ investigatorAccess: 'alertOthers' })
    expect(askOf(investigating, { ...look, policy })).toMatchObject({
      ground: 'alertInvestigation',
      alert: { accessorId: team.officer, recipients: [team.officer, team.deputy] },
    })
  })
})

describe('A16 · from when a referral is live', () => {
  const past = [...openCase, madeOnward('2026-03-10T09:00:00.000Z'), acceptedOnward('2026-03-20T09:00:00.000Z')]
  const look = (now: string, policy = kirkleesPolicy) =>
    askOf(
      past.filter((fact) => fact.occurredAt <= now),
      { now, policy, actor: adviserOf(team.adviceService) },
    ).ground

  it('A16 · acceptedAndNotEnded: from acceptance', () => {
    expect(look('2026-03-19T09:00:00.000Z')).toBeNull()
    expect(look('2026-03-20T09:00:00.000Z')).toBe('liveReferral')
  })

  it('A16 · fromMade: from when it was made', () => {
    const fromMade = withSettings({ referralIsLive: 'fromMade' })
    expect(look('2026-03-10T09:00:00.000Z', fromMade)).toBe('liveReferral')
    expect(look('2026-03-20T09:00:00.000Z', fromMade)).toBe('liveReferral')
  })
})
