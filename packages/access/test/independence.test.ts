import { ServiceFounded } from '@casetrail/events'
import { subjectOf } from '@casetrail/kernel'
import { fact, home, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { alerted, opened, raised } from './investigation.js'
import { look, reason } from './look.js'
import { appointed, closedCase, longAfter, over, team, unserved } from './team.js'

/* Who hears of a look, and who looks into it, is judged over all three actors: who does it, who types it, for whom. */

const hands = [{ recordedBy: team.officer }, { onBehalfOf: team.officer }]
const on2020 = '2020-01-01T09:00:00.000Z'

/** Nobody but the officer is in office. */
const oneOfficer: Story = unserved.past(appointed(on2020, team.officer, 'privacyOfficer'), ...over).on(longAfter)

describe('A13 · somebody independent hears of a look', () => {
  it('A13 · an officer who types for a colleague is no independent officer, nor one for whom it is done', () => {
    for (const hand of hands) {
      const answer = look(oneOfficer.by(team.worker, hand), reason)
      expect(answer).toMatchObject({ ground: null, rule: 'somebodyElseIsAlerted', clause: 'A13' })
      expect(answer.alert?.recipients).toEqual([team.officer])
    }
    expect(look(oneOfficer.by(team.worker), reason).ground).toBe('reasonGiven')
  })

  it('A13 · nor is one whom the accessor appointed, or whose appointment they typed, or had made', () => {
    const appointedBy = (hand: object) =>
      unserved
        .by(team.director, hand)
        .past({ ...appointed(on2020, team.officer, 'privacyOfficer'), by: null })
        .past(...over)
        .on(longAfter)
        .by(team.worker)
    for (const hand of [{ recordedBy: team.worker }, { onBehalfOf: team.worker }])
      expect(look(appointedBy(hand), reason)).toMatchObject({ ground: null, rule: 'somebodyElseIsAlerted' })
    expect(look(appointedBy({}), reason).ground).toBe('reasonGiven')
  })

  it('A13 · the founding is nobody’s hand', () => {
    const founded = fact(ServiceFounded, {
      of: subjectOf(home),
      on: on2020,
      by: team.worker,
      data: {
        managerId: team.worker,
        managerRole: 'serviceManager',
        officerId: team.officer,
        deputies: [],
        policyDigest: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      },
    })
    const story = scenario()
      .by(team.worker)
      .past(founded, ...over)
    expect(look(story.on(longAfter), reason).ground).toBe('reasonGiven')
  })

  it('L22 · an investigator opens the case for an alert that somebody else was told of as well', () => {
    const lookFor = (told: Story) => look(told.on('2026-07-21').by(team.officer), { forAlert: team.alertId, ...reason })
    expect(lookFor(alerted.past(opened())).ground).toBe('alertInvestigation')
    const told = raised()
    const alone = {
      ...told,
      event: { ...told.event, data: { ...told.event.data, recipients: [team.officer] } },
    } as never
    expect(lookFor(closedCase.past(alone, opened()))).toMatchObject({ ground: null, rule: 'somebodyElseIsAlerted' })
  })
})

describe('A13 · who looks into it', () => {
  const alert = { caseId: team.caseId, alertId: team.alertId }
  const investigate = (told: Story, who: string) => told.on('2026-07-21').by(who).when('OpenAlertInvestigation', alert)

  it('A13 · whoever typed a request does not investigate it, nor for whom it was made', () => {
    for (const hand of hands) {
      const typed = closedCase.by(team.worker, hand).past(raised())
      investigate(typed, team.officer).thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
      investigate(typed, team.deputy).thenEvent('AlertInvestigationOpened')
    }
  })

  it('A13 · an officer whom the accessor appointed does not investigate the accessor', () => {
    const appointedByThem = { ...appointed('2026-07-01', team.secondDeputy), by: team.worker as never }
    const own = closedCase.past(appointedByThem, raised())
    investigate(own, team.secondDeputy).thenRefused('nobodyInvestigatesWhoeverAppointedThem', 'A13')
    investigate(own, team.officer).thenEvent('AlertInvestigationOpened')
  })

  it('A13 · nobody sees their own access investigated as the one who types for the investigator', () => {
    for (const hand of [{ recordedBy: team.worker }, { onBehalfOf: team.worker }]) {
      const story = alerted.past(opened()).on('2026-07-21').by(team.officer, hand)
      expect(look(story, { forAlert: team.alertId, ...reason })).toMatchObject({
        ground: null,
        rule: 'nobodySeesTheirOwnAccessInvestigated',
      })
    }
  })
})
