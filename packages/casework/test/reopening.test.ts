import { AccessDenied, AccessGranted, AccessRequested, PostClosureAccessAlertRaised } from '@casetrail/events'
import { fact, syntheticId as id, policyWith, type Story } from '@casetrail/testing'
import { describe, it } from 'vitest'
import { caseId, example, inCase, next } from './examples.js'

/* Reopen, look and close again must not pass unseen: a reopening after so long is an access, on record and alerted. */

const accessRequestId = id(600)
const worker = id(610)
const colleague = id(611)
const today = '2026-07-20T10:00:00.000Z'

const closed = next(inCase().on('2026-03-02'), 'CloseCase')
const long = closed.on(today).by(worker)

interface Looked {
  readonly on?: string
  readonly by?: string
  readonly outcome?: 'granted' | 'denied'
  readonly alerted?: boolean
}

/** The case after somebody asked to open it. */
const looked = (told: Story, { on = today, by = worker, outcome = 'granted', alerted = true }: Looked = {}): Story => {
  const of = { of: caseId, on }
  const asked = fact(AccessRequested, {
    ...of,
    data: {
      accessRequestId,
      requester: 'staff',
      requesterId: by,
      organisation: 'kirkleesCouncil',
      role: 'socialPrescriber',
      onWhoseWord: 'record',
      reasonCode: 'personAsked',
      reasonGiven: 'given',
      forAlert: null,
    },
  })
  const granted = fact(AccessGranted, { ...of, data: { accessRequestId, ground: 'reasonGiven' } })
  const denied = fact(AccessDenied, { ...of, data: { accessRequestId, rule: 'synthetic', clause: 'C44' } })
  const alert = fact(PostClosureAccessAlertRaised, {
    ...of,
    data: {
      alertId: id(601),
      accessRequestId,
      accessorId: by,
      recipients: [id(602)],
      daysSinceClosure: 140,
      closureReason: 'completed',
    },
  })
  return told.past(asked, outcome === 'granted' ? granted : denied, ...(alerted ? [alert] : []))
}

const reopen = (told: Story, changes: object = { accessRequestId }) =>
  told.when('ReopenCase', example('ReopenCase', changes))
const rule = 'reopeningALongClosedCaseIsAnAccess'

describe('A29 · reopening a case that was closed for 14 days or more', () => {
  it('A29 · names a look of that day by the same person, granted and alerted', () => {
    reopen(looked(long)).thenEvent('CaseReopened', { accessRequestId })
    reopen(looked(long, { on: '2026-07-19T23:00:00.000Z' })).thenEvent('CaseReopened')
  })

  it('A29 · otherwise it is refused', () => {
    for (const refused of [
      reopen(long),
      reopen(looked(long), { accessRequestId: null }),
      reopen(looked(long), { accessRequestId: id(699) }),
      reopen(looked(long, { outcome: 'denied' })),
      reopen(looked(long, { alerted: false })),
      reopen(looked(long, { on: '2026-07-19T22:59:59.999Z' })),
      reopen(looked(long, { by: colleague })),
    ])
      refused.thenRefused(rule, 'A29')
  })

  it('L22 · nobody’s hand is in it whom the alert does not name', () => {
    for (const hand of [{ recordedBy: colleague }, { onBehalfOf: colleague }]) {
      reopen(looked(long).by(worker, hand)).thenRefused(rule, 'A29')
      reopen(looked(long.by(worker, hand))).thenEvent('CaseReopened')
    }
  })

  it('A29 · dating it back to when the case had just been closed does not evade it', () => {
    reopen(closed.on('2026-03-03').recordedOn(today).by(worker)).thenRefused(rule, 'A29')
  })

  it('A29 · day 13 needs none, day 14 does', () => {
    reopen(closed.on('2026-03-15').by(worker), { accessRequestId: null }).thenEvent('CaseReopened')
    reopen(closed.on('2026-03-16').by(worker), { accessRequestId: null }).thenRefused(rule, 'A29')
  })

  describe('A29 · the choices', () => {
    const takesReferrals = { onClosedCase: ['CaseReopened', 'ReferralReceived'] as never }
    const exempt = policyWith({ ...takesReferrals, reopeningAlerts: 'newReferralExempt' })
    const theirs = { referralId: id(620), referrer: 'gpPractice', referrerOrganisation: 'SYNTHETIC-GP-1' }
    const referred = (told: Story, changes: object = {}, by = colleague) =>
      told
        .by(by)
        .given('ReceiveReferral', example('ReceiveReferral', { ...theirs, ...changes }))
        .by(worker)
    const newReferral = { accessRequestId: null, reason: 'newReferral' }

    it('A29 · `newReferralExempt`: not when somebody else took in a referral from elsewhere on that day', () => {
      reopen(referred(long.under(exempt)), newReferral).thenEvent('CaseReopened')
    })

    it('A29 · `newReferralExempt`: not by their own hand, of another day, of the person, of ours, or for another reason', () => {
      const told = long.under(exempt)
      for (const refused of [
        reopen(told, newReferral),
        reopen(referred(told, {}, worker), newReferral),
        reopen(referred(closed.under(exempt).on('2026-07-18')).on(today), newReferral),
        reopen(referred(told, { referrer: 'selfReferral', referrerOrganisation: null }), newReferral),
        reopen(referred(told, { referrerOrganisation: 'kirkleesCouncil' }), newReferral),
        reopen(referred(told), { accessRequestId: null, reason: 'personReturned' }),
      ])
        refused.thenRefused(rule, 'A29')
    })

    it('A29 · `always`: also then', () => {
      const always = policyWith({ ...takesReferrals, reopeningAlerts: 'always' })
      reopen(referred(long.under(always)), newReferral).thenRefused(rule, 'A29')
    })
  })
})

describe('A29 · joining a closed case', () => {
  const takes = policyWith({ onClosedCase: ['CaseReopened', 'WorkerAssigned', 'CoverGranted'] as never })
  const join = (told: Story, workerId: string) => [
    told.when('AssignWorker', example('AssignWorker', { workerId })),
    told.when(
      'GrantCover',
      example('GrantCover', { workerId, from: '2026-08-01T09:00:00.000Z', until: '2026-08-02T09:00:00.000Z' }),
    ),
  ]

  it('A12b · by default a closed case takes nobody', () => {
    for (const refused of join(long, colleague)) refused.thenRefused('closedCasesTakeOnlyWhatThePolicyLists', 'A12b')
  })

  it('A29 · nobody joins one closed for 14 days or more, whatever the policy lists', () => {
    for (const refused of join(long.under(takes), colleague)) refused.thenRefused('nobodyJoinsALongClosedCase', 'A29')
  })

  it('A29 · nobody joins a closed case by their own hand, typed or on their behalf', () => {
    const recent = closed.under(takes).on('2026-03-10')
    for (const taken of join(recent.by(worker), colleague)) taken.thenEvents()
    for (const told of [
      recent.by(worker),
      recent.by(colleague, { recordedBy: worker }),
      recent.by(colleague, { onBehalfOf: worker }),
    ])
      for (const refused of join(told, worker)) refused.thenRefused('nobodyJoinsAClosedCaseByTheirOwnHand', 'A29')
  })

  it('A29 · nor as of a day when it was closed, once it is open again', () => {
    const again = looked(long.under(takes)).given('ReopenCase', example('ReopenCase', { accessRequestId }))
    const dated = again.on('2026-07-19').recordedOn('2026-07-21')
    for (const refused of join(dated, colleague)) refused.thenRefused('nobodyJoinsALongClosedCase', 'A29')
  })
})
