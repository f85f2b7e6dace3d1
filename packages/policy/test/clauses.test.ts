import { readFileSync } from 'node:fs'
import { clausesInOrder, kirkleesPolicy } from '@casetrail/policy'
import { describe, expect, it } from 'vitest'

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()
const notice = words(readFileSync(new URL('../notice.txt', import.meta.url), 'utf8'))
const fragments = (quote: string): readonly string[] => quote.split('…').map(words)

describe('the clauses are the notice’s own words', () => {
  it.each(clausesInOrder)('$id · “$title” quotes the notice', ({ quote }) => {
    const parts = fragments(quote)
    expect(parts.every((part) => part.length > 0)).toBe(true)
    expect(parts.filter((part) => !notice.includes(part))).toEqual([])
  })

  it.each(clausesInOrder)('$id · fragments stand in the order of the notice', ({ quote }) => {
    let at = 0
    for (const part of fragments(quote)) {
      const found = notice.indexOf(part, at)
      expect(found).toBeGreaterThanOrEqual(at)
      at = found + part.length
    }
  })

  it('C1–C53 are all there, in order, each under its own id', () => {
    expect(clausesInOrder.map((clause) => clause.id)).toEqual(Array.from({ length: 53 }, (_, i) => `C${i + 1}`))
    expect(kirkleesPolicy.clauses).toBe(clausesInOrder)
  })

  it('a clause that is not held says why', () => {
    const reasons = clausesInOrder.flatMap((clause) => (clause.kind === 'rule' ? [] : [clause.reason]))
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.filter((reason) => !/^[A-Z].{30,}\.$/.test(reason))).toEqual([])
  })

  it('no two clauses make the same promise', () => {
    expect(new Set(clausesInOrder.map((clause) => clause.quote)).size).toBe(53)
    expect(new Set(clausesInOrder.map((clause) => clause.title)).size).toBe(53)
  })

  it('the notice has every purpose of sharing that C32 lists', () => {
    const inNotice = [
      'To safeguard vulnerable',
      'prevention of fraud',
      'Any legal request',
      'To report anonymous',
      'To further our',
      'To identify',
    ]
    expect(inNotice.every((line) => notice.includes(line))).toBe(true)
    expect(kirkleesPolicy.purposes.filter((purpose) => purpose.clause === 'C32')).toHaveLength(inNotice.length)
  })
})
