import {
  type AnyRoom,
  type CaseId,
  type Command,
  categoryOf,
  type DomainEvent,
  type Instant,
  instantOf,
  millisOf,
  type Recorded,
  subjectOf,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { actorsOf } from './actorsOf.js'
import { cast, commandIdOf } from './cast.js'
import { type Around, type Composed, compose, type Draft } from './compose.js'
import type { Draw } from './Draw.js'
import type { HistoryStep } from './HistoryStep.js'
import { placeOfDenial } from './hints.js'
import { Rehearsal } from './Rehearsal.js'
import type { Wish } from './Wish.js'

/** How often a command that is meant to be taken is tried with what its refusal names drawn anew. */
const tries = 16

const constants = (fields: object): Readonly<Record<string, Draw>> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]): [string, Draw] => [name, () => value]))

/** The place of a draft that a refusal names: `data.reasons.0` is `reasons`, `actor.performedBy` is `actor`. */
const placeOf = (field: string | undefined): string | undefined => {
  const [first, second] = (field ?? '').split('.')
  return first === 'data' ? second : first || undefined
}

/** The place of a draft to draw anew where it would be denied on record; undefined: it would not. */
const deniedAt = (events: readonly DomainEvent[]): string | undefined => {
  const [rule] = events.flatMap(({ data }) => ('rule' in data ? [String(data.rule)] : []))
  return rule !== undefined && Object.hasOwn(placeOfDenial, rule) ? placeOfDenial[rule] : undefined
}

/** The field that names the record: the first one of every seat. */
const keyOf = ({ fields }: Pick<Draft, 'fields'>): string => Object.keys(fields)[0] ?? ''

/** Turns wishes into commands, in order of time: each names what the ones before it brought about. */
export class Writer {
  readonly steps: HistoryStep[] = []
  readonly personal = new Set<string>()
  #around: Around

  constructor(rooms: readonly AnyRoom[], policy: Policy, cases: readonly CaseId[], from: Instant) {
    this.#around = {
      now: from,
      rehearsal: new Rehearsal(rooms, policy),
      actors: actorsOf(policy),
      cast: {
        case: cases,
        person: cast.persons,
        staff: [...cast.workers, ...cast.officers],
      },
      made: { ids: 0, words: 0 },
    }
  }

  /** Writes one command as it is wished for, and what comes before it; `given` are fields that are known already. */
  fulfil(wish: Wish, given: object = {}): void {
    if (wish.before !== null) this.fulfil(wish.before)
    this.#around = { ...this.#around, now: instantOf(millisOf(this.#around.now) + Math.max(1, wish.after)) }
    const same = this.steps.filter(({ command: { type } }) => type === wish.type).map(({ command }) => command)
    const taken = same.filter((command) => this.#around.rehearsal.hasTaken(command))
    const earlier = (taken.length > 0 ? taken : same)[wish.pick % Math.max(1, taken.length || same.length)]
    if (wish.manner === 'sentAgain' && earlier !== undefined) this.#put(earlier)
    else this.#compose(wish, earlier, given)
  }

  #compose(wish: Wish, earlier: Command | undefined, given: object): void {
    const { type, fields, pick, daysLate, manner } = wish
    const again = earlier !== undefined && manner !== 'meant' && manner !== 'astray'
    const known = constants(again ? (earlier.data as object) : given)
    const goesOn = wish.before === null ? {} : this.#sharedWith(wish, this.#around.rehearsal.events.at(-1))
    const draft: Draft = {
      type,
      fields: { ...fields, ...goesOn, ...known },
      pick,
      daysLate,
      commandId: manner === 'otherContent' && again ? earlier.commandId : commandIdOf(this.steps.length),
      attempts: {},
      astray: null,
      actor: wish.before !== null && pick % 3 === 0 ? (this.steps.at(-1)?.command.actor ?? null) : null,
    }
    const meant = manner === 'repeated' || manner === 'sentAgain' ? draft : this.#meant(draft, Object.keys(known))
    this.#keep(compose(/astray|other/i.test(manner) ? this.#astray(meant, wish) : meant, this.#around))
  }

  /** Tries again what the refusal names; where it names nothing, another record. */
  #meant(draft: Draft, known: readonly string[]): Draft {
    let tried = draft
    for (let n = 0; n < tries; n++) {
      const { command } = compose(tried, this.#around)
      const { outcome } = this.#around.rehearsal.judge(command, this.#around.now)
      const isHalf = draft.pick % 2 === 0
      const place =
        outcome._tag === 'Left'
          ? (placeOf(outcome.left.evidence.field) ?? (isHalf ? keyOf(draft) : undefined))
          : isHalf
            ? deniedAt(outcome.right)
            : undefined
      if (place === undefined) return tried
      // What is given stays: then somebody else acts.
      tried = this.#drawnAnew(tried, known.includes(place) ? 'actor' : place)
    }
    return tried
  }

  /** The place, or what another event said of it, the last one first; where none did, everything. */
  #drawnAnew(draft: Draft, place: string): Draft {
    const attempt = (draft.attempts[place] ?? 0) + 1
    const attempts = { ...draft.attempts, [place]: attempt }
    if (attempt < 2 || place === keyOf(draft) || draft.fields[place] === undefined) return { ...draft, attempts }
    const saying = this.#around.rehearsal.events.filter((event) => Object.hasOwn(event.data, place))
    const event = saying.at(1 - attempt)
    return event === undefined
      ? { ...draft, attempts: Object.fromEntries(Object.keys(draft.fields).map((f) => [f, (attempts[f] ?? 0) + 1])) }
      : { ...draft, attempts, fields: { ...draft.fields, ...this.#sharedWith(draft, event) } }
  }

  /** The fields that a command shares with an event, the event's record, and the event where a field names one. */
  #sharedWith({ type, fields }: Pick<Draft, 'type' | 'fields'>, event: Recorded | undefined): Draft['fields'] {
    if (event === undefined) return {}
    const codecs = this.#around.rehearsal.fieldsOf(type)
    const key = keyOf({ fields })
    const subject = subjectOf(event.stream)
    const brand = codecs[key]?.name ?? ''
    const isNamed = this.#around.cast[brand]?.includes(subject) ?? brand === categoryOf(event.stream)
    const said: Readonly<Record<string, unknown>> = { ...(isNamed ? { [key]: subject } : {}), ...event.data }
    const shared = Object.keys(codecs).filter((name) => codecs[name]?.is(said[name]) === true)
    const events = Object.keys(codecs).filter((name) => codecs[name]?.name === 'event')
    return constants(
      Object.fromEntries([...shared.map((name) => [name, said[name]]), ...events.map((name) => [name, event.id])]),
    )
  }

  #astray(draft: Draft, { fields, aside }: Wish): Draft {
    const places = [...Object.keys(fields), 'actor', 'occurredAt', 'occurredAt']
    const astray = places[aside % places.length] ?? 'occurredAt'
    const drawn = fields[astray]
    return {
      ...draft,
      astray,
      fields: drawn === undefined ? draft.fields : { ...draft.fields, [astray]: drawn },
      attempts: { ...draft.attempts, [astray]: (draft.attempts[astray] ?? 0) + 1 + (draft.pick % 3) },
    }
  }

  #keep({ command, made, personal }: Composed): void {
    for (const value of personal) this.personal.add(value)
    this.#around = { ...this.#around, made }
    this.#put(command)
  }

  #put(command: Command): void {
    const { now, rehearsal } = this.#around
    this.steps.push({ now, command })
    rehearsal.take(command, now)
  }
}
