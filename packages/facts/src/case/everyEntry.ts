import { type CasetrailEvent, casetrailEvents } from '@casetrail/events'
import type { Recipe, Recipes } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

const caseTypes = casetrailEvents.filter(({ category }) => category === 'case').map(({ type }) => type)

/** One recipe for every type of event of a case stream, hence the cast. @since 0.2.0 */
export const everyEntry = <S>(recipe: Recipe<S, CasetrailEvent, Policy>): Recipes<S, CasetrailEvent, Policy> =>
  Object.fromEntries(caseTypes.map((type) => [type, recipe])) as Recipes<S, CasetrailEvent, Policy>
