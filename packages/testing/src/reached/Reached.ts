import { type AnyObligation, type DomainEvent, ledgerOf, type Recorded, type Refusal, replay } from '@casetrail/kernel'
import { type Policy, settingChoices } from '@casetrail/policy'
import type { Either } from 'fp-ts/lib/Either.js'
import { type Kind, kinds } from './reachable.js'

/** How often each thing of a kind was reached, by its name. @since 0.2.0 */
export type Counts = Readonly<Record<Kind, Readonly<Record<string, number>>>>

/** What tests and generated histories reach: counted here, and held against `reachableIn`. @since 0.2.0 */
export class Reached {
  readonly #counts: Record<Kind, Record<string, number>> = {
    command: {},
    event: {},
    refusal: {},
    ending: {},
    setting: {},
  }

  #count(kind: Kind, name: string, times = 1): void {
    this.#counts[kind][name] = (this.#counts[kind][name] ?? 0) + times
  }

  /** Counts what a decision came to: its events, or the rule that refused it. */
  record(command: string, outcome: Either<Refusal, readonly DomainEvent[]>): void {
    if (outcome._tag === 'Left') {
      this.#count('refusal', `${command} · ${outcome.left.rule}`)
      return
    }
    this.#count('command', command)
    for (const { type, data } of outcome.right) {
      this.#count('event', type)
      if (type === 'AccessDenied') this.#count('refusal', `${type} · ${(data as { readonly rule?: unknown }).rule}`)
    }
  }

  /** Counts which obligations a history ends, and how. */
  endings(obligations: readonly AnyObligation[], events: readonly Recorded[], policy: Policy): void {
    const { promises } = replay(ledgerOf(obligations), events, policy)
    for (const { obligation, spells } of Object.values(promises))
      for (const { ended } of spells) if (ended !== null) this.#count('ending', `${obligation} · ${ended.how}`)
  }

  /** Counts the choices of the policy that something was tried under. */
  under({ settings }: Policy): void {
    for (const { property, choice, isMadeBy } of settingChoices)
      if (isMadeBy(settings)) this.#count('setting', `${property} · ${choice}`)
  }

  /** Adds what another process counted. */
  add(counts: Counts): void {
    for (const kind of kinds) for (const [name, times] of Object.entries(counts[kind])) this.#count(kind, name, times)
  }

  counts(): Counts {
    return this.#counts
  }
}

/** What this process reached: scenarios and laws count here. @since 0.2.0 */
export const reached: Reached = new Reached()
