import { createDraft, type Draft, finishDraft, freeze, type Objectish } from 'immer'
import type { DomainEvent } from './EventDefinition.js'
import type { Recorded } from './Recorded.js'

/**
 * A recipe on a draft: assigns, pushes, deletes; returns nothing. It may keep what an event holds, and never changes
 * it. `world` is the policy that the service runs.
 *
 * @since 0.1.0
 */
export type Recipe<S, E extends DomainEvent, World = unknown> = (
  draft: Draft<S>,
  event: Recorded<E>,
  world: World,
) => void

/** Recipes by event type; a type without a recipe leaves the state as it is. @since 0.1.0 */
export type Recipes<S, E extends DomainEvent, World = unknown> = {
  readonly [T in E['type']]?: Recipe<S, Extract<E, { readonly type: T }>, World>
}

/** How events become a state: plain records, arrays and tagged unions, no Date, Map or class. @since 0.1.0 */
export interface Fold<S, E extends DomainEvent = any, World = any> {
  readonly initial: () => S
  readonly on: Recipes<S, E, World>
}

/** The state that a fold makes. @since 0.2.0 */
export type StateOf<F extends Fold<any>> = F extends Fold<infer S> ? S : never

type Recipe0 = (draft: unknown, event: unknown, world: unknown) => void

const recipeOf = (on: object, type: string): Recipe0 | undefined =>
  Object.hasOwn(on, type) ? (on as Record<string, Recipe0>)[type] : undefined

/** Whether a fold has a recipe for this type of event. @since 0.2.0 */
export const listensTo = (fold: Pick<Fold<any>, 'on'>, type: string): boolean => Object.hasOwn(fold.on, type)

/** Replays events onto a private state with plain mutation, then freezes: for histories that nobody has seen yet. @since 0.1.0 */
export const replay = <S>(fold: Fold<S>, events: Iterable<Recorded>, world?: unknown): S => {
  const state = fold.initial()
  for (const event of events) recipeOf(fold.on, event.type)?.(state, event, world)
  return freeze(state, true)
}

/** The next state after more events; the given state, which others may hold, does not change. Equals {@link replay} (L1). @since 0.1.0 */
export const evolve = <S>(fold: Fold<S>, state: S, events: readonly Recorded[], world?: unknown): S => {
  const draft = createDraft(state as Objectish)
  for (const event of events) recipeOf(fold.on, event.type)?.(draft, event, world)
  return finishDraft(draft) as S
}

/** Applies one event in place, for an owner that shares its state with nobody. @since 0.1.0 */
export const applyTo = <S>(fold: Pick<Fold<S>, 'on'>, state: S, event: Recorded, world?: unknown): void => {
  recipeOf(fold.on, event.type)?.(state, event, world)
}

/** Several folds over the same events as one, state by name. @since 0.1.0 */
export const combine = <F extends Readonly<Record<string, Fold<any>>>>(
  folds: F,
): Fold<{ readonly [K in keyof F]: StateOf<F[K]> }> => {
  const names = Object.keys(folds)
  const on: Record<string, Recipe0> = {}
  for (const type of new Set(names.flatMap((name) => Object.keys(folds[name]?.on ?? {})))) {
    const recipes = names.flatMap((name): ReadonlyArray<readonly [string, Recipe0]> => {
      const recipe = recipeOf(folds[name]?.on ?? {}, type)
      return recipe === undefined ? [] : [[name, recipe]]
    })
    on[type] = (draft, event, world) => {
      for (const [name, recipe] of recipes) recipe((draft as Record<string, unknown>)[name], event, world)
    }
  }
  const initial = () => Object.fromEntries(names.map((name) => [name, folds[name]?.initial()]))
  return { initial, on } as never
}
