import type { AnyRoom, LawId } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import type { Clock, EventStore, Runtime, StoreError, Verification } from '@casetrail/store'
import { casetrailRooms } from 'casetrail'
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
  /** The rooms that it is opened with; default all of Casetrail's. */
  readonly rooms?: readonly AnyRoom[]
  /** How it verifies its event store (L16); default `verifyAll` of `@casetrail/store`. */
  readonly verify?: (events: EventStore) => TaskEither<StoreError, Verification>
}

/** What the histories of a law are drawn from. @since 0.2.0 */
export interface DrawnFrom {
  readonly policy: Policy
  readonly rooms: readonly AnyRoom[]
}

/** A statement that holds for every history: a plain predicate, and what it is tried on. @since 0.1.0 */
export interface Law<A = any> {
  /** Unique: two predicates may keep one law. */
  readonly name: string
  readonly id: LawId
  /** The law in one sentence or a few. */
  readonly says: string
  readonly given: (from: DrawnFrom) => fc.Arbitrary<A>
  /** Resolves where the law holds; otherwise it throws `LawBroken`. Opens the service at least once. */
  readonly holdsFor: (service: ServiceUnderTest, given: A) => Promise<void>
}

/** Makes a {@link Law}; what it is given is inferred. */
export const law = <A>(one: Law<A>): Law<A> => one

/** A law over a service as the property to hand to `fc.assert` or `fc.check`. @since 0.2.0 */
export const propertyOf = <A>({ given, holdsFor }: Law<A>, service: ServiceUnderTest): fc.IAsyncProperty<[A]> =>
  fc.asyncProperty(
    given({ policy: service.policy ?? kirkleesPolicy, rooms: service.rooms ?? casetrailRooms }),
    (value) => holdsFor(service, value),
  ) as fc.IAsyncProperty<[A]>

/**
 * Binds laws to a service, for any test runner: `for (const { title, run } of lawCases(laws, mine)) test(title, run)`.
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
    run: () => fc.assert(propertyOf(one, service), { numRuns: 25, ...parameters }),
  }))
