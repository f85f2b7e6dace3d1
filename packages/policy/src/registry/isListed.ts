import type { LocalDate } from '@casetrail/kernel'
import * as O from 'fp-ts/lib/Option.js'
import type { Policy } from '../Policy.js'
import type { Listed } from './Listed.js'
import type { Instrument } from './Registries.js'

/** Whether an entry is in force on a date, first and last day included. @since 0.1.0 */
export const inForce = (entry: Listed<string>, on: LocalDate): boolean =>
  entry.from <= on && (entry.until === null || on <= entry.until)

/** The entry that `code` names on a date; none when it is unknown, not yet or no longer in force. @since 0.1.0 */
export const listedAs = <L extends Listed<string>>(registry: readonly L[], code: string, on: LocalDate): O.Option<L> =>
  O.fromNullable(registry.find((entry) => entry.code === code && inForce(entry, on)))

/** Whether `code` is listed on a date (C1, C24, C33). @since 0.1.0 */
export const isListed = (registry: readonly Listed<string>[], code: string, on: LocalDate): boolean =>
  O.isSome(listedAs(registry, code, on))

/** Whether a GP practice may be named on a date; a policy without a list takes any well-formed code (C2). @since 0.1.0 */
export const isPracticeListed = (policy: Pick<Policy, 'registries'>, practice: string, on: LocalDate): boolean =>
  policy.registries.practices === null || isListed(policy.registries.practices, practice, on)

/** Whether acceptance by this body lengthens retention and calls for a log entry (C28, A7). @since 0.1.0 */
export const acceptanceCounts = (policy: Pick<Policy, 'registries'>, body: string, on: LocalDate): boolean =>
  O.exists((known: { readonly acceptanceCounts: boolean }) => known.acceptanceCounts)(
    listedAs(policy.registries.safeguardingBodies, body, on),
  )

/** Whether this closure was one that both sides agreed on (C43, A11). @since 0.1.0 */
export const isMutuallyAgreed = (policy: Pick<Policy, 'registries'>, reason: string, on: LocalDate): boolean =>
  O.exists((known: { readonly mutuallyAgreed: boolean }) => known.mutuallyAgreed)(
    listedAs(policy.registries.closureReasons, reason, on),
  )

/** Whether a questionnaire may be recorded in this version: listed, and its licence held where it needs one (C10, B23). @since 0.1.0 */
export const mayUseInstrument = (
  policy: Pick<Policy, 'registries'>,
  instrument: { readonly code: string; readonly version: string },
  on: LocalDate,
): boolean =>
  O.exists(
    (known: Instrument) =>
      known.licence !== 'required' && known.versions.some((version) => version === instrument.version),
  )(listedAs(policy.registries.instruments, instrument.code, on))
