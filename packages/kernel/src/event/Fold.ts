import { createDraft, type Draft, finishDraft, freeze, type Objectish } from 'immer'
import type { DomainEvent } from './EventDefinition.js'
import type { Recorded } from './Recorded.js'

/** A recipe on a draft: assigns, pushes, deletes; returns nothing. @since 0.1.0 */
export type Recipe<S, E extends DomainEvent> = (draft: Draft<S>, event: Recorded<E>) => void

/** Recipes by event type; a type without a recipe leaves the state as it is. @since 0.1.0 */
export type Recipes<S, E extends DomainEvent> = {
  readonly [T in E['type']]?: Recipe<S, Extract<E, { readonly type: T }>>
}

/** How events become a state: plain records, arrays and tagged unions, no Date, Map or class. @since 0.1.0 */
export interface Fold<S, E extends DomainEvent = any> {
  readonly initial: () => S
  readonly on: Recipes<S, E>
}

type Recipe0 = (draft: unknown, event: unknown) => void

const recipeOf = (on: object, type: string): Recipe0 | undefined =>
  Object.hasOwn(on, type) ? (on as Record<string, Recipe0>)[type] : undefined

/** Replays events onto a private copy with plain mutation, then freezes: for long histories. @since 0.1.0 */
export const replay = <S>(fold: Fold<S>, events: Iterable<Recorded>): S => {
  const state = fold.initial()
  for (const event of events) recipeOf(fold.on, event.type)?.(state, event)
  return freeze(state, true)
}

/** The next state after more events; the given state is not changed (immer). Equals {@link replay} (L1). @since 0.1.0 */
export const evolve = <S>(fold: Fold<S>, state: S, events: readonly Recorded[]): S => {
  const draft = createDraft(state as Objectish)
  for (const event of events) recipeOf(fold.on, event.type)?.(draft, event)
  return finishDraft(draft) as S
}

/** Applies one event in place, for an owner that shares its state with nobody. @since 0.1.0 */
export const applyTo = <S>(fold: Fold<S>, state: S, event: Recorded): void => {
  recipeOf(fold.on, event.type)?.(state, event)
}

/** Several folds over the same events as one, state by name. @since 0.1.0 */
export const combine = <F extends Readonly<Record<string, Fold<any>>>>(
  folds: F,
): Fold<{ [K in keyof F]: F[K] extends Fold<infer S> ? S : never }> => {
  const names = Object.keys(folds)
  const on: Record<string, Recipe0> = {}
  for (const type of new Set(names.flatMap((name) => Object.keys(folds[name]?.on ?? {})))) {
    const recipes = names.flatMap((name): ReadonlyArray<readonly [string, Recipe0]> => {
      const recipe = recipeOf(folds[name]?.on ?? {}, type)
      return recipe === undefined ? [] : [[name, recipe]]
    })
    on[type] = (draft, event) => {
      for (const [name, recipe] of recipes) recipe((draft as Record<string, unknown>)[name], event)
    }
  }
  const initial = () => Object.fromEntries(names.map((name) => [name, folds[name]?.initial()]))
  return { initial, on } as never
}
