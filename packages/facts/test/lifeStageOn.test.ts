import { lifeStageOn } from '@casetrail/facts'
import { addDays, type LocalDate } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'

const date = (text: string) => text as LocalDate

describe('lifeStageOn', () => {
  it('A3 · eighteen is reached at the start of the birthday', () => {
    expect(lifeStageOn(date('2008-05-17'), date('2026-05-16'))).toBe('child')
    expect(lifeStageOn(date('2008-05-17'), date('2026-05-17'))).toBe('adult')
  })

  it('A3 · a birth on 29 February attains it on 1 March of a common year', () => {
    const eighteenth = date('2026-03-01')
    expect(lifeStageOn(date('2008-02-29'), addDays(eighteenth, -1))).toBe('child')
    expect(lifeStageOn(date('2008-02-29'), eighteenth)).toBe('adult')
  })

  it('A3c · without a date of birth it is unknown', () => {
    expect(lifeStageOn(null, date('2026-01-01'))).toBe('unknown')
  })
})
