import { evolve, replay } from '@casetrail/kernel'
import {
  dueEntry,
  type Retention,
  retentionOf,
  whatBlocksDisposal,
  whatIsDue,
  whenDoesRetentionEnd,
} from '@casetrail/retention'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptanceOn, day, histories, policies } from './arbitraryHistories.js'
import {
  accepted,
  ask,
  closed,
  instant,
  received,
  recorded,
  reopened,
  retracted,
  type Step,
  theCase,
} from './history.js'

const runs = { numRuns: 300 }
const fold = whenDoesRetentionEnd.reads.case.fold
const caseOnly = (steps: readonly Step[]) => recorded(steps).filter((event) => event.stream.startsWith('case-'))
const retention = (steps: readonly Step[], policy: Parameters<typeof retentionOf>[0]): Retention =>
  retentionOf(policy, replay(fold, caseOnly(steps)), instant('2100-01-01'))

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
      fc.property(histories, fc.nat(), (steps, cut) => {
        const events = caseOnly(steps)
        const at = cut % (events.length + 1)
        const before = replay(fold, events.slice(0, at))
        expect(evolve(fold, before, events.slice(at))).toEqual(replay(fold, events))
      }),
      runs,
    )
  })

  test('L2 · what is recorded later never changes an answer as of what was known', () => {
    fc.assert(
      fc.property(histories, policies, day, (steps, policy, known) => {
        const then = { at: '2100-01-01', known, policy }
        const knownThen = steps.filter((step) => step.recordedAt <= instant(known))
        const answer = ask(whenDoesRetentionEnd, { caseId: theCase }, knownThen, then)
        expect(ask(whenDoesRetentionEnd, { caseId: theCase }, steps, then)).toEqual(answer)
      }),
      runs,
    )
  })

  test('L2 · folding more events leaves an earlier state, and its answer, as they were', () => {
    fc.assert(
      fc.property(histories, histories, policies, (steps, more, policy) => {
        const events = caseOnly([...steps, ...more])
        const before = replay(fold, events.slice(0, steps.length))
        const answer = retentionOf(policy, before, instant('2100-01-01'))
        evolve(fold, before, events.slice(steps.length))
        expect(retentionOf(policy, before, instant('2100-01-01'))).toEqual(answer)
      }),
      runs,
    )
  })

  test('L3 · adding an acceptance never shortens retention, under any reading', () => {
    fc.assert(
      fc.property(histories, policies, day.chain(acceptanceOn), (steps, policy, acceptance) => {
        const before = retention(steps, policy)
        const after = retention([...steps, ...acceptance], policy)
        expect(after.standing).toBe(before.standing)
        expect(yearsOf(after)).toBeGreaterThanOrEqual(yearsOf(before))
        expect((after.keepThrough ?? '') >= (before.keepThrough ?? '')).toBe(true)
      }),
      runs,
    )
  })

  test('L3 · a retraction that shortens retention is flagged for review, under any reading', () => {
    fc.assert(
      fc.property(histories, policies, fc.integer({ min: 1, max: 3 }), (steps, policy, n) => {
        const before = retention(steps, policy)
        const after = retention([...steps, retracted('2035-01-01', n)], policy)
        const wasCertain = before.class !== 'UNDETERMINED'
        const isShorter = (after.keepThrough ?? '') < (before.keepThrough ?? '') || yearsOf(after) < yearsOf(before)
        if (wasCertain && isShorter) expect(after.reviewFlags).toContain('CLASS_SHORTENED')
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
        const concernOnce = (steps: readonly (readonly Step[])[]) => steps.flatMap((pair) => pair.slice(1))
        const made = some.flatMap((pair) => pair.slice(0, 1))
        const around = (steps: readonly Step[]) => [
          received('2020-01-01', stage),
          ...made,
          ...steps,
          closed('2031-01-01'),
        ]
        expect(outcome(retention(around(concernOnce(others)), policy))).toEqual(
          outcome(retention(around(concernOnce(some)), policy)),
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
          const twice = retention([...begun, closed(first), reopened(second), closed(third)], policy)
          const once = retention([...begun, closed(third)], policy)
          expect(outcome(twice)).toEqual(outcome(once))
          expect(twice.anchor?.closedOn).toBe(third)
        },
      ),
      runs,
    )
  })

  test('L6 · no passing of time makes a case anything but eligible: its retention is the same on every later day', () => {
    fc.assert(
      fc.property(histories, policies, day, (steps, policy, later) => {
        const at = `21${later.slice(2)}`
        expect(ask(whenDoesRetentionEnd, { caseId: theCase }, steps, { at, policy })).toEqual(
          ask(whenDoesRetentionEnd, { caseId: theCase }, steps, { at: '2100-01-01', policy }),
        )
      }),
      runs,
    )
  })

  test('E6 · the worklist says what the questions about the case say', () => {
    fc.assert(
      fc.property(histories, policies, (steps, policy) => {
        const model = whatIsDue(policy)
        const row = replay(model.fold, recorded(steps))
        const answer = ask(whenDoesRetentionEnd, { caseId: theCase }, steps, { policy })
        const blocked = ask(whatBlocksDisposal, { caseId: theCase }, steps, { policy })
        const entry = dueEntry(policy, row)
        expect(model.listedAt(row)).toBe(answer.eligibleFrom)
        expect(entry).toEqual({
          class: answer.class,
          eligibleFrom: answer.eligibleFrom,
          flags: answer.reviewFlags,
          blockers: [
            ...new Set(blocked.blockers.map((one) => one.blocker).filter((code) => code !== 'notYetEligible')),
          ],
        })
      }),
      runs,
    )
  })

  test('E5 · every explanation names only events of the history', () => {
    fc.assert(
      fc.property(histories, policies, (steps, policy) => {
        const ids = new Set<string>(recorded(steps).map((event) => event.id))
        const { explanation } = ask(whatBlocksDisposal, { caseId: theCase }, steps, { policy })
        for (const line of explanation) for (const id of line.events) expect(ids).toContain(id)
      }),
      runs,
    )
  })
})
