import { type Citation, type Command, type LocalDate, localDateOf, type Rule, rule } from '@casetrail/kernel'
import { isListed, type Listed, type Policy, type Registries } from '@casetrail/policy'

interface Dated {
  readonly command: Command
  readonly world: Policy
}

type ListName = {
  [K in keyof Registries]: Registries[K] extends readonly Listed<string>[] ? K : never
}[keyof Registries]

/** The Europe/London date on which it happened: the date on which a code must be in force. */
export const happenedOn = ({ command }: { readonly command: Command }): LocalDate => localDateOf(command.occurredAt)

/** A code of the command stands in the policy's list on the day it happened; history keeps ended codes (C1). */
export const codeIsListed = <S extends Dated>(
  name: string,
  clause: Citation,
  sentence: string,
  on: { readonly list: ListName; readonly field: string; readonly code: (situation: S) => string },
): Rule<S> =>
  rule<S>(
    name,
    clause,
    sentence,
    (situation) => !isListed(situation.world.registries[on.list], on.code(situation), happenedOn(situation)),
    (situation) => ({
      field: on.field,
      facts: { list: on.list, code: on.code(situation) },
      dates: [happenedOn(situation)],
    }),
  )

/** C8, C24: how a person was spoken to, or tried. */
export const onlyListedChannelsAreRecorded: Rule<Dated & { readonly data: { readonly channel: string } }> =
  codeIsListed(
    'onlyListedChannelsAreRecorded',
    'C8',
    'A conversation or an attempt names a channel that the policy lists.',
    { list: 'contactChannels', field: 'data.channel', code: ({ data }) => data.channel },
  )

/** C28, C33: who a safeguarding referral goes to or is answered by. */
export const onlyListedBodiesTakeSafeguardingReferrals: Rule<Dated & { readonly data: { readonly body: string } }> =
  codeIsListed(
    'onlyListedBodiesTakeSafeguardingReferrals',
    'C33',
    'A safeguarding referral is made to, and answered by, a body that the policy lists.',
    { list: 'safeguardingBodies', field: 'data.body', code: ({ data }) => data.body },
  )
