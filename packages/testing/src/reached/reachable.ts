import { theServiceItself } from '@casetrail/facts'
import { type AnyDecision, type AnyRoom, type Provision, rulesOf } from '@casetrail/kernel'
import { settingChoices } from '@casetrail/policy'

/** What is counted. @since 0.2.0 */
export type Kind = (typeof kinds)[number]

/** Every {@link Kind}. */
export const kinds = ['command', 'event', 'refusal', 'ending', 'setting'] as const

/** Everything that can be reached, by kind: each a list of names without repeats. @since 0.2.0 */
export type Reachable = Readonly<Record<Kind, readonly string[]>>

const once = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** Nobody can bring about what only the service itself does. */
const isOfTheServiceItself = ({ by }: AnyDecision): boolean =>
  by?.grounds.every(({ name }) => name === theServiceItself.name) === true

/** Whatever is refused to everybody but the service itself, is refused so; its other rules are about how it is opened. */
const refusing = (decision: AnyDecision): readonly Provision[] =>
  isOfTheServiceItself(decision) && decision.by !== null ? [decision.by.otherwise] : rulesOf(decision)

/**
 * What the rooms offer, as names: `CloseCase`, `CaseClosed`, `CloseCase · onlyOpenCasesClose`, `AccessDenied ·
 * registeredPracticeSeesTheCase`.
 *
 * @since 0.2.0
 */
export const reachableIn = (rooms: readonly AnyRoom[]): Reachable => {
  const decisions = rooms.flatMap((room) => room.decisions)
  const putByAnybody = decisions.filter((one) => !isOfTheServiceItself(one))
  const broughtAbout = new Set(putByAnybody.flatMap(({ yields }) => yields.map(({ type }) => type)))
  return {
    command: putByAnybody.map(({ type }) => type),
    event: rooms.flatMap(({ events }) => events.map(({ type }) => type)).filter((type) => broughtAbout.has(type)),
    refusal: once([
      ...decisions.flatMap((one) => refusing(one).map(({ name }) => `${one.type} · ${name}`)),
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
