import { concludeAlertInvestigation, openAlertInvestigation } from '@casetrail/access'
import { type NonBlank, revealed } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { askOf, reason } from './ask.js'
import { given, type Past } from './given.js'
import { alerted, concluded, investigating, opened, raised } from './investigating.js'
import { closedCase, service, serviceId, staff, stoodDown, team } from './synthetic.js'

const now = '2026-07-21T10:00:00.000Z'
const officer = team.actor(team.officer)
const deputy = team.actor(team.deputy)
const alert = { caseId: team.caseId, serviceId, alertId: team.alertId }
const outcome = { ...alert, outcome: 'legitimate', findings: 'synthetic findings' as NonBlank } as const

const open = (past: readonly Past[], actor = officer, when = {}) =>
  given(...service, ...past).when(openAlertInvestigation, alert, { now, actor, ...when })
const conclude = (past: readonly Past[], actor = officer, when = {}) =>
  given(...service, ...past).when(concludeAlertInvestigation, outcome, { now, actor, ...when })
const refusedBy = (rule: string, clause: string) => ({ left: { tag: 'Refused', rule, clause } })

describe('OpenAlertInvestigation', () => {
  it('C45 · an officer in office takes it up', () => {
    expect(open(alerted)).toMatchObject({
      right: [{ type: 'AlertInvestigationOpened', data: { alertId: team.alertId, investigatorId: team.officer } }],
    })
    expect(open(alerted, deputy)).toMatchObject({ _tag: 'Right' })
  })

  it('C43 · only an alert that was raised on this case, by then', () => {
    expect(open(closedCase)).toMatchObject(refusedBy('onlyRaisedAlertsAreInvestigated', 'C43'))
    expect(open(alerted, officer, { occurredAt: '2026-07-20T09:59:59.999Z' })).toMatchObject(
      refusedBy('onlyRaisedAlertsAreInvestigated', 'C43'),
    )
  })

  it('C45 · nobody out of office, nobody who left it, no machine', () => {
    const refusal = refusedBy('onlyOfficersInOfficeInvestigate', 'C45')
    expect(open(alerted, team.actor(team.manager))).toMatchObject(refusal)
    expect(open([...alerted, stoodDown(now, team.officer)])).toMatchObject(refusal)
    expect(open(alerted, team.actor(team.officer, { kind: 'system' }))).toMatchObject(refusal)
  })

  it('A13 · not the accessor, nor with the accessor’s hand in it', () => {
    const byOfficer = [...closedCase, raised(team.officer)]
    const refusal = refusedBy('nobodyInvestigatesTheirOwnAccess', 'A13')
    expect(open(byOfficer)).toMatchObject(refusal)
    expect(open(byOfficer, team.actor(team.deputy, { recordedBy: team.officer }))).toMatchObject(refusal)
    expect(open(byOfficer, team.actor(team.deputy, { onBehalfOf: team.officer }))).toMatchObject(refusal)
    expect(open(byOfficer, deputy)).toMatchObject({ _tag: 'Right' })
  })

  it('C45 · not once it was concluded', () => {
    expect(open([...investigating, concluded()], deputy)).toMatchObject(refusedBy('anAlertIsConcludedOnce', 'C45'))
  })

  it('C45 · one officer at a time: another takes over when the first left office', () => {
    expect(open(investigating, deputy)).toMatchObject(refusedBy('oneOfficerInvestigatesAnAlert', 'C45'))
    expect(open(investigating)).toMatchObject(refusedBy('oneOfficerInvestigatesAnAlert', 'C45'))
    expect(open([...investigating, stoodDown(now, team.officer)], deputy)).toMatchObject({ _tag: 'Right' })
  })
})

describe('ConcludeAlertInvestigation', () => {
  it('C45 · its investigator or another officer gives the one outcome; the findings are sealed', () => {
    const decided = conclude(investigating, deputy)
    expect(decided).toMatchObject({
      right: [{ data: { alertId: team.alertId, investigatorId: team.deputy, outcome: 'legitimate' } }],
    })
    const event = decided._tag === 'Right' ? decided.right[0] : undefined
    if (event?.type !== 'AlertInvestigationConcluded') return expect.fail('not concluded')
    expect(revealed(event.parts.client)).toEqual({ findings: outcome.findings })
    expect(JSON.stringify(event)).not.toContain(outcome.findings)
  })

  it('C45 · exactly once', () => {
    expect(conclude([...investigating, concluded()])).toMatchObject(refusedBy('anAlertIsConcludedOnce', 'C45'))
  })

  it('C45 · after it was opened, and not before', () => {
    const refusal = refusedBy('onlyOpenInvestigationsConclude', 'C45')
    expect(conclude(alerted)).toMatchObject(refusal)
    expect(conclude(investigating, officer, { occurredAt: '2026-07-20T11:59:59.999Z' })).toMatchObject(refusal)
  })

  it('C43, C45, A13 · of a raised alert, by an officer in office, not by the accessor', () => {
    expect(conclude(closedCase)).toMatchObject(refusedBy('onlyRaisedAlertsAreInvestigated', 'C43'))
    expect(conclude(investigating, team.actor(team.worker))).toMatchObject(
      refusedBy('onlyOfficersInOfficeInvestigate', 'C45'),
    )
    expect(conclude([...closedCase, raised(team.deputy), opened()], deputy)).toMatchObject(
      refusedBy('nobodyInvestigatesTheirOwnAccess', 'A13'),
    )
  })
})

describe('A15 · opening the case for an alert', () => {
  const look = (past: readonly Past[], who = team.officer, forAlert: string = team.alertId) =>
    askOf(past, { now, actor: team.actor(who), forAlert, ...reason })
  const denied = { rule: 'onlyTheInvestigatorOpensForAnAlert', clause: 'C42' }

  it('A15 · only its investigator, only while it is open, only in office', () => {
    expect(look(investigating).ground).toBe('alertInvestigation')
    expect(look(investigating, team.deputy)).toMatchObject(denied)
    expect(look(alerted)).toMatchObject(denied)
    expect(look([...investigating, concluded()])).toMatchObject(denied)
    expect(look([...investigating, stoodDown('2026-07-20T13:00:00.000Z', team.officer)])).toMatchObject(denied)
  })

  it('A15 · naming an alert that is not theirs is denied, and alerted', () => {
    const answer = look(investigating, team.worker, staff(99))
    expect(answer).toMatchObject(denied)
    expect(answer.alert?.accessorId).toBe(team.worker)
  })
})
