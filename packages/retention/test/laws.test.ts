import { personFileFold } from '@casetrail/facts'
import { addDays, evolve, replay } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import type { Retention } from '@casetrail/retention'
import { type Fact, momentOf } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatBlocksDisposal } from '../src/blocker/whatBlocksDisposal.js'
import { earlyWarning } from '../src/due/earlyWarning.js'
import { whatIsDue } from '../src/due/whatIsDue.js'
import { whenDoesRetentionEnd } from '../src/period/whenDoesRetentionEnd.js'
import { whatWouldChangeRetention } from '../src/supposition/whatWouldChangeRetention.js'
import { acceptanceOn, day, histories, policies } from './arbitraryHistories.js'
import { accepted, blocked, closed, date, received, reopened, retention, retracted, theCase, told } from './facts.js'

const runs = { numRuns: 300 }
const { case: whole, stages } = whenDoesRetentionEnd.reads
const { fold } = whole
const params = { caseId: theCase }
const person = personFileFold.initial()
const caseOnly = (facts: readonly Fact[]) => told(facts).events.filter((event) => event.stream.startsWith('case-'))

/** Facts that become known one after another, a day apart, in this order. */
const recordedFrom = (first: string, facts: readonly Fact[]): readonly Fact[] =>
  facts.map((one, n) => ({ ...one, recordedAt: momentOf(addDays(date(first), n)) }))

/** What L4 calls class and end date; explanations name events, whose ids follow the order of recording. */
const outcome = (answer: Retention) => ({
  class: answer.class,
  keepThrough: answer.keepThrough,
  flags: answer.reviewFlags,
})

const yearsOf = (answer: Retention): number => answer.candidates[0]?.years ?? 0

describe('laws of retention', () => {
  test('L1 · evolving from any prefix is replaying the whole', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (facts, cut) => {
        const events = caseOnly(facts)
        const at = cut % (events.length + 1)
        const before = replay(fold, events.slice(0, at), kirkleesPolicy)
        expect(evolve(fold, before, events.slice(at), kirkleesPolicy)).toEqual(replay(fold, events, kirkleesPolicy))
      }),
      runs,
    )
  })

  test('L2 · what is recorded later never changes an answer as of what was known', () => {
    fc.assert(
      fc.property(histories, policies, day, (facts, policy, knownAt) => {
        const then = { validAt: '2100-01-01', knownAt }
        const knownThen = facts.filter((one) => one.recordedAt <= momentOf(knownAt))
        const answer = told(knownThen, { policy }).ask('whenDoesRetentionEnd', params, then)
        expect(told(facts, { policy }).ask('whenDoesRetentionEnd', params, then)).toEqual(answer)
      }),
      runs,
    )
  })

  test('L2 · folding more events leaves an earlier state, and its answer, as they were', () => {
    fc.assert(
      fc.property(histories, histories, policies, (facts, more, policy) => {
        const events = caseOnly([...facts, ...more])
        const known = events.slice(0, facts.length)
        const before = replay(fold, known, policy)
        const said = replay(stages.fold, known, policy)
        const views = { case: before, stages: said, person }
        const asOf = { validAt: momentOf('2100-01-01'), knownAt: momentOf('2100-01-01') }
        const asked = { params: params as never, asOf, today: date('2100-01-01'), world: policy }
        const answer = whenDoesRetentionEnd.answer(views, asked)
        evolve(fold, before, events.slice(facts.length), policy)
        evolve(stages.fold, said, events.slice(facts.length), policy)
        expect(whenDoesRetentionEnd.answer(views, asked)).toEqual(answer)
      }),
      runs,
    )
  })

  test('L3 · adding an acceptance never shortens retention, under any reading', () => {
    fc.assert(
      fc.property(histories, policies, day.chain(acceptanceOn), (facts, policy, acceptance) => {
        const before = retention(facts, { policy })
        const after = retention([...facts, ...recordedFrom('2035-01-01', acceptance)], { policy })
        expect(after.standing).toBe(before.standing)
        expect(yearsOf(after)).toBeGreaterThanOrEqual(yearsOf(before))
        expect((after.keepThrough ?? '') >= (before.keepThrough ?? '')).toBe(true)
      }),
      runs,
    )
  })

  test('L3 · a retraction that shortens retention is flagged for review, under any reading', () => {
    fc.assert(
      fc.property(histories, policies, fc.integer({ min: 1, max: 3 }), (facts, policy, n) => {
        const before = retention(facts, { policy })
        const after = retention([...facts, retracted('2035-01-01', n)], { policy })
        const wasCertain = before.class !== 'UNDETERMINED'
        const isShorter = (after.keepThrough ?? '') < (before.keepThrough ?? '') || yearsOf(after) < yearsOf(before)
        if (wasCertain && isShorter) expect(after.reviewFlags).toContain('classShortened')
        if (!isShorter && before.reviewFlags.length === 0) expect(after.reviewFlags).toEqual([])
      }),
      runs,
    )
  })

  test('L4 · the order in which acceptances are recorded changes nothing', () => {
    const acceptances = fc.array(day.chain(acceptanceOn), { minLength: 2, maxLength: 5 })
    const shuffled = acceptances.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    )
    fc.assert(
      fc.property(shuffled, policies, fc.constantFrom('child', 'adult', 'unknown'), ([some, others], policy, stage) => {
        // One referral has one concern: the one that was made first names it.
        const concernOnce = (pairs: readonly (readonly Fact[])[]) => pairs.flatMap((pair) => pair.slice(1))
        const made = some.flatMap((pair) => pair.slice(0, 1))
        const around = (facts: readonly Fact[]) => [
          received('2020-01-01', stage),
          ...recordedFrom('2030-02-01', [...made, ...facts]),
          closed('2031-01-01'),
        ]
        expect(outcome(retention(around(concernOnce(others)), { policy }))).toEqual(
          outcome(retention(around(concernOnce(some)), { policy })),
        )
      }),
      runs,
    )
  })

  test('L5 · close, reopen, close again ends as the last closing alone would', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 3, maxLength: 3 }),
        policies,
        fc.boolean(),
        (days, policy, withSafeguarding) => {
          const [first = '', second = '', third = ''] = [...days].sort()
          const begun = withSafeguarding ? [received('2019-06-01'), accepted('2019-07-01')] : [received('2019-06-01')]
          const twice = retention([...begun, closed(first), reopened(second), closed(third)], { policy })
          const once = retention([...begun, closed(third)], { policy })
          expect(outcome(twice)).toEqual(outcome(once))
          expect(twice.anchor?.closedOn).toBe(third)
        },
      ),
      runs,
    )
  })

  test('L6 · no passing of time makes a case anything but eligible: its retention is the same on every later day', () => {
    fc.assert(
      fc.property(histories, policies, day, (facts, policy, later) => {
        const at = `21${later.slice(2)}`
        expect(retention(facts, { at, policy })).toEqual(retention(facts, { policy }))
      }),
      runs,
    )
  })

  test('E6 · the worklist says what the questions about the case say', () => {
    fc.assert(
      fc.property(histories, policies, (facts, policy) => {
        const answer = retention(facts, { policy })
        const { blockers } = blocked(facts, { policy })
        const story = told(facts, { policy })
        const row = story.row(whatIsDue, theCase) ?? expect.fail('the case has a row')
        expect(whatIsDue.listedAt(row, policy)).toBe(answer.eligibleFrom)
        const reading = { at: momentOf('2100-01-01'), today: date('2100-01-01') }
        expect(whatIsDue.entry(row, theCase, policy, reading)).toEqual({
          caseId: theCase,
          class: answer.class,
          eligibleFrom: answer.eligibleFrom,
          ...earlyWarning(policy, answer.eligibleFrom, reading.today),
          flags: answer.reviewFlags,
          blockers: [...new Set(blockers.map((one) => one.blocker).filter((code) => code !== 'notYetEligible'))],
        })
      }),
      runs,
    )
  })

  test('E5 · every explanation names only events of the history', () => {
    fc.assert(
      fc.property(histories, policies, (facts, policy) => {
        const ids = new Set<string>(told(facts).events.map((event) => event.id))
        for (const line of blocked(facts, { policy }).explanation)
          for (const id of line.events) expect(ids).toContain(id)
      }),
      runs,
    )
  })

  test('E5 · every explanation is by provisions that its question cites, with every place filled', () => {
    const suppose = fc.constantFrom(
      { kind: 'reopen' } as const,
      { kind: 'close', on: '2031-01-01' } as const,
      { kind: 'acceptSafeguarding', on: '2032-01-01', lifeStage: 'child', concerns: 'householdChild' } as const,
    )
    const cited = new Set<string>()
    fc.assert(
      fc.property(histories, policies, suppose, (facts, policy, event) => {
        const story = told(facts, { policy })
        const answers = [
          [whenDoesRetentionEnd, story.ask('whenDoesRetentionEnd', params)],
          [whatBlocksDisposal, story.ask('whatBlocksDisposal', params)],
          [whatWouldChangeRetention, story.ask('whatWouldChangeRetention', { ...params, event })],
        ] as const
        for (const [{ cites }, { explanation }] of answers) {
          const names: readonly string[] = cites.map((one) => one.name)
          for (const line of explanation) {
            expect(names).toContain(line.rule)
            expect(line.says).not.toMatch(/[{}]/)
            cited.add(line.rule)
          }
        }
      }),
      runs,
    )
    expect(cited.size).toBeGreaterThan(25)
  })
})
