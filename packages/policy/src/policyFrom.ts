import { decodeWith, type Fault, type Malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import { coherenceFaults } from './coherence/coherenceFaults.js'
import { Policy } from './Policy.js'
import { settingOf } from './setting/settingChoices.js'
import type { Vocabulary } from './Vocabulary.js'

const refusing = ([first, ...rest]: Malformed['faults']): Malformed => ({
  tag: 'Malformed',
  what: 'policy',
  faults: [first, ...rest],
})

/** A fault in a setting cites that setting. */
const citingItsSetting = (fault: Fault): Fault => {
  const [part, property] = fault.field.split('.')
  const clause = part === 'settings' ? settingOf(property) : undefined
  return clause === undefined ? fault : { ...fault, clause }
}

/**
 * Reads a policy that an organisation wrote as JSON: its shape, then whether its parts fit together and name only what
 * the rooms know. On the left every fault found, by field, rule and clause.
 *
 * @since 0.1.0
 */
export const policyFrom = (json: unknown, vocabulary: Vocabulary): E.Either<Malformed, Policy> =>
  pipe(
    json,
    decodeWith(Policy, 'policy', 'E22'),
    E.mapLeft(({ faults: [first, ...rest] }) => refusing([citingItsSetting(first), ...rest.map(citingItsSetting)])),
    E.chain((policy) =>
      pipe(
        coherenceFaults(policy, vocabulary),
        RA.matchLeft(
          () => E.right(policy),
          (first, rest) => E.left(refusing([first, ...rest])),
        ),
      ),
    ),
  )
