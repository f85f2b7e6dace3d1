import { FreeText } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { policyWith } from '@casetrail/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charactersOf } from '../src/opening/Reason.js'
import { investigating } from './investigation.js'
import { look, reason } from './look.js'
import { acceptedOnward, adviserOf, closed, closedCase, longAfter, madeOnward, openCase, team } from './team.js'

/* Both readings of every setting that access applies; A10 stands in boundary.test.ts. */

describe('A11 · after which closures access alerts', () => {
  const after = (closureReason: string, policy = kirkleesPolicy) =>
    look(openCase.past(closed('2026-06-01T11:00:00.000Z', closureReason)).under(policy).on(longAfter), reason)
  const mutualOnly = policyWith({ alertForClosures: 'mutualOnly' })

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
  const story = closedCase.on(longAfter)
  const grantedOnly = story.under(policyWith({ alertOn: 'grantedOnly' }))

  it('A12 · request: denied attempts alert too', () => {
    expect(look(story)).toMatchObject({ clause: 'C44', alert: { accessorId: team.worker } })
  })

  it('A12 · grantedOnly: only those let in', () => {
    expect(look(grantedOnly)).toMatchObject({ clause: 'C44', alert: null })
    expect(look(grantedOnly, reason).alert).not.toBeNull()
  })
})

describe('A14 · what reasons are', () => {
  const words = (text: string, least: number) =>
    look(closedCase.on(longAfter).under(policyWith({ reasonMinimumLength: least })), {
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
  const story = investigating.on('2026-07-21').by(team.officer)
  const forAlert = { forAlert: team.alertId }

  it('A15 · noAlert: let in on the alert, without reasons and without a further alert', () => {
    expect(look(story, forAlert)).toMatchObject({ ground: 'alertInvestigation', alert: null })
  })

  it('A15 · alertOthers: let in, and every officer is alerted', () => {
    expect(look(story.under(policyWith({ investigatorAccess: 'alertOthers' })), forAlert)).toMatchObject({
      ground: 'alertInvestigation',
      alert: { accessorId: team.officer, recipients: [team.officer, team.deputy] },
    })
  })
})

describe('A16 · from when a referral is live', () => {
  const story = openCase
    .past(madeOnward('2026-03-10T09:00:00.000Z'), acceptedOnward('2026-03-20T09:00:00.000Z'))
    .by(...adviserOf(team.adviceService))
  const groundOn = (now: string, policy = kirkleesPolicy) => look(story.on(now).under(policy)).ground

  it('A16 · acceptedAndNotEnded: from acceptance', () => {
    expect(groundOn('2026-03-19T09:00:00.000Z')).toBeNull()
    expect(groundOn('2026-03-20T09:00:00.000Z')).toBe('liveReferral')
  })

  it('A16 · fromMade: from when it was made', () => {
    const fromMade = policyWith({ referralIsLive: 'fromMade' })
    expect(groundOn('2026-03-10T09:00:00.000Z', fromMade)).toBe('liveReferral')
    expect(groundOn('2026-03-20T09:00:00.000Z', fromMade)).toBe('liveReferral')
  })
})
