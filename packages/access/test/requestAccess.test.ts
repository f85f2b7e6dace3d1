import { accessRules, requestAccess } from '@casetrail/access'
import { casetrailEvents } from '@casetrail/events'
import { type Code, type NonBlank, revealed } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { ask, askOf, reason, requestData } from './ask.js'
import { given, later } from './given.js'
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
  practiceChanged,
  referred,
  reopened,
  roleEnded,
  service,
  team,
  transferred,
  unassigned,
} from './synthetic.js'

const now = '2026-04-10T10:00:00.000Z'
const recent = '2026-06-05T10:00:00.000Z'
const stranger = team.actor(team.stranger)

describe('C42 · an open case is opened by those involved at that instant', () => {
  it('C42 · an assigned worker needs no reason and raises no alert', () => {
    expect(askOf(openCase, { now })).toMatchObject({ ground: 'assignment', alert: null })
  })

  it('C42 · nobody else of staff, whatever their reason', () => {
    expect(askOf(openCase, { now, actor: stranger, ...reason })).toMatchObject({
      rule: 'onlyThoseInvolvedOpenTheCase',
      clause: 'C42',
      alert: null,
    })
  })

  it('C42 · not before the assignment, and not once it ended', () => {
    const before = referred('2026-03-01T09:00:00.000Z')
    const past = [before, assigned('2026-04-01T09:00:00.000Z')]
    expect(askOf([before], { now }).rule).toBe('onlyThoseInvolvedOpenTheCase')
    expect(askOf(past, { now }).ground).toBe('assignment')
    expect(askOf([...past, unassigned(now)], { now }).rule).toBe('onlyThoseInvolvedOpenTheCase')
  })

  it('C42 · cover counts from its start and no longer at its end', () => {
    const past = [
      ...openCase,
      cover('2026-04-01T09:00:00.000Z', '2026-04-10T08:00:00.000Z', '2026-04-10T18:00:00.000Z'),
    ]
    const actor = team.actor(team.coverWorker)
    expect(askOf(past, { now: '2026-04-10T07:59:59.999Z', actor }).ground).toBeNull()
    expect(askOf(past, { now: '2026-04-10T08:00:00.000Z', actor }).ground).toBe('cover')
    expect(askOf(past, { now: '2026-04-10T17:59:59.999Z', actor }).ground).toBe('cover')
    expect(askOf(past, { now: '2026-04-10T18:00:00.000Z', actor }).ground).toBeNull()
  })

  it('C42 · a role of review opens it, until the role ends; another role does not', () => {
    const manager = team.actor(team.manager)
    expect(askOf(openCase, { now, actor: manager }).ground).toBe('reviewRole')
    const ended = [...openCase, roleEnded('2026-04-09T09:00:00.000Z', team.manager, 'serviceManager')]
    expect(askOf(ended, { now, actor: manager }).ground).toBeNull()
    expect(askOf(openCase, { now, actor: team.actor(team.administrator) }).ground).toBeNull()
  })

  it('C42 · the role that an actor claims counts for nothing, only the one on record', () => {
    const actor = team.actor(team.stranger, { role: 'serviceManager' as Code })
    expect(askOf(openCase, { now, actor }).rule).toBe('onlyThoseInvolvedOpenTheCase')
  })

  it('E13 · a transfer ends the old team’s access', () => {
    expect(askOf([...openCase, transferred('2026-04-09T09:00:00.000Z')], { now }).ground).toBeNull()
  })
})

describe('C42 · a recently closed case stays with those who were involved', () => {
  it('C42 · the worker, the cover worker in time and the reviewer finish up without an alert', () => {
    expect(askOf(closedCase, { now: recent })).toMatchObject({ ground: 'assignment', alert: null })
    expect(askOf(closedCase, { now: recent, actor: team.actor(team.manager) })).toMatchObject({ ground: 'reviewRole' })
  })

  it('C42 · nobody else, even with a reason', () => {
    expect(askOf(closedCase, { now: recent, actor: stranger, ...reason }).rule).toBe('onlyThoseInvolvedOpenTheCase')
  })

  it('C43 · a reopened case is an open case', () => {
    const past = [...closedCase, reopened('2026-07-01T09:00:00.000Z')]
    expect(askOf(past, { now: longAfter })).toMatchObject({ ground: 'assignment', alert: null })
  })
})

describe('C43, C44 · long after closure staff come in for a reason, which is alerted', () => {
  it('C44 · a coded reason and words let staff in, and every officer is alerted', () => {
    expect(askOf(closedCase, { now: longAfter, ...reason })).toMatchObject({
      ground: 'reasonGiven',
      alert: {
        alertId: team.alertId,
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
    const answer = askOf(closedCase, { now: longAfter, reasonCode: 'personAsked', reason: words })
    expect(answer).toMatchObject({ rule: 'accessAfterClosureGivesReasons', clause: 'C44' })
    expect(answer.alert?.recipients).toEqual([team.officer, team.deputy])
    expect(answer.requested.data.reasonGiven).toBe('blank')
    expect(revealed(answer.requested.parts.client)).toEqual({ reason: null })
  })

  it('C44 · words without a code are not enough', () => {
    const answer = askOf(closedCase, { now: longAfter, reason: 'synthetic words' })
    expect(answer).toMatchObject({ rule: 'accessAfterClosureGivesReasons', clause: 'C44' })
    expect(answer.requested.data.reasonGiven).toBe('given')
  })

  it('C44 · a code that nobody listed is denied, on an open case too', () => {
    expect(askOf(openCase, { now, reasonCode: 'curiosity' })).toMatchObject({
      rule: 'accessReasonsAreListed',
      clause: 'C44',
    })
  })

  it('C42 · a reason does not make a stranger staff: denied and alerted', () => {
    const answer = askOf(closedCase, { now: longAfter, actor: stranger, ...reason })
    expect(answer).toMatchObject({ rule: 'onlyStaffOfTheServiceOpenAClosedCase', clause: 'C42' })
    expect(answer.alert?.accessorId).toBe(team.stranger)
  })

  it('C42 · any role on record makes somebody staff', () => {
    const actor = team.actor(team.administrator)
    expect(askOf(closedCase, { now: longAfter, actor, ...reason }).ground).toBe('reasonGiven')
  })

  it('C44 · the words are kept sealed, and stand nowhere in clear', () => {
    const { requested } = askOf(closedCase, { now: longAfter, ...reason })
    expect(revealed(requested.parts.client)).toEqual({ reason: reason.reason as string as NonBlank })
    expect(JSON.stringify(requested)).not.toContain(reason.reason)
  })
})

describe('C21, A17 · the registered practice at that instant', () => {
  const changed = [...openCase, practiceChanged('2026-05-01T09:00:00.000Z', team.newPractice, '2026-05-10')]

  it('C21 · the practice of the referral sees the case while nothing else is known', () => {
    expect(askOf(openCase, { now, actor: doctorOf(team.practice) }).ground).toBe('registeredPractice')
  })

  it('C21 · the old practice loses sight on the day from which the new one holds, in London', () => {
    const before = '2026-05-09T22:59:59.999Z'
    const from = '2026-05-09T23:00:00.000Z'
    expect(askOf(changed, { now: before, actor: doctorOf(team.practice) }).ground).toBe('registeredPractice')
    expect(askOf(changed, { now: before, actor: doctorOf(team.newPractice) }).ground).toBeNull()
    expect(askOf(changed, { now: from, actor: doctorOf(team.newPractice) }).ground).toBe('registeredPractice')
    expect(askOf(changed, { now: from, actor: doctorOf(team.practice) })).toMatchObject({
      rule: 'registeredPracticeSeesTheCase',
      clause: 'C21',
    })
  })

  it('A17 · long after closure it needs no reason and raises no alert', () => {
    expect(askOf(closedCase, { now: longAfter, actor: doctorOf(team.practice) })).toMatchObject({
      ground: 'registeredPractice',
      alert: null,
    })
  })

  it('A17 · it is not shut out when nobody is in office', () => {
    expect(ask(closedCase, { now: longAfter, actor: doctorOf(team.practice) }).ground).toBe('registeredPractice')
  })

  it('C43 · another practice’s attempt long after closure is denied and alerted', () => {
    const answer = askOf(closedCase, { now: longAfter, actor: doctorOf(team.newPractice), ...reason })
    expect(answer.rule).toBe('registeredPracticeSeesTheCase')
    expect(answer.alert?.accessorId).toBe(team.doctor)
  })

  it('C21 · a council worker who says to be a doctor is judged as staff', () => {
    const actor = team.actor(team.doctor, { role: 'gpProfessional' as Code })
    expect(askOf(openCase, { now, actor })).toMatchObject({ rule: 'onlyThoseInvolvedOpenTheCase' })
  })
})

describe('C22 · other services with a live referral at that instant', () => {
  const actor = adviserOf(team.adviceService)
  const made = [...openCase, madeOnward('2026-03-10T09:00:00.000Z')]
  const accepted = [...made, acceptedOnward('2026-03-20T09:00:00.000Z')]

  it('C22 · accepted and not ended sees the case; never referred, made only or ended does not', () => {
    expect(askOf(accepted, { now, actor }).ground).toBe('liveReferral')
    for (const past of [openCase, made, [...accepted, endedOnward('2026-04-01T09:00:00.000Z')]]) {
      expect(askOf(past, { now, actor })).toMatchObject({
        rule: 'onlyServicesWithLiveReferralsSeeTheCase',
        clause: 'C22',
      })
    }
  })

  it('C22 · a referral to one service opens the case to no other', () => {
    expect(askOf(accepted, { now, actor: adviserOf('otherCharity' as never) }).ground).toBeNull()
  })

  it('A16 · our closing does not end another service’s referral; long after, its access alerts and needs a reason', () => {
    const past = [...accepted, closed('2026-06-01T11:00:00.000Z')]
    expect(askOf(past, { now: recent, actor })).toMatchObject({ ground: 'liveReferral', alert: null })
    expect(askOf(past, { now: longAfter, actor }).rule).toBe('accessAfterClosureGivesReasons')
    const answer = askOf(past, { now: longAfter, actor, ...reason })
    expect(answer.ground).toBe('liveReferral')
    expect(answer.alert?.accessorId).toBe(team.adviser)
  })
})

describe('A13, L10 · somebody independent hears of it, or nobody gets in', () => {
  const base = [granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'), ...closedCase]

  it('A13 · nobody in office: denied, and there is nobody to alert', () => {
    expect(ask(base, { now: longAfter, ...reason })).toMatchObject({
      rule: 'aPrivacyOfficerIsInOffice',
      clause: 'A13',
      alert: null,
    })
  })

  it('A13 · a deputy alone: denied, and the deputy is alerted', () => {
    const answer = ask([appointed('2020-01-01T09:00:00.000Z', team.deputy), ...base], { now: longAfter, ...reason })
    expect(answer).toMatchObject({ rule: 'aPrivacyOfficerIsInOffice', alert: { recipients: [team.deputy] } })
  })

  it('L10 · the only officer is the accessor: denied; with a deputy: granted, and both are alerted', () => {
    const alone = [appointed('2020-01-01T09:00:00.000Z', team.officer, 'privacyOfficer'), ...base]
    const actor = team.actor(team.officer)
    expect(ask(alone, { now: longAfter, actor, ...reason })).toMatchObject({
      rule: 'somebodyElseIsAlerted',
      clause: 'A13',
      alert: { recipients: [team.officer] },
    })
    expect(askOf(closedCase, { now: longAfter, actor, ...reason })).toMatchObject({
      ground: 'reasonGiven',
      alert: { recipients: [team.officer, team.deputy] },
    })
  })

  it('A13 · an open case needs no officer', () => {
    expect(ask(openCase, { now }).ground).toBe('assignment')
  })
})

describe('A12c · a system never bypasses a rule', () => {
  const system = (who = team.stranger) => team.actor(who, { kind: 'system' })

  it('A12c · on an open case it needs what a person needs', () => {
    expect(askOf(openCase, { now, actor: system(), ...reason }).rule).toBe('onlyThoseInvolvedOpenTheCase')
    expect(askOf(openCase, { now, actor: system(team.worker) }).ground).toBe('assignment')
  })

  it('A12c · long after closure it gives reasons and alerts, and is logged as a system', () => {
    const answer = askOf(closedCase, { now: longAfter, actor: system(team.worker), ...reason })
    expect(answer.requested.data.requester).toBe('system')
    expect(answer).toMatchObject({ ground: 'reasonGiven', alert: { accessorId: team.worker } })
    expect(askOf(closedCase, { now: longAfter, actor: system(team.worker) }).clause).toBe('C44')
  })
})

describe('A26 · judged when it is recorded, by what is known then', () => {
  it('A26 · a request dated back to before the closure is judged, and dated, now', () => {
    const when = { now: longAfter, occurredAt: '2026-05-01T09:00:00.000Z' }
    const decided = given(...service, ...closedCase).when(requestAccess, requestData({}), when)
    expect(decided).toMatchObject({
      right: [{ occurredAt: longAfter }, { type: 'AccessDenied' }, { type: 'PostClosureAccessAlertRaised' }],
    })
  })
})

describe('what is refused, since there is nothing to audit', () => {
  it('C21 · a case that does not exist', () => {
    expect(given(...service).when(requestAccess, requestData({}), { now })).toMatchObject({
      left: { rule: 'onlyCasesThatExistAreOpened', clause: 'C21' },
    })
  })

  it('B31 · an access request id that the case has seen', () => {
    const first = given(...openCase).when(requestAccess, requestData({}), { now })
    const seen = first._tag === 'Right' ? first.right : []
    expect(given(...openCase, ...seen).when(requestAccess, requestData({}), { now: later(now, 1) })).toMatchObject({
      left: { rule: 'eachAccessRequestIsNew', clause: 'B31' },
    })
  })
})

describe('what is recorded can be stored', () => {
  const codec = new Map(casetrailEvents.map((definition) => [definition.type as string, definition.clear]))

  it('C43 · each event fits its definition', () => {
    for (const past of [openCase, closedCase]) {
      for (const words of [null, reason.reason]) {
        const decided = given(...service, ...past).when(
          requestAccess,
          requestData({ reasonCode: 'legal', reason: words }),
          {
            now: longAfter,
          },
        )
        const events = decided._tag === 'Right' ? decided.right : []
        expect(events.length).toBeGreaterThan(1)
        for (const event of events) expect(codec.get(event.type)?.is(event.data), event.type).toBe(true)
      }
    }
  })

  it('every rule has a name that a denial can hold, and a name of its own', () => {
    const names = accessRules.map((rule) => rule.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]{0,63}$/)
  })
})
