import { OneOf } from '@casetrail/kernel'
import { defaultSettings, type Settings, settingsRegister } from '@casetrail/policy'
import { describe, expect, it } from 'vitest'
import { settingCodecs } from '../src/setting/Settings.js'

type Name = keyof Settings
const names = Object.keys(settingCodecs) as readonly Name[]
const closed = names.flatMap((name) => {
  const codec: unknown = settingCodecs[name]
  return codec instanceof OneOf ? [{ name, words: codec.words as readonly string[] }] : []
})

describe('every choice of the register is a property, and the other way round', () => {
  it('each property of Settings is claimed by exactly one ambiguity', () => {
    expect(settingsRegister.flatMap((setting) => setting.settings).sort()).toEqual([...names].sort())
  })

  it('a constant has no alternative and no property; a choice has an alternative', () => {
    for (const { status, alternatives, settings } of settingsRegister) {
      expect(alternatives.length === 0).toBe(status === 'constant')
      if (status === 'constant') expect(settings).toEqual([])
    }
  })

  it.each(closed)('$name · its words are the default and the alternatives of the register', ({ name, words }) => {
    const setting = settingsRegister.find((one) => one.settings.includes(name))
    expect(words).toEqual([setting?.default, ...(setting?.alternatives ?? [])])
    expect(defaultSettings[name]).toBe(setting?.default)
  })
})

describe('the defaults', () => {
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
