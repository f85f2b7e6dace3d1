import { type Malformed, malformed, type SentCommand } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { canonicalText } from '../canonical/canonicalText.js'

/**
 * What a command says, as RFC 8785 text: its id, its type, when it happened and its data. Personal: it is told again by
 * a keyed hash and never stored. Who sends it stands in the header; what groups it is no content.
 *
 * @since 0.2.0
 */
export const contentText = ({
  commandId,
  type,
  occurredAt,
  data,
}: Pick<SentCommand, 'commandId' | 'type' | 'occurredAt' | 'data'>): E.Either<Malformed, string> =>
  pipe(
    canonicalText(data),
    E.bimap(
      ({ faults: [{ field, rule, clause }] }) => malformed(`command ${type}`, `data.${field}`, rule, clause),
      (text) => `["command-v1","${commandId}",${JSON.stringify(type)},${JSON.stringify(occurredAt)},${text}]`,
    ),
  )
