import type { Draft } from 'immer'
import type { DomainEvent } from '../event/EventDefinition.js'
import type { Fold } from '../event/Fold.js'
import type { Recorded } from '../event/Recorded.js'
import type { EventId } from '../id/ids.js'
import { type StreamId, subjectOf } from '../id/StreamId.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'
import type { AnyObligation, Due, Ending } from './Obligation.js'

/* The ledger of what is owed: one row per promise, in whichever stream of its record its events stand (E21, L15). */

/** One time that something was owed, from its opening to its end. @since 0.2.0 */
export interface Spell {
  readonly opened: { readonly event: EventId; readonly at: Instant; readonly since: LocalDate }
  /** By when it is owed, from which instant on: a move adds one, and never ends anything. */
  readonly dues: {
    readonly event: EventId
    readonly at: Instant
    readonly due: Due
    readonly status: 'owed' | 'withheld'
  }[]
  readonly ended: { readonly event: EventId; readonly at: Instant; readonly how: Ending } | null
}

/** One promise about one thing. @since 0.2.0 */
export interface Promised {
  readonly obligation: string
  readonly about: string
  /** The stream that opened it first; null: nothing has. */
  readonly record: StreamId | null
  readonly spells: Spell[]
  /** What it needs and is on record. */
  readonly met: string[]
  /** What opened while something that it needs was not on record yet. */
  readonly waiting: (Spell['opened'] & { readonly due: Due }) | null
}

/**
 * Names a promise among all: `<obligation>/<uuid of the record>/<id>`. An id is new within its record only, so two
 * records may use the same one, each for a thing of its own. @since 0.2.0
 */
export const promiseKey = (obligation: string, stream: StreamId, about: string): string =>
  `${obligation}/${subjectOf(stream)}/${about}`

/** A promise that nothing has opened. @since 0.2.0 */
export const nothingPromised = (key: string): Promised => {
  const [obligation = '', , ...about] = key.split('/')
  return { obligation, about: about.join('/'), record: null, spells: [], met: [], waiting: null }
}

const listens = (by: object, { type }: Recorded): boolean => Object.hasOwn(by, type)

/** The promise that an event is about, for an obligation that listens to it; null: it does not. @since 0.2.0 */
export const promiseIn = (obligation: AnyObligation, event: Recorded): string | null => {
  const { about, opens, needs, moves, ends } = obligation
  if (![opens, needs, moves, ends].some((by) => listens(by, event))) return null
  return promiseKey(obligation.name, event.stream, String((event.data as Readonly<Record<string, unknown>>)[about]))
}

type Opening = NonNullable<Promised['waiting']>

const openingBy = ({ opens }: AnyObligation, event: Recorded<DomainEvent>, world: unknown): Opening | null => {
  const owing = listens(opens, event) ? (opens[event.type]?.(event, world) ?? null) : null
  return owing === null ? null : { event: event.id, at: event.occurredAt, ...owing }
}

/** What an event opens: by itself, unless something needed is lacking, or what waited for just this. */
const openedBy = (
  draft: Draft<Promised>,
  obligation: AnyObligation,
  event: Recorded<DomainEvent>,
  world: unknown,
): Opening | null => {
  const { met, waiting } = draft
  if (listens(obligation.needs, event) && !met.includes(event.type)) met.push(event.type)
  const isLacking = Object.keys(obligation.needs).some((type) => !met.includes(type))
  const opening = openingBy(obligation, event, world)
  if (opening !== null) draft.record ??= event.stream
  if (isLacking) {
    draft.waiting = waiting ?? opening
    return null
  }
  draft.waiting = null
  return opening ?? (waiting && { ...waiting, at: waiting.at < event.occurredAt ? event.occurredAt : waiting.at })
}

const openSpell = (draft: Draft<Promised>, { event, at, since, due }: Opening): void => {
  const open = draft.spells.find((spell) => spell.ended === null)
  const opened = { event, at, since }
  const first = { event, at, due, status: 'owed' as const }
  if (open === undefined) draft.spells.push({ opened, dues: [first], ended: null })
  else if (at < open.opened.at) {
    open.opened = opened
    open.dues[0] = first
  }
}

/**
 * Takes an event into a promise: it opens a spell, or the open one from an earlier instant on, and due as that says;
 * moves the open one; or ends it, so that what is opened again later is owed again.
 *
 * @since 0.2.0
 */
export const takeInto = (
  draft: Draft<Promised>,
  obligation: AnyObligation,
  event: Recorded<DomainEvent>,
  world: unknown,
): void => {
  const opening = openedBy(draft, obligation, event, world)
  if (opening !== null) {
    openSpell(draft, opening)
    return
  }
  const how = listens(obligation.ends, event) ? obligation.ends[event.type] : undefined
  if (how !== undefined) draft.waiting = null
  const open = draft.spells.find((spell) => spell.ended === null)
  if (open === undefined) return
  const moving = listens(obligation.moves, event) ? obligation.moves[event.type]?.(event, world) : undefined
  if (moving !== undefined) {
    const later = open.dues.findIndex(({ at }) => at > event.occurredAt)
    open.dues.splice(later < 1 ? open.dues.length : later, 0, { event: event.id, at: event.occurredAt, ...moving })
  }
  if (how !== undefined) open.ended = { event: event.id, at: event.occurredAt, how }
}

/** What is owed about one record, by promise. @since 0.2.0 */
export interface OwedLedger {
  readonly promises: Record<string, Promised>
}

/** Folds the streams of a record into the ledger of these obligations. @since 0.2.0 */
export const ledgerOf = (obligations: readonly AnyObligation[]): Fold<OwedLedger> => {
  const byType = new Map<string, AnyObligation[]>()
  for (const obligation of obligations)
    for (const type of typesOf(obligation)) byType.set(type, [...(byType.get(type) ?? []), obligation])
  const take = (draft: Draft<OwedLedger>, event: Recorded, world: unknown): void => {
    for (const obligation of byType.get(event.type) ?? []) {
      const key = promiseIn(obligation, event) as string // it listens: `byType` names it
      draft.promises[key] ??= nothingPromised(key) as Draft<Promised>
      takeInto(draft.promises[key], obligation, event, world)
    }
  }
  return { initial: () => ({ promises: {} }), on: Object.fromEntries([...byType.keys()].map((type) => [type, take])) }
}

/** The types of event that an obligation listens to, each once. @since 0.2.0 */
export const typesOf = ({ opens, needs, moves, ends }: AnyObligation): readonly string[] => [
  ...new Set([opens, needs, moves, ends].flatMap((by) => Object.keys(by))),
]

/** What is owed of one promise at an instant. @since 0.2.0 */
export interface Outstanding {
  readonly obligation: string
  readonly about: string
  readonly record: StreamId
  readonly opened: Spell['opened']
  readonly due: Due
  readonly status: 'owed' | 'withheld'
}

/** The spell that is open at an instant of valid time, with its time then; null: nothing is owed. @since 0.2.0 */
export const outstandingAt = ({ obligation, about, record, spells }: Promised, at: Instant): Outstanding | null => {
  const open = spells.find(({ opened, ended }) => opened.at <= at && (ended === null || ended.at > at))
  if (open === undefined || record === null) return null
  const { due, status } = open.dues.findLast((one) => one.at <= at) ?? { due: null, status: 'owed' as const }
  return { obligation, about, record, opened: open.opened, due, status }
}

/** Whether a time has passed: a date at its end in Europe/London, an instant at that instant. @since 0.2.0 */
export const isOverdue = (due: Due, { at, today }: { readonly at: Instant; readonly today: LocalDate }): boolean =>
  due !== null && (due.length === 10 ? today > due : at > due)
