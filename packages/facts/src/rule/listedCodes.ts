import {
  type Command,
  type LocalDate,
  localDateOf,
  type Provision,
  provision,
  type Rule,
  rule,
} from '@casetrail/kernel'
import { isListed, type Listed, type Policy, type Registries } from '@casetrail/policy'

interface Dated {
  readonly command: Command
  readonly world: Policy
}

type ListName = {
  [K in keyof Registries]: Registries[K] extends readonly Listed<string>[] ? K : never
}[keyof Registries]

/** The Europe/London date on which it happened: the date on which a code must be in force. @since 0.1.0 */
export const happenedOn = ({ command }: { readonly command: Command }): LocalDate => localDateOf(command.occurredAt)

/** A rule that knows in which list of the policy a field's code must stand: forms and arbitraries follow from it. @since 0.2.0 */
export interface ListedRule<in Situation> extends Rule<Situation> {
  readonly listed: { readonly list: ListName; readonly field: string }
}

/** A code of the command stands in the policy's list on the day it happened; history keeps ended codes (C1). @since 0.1.0 */
export const codeIsListed = <S extends Dated>(
  named: Provision,
  { list, field, code }: { readonly list: ListName; readonly field: string; readonly code: (situation: S) => string },
): ListedRule<S> => ({
  ...rule<S>(
    named,
    (situation) => !isListed(situation.world.registries[list], code(situation), happenedOn(situation)),
    (situation) => ({
      field,
      facts: { list, code: code(situation) },
      dates: [happenedOn(situation)],
    }),
  ),
  listed: { list, field },
})

/** How a person was spoken to, or tried (C8, C24). @since 0.1.0 */
export const onlyListedChannelsAreRecorded: Rule<Dated & { readonly data: { readonly channel: string } }> =
  codeIsListed(
    provision(
      'onlyListedChannelsAreRecorded',
      'C8',
      'A conversation or an attempt names a channel that the policy lists.',
    ),
    { list: 'contactChannels', field: 'data.channel', code: ({ data }) => data.channel },
  )
