import type { AnyDecision, AnyQuestion, AnyReadModel, Fold, Recipe } from '@casetrail/kernel'
import {
  memoryEventStore,
  memoryKeyStore,
  memoryReadModelStore,
  type RuntimeParts,
  type Stores,
} from '@casetrail/store'
import { type ServiceUnderTest, serviceOn } from '@casetrail/testing'
import * as O from 'fp-ts/lib/Option.js'

/* Services with one fault each: for every law, at least one that breaks it. */

/** New and empty stores in memory. */
export const memory = async (): Promise<Stores> => ({
  events: memoryEventStore(),
  keys: memoryKeyStore(),
  readModels: memoryReadModelStore(),
})

const changed =
  (change: (parts: RuntimeParts) => Partial<RuntimeParts>): (() => ServiceUnderTest) =>
  () =>
    serviceOn(memory, { change: (parts) => ({ ...parts, ...change(parts) }) })

const question = (name: string, alter: (one: AnyQuestion) => Partial<AnyQuestion>) =>
  changed(({ questions }) => ({
    questions: questions.map((one) => (one.name === name ? { ...one, ...alter(one) } : one)),
  }))

const decision = (type: string, alter: (one: AnyDecision) => Partial<AnyDecision>) =>
  changed(({ decisions }) => ({
    decisions: decisions.map((one) => (one.type === type ? { ...one, ...alter(one) } : one)),
  }))

const readModel = (name: string, alter: (one: AnyReadModel) => Partial<AnyReadModel>) =>
  changed(({ readModels }) => ({
    readModels: readModels.map((one) => (one.name === name ? { ...one, ...alter(one) } : one)),
  }))

const answering = (name: string, alter: (answer: any, views: any) => unknown) =>
  question(name, (one) => ({ answer: (views, asked) => alter(one.answer(views, asked), views) }))

const yielding = (type: string, alter: (events: readonly any[]) => readonly any[]) =>
  decision(type, (one) => ({ events: (situation) => alter(one.events(situation)) as never }))

type Alter = (fold: Fold<any>) => Fold<any>

/** The reader with another fold in the place of one of its views. */
const folding = <R extends { readonly reads: any }>(reader: R, view: string, alter: Alter): Pick<R, 'reads'> => ({
  reads: { ...reader.reads, [view]: { ...reader.reads[view], fold: alter(reader.reads[view].fold) } },
})

/** A fold that does something more on one type of event. */
const also =
  (type: string, more: Recipe<any, any>): Alter =>
  (fold) => ({
    ...fold,
    on: {
      ...fold.on,
      [type]: (draft: any, event: any, world: unknown) => {
        ;(fold.on as any)[type]?.(draft, event, world)
        more(draft, event, world)
      },
    },
  })

const counter = () => {
  let n = 0
  return () => n++
}

const shorter = (answer: any): unknown =>
  answer.class === 'STANDARD' || answer.keepThrough === null
    ? answer
    : {
        ...answer,
        keepThrough: '2000-01-01',
        eligibleFrom: '2000-01-02',
        candidates: answer.candidates.map((one: any) => ({ ...one, years: 0 })),
      }

const alertsNot = (events: readonly any[]): readonly any[] =>
  events.filter(({ type }) => type !== 'PostClosureAccessAlertRaised')

const withoutOneRecipient = (events: readonly any[]): readonly any[] =>
  events.map((one) =>
    one.type === 'PostClosureAccessAlertRaised' && one.data.recipients.length > 1
      ? { ...one, data: { ...one.data, recipients: one.data.recipients.slice(0, -1) } }
      : one,
  )

/** Law, what is planted, and the service with it. */
export const mutants: readonly (readonly [law: string, planted: string, service: () => ServiceUnderTest])[] = [
  [
    'l1Replay',
    'a row that counts how often it was built',
    () => {
      const built = counter()
      return readModel('whichCasesAreStale', (one) => ({
        initial: (key) => ({ ...one.initial(key), built: built() }),
      }))()
    },
  ],
  [
    'l1Replay',
    'a recipe that counts the events of all histories',
    () => {
      const taken = counter()
      const counting = also('ReferralReceived', (draft) => {
        draft.taken = taken()
      })
      return question('howDoesTheCaseStand', (one) => folding(one, 'case', counting))()
    },
  ],
  [
    'l1Recipes',
    'a recipe that changes the event it takes',
    question('howDoesTheCaseStand', (one) =>
      folding(
        one,
        'case',
        also('ReferralReceived', (_, event) => {
          event.data.practice = 'CHANGED'
        }),
      ),
    ),
  ],
  [
    'l1Recipes',
    'a rule that changes what it is handed',
    decision('AcceptReferral', (one) => ({
      rules: [
        {
          name: 'nothingIsKept',
          clause: 'C1',
          sentence: 'Nothing is kept.',
          judge: ({ views }) => {
            views.case.referrals.referrals.length = 0
            return O.none
          },
        },
        ...one.rules,
      ],
    })),
  ],
  [
    'l1Recipes',
    'an event that holds a piece of a state',
    decision('AcceptReferral', (one) => ({
      events: (situation) => {
        const [accepted] = one.events(situation)
        return [{ ...accepted, data: { ...accepted.data, held: situation.views.case.referrals } }]
      },
    })),
  ],
  [
    'l2AsOf',
    'an answer that tells how often it was asked',
    () => {
      const asked = counter()
      return answering('howDoesTheCaseStand', (answer) => ({ ...answer, asked: asked() }))()
    },
  ],
  ['l3MonotoneClass', 'acceptances that shorten retention', answering('whenDoesRetentionEnd', shorter)],
  [
    'l4OrderFree',
    'the acceptance that was recorded last decides',
    question('whenDoesRetentionEnd', (one) => ({
      ...folding(
        one,
        'case',
        also('SafeguardingReferralAccepted', (draft, event) => {
          draft.lastAccepted = event.data.safeguardingReferralId
        }),
      ),
      answer: (views, asked) => ({ ...one.answer(views, asked), keepThrough: views.case.lastAccepted ?? null }),
    })),
  ],
  [
    'l5Reopen',
    'each closure adds to the end',
    question('whenDoesRetentionEnd', (one) => ({
      ...folding(
        one,
        'case',
        also('CaseClosed', (draft) => {
          draft.closures = (draft.closures ?? 0) + 1
        }),
      ),
      answer: (views, asked) => ({ ...one.answer(views, asked), keepThrough: `after ${views.case.closures ?? 0}` }),
    })),
  ],
  ['l9Boundary', 'no alert at all', yielding('RequestAccess', alertsNot)],
  ['l10FanOut', 'one officer is not alerted', yielding('RequestAccess', withoutOneRecipient)],
  [
    'l15Obligations',
    'a list that leaves out what is old',
    readModel('whatIsOwed', (one) => ({
      listedAt: (row, world) => (row.obligation.startsWith('safety') ? null : one.listedAt(row, world)),
    })),
  ],
  [
    'l15Obligations',
    'closing a case ends what is owed',
    question('whichObligationsAreOutstanding', (one) =>
      folding(
        one,
        'owed',
        also('CaseClosed', (draft) => {
          draft.promises = {}
        }),
      ),
    ),
  ],
  [
    'l16Tamper',
    'verification that finds nothing',
    () => ({
      ...serviceOn(memory),
      verify: () => async () => ({ _tag: 'Right', right: { events: 0, streams: 0, faults: [] } }) as const,
    }),
  ],
]
