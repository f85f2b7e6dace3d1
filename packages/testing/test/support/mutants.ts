import type { AnyDecision, AnyQuestion, AnyReadModel, Fold, Instant, Recipe } from '@casetrail/kernel'
import {
  memoryEventStore,
  memoryKeyStore,
  memoryReadModelStore,
  type RuntimeParts,
  type Stores,
} from '@casetrail/store'
import { type ServiceUnderTest, serviceOn } from '@casetrail/testing'
import * as E from 'fp-ts/lib/Either.js'
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

/** As if every life stage rested on the last word on the date of birth, whatever it rests on: no fence. */
const believed = (stages: any, details: any): any => {
  const word = details.versions.findLast(({ birth }: any) => birth !== 'untouched')?.event ?? null
  return { ...stages, facts: stages.facts.map((one: any) => ({ ...one, restsOn: word })) }
}

const believedRow = (row: any): any => ({
  ...row,
  case: { ...row.case, lifeStages: believed(row.case.lifeStages, row.life.details) },
})

/** Eligible while nothing but this stands in the way. */
const passingOver = (blocker: string) => (answer: any) => ({
  ...answer,
  eligible: answer.blockers.every((one: any) => one.blocker === blocker),
})

const lacking = (type: string, ...rules: readonly string[]) =>
  decision(type, (one) => ({ rules: one.rules.filter(({ name }) => !rules.includes(name)) }))

/** What a decision makes of a command if only the one who acts is looked at. */
const overOneActor = (type: string) =>
  decision(type, (one) => ({
    events: (situation) => {
      const { command } = situation
      const actor = { ...command.actor, recordedBy: command.actor.performedBy, onBehalfOf: null }
      return one.events({ ...situation, command: { ...command, actor } })
    },
  }))

/** Whoever a command is for is not looked at. */
const withoutWhomItIsFor = (type: string) =>
  decision(type, (one) => ({
    events: (situation) => {
      const { command } = situation
      return one.events({ ...situation, command: { ...command, actor: { ...command.actor, onBehalfOf: null } } })
    },
  }))

/** A practice looks as it likes, whenever it was named. */
const practicesUnseen = (events: readonly any[]): readonly any[] =>
  events.some(({ data }) => data.requester === 'gpPractice') ? alertsNot(events) : events

const batchAlertsNot = (events: readonly any[]): readonly any[] =>
  events.filter(({ type }) => type !== 'BatchAccessAlertRaised')

const letIn = (events: readonly any[]): readonly any[] =>
  events.map(({ data: { rule: _, ...data }, ...one }) => ({ ...one, type: 'SafeguardingLogOpened', data }))

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
  [
    'l2AsOf',
    'a service that forgets as of when it answered',
    () => {
      const service = serviceOn(memory)
      return {
        ...service,
        open: async (clock) => {
          const { runtime, teardown } = await service.open(clock)
          const { moments } = runtime
          const forgetful = {
            free: null,
            now: (...read: Parameters<typeof moments.now>) => moments.now(...read),
            record: (at: Instant) => moments.record(at),
            answer: () => null,
          }
          return { runtime: { ...runtime, moments: forgetful as unknown as typeof moments }, teardown }
        },
      }
    },
  ],
  [
    'l3MonotoneClass',
    'a policy that shortens what one before it promised',
    question('whenDoesRetentionEnd', (one) => ({
      answer: (views, asked) => one.answer(views, { ...asked, world: { ...asked.world, before: [] } }),
    })),
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
  ['l22NeverUnseen', 'a look that alerts nobody', yielding('RequestAccess', alertsNot)],
  ['l22NeverUnseen', 'whoever types a request is not looked at', overOneActor('RequestAccess')],
  ['l22NeverUnseen', 'whom a request is for is not looked at', withoutWhomItIsFor('RequestAccess')],
  ['l22NeverUnseen', 'a practice that was named late, and alerts nobody', yielding('RequestAccess', practicesUnseen)],
  ['l22NeverUnseen', 'a report run that alerts nobody', yielding('RunInternalReport', batchAlertsNot)],
  [
    'l22NeverUnseen',
    'a report run that nobody else hears of',
    lacking('RunInternalReport', 'somebodyElseHearsOfTheRun'),
  ],
  [
    'l22NeverUnseen',
    'a case that notes a run of other cases',
    lacking('NoteReportRun', 'onlyARunThatReadTheCaseIsNoted'),
  ],
  ['l22NeverUnseen', 'a safeguarding log that opens to anybody', yielding('OpenSafeguardingLog', letIn)],
  ['l22NeverUnseen', 'a reopening that is no access', lacking('ReopenCase', 'reopeningALongClosedCaseIsAnAccess')],
  ['l24Duty', 'anybody grants roles', decision('GrantStaffRole', () => ({ by: null }))],
  ['l24Duty', 'managers who guard themselves', lacking('GrantStaffRole', 'managersAndOfficersDiffer')],
  ['l24Duty', 'partners by their own hand', lacking('RecordPartnerStaff', 'nobodyMakesThemselvesAPartner')],
  ['l24Duty', 'readers by their own hand', lacking('AddSafeguardingLogReader', 'nobodyPutsThemselvesOnTheList')],
  ['l24Duty', 'a policy of one hand', lacking('AdoptPolicy', 'whoeverAdoptsDidNotPropose')],
  [
    'l24Duty',
    'a policy that nobody proposed',
    lacking('AdoptPolicy', 'onlyWhatWasProposedIsAdopted', 'whoeverAdoptsDidNotPropose'),
  ],
  ['l24Duty', 'successors who say why', lacking('ConcludeStandDownAlert', 'whoeverTookOverDoesNotConclude')],
  ['l24Duty', 'investigations of oneself', lacking('OpenAlertInvestigation', 'nobodyInvestigatesTheirOwnAccess')],
  ['l24Duty', 'a person told of it by whoever looked', lacking('NotifyPersonOfBreach', 'nobodyTellsOfTheirOwnLook')],
  [
    'l24Duty',
    'a person told of it by whom whoever looked appointed',
    lacking('NotifyPersonOfBreach', 'nobodyTellsForWhoeverAppointedThem'),
  ],
  ['l24Duty', 'reviews of what one did oneself', lacking('ReviewRetention', 'nobodyReviewsTheirOwn')],
  ['l24Duty', 'officers by their own hand', lacking('AppointPrivacyOfficer', 'nobodyAppointsThemselves')],
  [
    'l21NeverEarly',
    'a question that believes a life stage on a date of birth that was corrected',
    question('whatBlocksDisposal', (one) => ({
      answer: (views, asked) => one.answer({ ...views, stages: believed(views.stages, views.person.details) }, asked),
    })),
  ],
  [
    'l21NeverEarly',
    'a list that does',
    readModel('whatIsDue', (one) => ({
      listedAt: (row, world) => one.listedAt(believedRow(row), world),
      entry: (row, key, world, reading) => one.entry(believedRow(row), key, world, reading),
    })),
  ],
  [
    'l21NeverEarly',
    'a list that hears of no correction',
    readModel('whatIsDue', (one) => ({
      tells: {
        whom: one.tells?.whom ?? (() => []),
        what: (draft, from) => {
          if (draft.life.details.versions.length === 0) one.tells?.what(draft, from)
        },
      },
    })),
  ],
  ['l21NeverEarly', 'a retraction that nobody reviews', answering('whatBlocksDisposal', passingOver('classShortened'))],
  [
    'l21NeverEarly',
    'a closure that was dated back, and is taken as it comes',
    answering('whatBlocksDisposal', passingOver('closureBackdated')),
  ],
  [
    'l16Tamper',
    'verification that finds nothing',
    () => ({
      ...serviceOn(memory),
      verify: () => async () => ({ _tag: 'Right', right: { events: 0, streams: 0, faults: [] } }) as const,
    }),
  ],
  [
    'l23OneEffect',
    'a store that forgets the ids of its events',
    changed(({ stores }) => ({
      stores: { ...stores, events: { ...stores.events, find: () => async () => E.right(null) } },
    })),
  ],
]
