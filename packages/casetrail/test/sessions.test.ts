import { describe, expect, it } from 'vitest'
import { type ActingAs, memoryStores, newId, openCasetrail } from '../src/index.js'
import { by, detailsOf, founding, referralOf, right, service, stranger } from './support.js'

/* A look is an event: only on a ground, and on record, does anything personal open. All data is synthetic. */

const worker: ActingAs = { ...by, performedBy: newId(), role: 'socialPrescriber' }

/** A case with a note, whose worker is assigned. */
const begun = async (options: object = {}) => {
  const { casetrail, clock } = service(memoryStores(), { founding, ...options })
  const [caseId, personId] = [newId(), newId()]
  const desk = casetrail.as(by)
  right(await desk.execute('RecordPersonDetails', detailsOf(personId, '1980-05-17'))())
  right(await desk.execute('ReceiveReferral', referralOf(caseId, personId))())
  right(await desk.execute('AssignWorker', { caseId, workerId: worker.performedBy, role: 'socialPrescriber' })())
  const note = { caseId, noteId: newId(), channel: 'phone', text: 'Synthetic words of a note.' }
  right(await casetrail.as(worker).execute('AddCaseNote', note)())
  return { casetrail, clock, caseId, personId, desk }
}

const words = (answer: unknown): boolean => /Synthetic (words|Person)/.test(JSON.stringify(answer))

const opened = async (given: Awaited<ReturnType<typeof begun>>, actor: ActingAs = worker, more: object = {}) => {
  const { verdict, session } = right(await given.casetrail.as(actor).openCase({ caseId: given.caseId, ...more })())
  if (session === null) return expect.fail(`denied: ${verdict.why.says}`)
  return { verdict, session }
}

describe('outside a session', () => {
  it('C42 · a question is answered with every personal part closed', async () => {
    const { casetrail, caseId } = await begun()
    expect(words(right(await casetrail.ask('howDoesTheCaseStand', { caseId })()))).toBe(false)
    expect(words(right(await casetrail.ask('whoOpenedTheCase', { caseId })()))).toBe(false)
  })
})

describe('a session', () => {
  it('C42 · shows the personal parts of its case and its person, on a ground that the verdict tells', async () => {
    const given = await begun()
    const { verdict, session } = await opened(given)
    expect(verdict).toMatchObject({ outcome: 'granted', ground: 'assignment', alert: null, why: { clause: 'C42' } })
    expect(words(right(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()))).toBe(true)
  })

  it('C42 · each is on record; who has no ground gets none, on record too', async () => {
    const given = await begun()
    await opened(given)
    const { verdict, session } = right(await given.casetrail.as(stranger).openCase({ caseId: given.caseId })())
    expect([session, verdict]).toMatchObject([null, { outcome: 'denied', rule: 'onlyThoseInvolvedOpenTheCase' }])
    const log = right(await given.casetrail.ask('whoOpenedTheCase', { caseId: given.caseId })())
    expect(log).toMatchObject({ granted: 1, denied: 1 })
  })

  it('C42 · shows no other case, and no other person', async () => {
    const [given, elsewhere] = [await begun(), newId()]
    right(await given.desk.execute('ReceiveReferral', referralOf(elsewhere, newId()))())
    const { session } = await opened(given)
    expect(await session.ask('howDoesTheCaseStand', { caseId: elsewhere })()).toMatchObject({
      left: { tag: 'SessionClosed', why: { name: 'aSessionShowsItsOwnCases', clause: 'C42' } },
    })
  })

  it('C42 · ends with the assignment that it rests on', async () => {
    const given = await begun()
    const { session } = await opened(given)
    given.clock.goOnDays(0.001)
    right(await given.desk.execute('UnassignWorker', { caseId: given.caseId, workerId: worker.performedBy })())
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({
      left: { tag: 'SessionClosed', why: { name: 'theGroundNoLongerHolds' } },
    })
  })

  it('C42 · ends after half an hour, to the millisecond, and when it is closed', async () => {
    const given = await begun()
    const { session } = await opened(given)
    const ask = () => session.ask('howDoesTheCaseStand', { caseId: given.caseId })()
    given.clock.set('2024-03-04T10:29:59.999Z')
    expect(await ask()).toMatchObject({ _tag: 'Right' })
    given.clock.set('2024-03-04T10:30:00.000Z')
    expect(await ask()).toMatchObject({ left: { why: { name: 'aSessionEnds' } } })
    const { session: another } = await opened(given)
    another.close()
    expect(await another.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({
      left: { why: { name: 'aSessionIsClosedByItsHolder' } },
    })
  })

  it('C43, C44 · opening a case that is long closed alerts, and needs reasons', async () => {
    const given = await begun()
    right(
      await given.casetrail
        .as(worker)
        .execute('CloseCase', { caseId: given.caseId, reason: 'completed', backdatedBecause: null, summary: null })(),
    )
    given.clock.goOnDays(14)
    const silent = right(await given.casetrail.as(worker).openCase({ caseId: given.caseId })())
    expect([silent.session, silent.verdict]).toMatchObject([null, { rule: 'accessAfterClosureGivesReasons' }])
    expect(silent.verdict.alert?.recipients).toEqual([founding.officer])
    const { verdict, session } = await opened(given, worker, {
      reasonCode: 'personAsked',
      reason: 'A synthetic reason.',
    })
    expect(verdict).toMatchObject({ ground: 'reasonGiven', alert: { recipients: [founding.officer] } })
    expect(words(right(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()))).toBe(true)
  })

  it('C43 · one that began before access alerts ends when it does: the next look is alerted', async () => {
    const given = await begun({ sessionMinutes: 1440 })
    right(
      await given.casetrail
        .as(worker)
        .execute('CloseCase', { caseId: given.caseId, reason: 'completed', backdatedBecause: null, summary: null })(),
    )
    given.clock.set('2024-03-17T23:59:59.999Z')
    const { session } = await opened(given)
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({ _tag: 'Right' })
    given.clock.set('2024-03-18T00:00:00.000Z')
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({
      left: { why: { name: 'aLookThatAlertsIsAskedForAnew', clause: 'C43' } },
    })
  })

  it('C42 · ends with its own ground, though another would let them in', async () => {
    const given = await begun()
    const { session } = await opened(given)
    given.clock.goOnDays(0.001)
    right(
      await given.desk.execute('GrantStaffRole', { staffId: worker.performedBy, role: 'teamLeader', until: null })(),
    )
    right(await given.desk.execute('UnassignWorker', { caseId: given.caseId, workerId: worker.performedBy })())
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({
      left: { why: { name: 'theGroundNoLongerHolds' } },
    })
    expect((await opened(given)).verdict.ground).toBe('reviewRole')
  })

  it('A15 · an investigator’s ends with the investigation', async () => {
    const given = await begun({ founding: { ...founding, deputies: [newId()] } })
    const closing = { caseId: given.caseId, reason: 'completed', backdatedBecause: null, summary: null } as const
    right(await given.casetrail.as(worker).execute('CloseCase', closing)())
    given.clock.goOnDays(20)
    const { verdict } = await opened(given, worker, { reasonCode: 'personAsked', reason: 'A synthetic reason.' })
    const officer: ActingAs = { ...by, performedBy: founding.officer, role: 'privacyOfficer' }
    const alertId = verdict.alert?.alertId ?? expect.fail('no alert')
    right(await given.casetrail.as(officer).execute('OpenAlertInvestigation', { caseId: given.caseId, alertId })())
    const { session, verdict: theirs } = await opened(given, officer, { forAlert: alertId })
    expect(theirs).toMatchObject({ ground: 'alertInvestigation', alert: null })
    const ask = () => session.ask('whoOpenedTheCase', { caseId: given.caseId })()
    expect(JSON.stringify(right(await ask()))).toContain('A synthetic reason.')
    given.clock.goOnDays(0.001)
    const concluded = { caseId: given.caseId, alertId, outcome: 'legitimate', findings: 'Synthetic findings.' } as const
    right(await given.casetrail.as(officer).execute('ConcludeAlertInvestigation', concluded)())
    expect(await ask()).toMatchObject({ left: { why: { name: 'theGroundNoLongerHolds' } } })
  })

  it('C42 · a retry of a look is that look: it opens nothing after its time, however often it is sent', async () => {
    const given = await begun()
    const commandId = newId()
    const first = await opened(given, worker, { commandId })
    given.clock.goOnDays(1)
    const { session } = await opened(given, worker, { commandId })
    expect(session.until).toBe(first.session.until)
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({
      left: { why: { name: 'aSessionEnds' } },
    })
  })

  it('C42, A26 · tells of its case and of the person as of any instant, whichever is asked about first', async () => {
    const given = await begun()
    const { session } = await opened(given)
    const { registrations } = right(await session.ask('howDidThePersonsPracticeChange', { personId: given.personId })())
    expect(registrations).toEqual([])
    const before = { knownAt: '2024-01-01T00:00:00.000Z' }
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId }, before)()).toMatchObject({
      left: { tag: 'NotFound' },
    })
    for (const personId of [newId(), given.caseId])
      expect(await session.ask('howDidThePersonsPracticeChange', { personId })()).toMatchObject({
        left: { why: { name: 'aSessionShowsItsOwnCases' } },
      })
  })

  it('E21 · what is no opening, no question and no time is said so', async () => {
    const given = await begun()
    const fields = async (opening: unknown) => {
      const answer = await given.casetrail.as(worker).openCase(opening as never)()
      return answer._tag === 'Left' && answer.left.tag === 'Malformed'
        ? answer.left.faults.map(({ field }) => field)
        : []
    }
    expect(await fields({ caseId: given.caseId, reasonCod: 'personAsked' })).toEqual(['data.reasonCod'])
    expect(await fields(null)).toEqual(['data.caseId'])
    const { session } = await opened(given)
    expect(await session.ask('constructor' as never, {} as never)()).toMatchObject({ left: { tag: 'Malformed' } })
    const throws = new Proxy({}, { ownKeys: () => expect.fail('read') })
    expect(await session.ask('howDoesTheCaseStand', throws as never)()).toMatchObject({ left: { tag: 'Malformed' } })
    for (const sessionMinutes of [0, 1.5, Number.NaN, 1441])
      expect(() => openCasetrail({ stores: memoryStores(), sessionMinutes })).toThrow(TypeError)
  })

  it('L23 · opened again under the same command id it is one look', async () => {
    const given = await begun()
    const commandId = newId()
    await opened(given, worker, { commandId })
    await opened(given, worker, { commandId })
    expect(right(await given.casetrail.ask('whoOpenedTheCase', { caseId: given.caseId })()).granted).toBe(1)
  })
})

describe('the safeguarding log', () => {
  const text = 'Synthetic words of a log.'
  const logged = async () => {
    const given = await begun()
    const { caseId, desk, casetrail } = given
    const safeguardingReferralId = newId()
    const referral = { caseId, safeguardingReferralId, body: 'gatewayToCare' }
    const concern = { concerns: 'client', legalGround: 'careAct2014s42', text: 'A synthetic concern.' } as const
    right(await desk.execute('MakeSafeguardingReferral', { ...referral, ...concern })())
    right(await desk.execute('AcceptSafeguardingReferral', referral)())
    const entry = { caseId, logEntryId: newId(), safeguardingReferralId, text }
    right(await casetrail.as(worker).execute('CreateSafeguardingLogEntry', entry)())
    return given
  }
  const says = (answer: unknown): boolean => JSON.stringify(answer).includes(text)

  it('A8 · stays closed to whoever opens the case, until they are let in to it on record and for as long', async () => {
    const given = await logged()
    const { caseId, desk } = given
    const { session } = await opened(given)
    const ask = async () => says(right(await session.ask('whatDoesTheSafeguardingLogSay', { caseId })()))
    expect(await ask()).toBe(false)
    expect(right(await session.openLog()())).toMatchObject({
      outcome: 'denied',
      rule: 'onlyReadersOnItsListOpenTheLog',
      why: { clause: 'A8' },
    })
    expect(await ask()).toBe(false)
    const reader = { caseId, readerId: worker.performedBy }
    right(await desk.execute('AddSafeguardingLogReader', reader)())
    expect(await ask()).toBe(false)
    expect(right(await session.openLog()())).toMatchObject({ outcome: 'granted' })
    expect(await ask()).toBe(true)
    given.clock.goOnDays(0.001)
    right(await desk.execute('RemoveSafeguardingLogReader', reader)())
    expect(await ask()).toBe(false)
    const { openings } = right(await given.casetrail.ask('whoOpenedTheSafeguardingLog', { caseId })())
    expect(openings.map(({ deniedBy }) => deniedBy)).toEqual(['onlyReadersOnItsListOpenTheLog', null])
    session.close()
    expect(await session.openLog()()).toMatchObject({ left: { tag: 'SessionClosed' } })
  })

  it('A8, C25 · a report run does not open it', async () => {
    const { desk, caseId } = await logged()
    const run = { reportRunId: newId(), kind: 'report', report: 'monthlyCaseload', cases: [caseId] } as const
    const session = right(await desk.runReport(run)())
    expect(says(right(await session.ask('howDoesTheCaseStand', { caseId })()))).toBe(false)
    expect(says(right(await session.ask('whatDoesTheSafeguardingLogSay', { caseId })()))).toBe(false)
  })
})

describe('a report run', () => {
  const run = (cases: readonly string[] | null) =>
    ({ reportRunId: newId(), kind: 'report', report: 'monthlyCaseload', cases }) as const

  it('C25, A12c · opens its cases to its runner for a time, with one batch alert, and no others', async () => {
    const given = await begun()
    const elsewhere = newId()
    right(await given.desk.execute('ReceiveReferral', referralOf(elsewhere, newId()))())
    const session = right(await given.desk.runReport(run([given.caseId]))())
    const stands = (caseId: string) => session.ask('howDoesTheCaseStand', { caseId })()
    expect(words(right(await stands(given.caseId)))).toBe(true)
    expect(right(await given.casetrail.list('whichAlertsAreOpen')()).entries).toHaveLength(1)
    expect(await stands(elsewhere)).toMatchObject({ left: { why: { name: 'aSessionShowsItsOwnCases' } } })
    given.clock.goOnDays(1)
    expect(await stands(given.caseId)).toMatchObject({ left: { why: { name: 'aSessionEnds' } } })
  })

  it('C25 · over every case shows itself in each before it opens it, once', async () => {
    const given = await begun()
    const session = right(await given.desk.runReport(run(null))())
    const readings = async () =>
      right(await given.casetrail.ask('whoOpenedTheCase', { caseId: given.caseId })()).readings.length
    expect(await readings()).toBe(0)
    for (let again = 0; again < 2; again++)
      expect(words(right(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()))).toBe(true)
    expect(await readings()).toBe(1)
    expect(await session.ask('howDoesTheCaseStand', { caseId: newId() })()).toMatchObject({ left: { tag: 'NotFound' } })
  })

  it('C25 · does not open a case that began after it ran', async () => {
    const given = await begun()
    const session = right(await given.desk.runReport(run(null))())
    const later = newId()
    given.clock.goOnDays(0.001)
    right(await given.desk.execute('ReceiveReferral', referralOf(later, newId()))())
    expect(await session.ask('howDoesTheCaseStand', { caseId: later })()).toMatchObject({
      left: { why: { name: 'aSessionShowsItsOwnCases' } },
    })
  })

  it('C42 · ends with the role that it was run in', async () => {
    const given = await begun()
    const runner: ActingAs = { ...by, performedBy: newId(), role: 'administrator' }
    const role = { staffId: runner.performedBy, role: 'administrator' }
    right(await given.desk.execute('GrantStaffRole', { ...role, until: null })())
    const session = right(await given.casetrail.as(runner).runReport(run([given.caseId]))())
    given.clock.goOnDays(0.001)
    right(await given.desk.execute('EndStaffRole', role)())
    expect(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()).toMatchObject({
      left: { why: { name: 'theRoleToRunReportsHasEnded' } },
    })
  })

  it('C25, C42 · without a role in which reports are run there is none', async () => {
    const given = await begun()
    expect(await given.casetrail.as(worker).runReport(run([given.caseId]))()).toMatchObject({
      left: { rule: 'onlyThoseWhoRecordOrReviewRunReports' },
    })
  })
})
