import { caseFileFold, howDoesTheCaseStand, personFileFold } from '@casetrail/casework'
import { categoryOf, evolve, type Recorded, replay } from '@casetrail/kernel'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type CommandName, caseId, data, decisions } from './commands.js'
import { isStorable, later, Story } from './story.js'

/* Any commands in any order, a day or more apart: most are refused, and whatever is taken obeys the laws. */

const names = Object.keys(data) as CommandName[]
const begin: readonly CommandName[] = ['RecordPersonDetails', 'ReceiveReferral']
const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 40 })), { maxLength: 40 })

const lived = (steps: readonly (readonly [CommandName, number])[]) => {
  const story = new Story()
  let on = '2026-01-05'
  for (const name of begin) story.given(decisions[name], data[name], { on })
  const taken: [CommandName, string][] = []
  for (const [name, days] of steps) {
    on = later(on, days)
    if (E.isRight(story.try(decisions[name], data[name], { on }))) taken.push([name, on])
  }
  return { story, taken, on }
}

const ofCase = (story: Story): readonly Recorded[] => story.events().filter((e) => categoryOf(e.stream) === 'case')

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
    fc.assert(
      fc.property(walk, (steps) => {
        const { story } = lived(steps)
        expect(story.events().filter((e) => !isStorable(e as never))).toEqual([])
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
        const [name, on] = taken.at(-1) ?? ['ReceiveReferral', '2026-01-05']
        fc.pre(!repeatable.includes(name) && !corrections.includes(name))
        expect(E.isLeft(story.try(decisions[name], data[name], { on }))).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('A12b, C8 · nothing ordinary is ever dated in a closed spell', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { story } = lived(steps)
        const events = ofCase(story)
        let closed = false
        for (const e of events) {
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
        const events = lived(steps).story.events()
        const entries = events.filter((e) => e.type === 'SafeguardingLogEntryCreated').length
        const acceptances = events.filter((e) => e.type === 'SafeguardingReferralAccepted').length
        expect(entries).toBeLessThanOrEqual(acceptances)
      }),
      { numRuns: 100 },
    )
  })

  it('L5 · closing, reopening and closing leaves the case as the last closure alone would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (first, second) => {
        const on = later('2026-01-05', first + second)
        const close = [decisions.CloseCase, data.CloseCase] as const
        const plain = lived([]).story.given(...close, { on })
        const twice = lived([]).story.given(...close, { on: later('2026-01-05', first) })
        twice.given(decisions.ReopenCase, data.ReopenCase, { on }).given(...close, { on })
        const [a, b] = [plain, twice].map((story) => story.ask(howDoesTheCaseStand, { caseId }, '2029-01-01'))
        expect([b?.standing, b?.since]).toEqual([a?.standing, a?.since])
      }),
      { numRuns: 40 },
    )
  })

  it('C4 · a person’s details are recorded once in any history, whatever else is said of them', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const events = lived(steps)
          .story.events()
          .filter((e) => categoryOf(e.stream) === 'person')
        const { record } = replay(personFileFold, events)
        expect(events.filter((e) => e.type === 'PersonDetailsRecorded')).toHaveLength(1)
        expect(record.practices.every((one, i) => i === 0 || (record.practices[i - 1]?.from ?? '') < one.from)).toBe(
          true,
        )
      }),
      { numRuns: 60 },
    )
  })
})
