import { officersAt, officersFold, staffRolesAt } from '@casetrail/facts'
import { type Actor, replay } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { appointed, at, recorded, roleEnded, roleGranted, stateOf, stoodDown } from './accessFacts.js'

type Facts = Parameters<typeof stateOf>[1][]

const officers = (facts: Facts, hour: number) =>
  officersAt(stateOf(officersFold, ...facts), at(hour)).map((one) => one.officerId)
const roles = (facts: Facts, hour: number) =>
  staffRolesAt(stateOf(officersFold, ...facts), at(hour)).map((one) => [one.role, one.until])

describe('who is in a privacy office at an instant', () => {
  it('C43 · from appointment, no longer once stood down, and again when appointed again', () => {
    const facts = [appointed(1, 'ann'), stoodDown(3, 'ann'), appointed(6, 'ann')]
    expect([0, 1, 2, 3, 6].map((hour) => officers(facts, hour).length)).toEqual([0, 1, 1, 0, 1])
  })

  it('L10 · the privacy officer first, then the deputies in the order of appointment', () => {
    const facts = [appointed(1, 'ann'), appointed(2, 'ben'), appointed(3, 'cay', 'privacyOfficer')]
    expect(officers(facts, 4)).toEqual(['cay', 'ann', 'ben'])
  })

  it('A13 · by the hands that appointed them; a new office leaves that as it was', () => {
    const [ann, ben] = [appointed(1, 'ann'), appointed(3, 'ann', 'privacyOfficer')]
    const hands = (...actors: readonly object[]) =>
      replay(
        officersFold,
        recorded([ann, ben]).map((one, n) => ({ ...one, actor: actors[n] as Actor })),
      )
    const by = (performedBy: string) => ({ performedBy, recordedBy: 'typist', onBehalfOf: null })
    const [officer] = officersAt(hands(by('cay'), by('dan')), at(4))
    expect(officer).toMatchObject({ office: 'privacyOfficer', appointedBy: ['cay', 'typist'] })
  })

  it('A26 · a stand-down recorded late takes its true place, before a later appointment', () => {
    expect(officers([appointed(1, 'ann'), appointed(6, 'ann'), stoodDown(3, 'ann')], 7)).toEqual(['ann'])
    expect(officers([appointed(1, 'ann'), appointed(6, 'ann'), stoodDown(3, 'ann')], 4)).toEqual([])
  })
})

describe('who holds a role at an instant', () => {
  it('C42 · until it is ended, or until its own end', () => {
    const facts = [roleGranted(1, 'teamLeader'), roleGranted(1, 'healthCoach', 4), roleEnded(6, 'teamLeader')]
    expect(roles(facts, 3)).toEqual([
      ['teamLeader', null],
      ['healthCoach', at(4)],
    ])
    expect(roles(facts, 4)).toEqual([['teamLeader', null]])
    expect(roles(facts, 6)).toEqual([])
  })

  it('C42 · a later grant of the same role replaces the earlier end', () => {
    expect(roles([roleGranted(1, 'teamLeader', 4), roleGranted(2, 'teamLeader', 8)], 5)).toEqual([
      ['teamLeader', at(8)],
    ])
    expect(roles([roleGranted(1, 'teamLeader'), roleGranted(2, 'teamLeader', 4)], 5)).toEqual([])
  })
})
