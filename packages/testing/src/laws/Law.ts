import type { LawId } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import type { Clock, EventStore, Runtime, StoreError, Verification } from '@casetrail/store'
import * as fc from 'fast-check'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ContractCase } from '../storeContract/ContractCase.js'

/** A service that was opened for one run of a law. @since 0.1.0 */
export interface OpenedService {
  readonly runtime: Runtime
  /** Called after the run, whatever came of it: close the stores and remove what they left. */
  readonly teardown: () => Promise<void>
}

/** How a law gets a service to try. @since 0.1.0 */
export interface ServiceUnderTest {
  /** A new service on new and empty stores, whose time is this clock's. */
  readonly open: (clock: Clock) => Promise<OpenedService>
  /** The policy that the service is opened with; default Kirklees Council's. */
  readonly policy?: Policy
  /** How it verifies its event store (L16); default `verifyAll` of `@casetrail/store`. */
  readonly verify?: (events: EventStore) => TaskEither<StoreError, Verification>
}

/** A statement that holds for every history, as a property that any test runner can check. @since 0.1.0 */
export interface Law {
  readonly id: LawId
  /** The law in one sentence or a few. */
  readonly says: string
  /** The property to hand to `fc.assert`; it opens the service at least once a run. */
  readonly property: (service: ServiceUnderTest) => fc.IAsyncProperty<[unknown]>
}

/** A law over one generated value. */
export const law = <A>(
  id: LawId,
  says: string,
  given: (policy: Policy) => fc.Arbitrary<A>,
  holdsFor: (service: ServiceUnderTest, value: A) => Promise<void>,
): Law => ({
  id,
  says,
  property: (service) =>
    fc.asyncProperty(given(service.policy ?? kirkleesPolicy), (value) => holdsFor(service, value)) as fc.IAsyncProperty<
      [unknown]
    >,
})

/**
 * Binds laws to a service, for any test runner: `for (const { title, run } of lawCases('mine', mine)) test(title, run)`.
 * A failure tells the seed, the smallest history that was found, and what differs.
 *
 * @since 0.1.0
 */
export const lawCases = (
  laws: readonly Law[],
  service: ServiceUnderTest,
  /** As for `fc.assert`; default 25 runs. */
  parameters: fc.Parameters<[unknown]> = {},
): readonly ContractCase[] =>
  laws.map((one) => ({
    title: `${one.id} · ${one.says}`,
    run: () => fc.assert(one.property(service), { numRuns: 25, ...parameters }),
  }))
