import { BatchAccessAlertRaised, BatchAlertConcluded, InternalReportRun, PersonDied } from '@casetrail/events'
import { type Following, type NonBlank, revealed } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { type Fact, fact, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { everyCaseOfTheRunHoldsTheFinding } from '../src/breach/everyCaseOfTheRunHoldsTheFinding.js'
import { concluded, investigating, letIn, opened, raised, requested } from './investigation.js'
import { appointed, closedCase, longAfter, stoodDown, team, type Who } from './team.js'

/* Concluded without purpose on Wednesday 22 July 2026: three working days on is Monday the 27th. */

const { alertId, caseId, reportRunId } = team
const found = investigating.past(concluded('noPurpose')).on('2026-07-23')
const alert = { caseId, alertId }
const notice = { ...alert, told: 'person', channel: 'letter', words: 'synthetic words' as NonBlank } as const

type More = Partial<{ told: 'person' | 'somebodyActingForThem'; channel: string }>
const acting = (told: Story, who: Who | []) => told.by(...((who.length === 0 ? [team.deputy] : who) as Who))
const tell = (told: Story, more: More = {}, ...who: Who | []) =>
  acting(told, who).when('NotifyPersonOfBreach', { ...notice, ...more })
const noteDeath = (told: Story, ...who: Who | []) => acting(told, who).when('NoteDeathBeforeNotice', alert)

const died = (on: string): Fact =>
  fact(PersonDied, {
    of: team.personId,
    on,
    data: { source: 'family', diedBeforeYear: null },
    parts: { client: { diedOn: null, note: null } },
  })

const owed = (told: Story, on = '2026-07-23') =>
  told
    .on(on)
    .ask('whichObligationsAreOutstanding', { caseId })
    .outstanding.map((one) => one.obligation)
const blockers = (told: Story) =>
  told
    .on('2100-01-01')
    .ask('whatBlocksDisposal', { caseId })
    .blockers.map(({ blocker }) => blocker)
const lines = (told: Story) =>
  told
    .ask('whoOpenedTheCase', { caseId })
    .explanation.map(({ rule }) => rule)
    .slice(-2)

describe('C46 · a look without purpose owes the notice to the person', () => {
  it('C46, E2, E21 · from the conclusion on, within the working days of the policy, and holds back disposal till then', () => {
    expect(found.on('2026-07-23').ask('whichObligationsAreOutstanding', { caseId }).outstanding).toMatchObject([
      {
        obligation: 'personIsTold',
        clause: 'C46',
        about: alertId,
        owedBy: 'privacyOfficer',
        since: '2026-07-22',
        due: '2026-07-27',
        blocksDisposal: true,
      },
    ])
    expect(found.list('whatIsOwed').map(({ listedAt, entry }) => [listedAt, entry.obligation])).toEqual([
      ['2026-07-27', 'personIsTold'],
    ])
    expect(blockers(found)).toEqual(['personIsTold'])
    const own = { ...kirkleesPolicy, breachNoticeWorkingDays: 0 }
    expect(found.under(own).ask('whichObligationsAreOutstanding', { caseId }).outstanding).toMatchObject([
      { due: '2026-07-22' },
    ])
  })

  it('C45 · no other outcome does', () => {
    for (const outcome of ['legitimate', 'insufficientEvidence', 'falseTrigger'] as const) {
      const done = investigating.past(concluded(outcome))
      expect([owed(done), blockers(done)]).toEqual([[], []])
    }
  })

  it('C46, L15 · telling the person meets it, and nothing holds back disposal any more', () => {
    const told = tell(found).after
    expect([owed(told), blockers(told)]).toEqual([[], []])
    expect(lines(told)).toEqual(['accessWithoutPurposeIsABreach', 'thePersonWasTold'])
  })

  it('C46, E11 · a death on record makes it void', () => {
    const noted = noteDeath(found.past(died('2026-07-23'))).after
    expect([owed(noted), blockers(noted)]).toEqual([[], []])
    expect(lines(noted)).toEqual(['accessWithoutPurposeIsABreach', 'thePersonHadDied'])
  })

  it('C46 · whoOpenedTheCase says that the person is still to be told, and of which look', () => {
    expect(lines(found)).toEqual(['accessWithoutPurposeIsABreach', 'thePersonIsStillToBeTold'])
    expect(found.ask('whoOpenedTheCase', { caseId }).breaches).toMatchObject([
      { alertId, reportRunId: null, accessorId: team.worker, notice: null },
    ])
  })
})

describe('NotifyPersonOfBreach, NoteDeathBeforeNotice', () => {
  const dead = found.past(died('2026-07-22T13:00:00.000Z'))
  const both = (told: Story, ...who: Who | []) => [tell(told, {}, ...who), noteDeath(told, ...who)]

  it('C46 · how the person was told is on record, and the words are sealed', () => {
    const event = tell(found).thenEvent('PersonNotifiedOfBreach', { alertId, told: 'person', channel: 'letter' })
    expect(revealed(event.parts.client)).toEqual({ words: notice.words })
    expect(JSON.stringify(event)).not.toContain(notice.words)
  })

  it('E11 · the note of a death names the record that it rests on', () => {
    const death = dead.events.at(-1)?.id
    noteDeath(dead).thenEvent('PersonDeathNoted', { alertId, death })
  })

  it('C46 · only after an alert of this case was concluded without purpose, from then on', () => {
    for (const told of [closedCase, investigating, investigating.past(concluded('legitimate'))])
      for (const refused of both(told.past(died('2026-07-20')).on('2026-07-23')))
        refused.thenRefused('onlyALookWithoutPurposeIsTold', 'C46')
    const known = found.past(died('2026-07-20'))
    const at = (moment: string) => both(known.on(moment).recordedOn('2026-07-23'))
    for (const refused of at('2026-07-22T11:59:59.999Z')) refused.thenRefused('onlyALookWithoutPurposeIsTold', 'C46')
    for (const later of at('2026-07-22T12:00:00.000Z'))
      expect(JSON.stringify(later.outcome)).not.toContain('onlyALookWithoutPurposeIsTold')
  })

  it('C46 · by a person in a privacy office; others learn nothing of the alert', () => {
    const away = stoodDown('2026-07-22T15:00:00.000Z', team.deputy)
    for (const told of [dead, closedCase])
      for (const refused of [
        ...both(told, team.worker),
        ...both(told, team.manager),
        ...both(told, team.officer, { kind: 'system' }),
        ...both(told.past(away).on('2026-07-23')),
      ])
        refused.thenRefused('onlyOfficersInOfficeTellThePerson', 'C46')
  })

  it('A13 · not by whoever looked, nor with their hand in it', () => {
    const byOfficer = closedCase.past(raised(team.officer), opened(team.deputy), concluded('noPurpose'))
    const late = byOfficer.past(died('2026-07-22T13:00:00.000Z')).on('2026-07-23')
    for (const refused of [
      ...both(late, team.officer),
      ...both(late, team.deputy, { recordedBy: team.officer }),
      ...both(late, team.deputy, { onBehalfOf: team.officer }),
    ])
      refused.thenRefused('nobodyTellsOfTheirOwnLook', 'A13')
    tell(byOfficer.on('2026-07-23')).thenEvent('PersonNotifiedOfBreach')
  })

  it('A13 · nor by an officer whom a hand of the look appointed', () => {
    const theirs = closedCase.past({ ...appointed('2026-07-01', team.secondDeputy), by: team.worker as never })
    const late = theirs.past(requested(), letIn(), raised(), opened(), concluded('noPurpose')).on('2026-07-23')
    const dead23 = late.past(died('2026-07-22T13:00:00.000Z')).on('2026-07-23')
    for (const refused of [tell(late, {}, team.secondDeputy), noteDeath(dead23, team.secondDeputy)])
      refused.thenRefused('nobodyTellsForWhoeverAppointedThem', 'A13')
    noteDeath(dead23).thenEvent('PersonDeathNoted')
  })

  it('L15 · once, whichever it was', () => {
    const told = tell(found).after.past(died('2026-07-24')).on('2026-07-25')
    for (const done of [told, noteDeath(dead).after])
      for (const refused of both(done)) refused.thenRefused('theDutyToTellEndsOnce', 'L15')
  })

  it('C8 · by a channel that the policy lists', () => {
    tell(found, { channel: 'carrierPigeon' }).thenRefused('onlyListedChannelsAreRecorded', 'C8')
  })

  it('E11 · nobody writes to the dead; somebody acting for them may be told', () => {
    tell(dead).thenRefused('theDeadAreNotWrittenTo', 'E11')
    tell(dead, { told: 'somebodyActingForThem' }).thenEvent('PersonNotifiedOfBreach')
    // Told before the death, recorded after it.
    tell(found.past(died('2026-07-24')).on('2026-07-23').recordedOn('2026-07-25')).thenEvent('PersonNotifiedOfBreach')
  })

  it('E11 · a death ends the duty only when the record of the person says so, by then', () => {
    noteDeath(found).thenRefused('onlyADeathOnRecordEndsTheDuty', 'E11')
    const later = found.past(died('2026-07-24')).on('2026-07-23').recordedOn('2026-07-25')
    noteDeath(later).thenRefused('onlyADeathOnRecordEndsTheDuty', 'E11')
  })
})

describe('C46, A12c · a report run without purpose', () => {
  const ofRun = { of: reportRunId, on: longAfter }
  const cases = [caseId, team.otherCaseId]
  const ran = closedCase.past(
    fact(InternalReportRun, {
      ...ofRun,
      data: { reportRunId, kind: 'export', report: 'monthlyCaseload', runnerId: team.manager, cases },
    }),
    fact(BatchAccessAlertRaised, {
      ...ofRun,
      data: { alertId, reportRunId, accessorId: team.manager, recipients: [team.officer], cases: 2 },
    }),
  )
  const outcome = (word: 'noPurpose' | 'legitimate', on = longAfter): Fact =>
    fact(BatchAlertConcluded, { of: reportRunId, on, data: { alertId, investigatorId: team.officer, outcome: word } })
  const breached = ran.past(outcome('noPurpose')).on('2026-07-21')
  const note = (told: Story, id: string = caseId) =>
    told.by(team.officer).when('NoteCaseReadWithoutPurpose', { caseId: id, reportRunId })
  const commandsOf = (what: Following) =>
    'commands' in what ? what.commands.map(({ type, data }) => [type, data]) : []
  const reasonOf = (what: Following) => ('nothing' in what ? what.nothing.name : null)

  it('C46 · every case that it read is given the finding', () => {
    expect(commandsOf(breached.follows('everyCaseOfTheRunHoldsTheFinding'))).toEqual(
      cases.map((id) => ['NoteCaseReadWithoutPurpose', { caseId: id, reportRunId }]),
    )
  })

  it('C46 · no case is where it had a purpose, or none is known, and it says why', () => {
    const follows = (told: Story) => reasonOf(told.follows('everyCaseOfTheRunHoldsTheFinding'))
    expect(follows(ran.past(outcome('legitimate')))).toBe('onlyARunWithoutPurposeConcernsPersons')
    expect(follows(closedCase.past(outcome('noPurpose')))).toBe('noCaseOfTheRunIsKnown')
    expect(everyCaseOfTheRunHoldsTheFinding.cites).toHaveLength(2)
  })

  it('C46, E2 · then its person is owed the notice, and the case is not disposed of before', () => {
    const noted = note(breached).after
    expect([owed(noted), blockers(noted)]).toEqual([['personIsTold'], ['personIsTold']])
    expect(noted.ask('whoOpenedTheCase', { caseId }).breaches).toMatchObject([
      { alertId, reportRunId, accessorId: team.manager },
    ])
    const told = tell(noted).after
    expect([owed(told), blockers(told)]).toEqual([[], []])
  })

  it('C46 · only of a run that read this case, which has begun, and was found without purpose by then', () => {
    const early = ran.past(outcome('noPurpose', '2026-07-22')).on('2026-07-21').recordedOn('2026-07-23')
    const refused = [
      note(closedCase),
      note(ran),
      note(ran.past(outcome('legitimate'))),
      note(early),
      note(breached, team.personId),
      note(breached, team.otherCaseId),
    ]
    for (const one of refused) one.thenRefused('onlyARunWithoutPurposeIsNoted', 'C46')
  })

  it('C46 · once', () => {
    note(note(breached).after).thenRefused('aRunIsNotedOnce', 'C46')
  })
})
