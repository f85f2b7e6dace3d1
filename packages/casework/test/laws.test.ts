import { caseFileFold, personFileFold } from '@casetrail/facts'
import { addDays, categoryOf, evolve, type LocalDate, type Recorded, replay } from '@casetrail/kernel'
import { policyWith, type Story, scenario } from '@casetrail/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CommandName, caseId, data, example, next } from './examples.js'

/* Any commands in any order, a day or more apart: most are refused, and whatever is taken obeys the laws. */

const names = Object.keys(data) as CommandName[]
const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 40 })), { maxLength: 40 })

const first = '2026-01-05'
const begun = next(scenario().on(first), 'RecordPersonDetails', 'ReceiveReferral')
const later = (date: string, days: number): string => addDays(date as LocalDate, days)

const lived = (steps: readonly (readonly [CommandName, number])[]) => {
  let story = begun
  let on = first
  const taken: [CommandName, string][] = [['ReceiveReferral', on]]
  for (const [name, days] of steps) {
    on = later(on, days)
    const { outcome, after } = story.on(on).when(name, example(name))
    story = after
    if (outcome._tag === 'Right') taken.push([name, on])
  }
  return { story, taken }
}

const ofCase = ({ events }: Story): readonly Recorded[] => events.filter((e) => categoryOf(e.stream) === 'case')

describe('laws of casework', () => {
  it('L1 · folding a history at once or in two pieces gives the same state, in both ways of folding', () => {
    fc.assert(
      fc.property(walk, fc.nat(), (steps, cut) => {
        const events = ofCase(lived(steps).story)
        const at = cut % (events.length + 1)
        const whole = replay(caseFileFold, events)
        expect(evolve(caseFileFold, replay(caseFileFold, events.slice(0, at)), events.slice(at))).toEqual(whole)
        expect(evolve(caseFileFold, caseFileFold.initial(), events)).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('every event that any history yields can be stored', () => {
    // A story fails where an event is not one that its definition can store.
    fc.assert(
      fc.property(walk, (steps) => {
        const { story, taken } = lived(steps)
        expect(story.events.length).toBeGreaterThanOrEqual(taken.length)
      }),
      { numRuns: 60 },
    )
  })

  it('each command that brings or answers a thing has one effect: put again, it is refused', () => {
    const repeatable: readonly CommandName[] = ['RecordCharacteristics', 'WriteToMedicalRecord']
    const corrections: readonly CommandName[] = ['CorrectCaseNote', 'CorrectSafeguardingLogEntry', 'GrantCover']
    fc.assert(
      fc.property(walk, (steps) => {
        const { story, taken } = lived(steps)
        const [name, on] = taken.at(-1) ?? ['ReceiveReferral', first]
        fc.pre(!repeatable.includes(name) && !corrections.includes(name))
        expect(story.on(on).when(name, example(name)).outcome._tag).toBe('Left')
      }),
      { numRuns: 100 },
    )
  })

  it('A12b, C8 · nothing ordinary is ever dated in a closed spell', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { story } = lived(steps)
        let closed = false
        for (const e of ofCase(story)) {
          if (closed) expect(story.policy.settings.onClosedCase).toContain(e.type)
          if (e.type === 'CaseClosed') closed = true
          if (e.type === 'CaseReopened') closed = false
        }
      }),
      { numRuns: 100 },
    )
  })

  it('C28 · the log never holds two entries for one acceptance, nor one without it', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { events } = lived(steps).story
        const entries = events.filter((e) => e.type === 'SafeguardingLogEntryCreated').length
        const acceptances = events.filter((e) => e.type === 'SafeguardingReferralAccepted').length
        expect(entries).toBeLessThanOrEqual(acceptances)
      }),
      { numRuns: 100 },
    )
  })

  it('L5 · closing, reopening and closing leaves the case as the last closure alone would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (before, between) => {
        const last = later(first, before + between)
        const plain = next(begun.on(last), 'CloseCase')
        // However late: whether a reopening must be an access to it is told elsewhere (A29).
        const reopening = begun.under(policyWith({ alertAfterDays: 3660 })).on(later(first, before))
        const twice = next(next(reopening, 'CloseCase').on(last), 'ReopenCase', 'CloseCase')
        const [a, b] = [plain, twice].map((story) =>
          story.ask('howDoesTheCaseStand', { caseId }, { validAt: '2029-01-01' }),
        )
        expect([b?.standing, b?.since]).toEqual([a?.standing, a?.since])
      }),
      { numRuns: 40 },
    )
  })

  it('C4 · a person’s details are recorded once in any history, whatever else is said of them', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const events = lived(steps).story.events.filter((e) => categoryOf(e.stream) === 'person')
        expect(events.filter((e) => e.type === 'PersonDetailsRecorded')).toHaveLength(1)
        const { changes } = replay(personFileFold, events).practices
        expect(changes.every((one, i) => i === 0 || (changes[i - 1]?.from ?? '') < one.from)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
