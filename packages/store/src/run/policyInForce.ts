import type { Instant, Recorded } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Conflict, PolicyMissing, StoreError } from '../port/StoreError.js'
import { eventsOf } from './eventsOf.js'
import { folded } from './folded.js'
import { homeAtHand, homeOfNow } from './home.js'
import { hasBegun } from './ofThisService.js'
import type { InForce, Policies } from './Policies.js'
import type { Runtime } from './Runtime.js'
import { stateOf } from './remember.js'

/* Which policy is in force, by what home says? (A30) */

const inForceBy = (policies: Policies, state: unknown): E.Either<PolicyMissing, InForce> =>
  pipe(
    policies.inForce(state),
    E.mapLeft((version) => ({ tag: 'PolicyMissing', version })),
  )

/**
 * By what is remembered of home, which {@link homeIsKnown} has read; before there is any, by its beginning. A home that was
 * forgotten meanwhile says nothing: it is read again.
 */
export const policyAtHand = ({
  policies,
  always,
  streams,
  home,
}: Runtime): E.Either<PolicyMissing | Conflict, InForce> => {
  if (policies === null) return E.right(always)
  const state = streams.get(home.stream)?.states.get(policies.fold)
  if (state === undefined && home.isFounded)
    return E.left({ tag: 'Conflict', stream: home.stream, expected: 0, actual: 'noStream' })
  return inForceBy(policies, state ?? policies.fold.initial())
}

/** How home says it now, or as of an instant. */
const homeState = (runtime: Runtime, { fold }: Policies, knownAt: Instant | null): TE.TaskEither<StoreError, unknown> =>
  pipe(
    homeOfNow(runtime),
    TE.chain((memory) =>
      memory.link === null || knownAt === null || memory.link.recordedAt <= knownAt
        ? stateOf(runtime, runtime.home.stream, memory, fold)
        : pipe(
            eventsOf(runtime, runtime.home.stream, ({ recordedAt }: Recorded) => recordedAt <= knownAt),
            TE.map((events) => folded(runtime, fold, events)),
          ),
    ),
  )

/** The policy in force as was known at an instant; null: as is known now. None answers for another service’s log. @since 0.2.0 */
export const policyAsOf = (runtime: Runtime, knownAt: Instant | null): TE.TaskEither<StoreError, InForce> => {
  const { policies, always } = runtime
  return policies === null
    ? TE.right(always)
    : pipe(
        hasBegun(runtime),
        TE.chain(() => homeState(runtime, policies, knownAt)),
        TE.chainEitherKW((state) => inForceBy(policies, state)),
      )
}

/** Reads home where another process wrote it, so that {@link policyAtHand} can tell; null: it can already. */
export const homeIsKnown = (runtime: Runtime): TE.TaskEither<StoreError, unknown> | null =>
  runtime.policies === null || homeAtHand(runtime)?.states.has(runtime.policies.fold) === true
    ? null
    : homeState(runtime, runtime.policies, null)
