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

  it('A3, C47 · so does any correction while a date of birth is known', () => {
    const story = inCase('RecordPersonDetails', 'CorrectPersonDetails')
    expect(story.follows('lifeStageFollowsBirth')).toMatchObject({ commands: [{ key: caseId }] })
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
      'noCaseOfThePersonHasBegun',
    ])
  })
})
