import {
  memoryEventStore,
  memoryKeyStore,
  memoryReadModelStore,
  type RuntimeParts,
  type Stores,
} from '@casetrail/store'
import { lawCases, laws, type ServiceUnderTest, serviceOn } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

const memory = async (): Promise<Stores> => ({
  events: memoryEventStore(),
  keys: memoryKeyStore(),
  readModels: memoryReadModelStore(),
})

describe('the laws on memory stores', () => {
  for (const { title, run } of lawCases(laws, serviceOn(memory))) test(title, run)
})

/** A service in which one question answers falsely, or one decision decides falsely. */
const mutant = (change: (parts: RuntimeParts) => RuntimeParts): ServiceUnderTest => serviceOn(memory, { change })

const answering = (alter: (answer: any) => any): ServiceUnderTest =>
  mutant((parts) => ({
    ...parts,
    questions: parts.questions.map((question) =>
      question.name === 'whenDoesRetentionEnd'
        ? { ...question, answer: (views: any, asked: any) => alter(question.answer(views, asked)) }
        : question,
    ),
  }))

const deciding = (type: string, alter: (events: readonly any[]) => readonly any[]): ServiceUnderTest =>
  mutant((parts) => ({
    ...parts,
    decisions: parts.decisions.map((decision) =>
      decision.type === type
        ? { ...decision, events: (situation: any) => alter(decision.events(situation)) as never }
        : decision,
    ),
  }))

const sgYears = (answer: any): any =>
  answer.class === 'STANDARD' || answer.keepThrough === null
    ? answer
    : {
        ...answer,
        keepThrough: '2000-01-01',
        eligibleFrom: '2000-01-02',
        candidates: answer.candidates.map((one: any) => ({ ...one, years: 0 })),
      }

const reopened = (answer: any): any => {
  const turns = answer.anchor?.closedOn ?? ''
  return {
    ...answer,
    keepThrough: turns === '' ? null : turns,
    eligibleFrom: answer.keepThrough === null ? null : String(Math.random()),
  }
}

const withoutLast = (events: readonly any[]): readonly any[] =>
  events.map((one) =>
    one.type === 'PostClosureAccessAlertRaised' && one.data.recipients.length > 1
      ? { ...one, data: { ...one.data, recipients: one.data.recipients.slice(0, -1) } }
      : one,
  )

describe('each law can fail', () => {
  it.each([
    ['L3', answering(sgYears)],
    ['L5', answering(reopened)],
    ['L9', deciding('RequestAccess', (events) => events.filter(({ type }) => type !== 'PostClosureAccessAlertRaised'))],
    ['L10', deciding('RequestAccess', withoutLast)],
    [
      'L16',
      {
        ...serviceOn(memory),
        verify: () => async () => ({ _tag: 'Right', right: { events: 0, streams: 0, faults: [] } }) as const,
      },
    ],
  ] as const)('%s · a service that breaks it is caught', async (id, service) => {
    const law = laws.find((one) => one.id === id)
    if (law === undefined) throw new Error(`no law ${id}`)
    const details = await fc.check(law.property(service), { numRuns: 150, endOnFailure: true })
    expect(details.failed).toBe(true)
  })
})
