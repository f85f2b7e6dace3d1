import { casetrailEvents } from '@casetrail/events'
import { caseObligations, reportRunInvestigation, safeguardingLogEntry } from '@casetrail/facts'
import {
  type AnyReadModel,
  applyTo,
  caseStream,
  ledgerOf,
  type Promised,
  promiseKey,
  type Recorded,
  replay,
  type Spell,
} from '@casetrail/kernel'
import { whatIsOwed } from '@casetrail/reporting'
import { type Fact, syntheticId as id, momentOf, type Story, scenario } from '@casetrail/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { owedSubject } from '../src/owed/owedSubject.js'
import { accepted, alertRaised, batchConcluded, batchRaised, caseId, logged, referralId } from './facts.js'
import { obligationsAreConserved } from './owedLaw.js'
import { asked, ownEvents, ownHistories, seen, thingIsAnswered, thingIsDone, withheld } from './synthetic.js'

const [ofCasetrail] = owedSubject.readModels
const told = (...facts: readonly Fact[]): Story => scenario().past(...facts)

/** What a list shows up to a date: the sort key and the entry, in order. */
const listed = (story: Story, model: typeof ofCasetrail, upTo?: string) =>
  story.list(model, upTo).map(({ listedAt, entry }) => [listedAt, entry] as const)

describe('whatIsOwed', () => {
  it('C28, E21 · lists a promise under the day on which it is due, with clause and owner, until it is kept', () => {
    const owed = told(accepted('2026-03-02'))
    expect(listed(owed, ofCasetrail)).toEqual([
      [
        '2026-03-07',
        {
          obligation: 'safeguardingLogEntry',
          clause: 'C28',
          owedBy: 'frontLine',
          about: referralId,
          record: `case-${caseId}`,
          since: '2026-03-02',
          due: '2026-03-07',
          status: 'owed',
          overdue: false,
        },
      ],
    ])
    expect(listed(owed, ofCasetrail, '2026-03-06')).toEqual([])
    expect(listed(owed, ofCasetrail, '2026-03-07')).toHaveLength(1)
    // The entry stands in another stream of the case: the row is the promise’s, not the stream’s.
    expect(listed(owed.past(logged('2026-03-04')), ofCasetrail)).toEqual([])
  })

  it('E21 · says, when it is read, whether the time has passed', () => {
    const owed = told(accepted('2026-03-02'))
    const overdue = (on: string) => listed(owed.on(on), ofCasetrail).map(([, entry]) => entry.overdue)
    expect([overdue('2026-03-07'), overdue('2026-03-08')]).toEqual([[false], [true]])
  })

  it('A7 · lists nothing for an acceptance that does not count', () => {
    expect(listed(told(accepted('2026-03-02', 'marac')), ofCasetrail)).toEqual([])
  })

  it('C45, A12c · lists what has no time under the day since when it is owed', () => {
    const [alert, batch] = [id(7), id(8)]
    const story = told(alertRaised('2026-03-04', alert), batchRaised('2026-03-05', batch))
    const found = listed(story, ofCasetrail, '2026-03-05')
    expect(found.map(([at, { obligation, due }]) => [at, obligation, due])).toEqual([
      ['2026-03-04', 'alertInvestigation', null],
      ['2026-03-05', 'reportRunInvestigation', null],
    ])
    const left = listed(story.past(batchConcluded('2026-03-06', batch)), ofCasetrail)
    expect(left.map(([, { about }]) => about)).toEqual([alert])
  })

  it('E21 · reads the streams in which its promises are opened and end, and no others', () => {
    expect([...ofCasetrail.categories].sort()).toEqual(['access', 'case', 'reportRun', 'safeguardingLog'])
    const all = [...caseObligations, reportRunInvestigation]
    expect(whatIsOwed({ obligations: all, events: casetrailEvents }).version).toBe(ofCasetrail.version)
    expect(whatIsOwed({ obligations: [safeguardingLogEntry], events: casetrailEvents }).categories).toEqual([
      'case',
      'safeguardingLog',
    ])
  })
})

describe('whatIsOwed, with promises of a host’s own', () => {
  const own = whatIsOwed({ obligations: [thingIsDone, thingIsAnswered], events: ownEvents })

  it('E21 · one event opens two promises, each with a row and a time of its own', () => {
    const story = told(asked('one', 0))
    const [event] = story.events as readonly Recorded[] as readonly [Recorded]
    expect(own.keysOf(event)).toEqual([`thingIsDone/${id(1)}/one`, `thingIsAnswered/${id(1)}/one`])
    expect(listed(story, own).map(([at, { clause, due }]) => [at, clause, due])).toEqual([
      ['2026-05-04', 'OWN-2', momentOf('2026-05-04')],
      ['2026-05-31', 'OWN-1', '2026-05-31'],
    ])
    expect(told(seen('one', 1)).events.flatMap(own.keysOf)).toEqual([])
    const twice = whatIsOwed({ obligations: [thingIsDone, thingIsAnswered, thingIsDone], events: ownEvents })
    expect(twice.keysOf(event)).toEqual(own.keysOf(event))
  })

  it('A26 · an instant stands under its Europe/London date, so that the list up to a date names it', () => {
    const story = told(asked('one', '2026-06-27T23:30:00.000Z', false))
    expect(listed(story, own, '2026-06-30')).toEqual([])
    expect(listed(story, own, '2026-07-01')).toMatchObject([
      ['2026-07-01', { since: '2026-06-28', due: '2026-06-30T23:30:00.000Z' }],
    ])
  })

  it('L15 · withholding moves a promise to its review and never off the list', () => {
    const [, done] = listed(told(asked('one', 0), withheld('one', 10)), own)
    expect(done).toMatchObject(['2026-08-09', { obligation: 'thingIsDone', status: 'withheld', due: '2026-08-09' }])
  })

  it('E21 · another set of promises is another index, built again from the first event', () => {
    expect(whatIsOwed({ obligations: [thingIsDone], events: ownEvents }).version).not.toBe(own.version)
    const { ThingDone } = thingIsDone.ends
    const other = { ...thingIsDone, ends: { ThingDone } }
    expect(whatIsOwed({ obligations: [other, thingIsAnswered], events: ownEvents }).version).not.toBe(own.version)
  })
})

describe('laws of what is owed', () => {
  const own = whatIsOwed({ obligations: [thingIsDone], events: ownEvents })
  const spellsOf = (model: AnyReadModel, story: Story, about: string): readonly Spell[] =>
    story.row(model, promiseKey('thingIsDone', caseStream(id(1)), about))?.spells ?? []
  const holds = (model: AnyReadModel) =>
    fc.property(ownHistories, (facts) => {
      const story = told(...facts)
      return ['one', 'two'].every((about) =>
        obligationsAreConserved(thingIsDone, about, story.events, spellsOf(model, story, about)),
      )
    })

  it('L15 · each opened obligation ends at most once, by an ending event; withholding moves and never ends it', () => {
    fc.assert(holds(own), { numRuns: 500 })
  })

  type Draft = { spells: { ended: unknown; dues: unknown[] }[] }
  type Fault = (draft: Draft, event: Recorded) => void
  const faulty = (fault: Fault): AnyReadModel => {
    const take = (draft: Promised, event: Recorded, world: unknown) => {
      applyTo(own, draft, event, world)
      fault(draft as never, event)
    }
    return { ...own, on: Object.fromEntries(Object.keys(own.on).map((type) => [type, take])) } as never
  }

  it.each<readonly [string, Fault]>([
    [
      'withholding ends it',
      ({ spells }, { type, id, occurredAt: at }) => {
        const last = spells.at(-1)
        if (type === 'ThingWithheld' && last?.ended === null) last.ended = { event: id, at, how: 'void' }
      },
    ],
    [
      'a second end ends it again',
      ({ spells }, { type, id, occurredAt: at }) => {
        const last = spells.at(-1)
        if (type === 'ThingDone' && last !== undefined) last.ended = { event: id, at, how: 'met' }
      },
    ],
    [
      'what ended does not end',
      ({ spells }, { type }) => {
        const last = spells.at(-1)
        if (type === 'ThingVoid' && last !== undefined) last.ended = null
      },
    ],
    [
      'what ended is forgotten',
      (draft) => {
        draft.spells = draft.spells.filter(({ ended }) => ended === null)
      },
    ],
    [
      'withholding is not heard',
      ({ spells }) => {
        spells.at(-1)?.dues.splice(1)
      },
    ],
  ])('L15 · is broken where %s', (_, fault) => {
    expect(fc.check(holds(faulty(fault)), { numRuns: 500 }).failed).toBe(true)
  })

  it('E21 · the rows of the list are what the ledger of one record says, promise by promise', () => {
    const obligations = [thingIsDone, thingIsAnswered]
    const both = whatIsOwed({ obligations, events: ownEvents })
    fc.assert(
      fc.property(ownHistories, (facts) => {
        const story = told(...facts)
        const rows = story.events.flatMap(both.keysOf).map((key) => [key, story.row(both, key)] as const)
        const { promises } = replay(ledgerOf(obligations), story.events, story.policy)
        expect(Object.fromEntries(rows)).toEqual(promises)
      }),
      { numRuns: 200 },
    )
  })
})
