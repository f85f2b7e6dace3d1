import { addYears, localDateOf } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { caseloadText, generateCaseload, standardCaseload } from '../src/generate/generateCaseload.js'

describe('the synthetic caseload', () => {
  const lines = generateCaseload(standardCaseload)

  it('E25 · the same seed gives the same bytes, another seed others', () => {
    expect(caseloadText(generateCaseload(standardCaseload))).toBe(caseloadText(lines))
    expect(caseloadText(generateCaseload({ ...standardCaseload, seed: 7 }))).not.toBe(caseloadText(lines))
  })

  it('holds at least 300 cases that begin over four years', () => {
    const begun = lines
      .filter((line) => 'command' in line && line.command.type === 'ReceiveReferral')
      .map((line) => localDateOf(line.recordedAt))
    expect(begun.length).toBeGreaterThanOrEqual(300)
    const first = begun[0] ?? standardCaseload.start
    expect((begun.at(-1) ?? first) > addYears(first, 3)).toBe(true)
    expect(begun.at(-1)).toMatch(/^202(4-1[12]|5-01)/)
  })

  it('A28 · founds its service first, and once', () => {
    expect(lines.map((line) => 'founding' in line).indexOf(true)).toBe(0)
    expect(lines.filter((line) => 'founding' in line)).toHaveLength(1)
  })

  it('is in the order of recording', () => {
    const moments = lines.map(({ recordedAt }) => recordedAt)
    expect([...moments].sort()).toEqual(moments)
  })
})
