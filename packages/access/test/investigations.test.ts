import { type NonBlank, revealed } from '@casetrail/kernel'
import type { Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { alerted, concluded, investigating, opened, raised } from './investigation.js'
import { look, reason } from './look.js'
import { closedCase, staff, stoodDown, team, type Who } from './team.js'

const now = '2026-07-21T10:00:00.000Z'
const alert = { caseId: team.caseId, alertId: team.alertId }
const outcome = { ...alert, outcome: 'legitimate', findings: 'synthetic findings' as NonBlank } as const

/** On the day after the alert, by the officer unless somebody else is named. */
const acting = (told: Story, who: Who | []) => told.on(now).by(...((who.length === 0 ? [team.officer] : who) as Who))
const open = (told: Story, ...who: Who | []) => acting(told, who).when('OpenAlertInvestigation', alert)
const conclude = (told: Story, ...who: Who | []) => acting(told, who).when('ConcludeAlertInvestigation', outcome)

const done = investigating.past(concluded()).on('2026-07-23')
const standingDown = stoodDown(now, team.officer)

describe('OpenAlertInvestigation', () => {
  it('C45 · an officer in office takes it up', () => {
    const fields = { alertId: team.alertId, investigatorId: team.officer }
    open(alerted).thenEvent('AlertInvestigationOpened', fields)
    open(alerted, team.deputy).thenEvent('AlertInvestigationOpened')
  })

  it('C43 · only an alert that was raised on this case, by then', () => {
    open(closedCase).thenRefused('onlyRaisedAlertsAreInvestigated', 'C43')
    alerted
      .on('2026-07-20T09:59:59.999Z')
      .recordedOn(now)
      .by(team.officer)
      .when('OpenAlertInvestigation', alert)
      .thenRefused('onlyRaisedAlertsAreInvestigated', 'C43')
  })

  it('C45 · nobody out of office, nobody who left it, no machine', () => {
    for (const refused of [
      open(alerted, team.manager),
      open(alerted.past(standingDown)),
      open(alerted, team.officer, { kind: 'system' }),
    ])
      refused.thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
  })

  it('C45 · who holds no office is told so first, and learns nothing of the alert', () => {
    for (const refused of [
      open(closedCase, team.worker),
      done.by(team.worker).when('OpenAlertInvestigation', alert),
      conclude(closedCase, team.worker),
    ])
      refused.thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
  })

  it('A13 · not the accessor, nor with the accessor’s hand in it', () => {
    const byOfficer = closedCase.past(raised(team.officer))
    for (const refused of [
      open(byOfficer),
      open(byOfficer, team.deputy, { recordedBy: team.officer }),
      open(byOfficer, team.deputy, { onBehalfOf: team.officer }),
    ])
      refused.thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
    open(byOfficer, team.deputy).thenEvent('AlertInvestigationOpened')
  })

  it('C45 · not once it was concluded', () => {
    done.by(team.deputy).when('OpenAlertInvestigation', alert).thenRefused('anAlertIsConcludedOnce', 'C45')
  })

  it('C45 · one officer at a time: another takes over when the first left office', () => {
    open(investigating, team.deputy).thenRefused('oneOfficerInvestigatesAnAlert', 'C45')
    open(investigating).thenRefused('oneOfficerInvestigatesAnAlert', 'C45')
    open(investigating.past(standingDown), team.deputy).thenEvent('AlertInvestigationOpened')
  })
})

describe('ConcludeAlertInvestigation', () => {
  it('C45 · its investigator or another officer gives the one outcome; the findings are sealed', () => {
    const fields = { alertId: team.alertId, investigatorId: team.deputy, outcome: 'legitimate' }
    const event = conclude(investigating, team.deputy).thenEvent('AlertInvestigationConcluded', fields)
    expect(revealed(event.parts.client)).toEqual({ findings: outcome.findings })
    expect(JSON.stringify(event)).not.toContain(outcome.findings)
  })

  it('C45 · exactly once', () => {
    done.by(team.officer).when('ConcludeAlertInvestigation', outcome).thenRefused('anAlertIsConcludedOnce', 'C45')
  })

  it('C45 · after it was opened, and not before', () => {
    conclude(alerted).thenRefused('onlyOpenInvestigationsConclude', 'C45')
    investigating
      .on('2026-07-20T11:59:59.999Z')
      .recordedOn(now)
      .by(team.officer)
      .when('ConcludeAlertInvestigation', outcome)
      .thenRefused('onlyOpenInvestigationsConclude', 'C45')
  })

  it('C43, C45, A13 · of a raised alert, by an officer in office, not by the accessor', () => {
    conclude(closedCase).thenRefused('onlyRaisedAlertsAreInvestigated', 'C43')
    conclude(investigating, team.worker).thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
    const byDeputy = closedCase.past(raised(team.deputy), opened())
    conclude(byDeputy, team.deputy).thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
  })
})

describe('A15 · opening the case for an alert', () => {
  const lookFor = (told: Story, who: string = team.officer, forAlert: string = team.alertId) =>
    look(told.on(now).by(who), { forAlert, ...reason })
  const denied = { rule: 'onlyTheInvestigatorOpensForAnAlert', clause: 'C42' }

  it('A15 · only its investigator, only while it is open, only in office', () => {
    expect(lookFor(investigating).ground).toBe('alertInvestigation')
    expect(lookFor(investigating, team.deputy)).toMatchObject(denied)
    expect(lookFor(alerted)).toMatchObject(denied)
    expect(look(done.by(team.officer), { forAlert: team.alertId, ...reason })).toMatchObject(denied)
    const left = investigating.past(stoodDown('2026-07-20T13:00:00.000Z', team.officer))
    expect(lookFor(left)).toMatchObject(denied)
  })

  it('A15 · for as many days as the policy gives; then an officer looks as anybody does', () => {
    const theirs = investigating.by(team.officer)
    expect(look(theirs.on('2026-08-16T22:59:59.999Z'), { forAlert: team.alertId }).ground).toBe('alertInvestigation')
    const late = theirs.on('2026-08-16T23:00:00.000Z')
    expect(look(late, { forAlert: team.alertId })).toMatchObject({ rule: 'onlyTheInvestigatorOpensForAnAlert' })
    expect(look(late, reason)).toMatchObject({ ground: 'reasonGiven', alert: { accessorId: team.officer } })
  })

  it('A15 · naming an alert that is not theirs is denied, and alerted', () => {
    const answer = lookFor(investigating, team.worker, staff(99))
    expect(answer).toMatchObject(denied)
    expect(answer.alert?.accessorId).toBe(team.worker)
  })
})
