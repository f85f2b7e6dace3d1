import { defaultSettings, kirkleesPolicy, settingChoices, settingsRegister } from '@casetrail/policy'
import { describe, expect, it } from 'vitest'
import { allSettings } from '../src/setting/settingsRegister.js'

const properties = Object.keys(defaultSettings)

describe('the settings register', () => {
  it('A1–A32 are all there, each once, in order', () => {
    const after: Readonly<Record<string, readonly string[]>> = { A3: ['A3b', 'A3c'], A12: ['A12b', 'A12c'] }
    const ids = Array.from({ length: 32 }, (_, i) => `A${i + 1}`).flatMap((id) => [id, ...(after[id] ?? [])])
    expect(settingsRegister.map(({ id }) => id)).toEqual(ids)
    expect(allSettings).toHaveLength(ids.length)
  })

  it('each asks a question, is settled by a sentence and gives a reason', () => {
    for (const { question, why, default: settled, alternatives } of settingsRegister) {
      expect(question).toMatch(/^[A-Z].*\?$/)
      for (const sentence of [why, settled, ...alternatives]) expect(sentence).toMatch(/^[A-Z\d“].*\.$/)
    }
  })

  it('each property of the settings is said by exactly one of them', () => {
    expect(settingsRegister.flatMap((one) => Object.keys(one.properties)).sort()).toEqual([...properties].sort())
  })

  it('a constant has no alternative and no property; what is applied has an alternative', () => {
    for (const { status, alternatives, properties } of settingsRegister) {
      if (status === 'constant') expect([alternatives, properties]).toEqual([[], {}])
      if (status === 'applied') expect(alternatives.length).toBeGreaterThan(0)
    }
  })

  it('A20, A23, A25 are planned: nothing reads them yet', () => {
    const planned = settingsRegister.filter(({ status }) => status === 'planned').map(({ id }) => id)
    expect(planned).toEqual(['A20', 'A23', 'A25'])
  })
})

describe('the choices', () => {
  it.each(properties)('%s has at least two, and the first is the default', (property) => {
    const choices = settingChoices.filter((one) => one.property === property)
    expect(choices.length).toBeGreaterThan(1)
    expect(new Set(choices.map(({ choice }) => choice)).size).toBe(choices.length)
    expect({ ...defaultSettings, [property]: choices[0]?.value }).toEqual(defaultSettings)
    for (const { says } of choices) expect(says).toMatch(/^[A-Z\d].*\.$/)
  })

  it.each(properties)('%s: whatever its value, exactly one choice is made', (property) => {
    const choices = settingChoices.filter((one) => one.property === property)
    for (const { choice, value } of choices) {
      const settings = { ...kirkleesPolicy.settings, [property]: value }
      expect(choices.filter(({ isMadeBy }) => isMadeBy(settings)).map((one) => one.choice)).toEqual([choice])
    }
  })
})

describe('the defaults', () => {
  it('A2, A3, A3b, A4, A11, A12, A15, A16, A20, A23, A25, A28, A29 · the words that a policy has unless it says otherwise', () => {
    const { onClosedCase, ...words } = defaultSettings
    expect(words).toEqual({
      disposalFrom: 'dayAfterAnniversary',
      reopeningAlerts: 'always',
      ageBasis: 'received',
      householdChildConcern: 'adultWithReview',
      acceptedAfterClosureAnchor: 'closure',
      alertAfter: 'calendarDays',
      alertAfterDays: 14,
      alertForClosures: 'every',
      alertOn: 'request',
      reasonMinimumLength: 1,
      investigatorAccess: 'noAlert',
      investigatorAccessDays: 28,
      referralIsLive: 'acceptedAndNotEnded',
      whoseWordIsARole: 'onRecord',
      whoseWordIsAPartner: 'hosts',
      lawCompels: 'permissionRequired',
      oneMonth: 'correspondingDate',
      afterDisposal: 'skeleton',
    })
  })

  it('A10 · fourteen days, counted on the calendar', () => {
    expect(defaultSettings).toMatchObject({ alertAfter: 'calendarDays', alertAfterDays: 14 })
  })

  it('A12b · a closed case takes no ordinary note, outcome or signpost', () => {
    const ordinary = ['CaseNoteAdded', 'OutcomeMeasured', 'SignpostingGiven', 'OnwardReferralMade', 'ContactAttempted']
    expect(ordinary.filter((type) => defaultSettings.onClosedCase.includes(type))).toEqual([])
    expect(defaultSettings.onClosedCase).toContain('SafeguardingReferralAccepted')
  })

  it('A14 · any reason that is not blank', () => {
    expect(defaultSettings.reasonMinimumLength).toBe(1)
  })
})
