import { handsIn } from '@casetrail/facts'
import { type Actor, type Command, type Instant, instantOf, millisOf, subjectOf } from '@casetrail/kernel'
import { syntheticId } from './cast.js'
import type { Draw, Here } from './Draw.js'
import type { Rehearsal } from './Rehearsal.js'
import { awkwardTexts } from './words.js'

const minute = 60_000
const day = 86_400_000

/** A command as far as it is known: what is at fault is drawn anew, by the name of its place. */
export interface Draft {
  readonly type: string
  readonly fields: Readonly<Record<string, Draw>>
  readonly pick: number
  readonly daysLate: number
  readonly commandId: Command['commandId']
  /** How often each place was at fault. */
  readonly attempts: Readonly<Record<string, number>>
  /** Who acts, while that is not at fault; null: somebody. */
  readonly actor: Actor | null
  /** The place that is meant to be wrong: a field, `actor`, `occurredAt`. */
  readonly astray: string | null
}

/** What a draft is composed from. */
export interface Around {
  readonly now: Instant
  readonly rehearsal: Rehearsal
  readonly actors: readonly Actor[]
  readonly cast: Readonly<Record<string, readonly string[]>>
  /** How many ids and how many words were made before. */
  readonly made: Made
}

/** How many ids and how many words were made. */
export interface Made {
  readonly ids: number
  readonly words: number
}

/** A command, and what was made for it. */
export interface Composed {
  readonly command: Command
  readonly made: Made
  /** The personal values in it. */
  readonly personal: readonly string[]
}

/** Fields that are personal as a whole, and are given no words. */
const personalFields: readonly string[] = ['dateOfBirth', 'nhsNumber', 'value']

/** A step that is dated wrongly is said to have happened just before another of its record. */
const tooEarly = (pick: number, key: unknown, { now, rehearsal }: Around): Instant => {
  const ofTheRecord = rehearsal.events.filter(({ stream }) => subjectOf(stream) === key)
  const event = ofTheRecord[pick % Math.max(1, ofTheRecord.length)]
  return instantOf(millisOf(event?.occurredAt ?? now) - minute)
}

const momentOf = ({ pick, daysLate, attempts, astray }: Draft, key: unknown, around: Around): Instant => {
  if (astray === 'occurredAt') return tooEarly(pick, key, around)
  return (attempts.occurredAt ?? 0) > 0 ? around.now : instantOf(millisOf(around.now) - daysLate * day)
}

const actorOf = ({ actor, pick, attempts, astray }: Draft, actors: readonly Actor[]): Actor => {
  const faults = (attempts.actor ?? 0) + (astray === 'actor' ? 1 + (pick % 7) : 0)
  return actor !== null && faults === 0 ? actor : (actors[(pick + faults) % actors.length] as Actor)
}

/** Fills in the fields in their order: the first one names the record that the others are about. */
export const compose = (draft: Draft, around: Around): Composed => {
  const { now, rehearsal, actors, cast, made } = around
  let { ids, words } = made
  const personal: string[] = []
  const actor = actorOf(draft, actors)
  const data: Record<string, unknown> = {}
  const here = (field: string): Here => ({
    now,
    idsOf: (brand) => {
      const [record] = Object.values(data)
      return rehearsal.idsOf(brand, typeof record === 'string' ? record : null)
    },
    castOf: (brand) => cast[brand],
    hands: handsIn(actor),
    newId: () => {
      ids += 1
      return syntheticId(10_000 + ids)
    },
    words: (pick) => {
      words += 1
      const text = `Synthetic canary ${words}: ${awkwardTexts[pick % awkwardTexts.length]}`
      personal.push(text)
      return text
    },
    isAstray: draft.astray === field,
  })
  for (const [field, draw] of Object.entries(draft.fields)) {
    const value = draw(here(field), draft.attempts[field] ?? 0)
    if (personalFields.includes(field) && typeof value === 'string') personal.push(value)
    data[field] = value
  }
  const command: Command = {
    type: draft.type,
    commandId: draft.commandId,
    actor,
    occurredAt: momentOf(draft, Object.values(data)[0], around),
    correlationId: null,
    causationId: null,
    data,
  }
  return { command, made: { ids, words }, personal }
}
