import {
  type AnyEventDefinition,
  type AnyObligation,
  type Citation,
  type DomainEvent,
  type Due,
  endOfTime,
  isOverdue,
  type LocalDate,
  nothingPromised,
  type Outstanding,
  outstandingAt,
  type Promised,
  promiseIn,
  type Reading,
  type ReadModel,
  type Recipe,
  type Recorded,
  readModelOf,
  type StreamId,
  takeInto,
  typesOf,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { dayOf } from './dayOf.js'

/** One promise of the list. @since 0.2.0 */
export interface OwedPromise {
  /** The name of the obligation. */
  readonly obligation: string
  readonly clause: Citation
  /** Who has to see to it: a duty of the policy. */
  readonly owedBy: string
  /** The id of what it is about. */
  readonly about: string
  /** The stream that made it owed. */
  readonly record: StreamId
  readonly since: LocalDate
  /** In time through the end of this Europe/London date, or until this instant; null: the notice names no time. */
  readonly due: Due
  /** `withheld`: for a reason on record, until it is due. */
  readonly status: 'owed' | 'withheld'
  /** Its time has passed, at the instant of reading; never where the notice names none. */
  readonly overdue: boolean
}

/** What makes something owed: obligations, and the definitions of the events that they listen to. @since 0.2.0 */
export interface Promising {
  readonly obligations: readonly AnyObligation[]
  readonly events: readonly AnyEventDefinition[]
}

const owedNow = (row: Promised): Outstanding | null => outstandingAt(row, endOfTime)

/** Another set of obligations is another index: it is built again from the first event. */
const versionOf = (obligations: readonly AnyObligation[]): string =>
  ['3', ...obligations.map((one) => `${one.name}(${one.about}; ${typesOf(one).join(', ')})`)].join(' ')

const keysIn =
  (obligations: readonly AnyObligation[]) =>
  (event: Recorded): readonly string[] =>
    obligations.flatMap((one) => promiseIn(one, event) ?? [])

const entryOf =
  (named: ReadonlyMap<string, AnyObligation>) =>
  (row: Promised, _key: string, _policy: Policy, reading: Reading): OwedPromise => {
    // Only what is listed is shown, and only what is owed under one of these obligations is listed.
    const { obligation, about, record, opened, due, status } = owedNow(row) as Outstanding
    const { clause, owedBy } = named.get(obligation) as AnyObligation
    return {
      obligation,
      clause,
      owedBy,
      about,
      record,
      since: opened.since,
      due,
      status,
      overdue: isOverdue(due, reading),
    }
  }

/**
 * Every promise of any list of obligations, across records: one row per promise,
 * under the day on which it is due. Asked up to a date it names all that is due by its end.
 *
 * @since 0.2.0
 */
export const whatIsOwed = (by: Promising): ReadModel<'whatIsOwed', Promised, OwedPromise, Policy> => {
  // Offered by two rooms, an obligation is one all the same: an event is taken into its row once.
  const named = new Map(by.obligations.map((one) => [one.name, one]))
  const obligations = [...named.values()]
  const types = new Set(obligations.flatMap(typesOf))
  const take: Recipe<Promised, DomainEvent, Policy> = (draft, event, policy) => {
    const obligation = named.get(draft.obligation)
    if (obligation !== undefined) takeInto(draft, obligation, event, policy)
  }
  return readModelOf<DomainEvent, Policy>()({
    name: 'whatIsOwed',
    version: versionOf(obligations),
    clauses: ['E21', 'L15'],
    asks: 'What is owed across all records, by whom and by when?',
    upTo: 'date',
    categories: [...new Set(by.events.filter(({ type }) => types.has(type)).map(({ category }) => category))],
    keysOf: keysIn(obligations),
    initial: nothingPromised,
    on: Object.fromEntries([...types].map((type) => [type, take])),
    listedAt: (row) => {
      const owed = owedNow(row)
      return owed === null ? null : dayOf({ since: owed.opened.since, due: owed.due })
    },
    entry: entryOf(named),
  })
}
