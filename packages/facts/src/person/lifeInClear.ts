import { applyTo, combine, type Fold, Part, type Recorded, type StateOf } from '@casetrail/kernel'
import { deathFold } from './death.js'
import { detailsFold } from './details.js'

/* What a person's record says of a life without any key: for lists, whose rows hold nothing that was sealed. */

const partsClosed = (event: Recorded): Recorded => ({
  ...event,
  parts: Object.fromEntries(Object.keys(event.parts).map((name) => [name, Part.closed])),
})

/** The same fold, shown no part, whoever reads. */
const withPartsClosed = <S>({ initial, on }: Fold<S>): Fold<S> => ({
  initial,
  on: Object.fromEntries(
    Object.keys(on).map((type) => [
      type,
      (draft: unknown, event: Recorded, world: unknown) => applyTo({ on }, draft as S, partsClosed(event), world),
    ]),
  ),
})

/** Folds a person stream into the words on birth and death, without their days. @since 0.2.0 */
export const lifeInClearFold = withPartsClosed(combine({ details: detailsFold, death: deathFold }))

/** The state of {@link lifeInClearFold}; with keys, a `PersonFile` says more. @since 0.2.0 */
export type LifeInClear = StateOf<typeof lifeInClearFold>
