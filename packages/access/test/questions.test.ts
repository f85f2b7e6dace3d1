import { AccessDenied } from '@casetrail/events'
import { Part } from '@casetrail/kernel'
import { fact, policyWith, type Story } from '@casetrail/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayTheyOpenTheCase } from '../src/opening/mayTheyOpenTheCase.js'
import { whichAccessesWouldHaveAlerted } from '../src/opening/whichAccessesWouldHaveAlerted.js'
import { whoCouldSeeTheCase } from '../src/opening/whoCouldSeeTheCase.js'
import { whoOpenedTheCase } from '../src/opening/whoOpenedTheCase.js'
import { alerted, concluded, investigating, letIn, requested } from './investigation.js'
import { type Asking, look, reason, request } from './look.js'
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
  team,
  transferred,
  unserved,
  type Who,
} from './team.js'

const { caseId } = team
const theCase = { caseId }
const now = '2026-04-10T10:00:00.000Z'

const busy = openCase.past(
  cover('2026-04-01T09:00:00.000Z', '2026-04-10T08:00:00.000Z', '2026-04-10T18:00:00.000Z'),
  madeOnward('2026-03-10T09:00:00.000Z'),
  acceptedOnward('2026-03-20T09:00:00.000Z'),
  practiceChanged('2026-05-01T09:00:00.000Z', team.newPractice, '2026-05-10'),
  closed('2026-06-01T11:00:00.000Z'),
)

const sight = (told: Story, validAt: string, knownAt = validAt) =>
  told.ask('whoCouldSeeTheCase', theCase, { validAt, knownAt })

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
    const moved = openCase.past(transferred('2026-04-05T09:00:00.000Z', '2026-04-20T09:00:00.000Z'))
    expect(grounds(sight(moved, now, now).staff)).toContainEqual([team.worker, 'assignment'])
    expect(grounds(sight(moved, now, '2026-04-20T09:00:00.000Z').staff)).toEqual([[team.manager, 'reviewRole']])
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
    const people: readonly Who[] = [
      ...[team.worker, team.coverWorker, team.manager, team.officer, team.deputy, team.stranger].map(
        (who): Who => [who],
      ),
      doctorOf(team.practice),
      doctorOf(team.newPractice),
      adviserOf(team.adviceService),
    ]
    const moments = fc.date({ min: new Date('2026-03-01T09:00:00Z'), max: new Date('2026-08-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.constantFrom(...people), (date, who) => {
        const at = date.toISOString()
        const answer = sight(busy, at)
        const seen = [...answer.staff, ...answer.practices, ...answer.services].map((one) => one.who as string)
        const [staffId, { organisation = staffId } = {}] = who
        expect(seen.includes(organisation)).toBe(look(busy.on(at).by(...who), reason).ground !== null)
      }),
      { numRuns: 150 },
    )
  })
})

/** Whether whoever acts may open the case now, without asking on record. */
const may = (told: Story, asks: Asking = {}) => {
  const { actor } = told.situation('RequestAccess', request(asks)).command
  return told.ask('mayTheyOpenTheCase', {
    ...theCase,
    kind: actor.kind,
    staffId: actor.performedBy,
    recordedBy: actor.recordedBy,
    onBehalfOf: actor.onBehalfOf,
    organisation: actor.organisation,
    role: actor.role,
    reasonCode: asks.reasonCode ?? null,
    reasonCharacters: asks.reason?.length ?? 0,
    forAlert: null,
  })
}

describe('mayTheyOpenTheCase', () => {
  const longClosed = closedCase.on(longAfter)

  it('C42 · says what a request would be answered, and records nothing', () => {
    const people: readonly Who[] = [
      [team.worker],
      [team.stranger],
      doctorOf(team.practice),
      // With the officers' hands in it, nobody independent would hear of it.
      [team.worker, { recordedBy: team.officer, onBehalfOf: team.deputy }],
    ]
    for (const told of [openCase.on(now), longClosed].flatMap((one) => people.map((who) => one.by(...who))))
      for (const given of [{}, reason]) {
        const dry = may(told, given)
        const real = look(told, given)
        expect(dry.outcome === 'granted' ? dry.ground : dry.rule).toBe(real.ground ?? real.rule)
        expect(dry.alert?.recipients ?? null).toEqual(real.alert?.recipients ?? null)
      }
  })

  it('C43, C44 · explains itself: the closure, the rule and the alert, with events and dates', () => {
    const { explanation } = may(longClosed)
    expect(explanation.map((line) => [line.clause, line.rule])).toEqual([
      ['A10', 'aLongClosureAlerts'],
      ['C44', 'accessAfterClosureGivesReasons'],
      ['C43', 'everyOfficerIsAlerted'],
    ])
    expect(explanation[0]).toMatchObject({ dates: ['2026-06-01', longAfter] })
    expect(explanation[0]?.says).toContain('49 days')
    expect(explanation[2]?.events).toHaveLength(2)
  })

  it('A12, A17 · says why nobody is alerted', () => {
    expect(may(longClosed.by(...doctorOf(team.practice))).explanation.at(-1)?.clause).toBe('A17')
  })
})

const log = (told: Story) => told.on('2026-08-01').ask('whoOpenedTheCase', { caseId })

describe('whoOpenedTheCase', () => {
  const deniedBy = (rule: string) =>
    closedCase.past(
      requested(),
      fact(AccessDenied, {
        of: caseId,
        on: longAfter,
        data: { accessRequestId: team.earlierRequestId, rule, clause: 'C42' },
      }),
    )

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
    expect(log(deniedBy('onlyThoseInvolvedOpenTheCase'))).toMatchObject({
      denied: 1,
      requests: [{ result: { outcome: 'denied', rule: 'onlyThoseInvolvedOpenTheCase', clause: 'C42' } }],
      explanation: [{ clause: 'C42' }],
    })
  })

  it('B31 · a denial by a rule that is no longer known is told by its name', () => {
    expect(log(deniedBy('aRuleOfOldDenies')).explanation).toMatchObject([
      {
        clause: 'B31',
        rule: 'aRuleOfThatTimeDenied',
        says: 'Access was denied by a rule of that time: aRuleOfOldDenies.',
      },
    ])
  })

  it('A25 · once the words are destroyed, that somebody asked remains', () => {
    expect(log(closedCase.past(requested({ words: Part.disposed }), letIn())).requests).toMatchObject([
      { requesterId: team.worker, reason: null, reasonPart: 'disposed' },
    ])
  })

  it('C46 · an access without purpose puts the council under its duty, and says so', () => {
    const clauses = (told: Story) => log(told).explanation.map((line) => line.clause)
    expect(clauses(investigating.past(concluded('noPurpose')))).toContain('C46')
    expect(clauses(investigating.past(concluded('legitimate')))).not.toContain('C46')
    expect(log(investigating.past(concluded())).alerts[0]?.findings).toBe('synthetic findings')
  })

  it('A15 · an investigator’s openings are counted', () => {
    const asked = requested({ accessRequestId: team.requestId, forAlert: team.alertId })
    const looked = investigating.past(asked, letIn('alertInvestigation', team.requestId))
    expect(log(looked).alerts[0]?.openings).toBe(1)
    expect(log(investigating).alerts[0]?.openings).toBe(0)
  })
})

describe('whichAccessesWouldHaveAlerted', () => {
  const silent = [requested(), letIn('assignment')]
  const closedLate = closed('2026-06-01T11:00:00.000Z', 'completed', '2026-07-25T09:00:00.000Z')
  const retrospect = (told: Story, on = '2026-08-01') => told.on(on).ask('whichAccessesWouldHaveAlerted', { caseId })

  it('A26 · a silent access which, as became known later, was long after closure', () => {
    const told = openCase.past(...silent, closedLate)
    expect(retrospect(told, '2026-07-24')).toEqual([])
    expect(retrospect(told)).toMatchObject([
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
    expect(retrospect(openCase.past(requested(), closedLate))).toEqual([])
    const recent = closed('2026-07-10T11:00:00.000Z', 'completed', '2026-07-25T09:00:00.000Z')
    expect(retrospect(openCase.past(...silent, recent))).toEqual([])
  })

  it('A15, A17 · not the registered practice, and by default not an investigator', () => {
    expect(retrospect(openCase.past(requested(), letIn('registeredPractice'), closedLate))).toEqual([])
    const looked = openCase.past(requested(), letIn('alertInvestigation'), closedLate)
    expect(retrospect(looked)).toEqual([])
    expect(retrospect(looked.under(policyWith({ investigatorAccess: 'alertOthers' })))).toHaveLength(1)
  })

  it('C24 · a case that never closed has none', () => {
    expect(retrospect(unserved.past(referred('2026-03-01T09:00:00.000Z'), ...silent))).toEqual([])
  })
})

describe('explanations', () => {
  it('C42 · cite nothing but what their question says that it cites', () => {
    const opened = log(investigating.past(concluded('noPurpose'), requested({ accessRequestId: team.requestId })))
    const told = [
      ...[team.worker, team.manager, team.stranger].flatMap((who) =>
        [now, longAfter].map((at) => [mayTheyOpenTheCase, may(closedCase.on(at).by(who)).explanation] as const),
      ),
      [whoCouldSeeTheCase, sight(busy, longAfter).explanation] as const,
      [whoCouldSeeTheCase, sight(busy, '2026-02-01T09:00:00.000Z').explanation] as const,
      [whoOpenedTheCase, opened.explanation] as const,
    ]
    for (const [{ name, cites }, explanation] of told) {
      expect(explanation.length, name).toBeGreaterThan(0)
      const known: readonly string[] = cites.map((one) => one.name)
      for (const line of explanation) {
        expect(known, name).toContain(line.rule)
        expect(line.says).not.toMatch(/[{}]/)
      }
    }
    expect(opened.explanation.map(({ clause }) => clause)).toEqual(['C44', 'B31', 'C46', 'C46'])
  })

  it('C42 · each provision of a question has a name of its own', () => {
    for (const { cites } of [mayTheyOpenTheCase, whoCouldSeeTheCase, whoOpenedTheCase, whichAccessesWouldHaveAlerted])
      expect(new Set(cites.map(({ name }) => name)).size).toBe(cites.length)
  })
})
