import type { OnCase, SafetyConcern } from '@casetrail/facts'
import type { SafetyConcernId } from '@casetrail/kernel'

/** The concern that a command names; undefined: it was never raised in this case. */
export const concernNamed = ({
  views,
  data,
}: OnCase<{ readonly safetyConcernId: SafetyConcernId }>): SafetyConcern | undefined =>
  views.case.safetyConcerns.concerns.find((one) => one.safetyConcernId === data.safetyConcernId)
