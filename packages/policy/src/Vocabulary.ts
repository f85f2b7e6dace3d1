import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import * as S from 'fp-ts/lib/string.js'

/** What the rooms of a service name: a policy is held against it word by word. @since 0.2.0 */
export interface Vocabulary {
  /** The types of the events that the rooms record. */
  readonly eventTypes: readonly string[]
  /** The purposes that the rooms' decisions name. */
  readonly purposes: readonly string[]
}

/** What a room tells of its words. */
interface Speaking {
  readonly events: readonly { readonly type: string }[]
  readonly decisions: readonly { readonly purpose: string }[]
}

const once = RA.uniq(S.Eq)

/** The {@link Vocabulary} of rooms, a host's own among them. @since 0.2.0 */
export const vocabularyOf = (rooms: readonly Speaking[]): Vocabulary => ({
  eventTypes: once(rooms.flatMap(({ events }) => events.map(({ type }) => type))),
  purposes: once(rooms.flatMap(({ decisions }) => decisions.map(({ purpose }) => purpose))),
})
