import { PartnerStaffRecorded, PersonDetailsRecorded } from '@casetrail/events'
import { type NonBlank, revealed, subjectOf } from '@casetrail/kernel'
import { type Fact, fact, home, policyWith, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { accessRules } from '../src/opening/accessRules.js'
import { look, reason, request } from './look.js'
import {
  acceptedOnward,
  adviserOf,
  appointed,
  assigned,
  closed,
  closedCase,
  cover,
  doctorOf,
  endedOnward,
  granted,
  longAfter,
  madeOnward,
  openCase,
  over,
  practiceChanged,
  referred,
  reopened,
  roleEnded,
  served,
  team,
  transferred,
  unassigned,
  unserved,
} from './team.js'

const now = '2026-04-10T10:00:00.000Z'
const recent = '2026-06-05T10:00:00.000Z'
/** The case while it is open, a few days after its closure, and long after it. */
const open = openCase.on(now)
const justClosed = closedCase.on(recent)
const longClosed = closedCase.on(longAfter)

describe('C42 · an open case is opened by those involved at that instant', () => {
  it('C42 · an assigned worker needs no reason and raises no alert', () => {
    expect(look(open)).toMatchObject({ ground: 'assignment', alert: null })
  })

  it('C42 · nobody else of staff, whatever their reason', () => {
    expect(look(open.by(team.stranger), reason)).toMatchObject({
      rule: 'onlyThoseInvolvedOpenTheCase',
      clause: 'C42',
      alert: null,
    })
  })

  it('C42 · not before the assignment, and not once it ended', () => {
    const before = served.past(referred('2026-03-01T09:00:00.000Z')).on(now)
    const involved = before.past(assigned('2026-04-01T09:00:00.000Z'))
    expect(look(before).rule).toBe('onlyThoseInvolvedOpenTheCase')
    expect(look(involved).ground).toBe('assignment')
    expect(look(involved.past(unassigned(now))).rule).toBe('onlyThoseInvolvedOpenTheCase')
  })

  it('C42 · cover counts from its start and no longer at its end', () => {
    const covered = openCase
      .past(cover('2026-04-01T09:00:00.000Z', '2026-04-10T08:00:00.000Z', '2026-04-10T18:00:00.000Z'))
      .by(team.coverWorker)
    expect(look(covered.on('2026-04-10T07:59:59.999Z')).ground).toBeNull()
    expect(look(covered.on('2026-04-10T08:00:00.000Z')).ground).toBe('cover')
    expect(look(covered.on('2026-04-10T17:59:59.999Z')).ground).toBe('cover')
    expect(look(covered.on('2026-04-10T18:00:00.000Z')).ground).toBeNull()
  })

  it('C42 · a role of review opens it, until the role ends; another role does not', () => {
    expect(look(open.by(team.manager)).ground).toBe('reviewRole')
    const ended = open.past(roleEnded('2026-04-09T09:00:00.000Z', team.manager, 'serviceManager'))
    expect(look(ended.by(team.manager)).ground).toBeNull()
    expect(look(open.by(team.administrator)).ground).toBeNull()
  })

  it('C42 · the role that an actor claims counts for nothing, only the one on record', () => {
    expect(look(open.by(team.stranger, { role: 'serviceManager' })).rule).toBe('onlyThoseInvolvedOpenTheCase')
  })

  it('E13 · a transfer ends the old team’s access', () => {
    expect(look(open.past(transferred('2026-04-09T09:00:00.000Z'))).ground).toBeNull()
  })
})

describe('C42 · involvement is not one’s own word', () => {
  const known = (by: string): Fact =>
    fact(PersonDetailsRecorded, {
      of: team.personId,
      on: '2026-01-10',
      by,
      data: { dateOfBirthKnown: false, bornBeforeYear: null },
    })

  it('C42 · whoever alone has a hand in a case opens nothing of a person whom others have recorded', () => {
    expect(look(open.past(known(team.administrator)))).toMatchObject({ rule: 'aSecondHandIsInTheCase', clause: 'C42' })
    expect(look(open.past(known(team.worker))).ground).toBe('assignment')
    const together = open.by(team.manager).past(unassigned('2026-03-03'), assigned('2026-03-04')).by(team.worker)
    expect(look(together.past(known(team.administrator))).ground).toBe('assignment')
  })

  it('C42 · nor by naming somebody who types, or for whom it is done: anybody can be named', () => {
    const alone = open.past(known(team.administrator))
    for (const hand of [{ recordedBy: team.stranger }, { onBehalfOf: team.stranger }]) {
      expect(look(alone.by(team.worker, hand)).rule).toBe('aSecondHandIsInTheCase')
      const named = open.by(team.worker, hand).past(unassigned('2026-03-03'), assigned('2026-03-04')).by(team.worker)
      expect(look(named.past(known(team.administrator))).rule).toBe('aSecondHandIsInTheCase')
    }
  })

  it('C42 · a role that reviews is no word of theirs', () => {
    const alone = open.past(known(team.administrator))
    expect(look(alone.by(team.manager)).ground).toBe('reviewRole')
    expect(look(alone.by(team.manager, { recordedBy: team.worker })).ground).toBe('reviewRole')
  })
})

describe('C42 · a recently closed case stays with those who were involved', () => {
  it('C42 · the worker, the cover worker in time and the reviewer finish up without an alert', () => {
    expect(look(justClosed)).toMatchObject({ ground: 'assignment', alert: null })
    expect(look(justClosed.by(team.manager))).toMatchObject({ ground: 'reviewRole' })
  })

  it('C42 · nobody else, even with a reason', () => {
    expect(look(justClosed.by(team.stranger), reason).rule).toBe('onlyThoseInvolvedOpenTheCase')
  })

  it('C43 · a reopened case is an open case', () => {
    const again = longClosed.past(reopened('2026-07-01T09:00:00.000Z'))
    expect(look(again)).toMatchObject({ ground: 'assignment', alert: null })
  })
})

describe('C43, C44 · long after closure staff come in for a reason, which is alerted', () => {
  it('C44 · a coded reason and words let staff in, and every officer is alerted', () => {
    expect(look(longClosed, reason)).toMatchObject({
      ground: 'reasonGiven',
      alert: {
        alertId: longClosed.idFor('alert'),
        accessRequestId: team.requestId,
        accessorId: team.worker,
        recipients: [team.officer, team.deputy],
        daysSinceClosure: 49,
        closureReason: 'completed',
      },
    })
  })

  it.each([
    ['no words', null],
    ['nothing', ''],
    ['spaces and a line break', '  \n\t'],
    ['a no-break space, an ideographic space and a zero-width space', '\u00a0\u3000\u200b'],
  ])('C44 · %s is no reason: denied, and alerted all the same', (_, words) => {
    const answer = look(longClosed, { reasonCode: 'personAsked', reason: words })
    expect(answer).toMatchObject({ rule: 'accessAfterClosureGivesReasons', clause: 'C44' })
    expect(answer.alert?.recipients).toEqual([team.officer, team.deputy])
    expect(answer.requested.data.reasonGiven).toBe('blank')
    expect(revealed(answer.requested.parts.client)).toEqual({ reason: null })
  })

  it('C44 · words without a code are not enough', () => {
    const answer = look(longClosed, { reason: 'synthetic words' })
    expect(answer).toMatchObject({ rule: 'accessAfterClosureGivesReasons', clause: 'C44' })
    expect(answer.requested.data.reasonGiven).toBe('given')
  })

  it('C44 · a code that nobody listed is denied, on an open case too', () => {
    expect(look(open, { reasonCode: 'curiosity' })).toMatchObject({ rule: 'accessReasonsAreListed', clause: 'C44' })
  })

  it('C42 · a reason does not make a stranger staff: denied and alerted', () => {
    const answer = look(longClosed.by(team.stranger), reason)
    expect(answer).toMatchObject({ rule: 'onlyStaffOfTheServiceOpenAClosedCase', clause: 'C42' })
    expect(answer.alert?.accessorId).toBe(team.stranger)
  })

  it('C42 · any role on record makes somebody staff', () => {
    expect(look(longClosed.by(team.administrator), reason).ground).toBe('reasonGiven')
  })

  it('C44 · the words are kept sealed, and stand nowhere in clear', () => {
    const { requested } = look(longClosed, reason)
    expect(revealed(requested.parts.client)).toEqual({ reason: reason.reason as string as NonBlank })
    expect(JSON.stringify(requested)).not.toContain(reason.reason)
  })
})

describe('C21, A17 · the registered practice at that instant', () => {
  it('C21 · the practice of the referral sees the case while nothing else is known', () => {
    expect(look(open.by(...doctorOf(team.practice))).ground).toBe('registeredPractice')
  })

  it('C21 · the old practice loses sight on the day from which the new one holds, in London', () => {
    const changed = openCase.past(practiceChanged('2026-05-01T09:00:00.000Z', team.newPractice, '2026-05-10'))
    const before = changed.on('2026-05-09T22:59:59.999Z')
    const from = changed.on('2026-05-09T23:00:00.000Z')
    expect(look(before.by(...doctorOf(team.practice))).ground).toBe('registeredPractice')
    expect(look(before.by(...doctorOf(team.newPractice))).ground).toBeNull()
    expect(look(from.by(...doctorOf(team.newPractice))).ground).toBe('registeredPractice')
    expect(look(from.by(...doctorOf(team.practice)))).toMatchObject({
      rule: 'registeredPracticeSeesTheCase',
      clause: 'C21',
    })
  })

  it('A17 · long after closure it needs no reason and raises no alert', () => {
    const seen = { ground: 'registeredPractice', alert: null }
    expect(look(longClosed.by(...doctorOf(team.practice)))).toMatchObject(seen)
  })

  it('A17, L22 · one that was named when access alerted already is told of as anybody is, and needs no reason', () => {
    const moved = longClosed.past(practiceChanged('2026-06-20T09:00:00.000Z', team.newPractice, '2026-06-20'))
    const answer = look(moved.by(...doctorOf(team.newPractice)))
    expect(answer).toMatchObject({ ground: 'registeredPractice', alert: { accessorId: team.doctor } })
    const before = longClosed.past(practiceChanged('2026-06-10T09:00:00.000Z', team.newPractice, '2026-06-10'))
    expect(look(before.by(...doctorOf(team.newPractice))).alert).toBeNull()
    const alone = unserved
      .past(granted('2020-01-03', team.manager, 'serviceManager'), ...over)
      .past(practiceChanged('2026-06-20T09:00:00.000Z', team.newPractice, '2026-06-20'))
      .on(longAfter)
    expect(look(alone.by(...doctorOf(team.newPractice))).rule).toBe('aPrivacyOfficerIsInOffice')
  })

  it('L22 · nobody of the service comes for a practice or another service, and the try is told of', () => {
    const claims = [doctorOf(team.practice), adviserOf(team.adviceService)] as const
    for (const [, as] of claims)
      for (const who of [team.worker, team.manager, team.deputy])
        expect(look(longClosed.by(who, as), reason)).toMatchObject({
          rule: 'nobodyOfTheServiceComesAsAnother',
          clause: 'C42',
          alert: { accessorId: who },
        })
    for (const [who, as] of claims)
      for (const hand of [{ recordedBy: team.worker }, { onBehalfOf: team.worker }])
        expect(look(longClosed.by(who, { ...as, ...hand }), reason)).toMatchObject({
          rule: 'nobodyOfTheServiceComesAsAnother',
          alert: { accessorId: who },
        })
  })

  it('A28 · where the policy asks for a record, the host’s word is not enough; the log says whose word it was', () => {
    const asks = policyWith({ whoseWordIsAPartner: 'onRecord' })
    const known = fact(PartnerStaffRecorded, {
      of: subjectOf(home),
      on: '2026-01-01',
      data: { staffId: team.doctor, organisation: team.practice },
    })
    const doctor = (told: Story) => look(told.by(...doctorOf(team.practice)))
    expect(doctor(open)).toMatchObject({ ground: 'registeredPractice', requested: { data: { onWhoseWord: 'host' } } })
    expect(doctor(open.under(asks))).toMatchObject({ rule: 'registeredPracticeSeesTheCase' })
    const told = doctor(open.under(asks).past(known))
    expect(told).toMatchObject({ ground: 'registeredPractice', requested: { data: { onWhoseWord: 'record' } } })
    expect(look(open).requested.data.onWhoseWord).toBe('record')
  })

  it('A17 · it is not shut out when nobody is in office', () => {
    const alone = unserved.past(granted('2026-01-01', team.manager, 'serviceManager'), ...over).on(longAfter)
    expect(look(alone.by(...doctorOf(team.practice))).ground).toBe('registeredPractice')
  })

  it('C43 · another practice’s attempt long after closure is denied and alerted', () => {
    const answer = look(longClosed.by(...doctorOf(team.newPractice)), reason)
    expect(answer.rule).toBe('registeredPracticeSeesTheCase')
    expect(answer.alert?.accessorId).toBe(team.doctor)
  })

  it('C21 · a council worker who says to be a doctor is judged as staff', () => {
    const answer = look(open.by(team.doctor, { role: 'gpProfessional' }))
    expect(answer).toMatchObject({ rule: 'onlyThoseInvolvedOpenTheCase' })
  })
})

describe('C22 · other services with a live referral at that instant', () => {
  const asked = openCase.by(...adviserOf(team.adviceService)).on(now)
  const made = asked.past(madeOnward('2026-03-10T09:00:00.000Z'))
  const accepted = made.past(acceptedOnward('2026-03-20T09:00:00.000Z'))

  it('C22 · accepted and not ended sees the case; never referred, made only or ended does not', () => {
    expect(look(accepted).ground).toBe('liveReferral')
    for (const told of [asked, made, accepted.past(endedOnward('2026-04-01T09:00:00.000Z'))])
      expect(look(told)).toMatchObject({ rule: 'onlyServicesWithLiveReferralsSeeTheCase', clause: 'C22' })
  })

  it('C22 · a referral to one service opens the case to no other', () => {
    expect(look(accepted.by(...adviserOf('otherCharity'))).ground).toBeNull()
  })

  it('A16 · our closing does not end another service’s referral; long after, its access alerts and needs a reason', () => {
    const ended = accepted.past(closed('2026-06-01T11:00:00.000Z'))
    expect(look(ended.on(recent))).toMatchObject({ ground: 'liveReferral', alert: null })
    expect(look(ended.on(longAfter)).rule).toBe('accessAfterClosureGivesReasons')
    const answer = look(ended.on(longAfter), reason)
    expect(answer.ground).toBe('liveReferral')
    expect(answer.alert?.accessorId).toBe(team.adviser)
  })
})

describe('A13, L10 · somebody independent hears of it, or nobody gets in', () => {
  const alone = unserved
    .past(...over, granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'))
    .on(longAfter)

  it('A13 · nobody in office: denied, and there is nobody to alert', () => {
    expect(look(alone, reason)).toMatchObject({ rule: 'aPrivacyOfficerIsInOffice', clause: 'A13', alert: null })
  })

  it('A13 · a deputy alone: denied, and the deputy is alerted', () => {
    const answer = look(alone.past(appointed('2020-01-01T09:00:00.000Z', team.deputy)), reason)
    expect(answer).toMatchObject({ rule: 'aPrivacyOfficerIsInOffice', alert: { recipients: [team.deputy] } })
  })

  it('L10 · the only officer is the accessor: denied; with a deputy: granted, and both are alerted', () => {
    const officer = appointed('2020-01-01T09:00:00.000Z', team.officer, 'privacyOfficer')
    expect(look(alone.past(officer).by(team.officer), reason)).toMatchObject({
      rule: 'somebodyElseIsAlerted',
      clause: 'A13',
      alert: { recipients: [team.officer] },
    })
    expect(look(longClosed.by(team.officer), reason)).toMatchObject({
      ground: 'reasonGiven',
      alert: { recipients: [team.officer, team.deputy] },
    })
  })

  it('A13 · an open case needs no officer', () => {
    const story = unserved.past(referred('2026-03-01T09:00:00.000Z'), assigned('2026-03-02T09:00:00.000Z'))
    expect(look(story.on(now)).ground).toBe('assignment')
  })
})

describe('A12c · a system never bypasses a rule', () => {
  const bySystem = (told: Story, who: string) => told.by(who, { kind: 'system' })

  it('A12c · on an open case it needs what a person needs', () => {
    expect(look(bySystem(open, team.stranger), reason).rule).toBe('onlyThoseInvolvedOpenTheCase')
    expect(look(bySystem(open, team.worker)).ground).toBe('assignment')
  })

  it('A12c · long after closure it gives reasons and alerts, and is logged as a system', () => {
    const system = bySystem(longClosed, team.worker)
    const answer = look(system, reason)
    expect(answer.requested.data.requester).toBe('system')
    expect(answer).toMatchObject({ ground: 'reasonGiven', alert: { accessorId: team.worker } })
    expect(look(system).clause).toBe('C44')
  })
})

describe('A26 · judged when it is recorded, by what is known then', () => {
  it('A26 · a request dated back to before the closure is judged, and dated, now', () => {
    const [first] = closedCase
      .on('2026-05-01')
      .recordedOn(longAfter)
      .when('RequestAccess', request())
      .thenEvents('AccessRequested', 'AccessDenied', 'PostClosureAccessAlertRaised')
    expect(first?.occurredAt).toBe(longAfter)
  })
})

describe('what is refused, since there is nothing to audit', () => {
  it('C21 · a case that does not exist', () => {
    served.on(now).when('RequestAccess', request()).thenRefused('onlyCasesThatExistAreOpened', 'C21')
  })

  it('B31 · an access request id that the case has seen', () => {
    const seen = open.given('RequestAccess', request()).on('2026-04-10T10:00:00.001Z')
    seen.when('RequestAccess', request()).thenRefused('eachAccessRequestIsNew', 'B31')
  })
})

describe('what is recorded can be stored', () => {
  it('C43 · each event fits its definition', () => {
    // A story fails where an event is not one that its definition can store.
    for (const told of [openCase.on(longAfter), longClosed])
      for (const words of [null, reason.reason]) {
        const events = told.when('RequestAccess', request({ reasonCode: 'legal', reason: words })).thenEvents()
        expect(events.length).toBeGreaterThan(1)
      }
  })

  it('every rule has a name that a denial can hold, and a name of its own', () => {
    const names = accessRules.map((rule) => rule.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]{0,63}$/)
  })
})
