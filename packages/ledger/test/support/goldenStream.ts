import { type EventDefinition, event, instantOf } from '@casetrail/kernel'
import { fixedRandom } from './fixedRandom.js'
import {
  ConcernReported,
  HouseholdSeen,
  MoodMeasured,
  MoodMeasuredV1,
  NoteWritten,
  VisitCounted,
} from './syntheticEvents.js'
import { type Fact, KeyRing, storedAs, uuid } from './syntheticStream.js'

/* One SYNTHETIC stream that uses every part of the format, and the bytes it must always become. */

const occurredAt = instantOf(Date.UTC(2026, 1, 3, 8, 59, 59, 999))
const fact = (definition: EventDefinition<any, any, any>, data: object, parts: object): Fact => ({
  definition,
  event: event(definition, { occurredAt, data, parts } as never) as Fact['event'],
})

const facts: readonly Fact[] = [
  fact(VisitCounted, { visits: 3 }, {}),
  fact(
    NoteWritten,
    { noteId: uuid(5), channel: 'phone' },
    { client: { text: 'Synthetic note: “Zoë” 👋 <b>\u0007\n' } },
  ),
  fact(
    HouseholdSeen,
    { relatedPersonId: uuid(6) },
    { client: { text: 'Synthetic' }, related: { name: 'Synthetic Person' } },
  ),
  fact(ConcernReported, { about: 'household' }, { client: { text: 'Synthetic '.repeat(20) } }),
  fact(MoodMeasuredV1, { scale: 'mood' }, { client: { score: 7 } }),
  fact(MoodMeasured, { scale: 'mood', helpedBy: 'proxy' }, { client: { tenths: 65 } }),
]

/** What a golden file holds of one event: its exact bytes, as text. */
export interface GoldenEvent {
  readonly header: string
  readonly body: string
}

/** The keys of the golden stream, made in the same way each time. */
export const goldenRing = (): KeyRing => new KeyRing(fixedRandom('casetrail golden stream'))

/** Each event under the name of its file, with the bytes that today's release makes of it. */
export const goldenStream = (ring: KeyRing = goldenRing()): ReadonlyMap<string, GoldenEvent> => {
  const stored = storedAs(facts, ring)
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
  return new Map(
    facts.map(({ definition }, i) => [
      `${i}-${definition.type}.v${definition.version}.json`,
      { header: text(stored[i]?.header as Uint8Array), body: text(stored[i]?.body as Uint8Array) },
    ]),
  )
}
