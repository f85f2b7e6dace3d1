import {
  mayTheyOpenTheCase,
  whichAccessesWouldHaveAlerted,
  whoCouldSeeTheCase,
  whoOpenedTheCase,
} from '@casetrail/access'
import { AccessDenied } from '@casetrail/events'
import { type Actor, type Code, event, type Instant, Part } from '@casetrail/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asking, askOf, reason } from './ask.js'
import { asking, late, type Past, withSettings } from './given.js'
import { alerted, concluded, investigating, letIn, requested } from './investigating.js'
import {
  acceptedOnward,
  adviserOf,
  closed,
  closedCase,
  cover,
  doctorOf,
  longAfter,
  madeOnward,
  openCase,
  practiceChanged,
  referred,
  service,
  serviceId,
  team,
  transferred,
} from './synthetic.js'

const theCase = { caseId: team.caseId, serviceId }
const now = '2026-04-10T10:00:00.000Z'

const busy: readonly Past[] = [
  ...openCase,
  cover('2026-04-01T09:00:00.000Z', '2026-04-10T08:00:00.000Z', '2026-04-10T18:00:00.000Z'),
  madeOnward('2026-03-10T09:00:00.000Z'),
  acceptedOnward('2026-03-20T09:00:00.000Z'),
  practiceChanged('2026-05-01T09:00:00.000Z', team.newPractice, '2026-05-10'),
  closed('2026-06-01T11:00:00.000Z'),
]

const sight = (past: readonly Past[], validAt: string, knownAt?: string) =>
  asking(whoCouldSeeTheCase, theCase, [...service, ...past], { validAt, ...(knownAt && { knownAt }) })

const grounds = (seen: readonly { readonly who: string; readonly ground: string }[]) =>
  seen.map(({ who, ground }) => [who, ground])

describe('whoCouldSeeTheCase', () => {
  it('C42, C21, C22 · workers, cover, reviewers, the practice and live services, each with its reason', () => {
    const answer = sight(busy, now)
    expect(answer.standing).toBe('open')
    expect(grounds(answer.staff)).toEqual([
      [team.worker, 'assignment'],
      [team.coverWorker, 'cover'],
      [team.manager, 'reviewRole'],
    ])
    expect(grounds(answer.practices)).toEqual([[team.practice, 'registeredPractice']])
    expect(grounds(answer.services)).toEqual([[team.adviceService, 'liveReferral']])
    for (const one of [...answer.staff, ...answer.practices, ...answer.services])
      expect(one.explanation.some((line) => line.rule === one.ground && line.events.length > 0)).toBe(true)
  })

  it('C43 · long after closure: staff of the service with reasons, and each of them alerts', () => {
    const answer = sight(busy, longAfter)
    expect(answer).toMatchObject({ standing: 'closed', accessAlerts: true })
    expect(grounds(answer.staff)).toEqual(
      [team.worker, team.manager, team.administrator, team.officer, team.deputy].map((who) => [who, 'reasonGiven']),
    )
    expect(answer.staff.every((one) => one.alerts)).toBe(true)
    expect(answer.practices).toMatchObject([{ who: team.newPractice, alerts: false }])
    expect(answer.services).toMatchObject([{ who: team.adviceService, alerts: true }])
  })

  it('A15 · an investigator is named once more, for the alert', () => {
    const { staff } = sight(investigating, longAfter.replace('10:00', '13:00'))
    expect(staff).toContainEqual(
      expect.objectContaining({
        who: team.officer,
        ground: 'alertInvestigation',
        forAlert: team.alertId,
        alerts: false,
      }),
    )
  })

  it('A26 · a transfer that became known later: seen from then, and as seen at the time', () => {
    const past = [...openCase, late(transferred('2026-04-05T09:00:00.000Z'), '2026-04-20T09:00:00.000Z')]
    expect(grounds(sight(past, now, now).staff)).toContainEqual([team.worker, 'assignment'])
    expect(grounds(sight(past, now, '2026-04-20T09:00:00.000Z').staff)).toEqual([[team.manager, 'reviewRole']])
  })

  it('C21 · before the case began nobody', () => {
    expect(sight(busy, '2026-02-01T09:00:00.000Z')).toMatchObject({
      standing: 'notBegun',
      staff: [],
      practices: [],
      services: [],
    })
  })

  it('C42 · it says of everybody what a request with good reasons would be answered', () => {
    const people: readonly Actor[] = [
      ...[team.worker, team.coverWorker, team.manager, team.officer, team.deputy, team.stranger].map((who) =>
        team.actor(who),
      ),
      doctorOf(team.practice),
      doctorOf(team.newPractice),
      adviserOf(team.adviceService),
    ]
    const moments = fc.date({ min: new Date('2026-03-01T09:00:00Z'), max: new Date('2026-08-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.constantFrom(...people), (date, actor) => {
        const at = date.toISOString()
        const past = busy.filter((fact) => fact.occurredAt <= at)
        const answer = sight(past, at)
        const seen = [...answer.staff, ...answer.practices, ...answer.services].map((one) => one.who as string)
        const who = actor.organisation === team.council ? actor.performedBy : actor.organisation
        expect(seen.includes(who)).toBe(askOf(past, { now: at, actor, ...reason }).ground !== null)
      }),
      { numRuns: 150 },
    )
  })
})

describe('mayTheyOpenTheCase', () => {
  const may = (past: readonly Past[], { now: at, actor = team.actor(team.worker), ...asks }: Asking) =>
    asking(
      mayTheyOpenTheCase,
      {
        ...theCase,
        kind: actor.kind,
        staffId: actor.performedBy,
        organisation: actor.organisation,
        role: actor.role,
        reasonCode: (asks.reasonCode ?? null) as Code | null,
        reasonCharacters: asks.reason?.length ?? 0,
        forAlert: null,
      },
      [...service, ...past],
      { validAt: at },
    )

  it('C42 · says what a request would be answered, and records nothing', () => {
    for (const [past, at] of [
      [openCase, now],
      [closedCase, longAfter],
    ] as const) {
      for (const actor of [team.actor(team.worker), team.actor(team.stranger), doctorOf(team.practice)]) {
        for (const given of [{}, reason]) {
          const dry = may(past, { now: at, actor, ...given })
          const real = askOf(past, { now: at, actor, ...given })
          expect(dry.outcome === 'granted' ? dry.ground : dry.rule).toBe(real.ground ?? real.rule)
          expect(dry.alert?.recipients ?? null).toEqual(real.alert?.recipients ?? null)
        }
      }
    }
  })

  it('C43, C44 · explains itself: the closure, the rule and the alert, with events and dates', () => {
    const { explanation } = may(closedCase, { now: longAfter })
    expect(explanation.map((line) => [line.clause, line.rule])).toEqual([
      ['A10', 'calendarDays'],
      ['C44', 'accessAfterClosureGivesReasons'],
      ['C43', 'everyOfficerIsAlerted'],
    ])
    expect(explanation[0]).toMatchObject({ dates: ['2026-06-01', longAfter] })
    expect(explanation[0]?.says).toContain('49 days')
    expect(explanation[2]?.events).toHaveLength(2)
  })

  it('A12, A17 · says why nobody is alerted', () => {
    expect(may(closedCase, { now: longAfter, actor: doctorOf(team.practice) }).explanation.at(-1)?.clause).toBe('A17')
  })
})

describe('whoOpenedTheCase', () => {
  const log = (past: readonly Past[]) =>
    asking(whoOpenedTheCase, { caseId: team.caseId }, past, { validAt: '2026-08-01T09:00:00.000Z' })

  it('B31 · each request with its reason, its outcome and its alert', () => {
    const answer = log(alerted)
    expect(answer).toMatchObject({ granted: 1, denied: 0 })
    expect(answer.requests).toMatchObject([
      {
        requesterId: team.worker,
        reason: 'a synthetic reason',
        reasonPart: 'open',
        result: { outcome: 'granted', ground: 'reasonGiven' },
        alertId: team.alertId,
      },
    ])
    expect(answer.alerts).toMatchObject([
      { alertId: team.alertId, outcome: null, investigatorId: null, findings: null },
    ])
  })

  it('C22 · a denial stands in the log with its rule', () => {
    const denied = event(AccessDenied, {
      occurredAt: longAfter as Instant,
      data: { accessRequestId: team.earlierRequestId, rule: 'onlyThoseInvolvedOpenTheCase' as Code, clause: 'C42' },
    })
    expect(log([...closedCase, requested, denied])).toMatchObject({
      denied: 1,
      requests: [{ result: { outcome: 'denied', rule: 'onlyThoseInvolvedOpenTheCase', clause: 'C42' } }],
      explanation: [{ clause: 'C42' }],
    })
  })

  it('A25 · once the words are destroyed, that somebody asked remains', () => {
    const disposed = { ...requested, parts: { client: Part.disposed } }
    expect(log([...closedCase, disposed, letIn()]).requests).toMatchObject([
      { requesterId: team.worker, reason: null, reasonPart: 'disposed' },
    ])
  })

  it('C46 · an access without purpose puts the council under its duty, and says so', () => {
    const clauses = (past: readonly Past[]) => log(past).explanation.map((line) => line.clause)
    expect(clauses([...investigating, concluded('noPurpose')])).toContain('C46')
    expect(clauses([...investigating, concluded('legitimate')])).not.toContain('C46')
    expect(log([...investigating, concluded()]).alerts[0]?.findings).toBe('synthetic findings')
  })

  it('A15 · an investigator’s openings are counted', () => {
    const look = { ...requested, data: { ...requested.data, accessRequestId: team.requestId, forAlert: team.alertId } }
    const inside = letIn('alertInvestigation')
    const opening = { ...inside, data: { ...inside.data, accessRequestId: team.requestId } } as typeof inside
    expect(log([...investigating, look, opening]).alerts[0]?.openings).toBe(1)
    expect(log(investigating).alerts[0]?.openings).toBe(0)
  })
})

describe('whichAccessesWouldHaveAlerted', () => {
  const silent = [requested, letIn('assignment')]
  const closedLate = late(closed('2026-06-01T11:00:00.000Z'), '2026-07-25T09:00:00.000Z')
  const retrospect = (past: readonly Past[], knownAt = '2026-08-01T09:00:00.000Z', policy = withSettings({})) =>
    asking(whichAccessesWouldHaveAlerted, { caseId: team.caseId }, past, { validAt: knownAt, knownAt, policy })

  it('A26 · a silent access which, as became known later, was long after closure', () => {
    const past = [...openCase, ...silent, closedLate]
    expect(retrospect(past, '2026-07-24T09:00:00.000Z')).toEqual([])
    expect(retrospect(past)).toMatchObject([
      {
        requesterId: team.worker,
        ground: 'assignment',
        daysSinceClosure: 49,
        at: longAfter,
        explanation: [{ clause: 'A26' }],
      },
    ])
  })

  it('A26 · not one that did alert, was denied, or was within the days', () => {
    expect(retrospect(alerted)).toEqual([])
    expect(retrospect([...openCase, requested, closedLate])).toEqual([])
    const recent = late(closed('2026-07-10T11:00:00.000Z'), '2026-07-25T09:00:00.000Z')
    expect(retrospect([...openCase, ...silent, recent])).toEqual([])
  })

  it('A15, A17 · not the registered practice, and by default not an investigator', () => {
    expect(retrospect([...openCase, requested, letIn('registeredPractice'), closedLate])).toEqual([])
    const looked = [...openCase, requested, letIn('alertInvestigation'), closedLate]
    expect(retrospect(looked)).toEqual([])
    expect(retrospect(looked, undefined, withSettings({ investigatorAccess: 'alertOthers' }))).toHaveLength(1)
  })

  it('C24 · a case that never closed has none', () => {
    expect(retrospect([referred('2026-03-01T09:00:00.000Z'), ...silent])).toEqual([])
  })
})
