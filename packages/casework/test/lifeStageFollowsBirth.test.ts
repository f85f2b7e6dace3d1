import type { Following, Recorded } from '@casetrail/kernel'
import { syntheticId as id, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { lifeStageFollowsBirth } from '../src/lifeStage/lifeStageFollowsBirth.js'
import { after, caseId, example, inCase, next, personId } from './examples.js'

const secondCase = { caseId: id(5), referralId: id(12) }
const reasonOf = (what: Following): string | undefined => ('nothing' in what ? what.nothing.name : undefined)

describe('lifeStageFollowsBirth', () => {
  it('A3 · a date of birth that becomes known determines every case of the person, the oldest first', () => {
    const two = inCase().given('ReceiveReferral', example('ReceiveReferral', secondCase))
    const story = next(two, 'RecordPersonDetails')
    const what = story.follows('lifeStageFollowsBirth')
    if (!('commands' in what)) throw new Error('nothing follows')
    expect(what.commands.map(({ key, type }) => [key, type])).toEqual([
      [caseId, 'DetermineLifeStage'],
      [secondCase.caseId, 'DetermineLifeStage'],
    ])
    for (const command of what.commands) story.given('DetermineLifeStage', command.data as never)
  })

  it('A3, C47 · so does a correction of it, also where every stage stays what it was: each names the word that it rests on', () => {
    const story = inCase('RecordPersonDetails', 'DetermineLifeStage')
    const corrected = story.given(
      'CorrectPersonDetails',
      example('CorrectPersonDetails', { dateOfBirth: '1980-05-18' }),
    )
    const what = corrected.follows('lifeStageFollowsBirth')
    if (!('commands' in what)) throw new Error('nothing follows')
    expect(what.commands).toMatchObject([{ key: caseId }])
    const anew = corrected.when('DetermineLifeStage', what.commands[0].data as never)
    anew.thenEvent('LifeStageDetermined', { determinations: [{ on: '2026-03-02', lifeStage: 'adult' }] })
  })

  it('A3 · a correction that leaves the date of birth as it was determines nothing', () => {
    const story = inCase('RecordPersonDetails', 'CorrectPersonDetails')
    expect(reasonOf(story.follows('lifeStageFollowsBirth'))).toBe('anotherCorrectionDeterminesNothing')
  })

  it('A26 · nothing is dated before its case, where that began after the news and before the process ran', () => {
    const recorded = next(scenario().on('2026-03-01'), 'RecordPersonDetails')
    const begun = recorded.on('2026-03-02').given('ReceiveReferral', example('ReceiveReferral'))
    expect(begun.follows('lifeStageFollowsBirth')).toMatchObject({
      commands: [{ occurredAt: '2026-03-02T10:00:00.000Z' }],
    })
    const before = next(scenario().on('2026-03-01'), 'ReceiveReferral')
    expect(next(before.on('2026-03-02'), 'RecordPersonDetails').follows('lifeStageFollowsBirth')).toMatchObject({
      commands: [{ occurredAt: '2026-03-02T10:00:00.000Z' }],
    })
  })

  it('A3c · details without a date of birth determine nothing, and say why', () => {
    const story = inCase().given('RecordPersonDetails', example('RecordPersonDetails', { dateOfBirth: null }))
    expect(reasonOf(story.follows('lifeStageFollowsBirth'))).toBe('unknownBirthDeterminesNothing')
  })

  it('A3 · nor do the details of a person without a case', () => {
    const story = after('RecordPersonDetails')
    expect(reasonOf(story.follows('lifeStageFollowsBirth'))).toBe('noCaseOfThePersonHasBegun')
  })

  it('looks up the cases of the person whose record the event stands in, and cites each reason for doing nothing', () => {
    const [event] = next(scenario(), 'RecordPersonDetails').events
    expect(lifeStageFollowsBirth.looksUp.key(event as Recorded<any>)).toBe(personId)
    expect(lifeStageFollowsBirth.cites.map((one) => one.name)).toEqual([
      'unknownBirthDeterminesNothing',
      'anotherCorrectionDeterminesNothing',
      'noCaseOfThePersonHasBegun',
    ])
  })
})
