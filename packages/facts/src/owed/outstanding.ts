import {
  accessStream,
  type CaseId,
  caseStream,
  type Instant,
  type Outstanding,
  type OwedLedger,
  outstandingAt,
  type Reads,
  safeguardingLogStream,
} from '@casetrail/kernel'
import { caseObligations, owedFold } from './obligations.js'

/* The one derivation that questions, flags and blockers filter. */

/** What is owed about one case. @since 0.2.0 */
export interface OwedViews {
  readonly owed: OwedLedger
}

/** Reads the three streams in which the promises of a case are opened and end. @since 0.2.0 */
export const readsOwed: Reads<{ readonly caseId: CaseId }, OwedViews> = {
  owed: {
    stream: ({ caseId }) => [caseStream(caseId), safeguardingLogStream(caseId), accessStream(caseId)],
    fold: owedFold,
  },
}

/** A promise that is not kept yet, with the obligation it is of. @since 0.2.0 */
export type OutstandingPromise = Outstanding & { readonly of: (typeof caseObligations)[number] }

/** What is owed at an instant of valid time: by obligation, then in the order of opening. @since 0.2.0 */
export const outstandingIn = ({ promises }: OwedLedger, at: Instant): readonly OutstandingPromise[] =>
  caseObligations.flatMap((of) =>
    Object.values(promises)
      .filter(({ obligation }) => obligation === of.name)
      .flatMap((promised) => {
        const outstanding = outstandingAt(promised, at)
        return outstanding === null ? [] : [{ ...outstanding, of }]
      }),
  )
