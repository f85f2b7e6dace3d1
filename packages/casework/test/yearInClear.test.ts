import { kirkleesPolicy } from '@casetrail/policy'
import { policyWith } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { after, example } from './examples.js'

/** SYNTHETIC: a schedule that rests on births and deaths, beside Kirklees' own. */
const resting = policyWith(
  {},
  {
    schedules: kirkleesPolicy.schedules.map((row) => ({
      ...row,
      texts: row.texts.map((text) => ({ ...text, ages: [{ at: 'death', least: null, under: 18 }] as const })),
    })),
  },
)

describe('C6, B13 · what is in clear of a birth and a death', () => {
  const nothing = after()

  it('C6 · nothing, under a policy whose schedules do not rest on them', () => {
    nothing
      .when('RecordPersonDetails', example('RecordPersonDetails'))
      .thenEvent('PersonDetailsRecorded', { dateOfBirthKnown: true, bornBeforeYear: null })
    nothing.when('RecordDeath', example('RecordDeath')).thenEvent('PersonDied', { diedBeforeYear: null })
  })

  it('B13 · the year after, where they do, and never the day', () => {
    const story = nothing.under(resting)
    const recorded = story.when('RecordPersonDetails', example('RecordPersonDetails', { dateOfBirth: '1980-12-31' }))
    const { data } = recorded.thenEvent('PersonDetailsRecorded', { bornBeforeYear: 1981 })
    expect(JSON.stringify(data)).not.toContain('1980')
    recorded.after
      .when('CorrectPersonDetails', example('CorrectPersonDetails', { dateOfBirth: '1979-01-01' }))
      .thenEvent('PersonDetailsCorrected', { bornBeforeYear: 1980 })
    story
      .when('RecordDeath', example('RecordDeath', { diedOn: '2026-02-28' }))
      .thenEvent('PersonDied', { diedBeforeYear: 2027 })
    story
      .when('RecordDeath', example('RecordDeath', { diedOn: null }))
      .thenEvent('PersonDied', { diedBeforeYear: null })
  })
})
