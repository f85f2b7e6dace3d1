import { BatchAlertConcluded } from '@casetrail/events'
import { type CaseId, caseStream } from '@casetrail/kernel'
import { fact, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { appointed, granted, referred, served, staff, team, unserved, type Who } from './team.js'

const now = '2026-07-20T10:00:00.000Z'
const data = {
  reportRunId: team.reportRunId,
  kind: 'report',
  report: 'monthlyCaseload',
  cases: [team.caseId, team.otherCaseId],
} as const

/** Both cases have begun. */
const referral = referred('2026-03-01T09:00:00.000Z')
const otherReferral = { ...referral, stream: caseStream(team.otherCaseId as CaseId) }
const begun = (told: Story): Story => told.past(referral, otherReferral)

const run = (told: Story, ...who: Who | []) =>
  begun(told)
    .on(now)
    .by(...((who.length === 0 ? [team.manager] : who) as Who))
    .when('RunInternalReport', data)
const both = ['InternalReportRun', 'BatchAccessAlertRaised'] as const
/** The manager ran the report. */
const ran = run(served).after
const alertId = begun(served).idFor('alert')

describe('RunInternalReport', () => {
  it('A12c · every run raises one batch alert to every officer, and names no case in it', () => {
    const [recorded, alert] = run(served).thenEvents(...both)
    expect(recorded).toMatchObject({ occurredAt: now, data: { runnerId: team.manager, cases: data.cases } })
    const recipients = [team.officer, team.deputy]
    expect(alert).toMatchObject({ data: { accessorId: team.manager, recipients, cases: 2 } })
    expect(JSON.stringify(alert)).not.toContain(team.caseId)
  })

  it('C25 · once, and each case once', () => {
    run(ran).thenRefused('eachRunIsRecordedOnce', 'C25')
    begun(served)
      .on(now)
      .by(team.manager)
      .when('RunInternalReport', { ...data, cases: [team.caseId, team.caseId] })
      .thenRefused('aRunNamesEachCaseOnce', 'C25')
  })

  it('C42 · by a role that records or reviews the service, person or system', () => {
    run(served, team.administrator).thenEvents(...both)
    for (const refused of [
      run(served, team.worker),
      run(served, team.worker, { kind: 'system' }),
      run(served.past(granted(now, team.worker, 'healthCoach')), team.worker),
    ])
      refused.thenRefused('onlyThoseWhoRecordOrReviewRunReports', 'C42')
  })

  it('C42 · who holds no such role is told so first, and learns nothing of the run', () => {
    run(ran, team.worker).thenRefused('onlyThoseWhoRecordOrReviewRunReports', 'C42')
  })

  it('A13 · not unless an officer hears of it who has no hand in it, and whom nobody appointed who has', () => {
    const manager = granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager')
    const officer = appointed('2020-01-01T09:00:00.000Z', team.officer, 'privacyOfficer')
    const alone = unserved.past(officer, manager)
    run(alone, team.manager).thenEvents(...both)
    for (const hand of [{ recordedBy: team.officer }, { onBehalfOf: team.officer }])
      run(alone, team.manager, hand).thenRefused('somebodyElseHearsOfTheRun', 'A13')
    const theirs = unserved.past({ ...officer, by: team.manager as never }, manager)
    run(theirs, team.manager).thenRefused('somebodyElseHearsOfTheRun', 'A13')
  })

  it('L10 · not by the only officer', () => {
    const alone = unserved.past(
      appointed('2020-01-01T09:00:00.000Z', team.manager, 'privacyOfficer'),
      granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'),
    )
    run(alone).thenRefused('somebodyElseHearsOfTheRun', 'A13')
    run(alone.past(appointed('2020-01-04T09:00:00.000Z', team.deputy))).thenEvents(...both)
  })
})

describe('what a run reads', () => {
  const runOver = (cases: readonly string[] | null, told = begun(served)) =>
    told
      .on(now)
      .by(team.manager)
      .when('RunInternalReport', { ...data, cases })
  const note = (told: Story, who: Who = [team.manager], caseId: string = team.caseId) =>
    told.by(...who).when('NoteReportRun', { caseId, reportRunId: team.reportRunId })
  const logOf = (told: Story, caseId: string = team.caseId) => told.ask('whoOpenedTheCase', { caseId })
  const blockers = (told: Story) =>
    told.ask('whatBlocksDisposal', { caseId: team.caseId }).blockers.map(({ blocker }) => blocker)
  const concludedRun = () =>
    ran.by(team.officer).given('ConcludeBatchAlert', { reportRunId: team.reportRunId, alertId, outcome: 'legitimate' })

  it('C25 · cases that do not exist are refused, and not named in the refusal', () => {
    const refusal = runOver([team.caseId, staff(99)]).thenRefused('onlyCasesThatExistAreRead', 'C25')
    expect(refusal.evidence).toEqual({ field: 'data.cases', facts: { unknown: 1 } })
    runOver([team.otherCaseId], served).thenRefused('onlyCasesThatExistAreRead', 'C25')
  })

  it('C25 · over all cases it names none', () => {
    const [recorded, alert] = runOver(null).thenEvents(...both)
    expect([recorded, alert]).toMatchObject([{ data: { cases: null } }, { data: { cases: null } }])
  })

  it('C25 · officers list its cases', () => {
    const asked = (told: Story) => told.ask('whichCasesDidTheRunRead', { reportRunId: team.reportRunId }).cases
    expect(asked(ran)).toEqual(data.cases)
    expect(asked(runOver(null).after)).toBeNull()
  })

  it('C25 · each case shows it as an access by its runner, whoever typed it too', () => {
    const typed = run(served, team.manager, { recordedBy: team.administrator }).after
    const event = note(typed).thenEvent('CaseReadByReportRun', { runnerId: team.manager })
    expect(event.data.hands).toEqual([team.manager, team.administrator])
    const { readings, explanation } = logOf(note(typed).after)
    expect(readings).toMatchObject([{ reportRunId: team.reportRunId, runnerId: team.manager, at: now, outcome: null }])
    expect(explanation.map(({ rule }) => rule)).toContain('aReportRunReadIt')
  })

  it('E2 · its open alert holds back disposal of the case, until the case shows the outcome', () => {
    const shown = note(ran).after
    expect(blockers(shown)).toContain('reportReadingInvestigation')
    const done = note(concludedRun().past(), [team.officer])
    done.thenEvents('CaseReadByReportRun', 'CaseReadingConcluded')
    const later = note(
      shown.by(team.officer).given('ConcludeBatchAlert', {
        reportRunId: team.reportRunId,
        alertId,
        outcome: 'legitimate',
      }),
      [team.officer],
    )
    later.thenEvents('CaseReadingConcluded')
    for (const { after } of [done, later]) {
      expect(blockers(after)).not.toContain('reportReadingInvestigation')
      expect(logOf(after).readings).toMatchObject([{ outcome: 'legitimate' }])
      note(after).thenRefused('aCaseNotesWhatIsNewOfARun', 'C25')
    }
  })

  it('C25 · once, of a run over it, by the runner, an officer or the service itself', () => {
    note(note(ran).after).thenRefused('aCaseNotesWhatIsNewOfARun', 'C25')
    note(begun(served).on(now)).thenRefused('onlyWhoeverRanItOrGuardsItNotesARun', 'C25')
    note(begun(served).on(now), [team.officer]).thenRefused('onlyARunThatReadTheCaseIsNoted', 'C25')
    note(runOver([team.otherCaseId]).after).thenRefused('onlyARunThatReadTheCaseIsNoted', 'C25')
    note(ran, [team.worker]).thenRefused('onlyWhoeverRanItOrGuardsItNotesARun', 'C25')
    note(ran, [team.officer]).thenEvents()
    note(ran, [team.stranger, { kind: 'system' }]).thenEvents()
  })

  it('C25 · a run over all cases is noted where the case had begun by then', () => {
    const all = runOver(null, served.past(referral)).after
    note(all).thenEvent('CaseReadByReportRun')
    const begunSince = { ...otherReferral, event: { ...otherReferral.event, occurredAt: '2026-07-21T09:00:00.000Z' } }
    note(all.on('2026-07-22').past(begunSince as never), [team.manager], team.otherCaseId).thenRefused(
      'onlyARunThatReadTheCaseIsNoted',
      'C25',
    )
  })

  it('C25 · the process notes it in every case that the run names, and then the outcome', () => {
    const commands = [team.caseId, team.otherCaseId].map((caseId) => ({ caseId, reportRunId: team.reportRunId }))
    for (const told of [ran, concludedRun()])
      expect(told.follows('everyCaseShowsTheRun')).toMatchObject({ commands: commands.map((one) => ({ data: one })) })
  })

  it('C25 · of a run over all cases, in those that show it; a case noted late gets the outcome as well', () => {
    const all = runOver(null).after
    expect(all.follows('everyCaseShowsTheRun')).toMatchObject({ nothing: { name: 'eachCaseShowsItWhenItIsRead' } })
    const shown = note(all).after
    expect(shown.follows('everyCaseShowsTheRun')).toMatchObject({ nothing: { name: 'theCaseShowsAllThereIs' } })
    const done = shown
      .by(team.officer)
      .given('ConcludeBatchAlert', { reportRunId: team.reportRunId, alertId, outcome: 'legitimate' })
    expect(done.follows('everyCaseShowsTheRun')).toMatchObject({ commands: [{ data: { caseId: team.caseId } }] })
  })
})

describe('ConcludeBatchAlert', () => {
  const conclude = (told: Story, who: string = team.officer, alert = alertId) =>
    told.by(who).when('ConcludeBatchAlert', { reportRunId: team.reportRunId, alertId: alert, outcome: 'legitimate' })

  it('C45 · an officer gives the one outcome', () => {
    const fields = { investigatorId: team.officer, outcome: 'legitimate' }
    conclude(ran).thenEvent('BatchAlertConcluded', fields)
  })

  it('A12c · only of the alert that the run raised, by then', () => {
    for (const refused of [
      conclude(begun(served).on(now)),
      conclude(ran, team.officer, team.caseId),
      conclude(ran.on('2026-07-20T09:59:59.999Z').recordedOn(now)),
    ])
      refused.thenRefused('onlyABatchAlertThatWasRaisedConcludes', 'A12c')
  })

  it('C45, A13 · by an officer in office who did not run it', () => {
    conclude(ran, team.worker).thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
    const byDeputy = run(served.past(granted('2026-07-01T09:00:00.000Z', team.deputy, 'serviceManager')), team.deputy)
    const [, alert] = byDeputy.thenEvents(...both)
    const own = alert?.type === 'BatchAccessAlertRaised' ? alert.data.alertId : expect.fail('no alert')
    conclude(byDeputy.after, team.deputy, own).thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
  })

  it('A13 · nor by an officer who typed it, or for whom it was run', () => {
    for (const hand of [{ recordedBy: team.deputy }, { onBehalfOf: team.deputy }]) {
      const typed = run(served, team.manager, hand)
      const [, alert] = typed.thenEvents(...both)
      const theirs = alert?.type === 'BatchAccessAlertRaised' ? alert.data.alertId : expect.fail('no alert')
      conclude(typed.after, team.deputy, theirs).thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
      conclude(typed.after, team.officer, theirs).thenEvent('BatchAlertConcluded')
    }
  })

  it('C45 · who holds no office learns nothing of the alert', () => {
    conclude(served.on(now), team.worker).thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
  })

  it('C45 · exactly once', () => {
    const outcome = { alertId, investigatorId: team.officer, outcome: 'falseTrigger' } as const
    const done = fact(BatchAlertConcluded, { of: team.reportRunId, on: now, data: outcome })
    conclude(ran.past(done)).thenRefused('aBatchAlertIsConcludedOnce', 'C45')
  })
})
