import { caseHistory } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActingAs, newId } from '../src/index.js'
import { by, detailsOf, founding, referralOf, right, service, stranger } from './support.js'

/* A look is an event: only on a ground, and on record, does anything personal open. All data is synthetic. */

const worker: ActingAs = { ...by, performedBy: newId(), role: 'socialPrescriber' }

/** A case with a note, whose worker is assigned. */
const begun = async () => {
  const { casetrail, clock } = service()
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

  it('L23 · opened again under the same command id it is one look', async () => {
    const given = await begun()
    const commandId = newId()
    await opened(given, worker, { commandId })
    await opened(given, worker, { commandId })
    expect(right(await given.casetrail.ask('whoOpenedTheCase', { caseId: given.caseId })()).granted).toBe(1)
  })
})

describe('a report run', () => {
  it('C25, A12c · opens its cases to its runner for a time, with one batch alert, and no others', async () => {
    const given = await begun()
    const run = { reportRunId: newId(), kind: 'report', report: 'monthlyCaseload', cases: [given.caseId] } as const
    const session = right(await given.desk.runReport(run)())
    expect(words(right(await session.ask('howDoesTheCaseStand', { caseId: given.caseId })()))).toBe(true)
    expect(right(await given.casetrail.list('whichAlertsAreOpen')()).entries).toHaveLength(1)
    expect(await session.ask('howDoesTheCaseStand', { caseId: newId() })()).toMatchObject({ _tag: 'Left' })
  })
})

it('C42 · whatever a history holds, no personal value is in any answer outside a session', () =>
  fc.assert(
    fc.asyncProperty(caseHistory({ maxSteps: 20 }), async ({ steps, cases, planted }) => {
      const { casetrail, clock } = service()
      for (const { now, command } of steps) {
        clock.set(now)
        await casetrail.execute(command)()
      }
      for (const caseId of cases)
        for (const question of ['howDoesTheCaseStand', 'whoOpenedTheCase', 'whenDoesRetentionEnd'] as const) {
          const answer = JSON.stringify(await casetrail.ask(question, { caseId })())
          for (const value of planted) expect(answer).not.toContain(JSON.stringify(value).slice(1, -1))
        }
    }),
    { numRuns: 10 },
  ))

describe('a try of somebody without a ground', () => {
  const tries = async ({ casetrail, caseId }: Awaited<ReturnType<typeof begun>>) =>
    right(await casetrail.ask('whoOpenedTheCase', { caseId })()).tries
  const note = (caseId: string) => ({ caseId, noteId: newId(), channel: 'phone', text: 'Synthetic.' })

  it('A31, C48 · is refused and on record, at most once a minute', async () => {
    const given = await begun()
    const put = () => given.casetrail.as(stranger).execute('AddCaseNote', note(given.caseId))()
    for (let n = 0; n < 3; n++) expect(await put()).toMatchObject({ left: { rule: 'onlyThoseInvolvedWrite' } })
    expect(await tries(given)).toMatchObject([
      { actorId: stranger.performedBy, command: 'addCaseNote', rule: 'onlyThoseInvolvedWrite' },
    ])
    given.clock.goOnDays(1 / 1440)
    await put()
    expect(await tries(given)).toHaveLength(2)
  })

  it('A31 · a rule that refuses whoever has a ground is no try, and nothing is kept of a case that does not exist', async () => {
    const given = await begun()
    const twice = note(given.caseId)
    right(await given.casetrail.as(worker).execute('AddCaseNote', twice)())
    expect(await given.casetrail.as(worker).execute('AddCaseNote', twice)()).toMatchObject({ left: { tag: 'Refused' } })
    expect(await given.casetrail.as(stranger).execute('AddCaseNote', note(newId()))()).toMatchObject({
      left: { tag: 'Refused' },
    })
    expect(await tries(given)).toEqual([])
  })

  it('A31 · nobody records a try but the service itself', async () => {
    const given = await begun()
    const data = {
      caseId: given.caseId,
      actorId: worker.performedBy,
      organisation: 'kirkleesCouncil',
      command: 'addCaseNote',
      rule: 'onlyThoseInvolvedWrite',
    }
    expect(await given.desk.execute('RecordTry', data)()).toMatchObject({
      left: { rule: 'onlyTheServiceItselfRecordsATry' },
    })
  })
})
