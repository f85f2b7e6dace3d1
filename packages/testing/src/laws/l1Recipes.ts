import {
  type AnyDecision,
  applyTo,
  type DomainEvent,
  type Fold,
  listensTo,
  Part,
  type Recorded,
} from '@casetrail/kernel'
import { type Runtime, worldOf } from '@casetrail/store'
import * as O from 'fp-ts/lib/Option.js'
import { freeze } from 'immer'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { copyOf } from './copyOf.js'
import { foldsOf } from './foldsOf.js'
import { byStream } from './grouped.js'
import { law } from './Law.js'
import { agrees, holds, LawBroken, told } from './LawBroken.js'
import { Player, withService } from './play.js'

const copied = (part: Part<unknown>): Part<unknown> => {
  const value = part.reveal()
  return O.isSome(value) ? Part.open(copyOf(value.value)) : part
}

/** A copy that anybody may change: what the service holds is frozen, and would only tell by throwing. */
const changeable = (event: Recorded): Recorded => ({
  ...event,
  data: copyOf(event.data),
  parts: Object.fromEntries(Object.entries(event.parts).map(([name, part]) => [name, copied(part)])),
})

const contentOf = ({ data, parts }: Recorded): string =>
  told([data, Object.values(parts).map((part) => O.toNullable(part.reveal()))])

const eventsStay = (runtime: Runtime, fold: Fold<unknown>, events: readonly Recorded[], where: string): void => {
  const copies = events.map(changeable)
  const state = fold.initial()
  for (const event of copies) applyTo(fold, state, event, worldOf(runtime, event))
  for (const [i, event] of events.entries())
    agrees(contentOf(copies[i] as Recorded), contentOf(event), () => `${event.type} after ${where} took it`)
}

type Watched = { readonly views: Readonly<Record<string, unknown>> }

/** Runs what is handed a frozen state: whoever changes it is stopped. */
const unchanging = <A>(where: string, run: () => A): A => {
  try {
    return run()
  } catch (error) {
    throw new LawBroken(`${where} stopped over a frozen state: ${String(error)}`)
  }
}

/** The same situation over a state of its own that nobody can change. */
const overFrozen = <S extends Watched>(situation: S): S => ({
  ...situation,
  views: freeze(copyOf(situation.views), true),
})

/** Every record and list that a value is made of. */
const piecesOf = (value: unknown): readonly object[] =>
  typeof value !== 'object' || value === null ? [] : [value, ...Object.values(value).flatMap(piecesOf)]

/** An event that held a piece of a state would change with it. */
const holdsNothingOf = (views: unknown, events: readonly DomainEvent[]): void => {
  const pieces = new Set(piecesOf(views))
  for (const { type, data, parts } of events) {
    const contents = [data, ...Object.values(parts).map((part) => O.toUndefined(part.reveal()))]
    holds(!contents.flatMap(piecesOf).some((piece) => pieces.has(piece)), () => `${type} holds a piece of a state`)
  }
}

/** The decision over frozen states, with what it brings about looked at. */
const watched = (decision: AnyDecision): AnyDecision => ({
  ...decision,
  rules: decision.rules.map((rule) => ({
    ...rule,
    judge: (situation: Watched) =>
      unchanging(`${decision.type} · ${rule.name}`, () => rule.judge(overFrozen(situation) as never)),
  })),
  events: (situation: Watched) => {
    const frozen = overFrozen(situation)
    const events = unchanging(decision.type, () => decision.events(frozen as never))
    holdsNothingOf(frozen.views, events)
    return events
  },
})

const watching = (runtime: Runtime): Runtime => ({
  ...runtime,
  decisions: new Map(
    [...runtime.decisions].map(([type, prepared]) => [type, { ...prepared, decision: watched(prepared.decision) }]),
  ),
})

/** L1, of what recipes and decisions may touch. @since 0.2.0 */
export const l1Recipes = law({
  name: 'l1Recipes',
  id: 'L1',
  says: 'a recipe never changes what an event holds, no decision changes a state that it is handed, and no event holds a piece of one',
  given: (from) => caseHistory(from),
  holdsFor: (service, { steps }) =>
    withService(service, async (opened) => {
      const player = new Player(watching(opened.runtime), opened.clock)
      await player.play(steps)
      for (const [stream, events] of byStream(player.events))
        for (const [fold, name] of foldsOf(opened.runtime))
          if (events.some(({ type }) => listensTo(fold, type)))
            eventsStay(opened.runtime, fold, events, `${name} over ${stream}`)
    }),
})
