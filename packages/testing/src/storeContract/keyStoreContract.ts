import type { Digest, KeyPurpose } from '@casetrail/kernel'
import type { DataKey, KeyScope } from '@casetrail/ledger'
import type { KeyStore } from '@casetrail/store'
import { type ContractCase, contractCases, type StoreUnderTest, type Trial } from './ContractCase.js'
import { fails, holds, ok, same } from './expectations.js'
import { stream } from './samples.js'

const scope = (n: number, subject = 'client', purpose: KeyPurpose = 'case'): KeyScope => ({
  record: stream(n),
  subject,
  purpose,
})

const kidsOf = (keys: readonly (DataKey | null)[]): readonly (Digest | undefined)[] => keys.map((key) => key?.kid)

const noKid = 'A'.repeat(43) as Digest

const trials: Readonly<Record<string, Trial<KeyStore>>> = {
  'a scope gets a key at its first asking and the same one ever after': async (store) => {
    const [first] = await ok(store.provide([scope(1)]))
    same(first?.scope, scope(1), 'the key is of the asked scope')
    same(kidsOf(await ok(store.provide([scope(1)]))), [first?.kid], 'the same key')
  },
  'a mark stays while keys are only added, or says that it cannot tell': async (store) => {
    const mark = store.mark()
    await ok(store.provide([scope(1), scope(2)]))
    same(store.mark(), mark, 'no key was destroyed')
  },
  'record, subject and purpose each make another scope': async (store) => {
    const scopes = [
      scope(1),
      scope(2),
      scope(1, 'another'),
      scope(1, 'client', 'safeguarding'),
      scope(1, 'client', 'identity'),
    ]
    const keys = await ok(store.provide(scopes))
    same(
      keys.map((key) => key.scope),
      scopes,
      'in the order of asking',
    )
    same(new Set(kidsOf(keys)).size, scopes.length, 'no two scopes share a key')
  },
  'scopes whose parts would run together stay apart': async (store) => {
    const keys = await ok(store.provide([scope(1, 'a"case'), scope(1, 'a'), scope(1, 'a,case'), scope(1, '')]))
    same(new Set(kidsOf(keys)).size, 4, 'no two scopes share a key')
  },
  'known and new scopes can be mixed, and one asked twice gets one key': async (store) => {
    const [known] = await ok(store.provide([scope(2)]))
    const keys = kidsOf(await ok(store.provide([scope(1), scope(2), scope(3), scope(1)])))
    same(keys[1], known?.kid, 'the known one is in its place')
    same(keys[0], keys[3], 'one scope, one key')
    same(new Set(keys).size, 3, 'three scopes, three keys')
    same(await ok(store.provide([])), [], 'nothing asked, nothing given')
  },
  'asked for at once, a scope still has one key': async (store) => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ok(store.provide([scope(n % 2), scope(9)]))))
    same(new Set(answers.flatMap(kidsOf)).size, 3, 'three scopes, three keys')
  },
  'keys are found by id, in order, and null stands for one that is not there': async (store) => {
    const keys = await ok(store.provide([scope(1), scope(2)]))
    const [one, two] = kidsOf(keys) as [Digest, Digest]
    const found = await ok(store.find([two, noKid, one, two]))
    same(kidsOf(found), [two, undefined, one, two], 'in the order of asking')
    same(found[1], null, 'null where there is none')
    same(found[2]?.scope, scope(1), 'a found key knows its scope')
    same(await ok(store.find([])), [], 'nothing asked, nothing given')
  },
  'a key does not print itself': async (store) => {
    const [key] = await ok(store.provide([scope(1)]))
    holds(!/[0-9a-f]{64}|[\w-]{43}/.test(`${JSON.stringify(key)} ${String(key)}`), 'neither as JSON nor as text')
  },
  'a closed store answers StoreUnavailable': async (store) => {
    const [key] = await ok(store.provide([scope(1)]))
    await store.close()
    await store.close()
    await fails('StoreUnavailable', store.provide([scope(1)]))
    await fails('StoreUnavailable', store.find([key?.kid ?? noKid]))
  },
}

/**
 * Everything that a {@link KeyStore} promises, as cases for any test runner. Each case gets a new store.
 *
 * @since 0.1.0
 */
export const keyStoreContract = (name: string, subject: StoreUnderTest<KeyStore>): readonly ContractCase[] => {
  const { reopen } = subject
  const kept: Readonly<Record<string, Trial<KeyStore>>> =
    reopen === undefined
      ? {}
      : {
          'keys are the same after reopening': async (store) => {
            const before = kidsOf(await ok(store.provide([scope(1), scope(2)])))
            const again = await reopen(store)
            same(kidsOf(await ok(again.find(before as Digest[]))), before, 'found by id')
            same(kidsOf(await ok(again.provide([scope(1), scope(2)]))), before, 'and by scope')
            return again
          },
        }
  return contractCases(name, subject, { ...trials, ...kept })
}
