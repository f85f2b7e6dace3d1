/**
 * One promise that a store must keep. Any test runner can loop over a list of these:
 * `for (const { title, run } of eventStoreContract('mine', …)) test(title, run)`.
 *
 * @since 0.1.0
 */
export interface ContractCase {
  readonly title: string
  /** Resolves when the promise holds; rejects with a {@link ContractBreach} that says what was seen instead. */
  readonly run: () => Promise<void>
}

/** How a contract gets a store to try: a factory and its cleaner, nothing else. @since 0.1.0 */
export interface StoreUnderTest<Store> {
  /** A new and empty store. */
  readonly open: () => Promise<Store>
  /** Closes the store and opens it again over the same data. Leave it out for a store that keeps nothing. */
  readonly reopen?: (store: Store) => Promise<Store>
  /** Called after each case with the store it ended with, open or closed: close it and remove what it left. */
  readonly teardown: (store: Store) => Promise<void>
}

/** A store did not do what its port promises. @since 0.1.0 */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach'
}

/** A case before it has a store: it may hand back another store than it was given, as after a reopen. */
export type Trial<Store> = (store: Store) => Promise<Store | undefined>

/** Runs one trial on a new store and cleans up after it, whatever happened. */
export const tried = async <Store>(subject: StoreUnderTest<Store>, trial: Trial<Store>): Promise<void> => {
  let store = await subject.open()
  try {
    store = (await trial(store)) ?? store
  } finally {
    await subject.teardown(store)
  }
}

/** Binds titled trials to a store. */
export const contractCases = <Store>(
  name: string,
  subject: StoreUnderTest<Store>,
  trials: Readonly<Record<string, Trial<Store>>>,
): readonly ContractCase[] =>
  Object.entries(trials).map(([title, trial]) => ({ title: `${name} · ${title}`, run: () => tried(subject, trial) }))
