import { Score } from '@casetrail/events'
import { kirkleesPolicy } from '@casetrail/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eq5d5l, eq5d5lProfile } from '../src/outcome/eq5d5l.js'
import { gad7 } from '../src/outcome/gad7.js'
import { mycaw } from '../src/outcome/mycaw.js'
import { ons4 } from '../src/outcome/ons4.js'
import { pam13 } from '../src/outcome/pam13.js'
import { phq9 } from '../src/outcome/phq9.js'
import type { Items, Scale, Scorer } from '../src/outcome/Scorer.js'
import { bandOf, formFaults, isComplete, scoresOf } from '../src/outcome/score.js'
import { scorerOf, scorers } from '../src/outcome/scorers.js'
import { swemwbs } from '../src/outcome/swemwbs.js'
import { ucla3 } from '../src/outcome/ucla3.js'
import { wemwbs } from '../src/outcome/wemwbs.js'

const none = { wrongCount: false, missing: [], outOfRange: [], incoherent: [] }

/** A form that the scorer accepts: each answer in range, or missing where it may be. */
const form = (scorer: Scorer): fc.Arbitrary<Items> =>
  fc
    .tuple(
      ...scorer.items.map(({ min, max, missingCode, optional }) =>
        fc.oneof(
          { weight: 8, arbitrary: fc.integer({ min, max }) as fc.Arbitrary<number | null> },
          ...(optional ? [fc.constant(null)] : []),
          ...(missingCode === null ? [] : [fc.constant(missingCode)]),
        ),
      ),
    )
    .filter((items) => isComplete(formFaults(scorer, items)))

const total = (scorer: Scorer, items: Items): number | undefined => scoresOf(scorer, items)[0]?.thousandths
const all = (count: number, value: number): Items => Array.from({ length: count }, () => value)
const band = (scale: Scale | undefined, points: number) => bandOf(scale as Scale, points * 1000)?.code

describe('every scorer', () => {
  it('C10 · scores every instrument of the notice’s policy, and no instrument twice in one version', () => {
    const known = scorers.map(({ instrument, version }) => `${instrument} ${version}`)
    expect(new Set(known).size).toBe(known.length)
    for (const { code } of kirkleesPolicy.registries.instruments) expect(scorerOf(code)).toBeDefined()
    expect(scorerOf('phq9', 99)).toBeUndefined()
  })

  it.each(scorers)('$instrument · scores lie in the range of their scale and can be stored', (scorer) => {
    fc.assert(
      fc.property(form(scorer), (items) => {
        for (const score of scoresOf(scorer, items)) {
          const scale = scorer.scales.find(({ code }) => code === score.scale)
          expect(scale).toBeDefined()
          expect(score.thousandths).toBeGreaterThanOrEqual(scale?.min ?? Number.NaN)
          expect(score.thousandths).toBeLessThanOrEqual(scale?.max ?? Number.NaN)
          expect(Score.is(score)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each(scorers)('$instrument · a higher answer never lowers a score', (scorer) => {
    fc.assert(
      fc.property(form(scorer), fc.nat(), (items, seed) => {
        const i = seed % items.length
        const raised = items.map((item, at) => (at === i ? (item ?? 0) + 1 : item))
        fc.pre(items[i] !== null && isComplete(formFaults(scorer, raised)))
        fc.pre(raised[i] !== scorer.items[i]?.missingCode && items[i] !== scorer.items[i]?.missingCode)
        const before = scoresOf(scorer, items)
        const after = scoresOf(scorer, raised)
        for (const [at, score] of before.entries()) {
          expect(after[at]?.thousandths).toBeGreaterThanOrEqual(score.thousandths)
        }
        expect(after).not.toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it.each(scorers)('$instrument · bands cover their scale without gap or overlap', (scorer) => {
    for (const { bands, min, max } of scorer.scales.filter((scale) => scale.bands.length > 0)) {
      expect(bands[0]?.from).toBe(min)
      expect(bands.at(-1)?.to).toBe(max)
      for (const [i, { from }] of bands.slice(1).entries()) expect(from).toBe((bands[i]?.to ?? 0) + 1000)
    }
  })

  it.each(scorers)('$instrument · refuses a form of another length, out of range or empty', (scorer) => {
    const highest = scorer.items.map(({ max }) => max)
    expect(formFaults(scorer, [...highest, 0])).toEqual({ ...none, wrongCount: true })
    for (const [i, { name, max, min }] of scorer.items.entries()) {
      const put = (value: number) => highest.map((item, at) => (at === i ? value : item))
      expect(formFaults(scorer, put(max + 1))).toEqual({ ...none, outOfRange: [name] })
      expect(formFaults(scorer, put(min - 1))).toEqual({ ...none, outOfRange: [name] })
      expect(formFaults(scorer, put(min + 0.5))).toEqual({ ...none, outOfRange: [name] })
    }
    const empty = scorer.items.map(({ missingCode }) => missingCode)
    const every = scorer.items.map(({ name }) => name)
    expect(formFaults(scorer, empty).missing).toEqual(every)
    expect(
      formFaults(
        scorer,
        empty.map(() => null),
      ).missing,
    ).toEqual(every)
  })
})

describe('published bounds and bands', () => {
  it('B22 · ONS4 · four scores, never a sum; anxiety has bands of its own', () => {
    expect(scoresOf(ons4, [7, 8, 9, 2]).map(({ thousandths }) => thousandths)).toEqual([7000, 8000, 9000, 2000])
    expect(scoresOf(ons4, [null, 8, null, null])).toEqual([{ scale: 'worthwhile', thousandths: 8000 }])
    expect([0, 4, 5, 6, 7, 8, 9, 10].map((points) => band(ons4.scales[0], points))).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
      'veryHigh',
      'veryHigh',
    ])
    expect([0, 1, 2, 3, 4, 5, 6, 10].map((points) => band(ons4.scales[3], points))).toEqual([
      'veryLow',
      'veryLow',
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ])
  })

  it('B23 · WEMWBS · 14 to 70, complete forms only, no bands', () => {
    expect([total(wemwbs, all(14, 1)), total(wemwbs, all(14, 5))]).toEqual([14_000, 70_000])
    expect(formFaults(wemwbs, [...all(13, 3), null])).toEqual({ ...none, missing: ['item14'] })
    expect(wemwbs.scales.every(({ bands }) => bands.length === 0)).toBe(true)
  })

  it('B23 · SWEMWBS · raw 7, 24 and 35 are metric 7.00, 21.54 and 35.00; the table rises strictly', () => {
    const metric = (raw: number) => {
      const items = Array.from({ length: 7 }, (_, i) => Math.min(5, Math.max(1, 1 + raw - 7 - i * 4)))
      return scoresOf(swemwbs, items).map(({ thousandths }) => thousandths)
    }
    const table = Array.from({ length: 29 }, (_, i) => metric(i + 7))
    expect(table.map(([raw]) => raw)).toEqual(table.map((_, i) => (i + 7) * 1000))
    expect(table.slice(1).every((row, i) => (row[1] ?? 0) > (table[i]?.[1] ?? Number.NaN))).toBe(true)
    expect(metric(7)).toEqual([7000, 7000])
    expect(scoresOf(swemwbs, [4, 4, 4, 3, 3, 3, 3])[1]?.thousandths).toBe(21_540)
    expect(scoresOf(swemwbs, all(7, 5))[1]?.thousandths).toBe(35_000)
  })

  it('B24 · PHQ-9 · 0 to 27 in five bands; only item 9 raises a safety concern', () => {
    expect([total(phq9, all(9, 0)), total(phq9, all(9, 3))]).toEqual([0, 27_000])
    const edges = [0, 4, 5, 9, 10, 14, 15, 19, 20, 27].map((points) => band(phq9.scales[0], points))
    expect([...new Set(edges)]).toEqual(['minimal', 'mild', 'moderate', 'moderatelySevere', 'severe'])
    expect(edges.filter((code, i) => i % 2 === 0 && code !== edges[i + 1])).toEqual([])
    expect(phq9.raisesSafetyConcern([...all(8, 3), 0])).toBe(false)
    expect(phq9.raisesSafetyConcern([...all(8, 0), 1])).toBe(true)
  })

  it('B24 · GAD-7 · 0 to 21 in four bands', () => {
    expect([total(gad7, all(7, 0)), total(gad7, all(7, 3))]).toEqual([0, 21_000])
    expect([0, 5, 10, 15, 21].map((points) => band(gad7.scales[0], points))).toEqual([
      'minimal',
      'mild',
      'moderate',
      'severe',
      'severe',
    ])
  })

  it('B25 · EQ-5D-5L · a profile of five digits, 9 and 999 for missing, and no index value', () => {
    expect(eq5d5lProfile([2, 1, 2, 3, 2, 80])).toBe('21232')
    expect(formFaults(eq5d5l, [1, 9, 1, 1, 1, 999])).toEqual(none)
    expect(scoresOf(eq5d5l, [1, 9, 1, 1, 1, 999]).map(({ scale }) => scale)).not.toContain('visualAnalogue')
    expect(scoresOf(eq5d5l, [1, 9, 1, 1, 1, 999])).toHaveLength(4)
    expect(formFaults(eq5d5l, [6, 1, 1, 1, 1, 101])).toEqual({ ...none, outOfRange: ['mobility', 'visualAnalogue'] })
    expect(eq5d5l.scales.map(({ code }) => code)).not.toContain('index')
  })

  it('B26 · MYCaW · 0 to 6, the second concern may be missing, lower is better', () => {
    expect(scoresOf(mycaw, [6, null, 2])).toEqual([
      { scale: 'concern1', thousandths: 6000 },
      { scale: 'wellbeing', thousandths: 2000 },
    ])
    expect(formFaults(mycaw, [null, 3, 7])).toEqual({ ...none, missing: ['concern1'], outOfRange: ['wellbeing'] })
    expect(mycaw.scales.every(({ better }) => better === 'lower')).toBe(true)
  })

  it('B27 · UCLA · 3 to 9, higher is lonelier', () => {
    expect([total(ucla3, all(3, 1)), total(ucla3, all(3, 3))]).toEqual([3000, 9000])
    expect(ucla3.scales[0]?.better).toBe('lower')
  })

  it('B28 · PAM-13 · the licensed tool’s score and level are copied, not computed', () => {
    expect(scoresOf(pam13, [55, 6, 3])).toEqual([
      { scale: 'activation', thousandths: 55_600 },
      { scale: 'level', thousandths: 3000 },
    ])
    expect(scoresOf(pam13, [55, 6, 2])[1]?.thousandths).toBe(2000)
    expect(formFaults(pam13, [100, 5, 4])).toEqual({ ...none, incoherent: ['tenths'] })
    expect(formFaults(pam13, [100, 0, 4])).toEqual(none)
  })
})
