import { type AnyRoom, rulesOf } from '@casetrail/kernel'
import { settingChoices } from '@casetrail/policy'

/** What is counted. @since 0.2.0 */
export type Kind = (typeof kinds)[number]

/** Every {@link Kind}. */
export const kinds = ['command', 'event', 'refusal', 'ending', 'setting'] as const

/** Everything that can be reached, by kind: each a list of names without repeats. @since 0.2.0 */
export type Reachable = Readonly<Record<Kind, readonly string[]>>

const once = (names: readonly string[]): readonly string[] => [...new Set(names)]

/**
 * What the rooms offer, as names: `CloseCase`, `CaseClosed`, `CloseCase · onlyOpenCasesClose`, `AccessDenied ·
 * registeredPracticeSeesTheCase`.
 *
 * @since 0.2.0
 */
export const reachableIn = (rooms: readonly AnyRoom[]): Reachable => {
  const decisions = rooms.flatMap((room) => room.decisions)
  return {
    command: decisions.map(({ type }) => type),
    event: rooms.flatMap(({ events }) => events.map(({ type }) => type)),
    refusal: once([
      ...decisions.flatMap((one) => rulesOf(one).map(({ name }) => `${one.type} · ${name}`)),
      // A look is denied on record, not refused: the question that judges it cites the rules that can.
      ...rooms.flatMap(({ questions }) =>
        questions.flatMap(({ cites }) =>
          cites.filter((cited) => 'judge' in cited).map(({ name }) => `AccessDenied · ${name}`),
        ),
      ),
    ]),
    ending: once(
      rooms.flatMap(({ obligations }) =>
        obligations.flatMap(({ name, ends }) => Object.values(ends).map((how) => `${name} · ${how}`)),
      ),
    ),
    setting: settingChoices.map(({ property, choice }) => `${property} · ${choice}`),
  }
}
