import type { Checkpoint, ListQuery, ReadModelStore, ReadRow } from '@casetrail/store'
import * as fc from 'fast-check'
import { type ContractCase, contractCases, type StoreUnderTest, type Trial, tried } from './ContractCase.js'
import { fails, holds, ok, same } from './expectations.js'
import { scriptSeed } from './samples.js'

const at = (position: number): Checkpoint => String(position) as Checkpoint
const row = (key: string, listedAt: string | null, value: unknown = { state: 'open' }): ReadRow => ({
  key,
  listedAt,
  row: value,
})
const keysOf = (rows: readonly ReadRow[]): readonly string[] => rows.map(({ key }) => key)
const byKey = (rows: readonly ReadRow[]): readonly ReadRow[] => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1))

/** Listed rows as the port words it: by sort key, then key. */
const listed = (rows: readonly ReadRow[]): readonly (ReadRow & { readonly listedAt: string })[] =>
  rows
    .flatMap((one) => (one.listedAt === null ? [] : [{ ...one, listedAt: one.listedAt }]))
    .sort((a, b) => (a.listedAt === b.listedAt ? (a.key < b.key ? -1 : 1) : a.listedAt < b.listedAt ? -1 : 1))

/** Walks a list page by page. */
const walkList = async (
  store: ReadModelStore,
  limit: number,
  range: { readonly from?: string; readonly to?: string },
): Promise<readonly ReadRow[]> => {
  const all: ReadRow[] = []
  for (;;) {
    const last = all.at(-1)
    const after =
      last === undefined || last.listedAt === null ? {} : { after: { listedAt: last.listedAt, key: last.key } }
    const page = await ok(store.list('m', { ...range, limit, ...after }))
    all.push(...page)
    if (page.length < limit) return all
  }
}

/** Commits at the next position after `expected`; breaks the contract when the store says that somebody else was there. */
const commit = async (
  store: ReadModelStore,
  expected: number | null,
  rows: readonly ReadRow[],
  model = 'm',
  version = '1',
): Promise<void> => {
  const before = expected === null ? null : at(expected)
  holds(
    await ok(store.commit(model, version, before, at((expected ?? 0) + 1), rows)),
    'a commit at the checkpoint is done',
  )
}

const trials: Readonly<Record<string, Trial<ReadModelStore>>> = {
  'a model without a checkpoint is built from the beginning': async (store) => {
    same(await ok(store.checkpoint('m', '1')), null, 'no checkpoint yet')
    same(await ok(store.load('m', ['a'])), [], 'no row yet')
    same(await ok(store.list('m', { limit: 10 })), [], 'nothing listed yet')
  },
  'rows and checkpoint are written together': async (store) => {
    await commit(store, null, [row('a', '2030-01-01', { days: [1, null, 'x'] }), row('b', null)])
    same(await ok(store.checkpoint('m', '1')), at(1), 'the checkpoint')
    same(
      byKey(await ok(store.load('m', ['b', 'missing', 'a']))),
      [row('a', '2030-01-01', { days: [1, null, 'x'] }), row('b', null)],
      'the rows, missing ones left out',
    )
    await commit(store, 1, [])
    same(await ok(store.checkpoint('m', '1')), at(2), 'a commit without rows moves the checkpoint')
  },
  'the checkpoint before the first event is a checkpoint': async (store) => {
    holds(await ok(store.commit('m', '1', null, at(0), [])), 'a model of an empty store can be built')
    same(await ok(store.checkpoint('m', '1')), at(0), 'built, up to nothing')
    holds(!(await ok(store.commit('m', '1', null, at(1), []))), 'it is not the same as not built')
    holds(await ok(store.commit('m', '1', at(0), at(1), [])), 'it moves on')
  },
  'a commit from another checkpoint is refused, and nothing is written': async (store) => {
    holds(
      !(await ok(store.commit('m', '1', at(1), at(2), [row('a', '2030-01-01')]))),
      'a model that is not built stands nowhere',
    )
    await commit(store, null, [row('a', '2030-01-01', 'first')])
    for (const expected of [null, at(7)])
      holds(
        !(await ok(store.commit('m', '1', expected, at(9), [row('a', null), row('b', '2030-01-02')]))),
        'somebody else moved it',
      )
    same(await ok(store.checkpoint('m', '1')), at(1), 'the checkpoint stands')
    same(await ok(store.load('m', ['a', 'b'])), [row('a', '2030-01-01', 'first')], 'so do the rows')
    same(await ok(store.list('m', { limit: 10 })), [row('a', '2030-01-01', 'first')], 'and the list')
  },
  'of two that catch up at once each batch is written by one': async (store) => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => ok(store.commit('m', '1', null, at(1), [row(`k${n}`, '2030-01-01')]))),
    )
    same(answers.filter((done) => done).length, 1, 'one of them writes')
    same((await ok(store.list('m', { limit: 10 }))).length, 1, 'the others write nothing')
  },
  'all rows of a model come by key, listed or not, page by page': async (store) => {
    const kept = [row('c', null, 'c'), row('a', '2030-01-01', 'a'), row('b', '2029-01-01', 'b')]
    await ok(store.commit('m', '1', null, at(1), kept))
    await ok(store.commit('other', '1', null, at(1), [row('d', null, 'd')]))
    same(await ok(store.rows('m', '', 10)), byKey(kept), 'all of them, and no other model’s')
    same(keysOf(await ok(store.rows('m', '', 2))), ['a', 'b'], 'as many as asked')
    same(keysOf(await ok(store.rows('m', 'b', 2))), ['c'], 'after the last of the page before')
    same(await ok(store.rows('m', 'c', 2)), [], 'nothing after the last')
    same(await ok(store.rows('none', '', 2)), [], 'nothing of a model that was never built')
  },
  'another version of a model drops the rows of this one': async (store) => {
    await commit(store, null, [row('a', '2030-01-01', 'old'), row('b', '2030-01-02', 'old')])
    same(await ok(store.checkpoint('m', '2')), null, 'another version starts from the beginning')
    await commit(store, null, [row('a', '2030-01-03', 'new')], 'm', '2')
    same(await ok(store.list('m', { limit: 10 })), [row('a', '2030-01-03', 'new')], 'only rows of the new version')
    same(await ok(store.load('m', ['b'])), [], 'the old ones are gone')
    same(
      [await ok(store.checkpoint('m', '1')), await ok(store.checkpoint('m', '2'))],
      [null, at(1)],
      'one version at a time',
    )
  },
  'a row written again replaces the old one, also where it is listed': async (store) => {
    await commit(store, null, [row('a', '2030-01-01'), row('b', '2030-01-02'), row('c', '2030-01-03')])
    await commit(store, 1, [row('a', '2030-01-09', { state: 'closed' }), row('b', null)])
    same(
      await ok(store.list('m', { limit: 10 })),
      [row('c', '2030-01-03'), row('a', '2030-01-09', { state: 'closed' })],
      'listed at its new place, or no more',
    )
    same(await ok(store.load('m', ['b'])), [row('b', null)], 'kept, but not listed')
  },
  'one key twice in a commit: the later row stands': async (store) => {
    await commit(store, null, [row('a', '2030-01-01', 1), row('a', '2030-01-02', 2)])
    same(await ok(store.list('m', { limit: 10 })), [row('a', '2030-01-02', 2)], 'the later row')
  },
  'a list keeps to its bounds, both inclusive': async (store) => {
    await commit(
      store,
      null,
      ['04', '01', '03', '02', '05'].map((day) => row(`k${day}`, `2030-01-${day}`)),
    )
    const listedKeys = async (query: ListQuery): Promise<readonly string[]> => keysOf(await ok(store.list('m', query)))
    same(await listedKeys({ from: '2030-01-02', to: '2030-01-04', limit: 10 }), ['k02', 'k03', 'k04'], 'from and to')
    same(await listedKeys({ from: '2030-01-04', limit: 10 }), ['k04', 'k05'], 'from alone')
    same(await listedKeys({ to: '2030-01-02', limit: 10 }), ['k01', 'k02'], 'to alone')
    same(await listedKeys({ limit: 2 }), ['k01', 'k02'], 'the limit')
    same(await listedKeys({ from: '2031', limit: 10 }), [], 'nothing in range')
  },
  'models do not see each other': async (store) => {
    await commit(store, null, [row('a', '2030-01-01', 'm')])
    await commit(store, null, [row('a', '2030-01-01', 'n')], 'n')
    await ok(store.reset('m'))
    same(await ok(store.checkpoint('m', '1')), null, 'reset forgets the checkpoint')
    same(
      [await ok(store.load('m', ['a'])), await ok(store.list('m', { limit: 10 }))],
      [[], []],
      'reset forgets the rows',
    )
    same(
      [await ok(store.checkpoint('n', '1')), await ok(store.load('n', ['a']))],
      [at(1), [row('a', '2030-01-01', 'n')]],
      'the other model stands',
    )
  },
  'a reader or writer that changes its row changes nothing stored': async (store) => {
    const mine = { list: [1] }
    await commit(store, null, [row('a', '2030-01-01', mine)])
    mine.list.push(2)
    for (const read of [() => store.load('m', ['a']), () => store.list('m', { limit: 1 })]) {
      const [given] = await ok(read())
      same(given, row('a', '2030-01-01', { list: [1] }), 'as it was written')
      const theirs = (given as { row: { list: number[] } }).row.list
      if (!Object.isFrozen(theirs)) theirs.push(3)
    }
    same(await ok(store.load('m', ['a'])), [row('a', '2030-01-01', { list: [1] })], 'as it was written')
  },
  'a closed store answers StoreUnavailable': async (store) => {
    await store.close()
    await store.close()
    await fails('StoreUnavailable', store.checkpoint('m', '1'))
    await fails('StoreUnavailable', store.load('m', ['a']))
    await fails('StoreUnavailable', store.list('m', { limit: 1 }))
    await fails('StoreUnavailable', store.reset('m'))
    await fails('StoreUnavailable', store.commit('m', '1', null, at(1), []))
  },
}

const anyRow = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  listedAt: fc.option(fc.constantFrom('2030-01-01', '2030-01-02', '2030-01-03')),
  row: fc.nat(9),
})

/** The scripts are drawn from one seed, so that a store has the same fault on every run. */
const listsLikeTheModel = (subject: StoreUnderTest<ReadModelStore>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyRow, { maxLength: 6 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      fc.option(fc.constantFrom('2030-01-01', '2030-01-02'), { nil: undefined }),
      fc.option(fc.constantFrom('2030-01-02', '2030-01-03'), { nil: undefined }),
      (commits, limit, from, to) =>
        tried(subject, async (store) => {
          const model = new Map<string, ReadRow>()
          for (const [n, rows] of commits.entries()) {
            await commit(store, n === 0 ? null : n, rows)
            for (const one of rows) model.set(one.key, one)
          }
          const wanted = listed([...model.values()]).filter(
            ({ listedAt }) => listedAt >= (from ?? '') && listedAt <= (to ?? '9'),
          )
          const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
          same(await walkList(store, limit, range), wanted, `pages of ${limit} neither skip nor repeat`)
        }),
    ),
    { numRuns: 40, seed: scriptSeed },
  )

/**
 * Everything that a {@link ReadModelStore} promises, as cases for any test runner. Each case gets a new store.
 *
 * @since 0.1.0
 */
export const readModelStoreContract = (
  name: string,
  subject: StoreUnderTest<ReadModelStore>,
): readonly ContractCase[] => {
  const { reopen } = subject
  const kept: Readonly<Record<string, Trial<ReadModelStore>>> =
    reopen === undefined
      ? {}
      : {
          'rows and checkpoint are there after reopening': async (store) => {
            await commit(store, null, [row('a', '2030-01-01')])
            const again = await reopen(store)
            same(
              [await ok(again.checkpoint('m', '1')), await ok(again.list('m', { limit: 9 }))],
              [at(1), [row('a', '2030-01-01')]],
              'as committed',
            )
            return again
          },
        }
  return [
    ...contractCases(name, subject, { ...trials, ...kept }),
    {
      title: `${name} · any commits are listed in order, page by page, each row once`,
      run: () => listsLikeTheModel(subject),
    },
  ]
}
