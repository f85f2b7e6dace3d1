import { describe, expect, it } from 'vitest'
import { type Casetrail, memoryStores, newId, openCasetrail } from '../src/index.js'
import { by, detailsOf, founding, referralOf, right, TestClock } from './support.js'

/* A clock that read 2090 once: it holds nothing up for decades, and one person alone changes nothing. */

const from = '2090-01-01T00:00:00.000Z'
const [wrong, noon] = ['2090-06-01T10:00:00.000Z', '2024-03-04T12:00:00.000Z']
const officer = { performedBy: founding.officer, role: 'privacyOfficer', organisation: 'kirkleesCouncil' }
const deputy = { ...officer, performedBy: '0b0b4c1e-0000-4000-8000-0000000000ad' }

const begun = () => {
  const stores = memoryStores()
  const clock = new TestClock('2024-03-04T10:00:00.000Z')
  const open = () => openCasetrail({ stores, clock, founding: { ...founding, deputies: [deputy.performedBy] } })
  return { stores, clock, open, casetrail: open() }
}

const refer = async (casetrail: Casetrail, caseId = newId(), personId = newId()) => {
  right(await casetrail.as(by).execute('ReceiveReferral', referralOf(caseId, personId))())
  return caseId
}
const note = (casetrail: Casetrail, caseId: string) =>
  casetrail.as(by).execute('AddCaseNote', { caseId, noteId: newId(), channel: 'phone', text: 'Synthetic.' })()
const grant = (casetrail: Casetrail) =>
  casetrail.as(by).execute('GrantStaffRole', { staffId: newId(), role: 'administrator', until: null })()
const report = (casetrail: Casetrail, actor: typeof by = by) =>
  casetrail.as(actor).execute('ReportWrongReading', { from })()
const confirm = (casetrail: Casetrail, actor: typeof by = officer) =>
  casetrail.as(actor).execute('ConfirmWrongReading', { from })()
const wayOut = async (casetrail: Casetrail) => {
  right(await report(casetrail))
  right(await confirm(casetrail))
}

const notes = async (casetrail: Casetrail, caseId: string, asOf = {}) =>
  right(await casetrail.ask('howDoesTheCaseStand', { caseId }, asOf)()).notes.length
const faults = async (casetrail: Casetrail) => right(await casetrail.verify({ strict: true })()).faults
const held = { left: { tag: 'ClockBehind' } }

/** A case with a note of 2090, and the clock right again. */
const frozen = async () => {
  const given = begun()
  const caseId = await refer(given.casetrail)
  given.clock.set(wrong)
  right(await note(given.casetrail, caseId))
  given.clock.set(noon)
  return { ...given, caseId }
}

describe('A26, L2 · a case that a clock of 2090 stamped', () => {
  it('takes nothing, until two persons have said that the clock ran ahead', async () => {
    const { casetrail, caseId } = await frozen()
    expect(await note(casetrail, caseId)).toMatchObject(held)
    right(await report(casetrail))
    expect(await note(casetrail, caseId)).toMatchObject(held)
    right(await confirm(casetrail))
    right(await note(casetrail, caseId))
    expect(await notes(casetrail, caseId)).toBe(2)
    expect(await faults(casetrail)).toEqual([])
  })

  it('L2 · what it stamped counts as recorded when that was confirmed: earlier answers stay, in another process as well', async () => {
    const { casetrail, open, clock, caseId } = await frozen()
    const before = { knownAt: '2024-03-04T11:00:00.000Z' }
    const told = await notes(casetrail, caseId, before)
    const other = open()
    expect(await notes(other, caseId)).toBe(0)
    await wayOut(casetrail)
    for (const each of [casetrail, other, open()]) {
      expect(await notes(each, caseId, before)).toBe(told)
      expect(await notes(each, caseId, { knownAt: noon })).toBe(1)
      const trail = right(await each.auditTrail(caseId)())
      expect(trail.map(({ type, recordedAt, isMisread }) => [type, recordedAt, isMisread])).toEqual([
        ['ReferralReceived', '2024-03-04T10:00:00.000Z', false],
        ['CaseNoteAdded', noon, true],
      ])
    }
    clock.goOnDays(1)
    right(await note(other, caseId))
    expect(await notes(casetrail, caseId)).toBe(2)
    expect(await faults(open())).toEqual([])
    // When 2090 has come, its readings are true ones.
    clock.set(wrong)
    const { events } = right(await note(casetrail, caseId))
    expect(events[0]).toMatchObject({ recordedAt: wrong })
    expect(right(await open().auditTrail(caseId)()).at(-1)).toMatchObject({ recordedAt: wrong })
  })

  it('L2 · lists say what questions say, built before or after', async () => {
    const { casetrail, open, clock, caseId } = await frozen()
    clock.set(wrong)
    right(
      await casetrail
        .as(by)
        .execute('CloseCase', { caseId, reason: 'completed', backdatedBecause: null, summary: null })(),
    )
    expect(right(await casetrail.list('whatIsDue')()).entries[0]?.listedAt).toBe('2092-06-02')
    clock.set(noon)
    await wayOut(casetrail)
    for (const each of [casetrail, open()]) {
      expect(right(await each.list('whatIsDue')()).entries[0]?.listedAt).toBe('2026-03-05')
      expect(right(await each.ask('whenDoesRetentionEnd', { caseId })())).toMatchObject({ keepThrough: '2026-03-04' })
    }
  })

  it('A3, L21 · no life stage of that day is believed: a human says which it was', async () => {
    const { casetrail, clock } = begun()
    const [personId, caseId, safeguardingReferralId] = [newId(), newId(), newId()]
    const desk = casetrail.as(by)
    right(await desk.execute('RecordPersonDetails', detailsOf(personId, '2012-05-05'))())
    clock.set(wrong)
    await refer(casetrail, caseId, personId)
    clock.set(noon)
    await wayOut(casetrail)
    const made = {
      caseId,
      safeguardingReferralId,
      body: 'gatewayToCare',
      concerns: 'client',
      legalGround: 'careAct2014s42',
    }
    right(await desk.execute('MakeSafeguardingReferral', { ...made, text: 'Synthetic.' } as never)())
    right(await desk.execute('AcceptSafeguardingReferral', { caseId, safeguardingReferralId, body: 'gatewayToCare' })())
    const classOf = async () => right(await casetrail.ask('whenDoesRetentionEnd', { caseId })()).class
    expect(await classOf()).toBe('UNDETERMINED')
    clock.goOnDays(1)
    const computed = { caseId, because: 'dateOfBirth', lifeStage: null, reason: null } as const
    expect(await desk.execute('DetermineLifeStage', computed)()).toMatchObject({
      left: { rule: 'aDeterminationChangesSomething' },
    })
    const decided = { caseId, because: 'humanDecision', lifeStage: 'child', reason: 'Synthetic.' } as const
    right(await desk.execute('DetermineLifeStage', decided as never)())
    expect(await classOf()).toBe('CHILD_SG')
  })
})

describe('A26, L2 · home that a clock of 2090 stamped', () => {
  it('is got out as well, and held to its latest reading until the second person has said so', async () => {
    const { casetrail, open, clock } = begun()
    await refer(casetrail)
    clock.set(wrong)
    right(await grant(casetrail))
    clock.set(noon)
    expect(await grant(casetrail)).toMatchObject(held)
    right(await report(casetrail))
    for (const each of [casetrail, open()]) expect(await grant(each)).toMatchObject(held)
    right(await confirm(open()))
    for (const each of [casetrail, open()]) {
      right(await grant(each))
      expect(await faults(each)).toEqual([])
    }
    right(await grant(open()))
  })

  it('L2 · nor does it hold up a process that answered as of then', async () => {
    const { casetrail, clock } = begun()
    const caseId = await refer(casetrail)
    clock.set(wrong)
    await notes(casetrail, caseId)
    clock.set(noon)
    expect(await note(casetrail, caseId)).toMatchObject(held)
    await wayOut(casetrail)
    right(await note(casetrail, caseId))
  })
})

describe('A13 · nobody disowns a reading alone', () => {
  const refused = (rule: string) => ({ left: { tag: 'Refused', rule } })

  it('A13 · a manager reports and an officer confirms, with no hand of the other in it', async () => {
    const { casetrail } = await frozen()
    expect(await report(casetrail, officer)).toMatchObject(refused('onlyManagersChangeTheService'))
    expect(await confirm(casetrail)).toMatchObject(refused('onlyWhatWasReportedIsConfirmed'))
    right(await report(casetrail, { ...by, recordedBy: officer.performedBy } as never))
    expect(await confirm(casetrail, by)).toMatchObject(refused('onlyOfficersConfirmAWrongReading'))
    expect(await confirm(casetrail)).toMatchObject(refused('whoeverConfirmsDidNotReport'))
    expect(await confirm(casetrail, { ...deputy, recordedBy: by.performedBy } as never)).toMatchObject(
      refused('whoeverConfirmsDidNotReport'),
    )
    right(await confirm(casetrail, deputy))
    expect(await confirm(casetrail, deputy)).toMatchObject(refused('onlyWhatWasReportedIsConfirmed'))
  })

  it('A26 · and nobody one that is not more than a day ahead: what was recorded in time stays', async () => {
    const { casetrail } = await frozen()
    for (const reading of ['2024-03-04T10:00:00.000Z', noon, '2024-03-05T12:00:00.000Z'])
      for (const [command, actor] of [
        ['ReportWrongReading', by],
        ['ConfirmWrongReading', officer],
      ] as const)
        expect(await casetrail.as(actor).execute(command, { from: reading })()).toMatchObject(
          refused('onlyReadingsAheadAreWrong'),
        )
  })
})
