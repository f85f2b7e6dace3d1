import * as O from 'fp-ts/lib/Option.js'
import type { Provision } from '../clause/Provision.js'
import type { EventId } from '../id/ids.js'
import { type Rule, rule } from './Rule.js'

/** What makes a ground hold: the events on record that it rests on. @since 0.2.0 */
export interface Held {
  readonly events: readonly EventId[]
}

/**
 * On what ground somebody may act or look: `assignment`, `cover`, `registeredPractice`. A provision whose name is the
 * word that is stored, with a judge over the facts: reading and writing are judged by the same values (C42).
 *
 * @since 0.2.0
 */
export interface Ground<in Situation, Word extends string = string> extends Provision {
  readonly name: Word
  readonly holds: (situation: Situation) => Held | null
}

/** A ground that holds when `find` finds the facts it rests on. @since 0.2.0 */
export const ground = <Situation, const Word extends string>(
  { name, clause, sentence }: Provision & { readonly name: Word },
  find: (situation: Situation) => Held | { readonly event: EventId } | null | undefined,
): Ground<Situation, Word> => ({
  name,
  clause,
  sentence,
  holds: (situation) => {
    const found = find(situation) ?? null
    return found === null ? null : 'event' in found ? { events: [found.event] } : found
  },
})

/** The first ground that holds, with what it rests on; null: none does. @since 0.2.0 */
export const firstGround = <Situation, G extends Ground<Situation>>(
  grounds: readonly G[],
  situation: Situation,
): (Held & { readonly ground: G }) | null => {
  for (const one of grounds) {
    const held = one.holds(situation)
    if (held !== null) return { ground: one, events: held.events }
  }
  return null
}

/** Who may: one of these grounds must hold, otherwise the provision refuses. @since 0.2.0 */
export interface By<in Situation> {
  readonly otherwise: Provision
  readonly grounds: readonly Ground<Situation>[]
}

/** Makes a {@link By}. @since 0.2.0 */
export const onlyBy = <Situation>(otherwise: Provision, ...grounds: readonly Ground<Situation>[]): By<Situation> => ({
  otherwise,
  grounds,
})

/** {@link By} as the rule that it is. @since 0.2.0 */
export const ruleOf = <Situation>({ otherwise, grounds }: By<Situation>): Rule<Situation> =>
  rule<Situation>(
    otherwise,
    (situation) => O.isNone(O.fromNullable(firstGround(grounds, situation))),
    () => ({ field: 'actor.performedBy' }),
  )
