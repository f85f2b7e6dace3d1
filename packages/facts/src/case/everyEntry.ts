import { type CasetrailEvent, casetrailEvents } from '@casetrail/events'
import type { Recipe, Recipes, StreamCategory } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** One recipe for every type of event of a case stream, or of these kinds of stream, hence the cast. @since 0.2.0 */
export const everyEntry = <S>(
  recipe: Recipe<S, CasetrailEvent, Policy>,
  categories: readonly StreamCategory[] = ['case'],
): Recipes<S, CasetrailEvent, Policy> =>
  Object.fromEntries(
    casetrailEvents.filter(({ category }) => categories.includes(category)).map(({ type }) => [type, recipe]),
  ) as Recipes<S, CasetrailEvent, Policy>
