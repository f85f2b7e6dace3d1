import type { EventStore } from '@casetrail/store'
import { appending } from './appending.js'
import { behavesLikeTheModel } from './behavingLikeTheModel.js'
import { type ContractCase, contractCases, type StoreUnderTest } from './ContractCase.js'
import { closing, reopening } from './closing.js'
import { reading } from './reading.js'
import { subscribing } from './subscribing.js'

/**
 * Everything that an {@link EventStore} promises, as cases for any test runner. Each case gets a new store.
 *
 * ```ts
 * for (const { title, run } of eventStoreContract('my store', { open, teardown })) test(title, run)
 * ```
 *
 * @since 0.1.0
 */
export const eventStoreContract = (name: string, subject: StoreUnderTest<EventStore>): readonly ContractCase[] => [
  ...contractCases(name, subject, {
    ...appending,
    ...reading,
    ...subscribing,
    ...closing,
    ...(subject.reopen === undefined ? {} : reopening(subject.reopen)),
  }),
  {
    title: `${name} · any script of appends and reads is answered as one plain list would`,
    run: () => behavesLikeTheModel(subject),
  },
]
