import { type AnyDecision, commandOf, type SentCommand } from '@casetrail/kernel'
import type * as fc from 'fast-check'
import type * as t from 'io-ts'
import { arbitraryOf, type Own } from './arbitraryOf.js'

/** Any data that a decision takes. Most of it will be refused: what it names does not exist. @since 0.1.0 */
export const arbitraryCommandData = <D extends AnyDecision>(
  decision: D,
  own: Own = {},
): fc.Arbitrary<t.TypeOf<D['data']>> => arbitraryOf(decision.data, own)

/** Any whole command of a decision, as it is sent. @since 0.1.0 */
export const arbitraryCommand = <D extends AnyDecision>(
  decision: D,
  own: Own = {},
): fc.Arbitrary<SentCommand<D['type'], t.TypeOf<D['data']>>> =>
  arbitraryOf(commandOf(decision.type, decision.data), own) as never
