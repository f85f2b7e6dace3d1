import { type DataKey, type KeyScope, newDataKey, type Random, systemRandom } from '@casetrail/ledger'
import type { KeyStore } from '../port/KeyStore.js'
import type { StoreUnavailable } from '../port/StoreError.js'

const closedError: StoreUnavailable = { tag: 'StoreUnavailable', what: 'the key store is closed' }

const nameOf = (scope: KeyScope): string => JSON.stringify([scope.record, scope.subject, scope.purpose])

/** An empty in-memory key store: when the process ends, whatever was sealed can never be opened again. @since 0.1.0 */
export const memoryKeyStore = (random: Random = systemRandom): KeyStore => {
  const byScope = new Map<string, DataKey>()
  const byKid = new Map<string, DataKey>()
  let open = true
  const provide = (scope: KeyScope): DataKey => {
    const held = byScope.get(nameOf(scope))
    if (held !== undefined) return held
    const made = newDataKey(scope, random)
    byScope.set(nameOf(scope), made)
    byKid.set(made.kid, made)
    return made
  }
  return {
    provide: (scopes) => async () =>
      open ? { _tag: 'Right', right: scopes.map(provide) } : { _tag: 'Left', left: closedError },
    find: (kids) => async () =>
      open ? { _tag: 'Right', right: kids.map((kid) => byKid.get(kid) ?? null) } : { _tag: 'Left', left: closedError },
    // Keys are only ever added.
    mark: () => '',
    close: async () => {
      open = false
      byScope.clear()
      byKid.clear()
    },
  }
}
