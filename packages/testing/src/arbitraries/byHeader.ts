import { applyTo, type Fold, type Recorded } from '@casetrail/kernel'

/** A fold whose recipes are handed the policy that each event's header names, whatever they are run under. */
export const byHeader = <S>(fold: Fold<S>, worldOf: (event: Recorded) => unknown): Fold<S> =>
  ({
    initial: fold.initial,
    on: Object.fromEntries(
      Object.keys(fold.on).map((type) => [
        type,
        (draft: unknown, event: Recorded) => applyTo(fold, draft as S, event, worldOf(event)),
      ]),
    ),
  }) as unknown as Fold<S>
