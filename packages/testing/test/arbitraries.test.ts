import { CaseReopened } from '@casetrail/events'
import { nextStepOf, onCase } from '@casetrail/facts'
import { event, Instant, LocalDate, NoteId, oneOf, provision, type Recorded, room, subject } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import {
  arbitraryCommandData,
  arbitraryOf,
  caseHistory,
  instant,
  localDate,
  Reached,
  rehearse,
  serviceOn,
  withService,
} from '@casetrail/testing'
import { casetrailRooms } from 'casetrail'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memory } from './support/mutants.js'

const definitions = casetrailRooms.flatMap(({ events }) => [...events])
const decisions = casetrailRooms.flatMap((one) => [...one.decisions])

describe('every arbitrary yields what its codec takes', () => {
  it.each(definitions.map((definition) => [definition.type, definition] as const))('%s', (_, definition) => {
    fc.assert(
      fc.property(arbitraryOf(definition.clear as never), (data) => definition.clear.is(data)),
      { numRuns: 30 },
    )
    for (const { codec } of Object.values(definition.parts as Record<string, { readonly codec: any }>))
      fc.assert(
        fc.property(arbitraryOf(codec as never), (value) => codec.is(value)),
        { numRuns: 30 },
      )
  })

  it.each(decisions.map((decision) => [decision.type, decision] as const))('%s', (_, decision) => {
    fc.assert(
      fc.property(arbitraryCommandData(decision as never) as fc.Arbitrary<unknown>, (data) => decision.data.is(data)),
      { numRuns: 30 },
    )
  })

  it('instants and dates', () => {
    fc.assert(fc.property(instant(), (value) => Instant.is(value)))
    fc.assert(fc.property(localDate(), (value) => LocalDate.is(value)))
  })
})

describe('E25 · a generated history', () => {
  it('is in the order of time, each command well formed, and one seed gives one history', () => {
    const codecs = new Map(decisions.map(({ type, data }) => [type as string, data]))
    fc.assert(
      fc.property(caseHistory(), ({ steps }) => {
        const moments = steps.map(({ now }) => now)
        expect([...moments].sort()).toEqual(moments)
        expect(new Set(moments).size).toBe(moments.length)
        for (const { command } of steps) expect(codecs.get(command.type)?.is(command.data), command.type).toBe(true)
      }),
      { numRuns: 50 },
    )
    const [one, two] = [1, 2].map(() => fc.sample(caseHistory(), { seed: 42, numRuns: 3 }))
    expect(one).toEqual(two)
  })

  it('opens with commands that are all taken', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistory({ maxSteps: 0 }), ({ steps, opening }) =>
        withService(serviceOn(memory), async (player) => {
          expect(steps).toHaveLength(opening)
          for (const { step, outcome } of await player.play(steps))
            expect(outcome._tag, step.command.type).toBe('Right')
        }),
      ),
      { numRuns: 20 },
    )
  })

  it('C6 · leaves none of its personal values in what is stored', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistory(), ({ steps, planted }) =>
        withService(serviceOn(memory), async (player, { runtime }) => {
          await player.play(steps)
          const streams = new Set(player.events.map(({ stream }) => stream))
          const bytes: Uint8Array[] = []
          for (const stream of streams) {
            const stored = await runtime.stores.events.readStream(stream, 0, 1000)()
            if (stored._tag === 'Right') for (const { header, body } of stored.right.events) bytes.push(header, body)
          }
          const text = bytes.map((one) => Buffer.from(one).toString('utf8')).join('\n')
          expect(planted.filter((value) => text.includes(value))).toEqual([])
          expect(bytes.length).toBeGreaterThan(0)
        }),
      ),
      { numRuns: 20 },
    )
  })

  it('is rehearsed as the service plays it: the same events, by the same ids', async () => {
    await fc.assert(
      fc.asyncProperty(caseHistory(), ({ steps }) =>
        withService(serviceOn(memory), async (player) => {
          await player.play(steps)
          const told = (events: readonly Recorded[]) =>
            events.map(({ id, stream, type, data }) => ({ id, stream, type, data }))
          const rehearsed = rehearse(new Reached(), { rooms: casetrailRooms, policy: kirkleesPolicy, steps })
          expect(told(player.events)).toEqual(told(rehearsed))
        }),
      ),
      { numRuns: 20 },
    )
  })

  it('is mostly taken: what a refusal names is drawn anew', () => {
    const reached = new Reached()
    for (const { steps } of fc.sample(caseHistory({ maxSteps: 40 }), { seed: 7, numRuns: 30, unbiased: true }))
      rehearse(reached, { rooms: casetrailRooms, policy: kirkleesPolicy, steps })
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
    const { command, refusal } = reached.counts()
    expect(sum(command)).toBeGreaterThan(sum(refusal))
  })

  it('holds the commands of a host’s own room, with ids of what stands in the case', () => {
    const onlyNotesOfTheCaseArePraised = provision(
      'onlyNotesOfTheCaseArePraised',
      'C8',
      'A note is praised that stands in the case.',
    )
    const praiseNote = onCase(
      {
        command: 'PraiseNote',
        clauses: ['C8'],
        says: 'A synthetic command of a host.',
        data: { noteId: NoteId, how: oneOf('warmly', 'much') },
        yields: [CaseReopened],
      },
      {
        rules: nextStepOf(onlyNotesOfTheCaseArePraised, {
          field: 'data.noteId',
          of: ({ views, data }) => views.case.notes.notes.find((one) => one.noteId === data.noteId),
          from: ['written', 'corrected'],
        }),
        events: ({ command: { occurredAt } }) => [
          event(CaseReopened, { occurredAt, data: { reason: 'personReturned', accessRequestId: null } }),
        ],
      },
    )
    const rooms = [
      ...casetrailRooms,
      room({ name: 'host', says: 'A synthetic room.' }, subject({ decisions: [praiseNote] })),
    ]
    const reached = new Reached()
    const histories = caseHistory({ rooms, weights: { others: 0, AddCaseNote: 1, PraiseNote: 2 } })
    for (const { steps } of fc.sample(histories, { seed: 3, numRuns: 10 }))
      rehearse(reached, { rooms, policy: kirkleesPolicy, steps })
    expect(reached.counts().command.PraiseNote).toBeGreaterThan(5)
    expect(reached.counts().refusal['PraiseNote · onlyNotesOfTheCaseArePraised']).toBeGreaterThan(0)
  })
})
