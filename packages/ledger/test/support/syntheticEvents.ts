import {
  Code,
  defineEvent,
  type EventDefinition,
  FreeText,
  integer,
  NoteId,
  oneOf,
  orNull,
  part,
  RelatedPersonId,
  ShortText,
} from '@casetrail/kernel'
import { type EventRegistry, registryOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'

/* SYNTHETIC events, of this package's tests alone: one for each shape that the format knows. */

const all = { category: 'case', clauses: ['C6'], lifecycle: 'originate' } as const

/** Nothing personal. */
export const VisitCounted = defineEvent({
  ...all,
  type: 'VisitCounted',
  says: 'A visit was counted.',
  clear: { visits: integer(0, 1_000_000) },
})

/** One subject. */
export const NoteWritten = defineEvent({
  ...all,
  type: 'NoteWritten',
  says: 'A note was written.',
  clear: { noteId: NoteId, channel: Code },
  parts: { client: part('case', { text: FreeText }) },
})

/** Two subjects, each under a key of their own. */
export const HouseholdSeen = defineEvent({
  ...all,
  type: 'HouseholdSeen',
  says: 'A household was seen.',
  clear: { relatedPersonId: RelatedPersonId },
  parts: {
    client: part('case', { text: FreeText }),
    related: part('thirdParty', { name: ShortText }, { subjectField: 'relatedPersonId' }),
  },
})

/** The header says less than the body. */
export const ConcernReported = defineEvent({
  ...all,
  type: 'ConcernReported',
  publicType: 'SensitiveRecord',
  says: 'A concern was reported.',
  clear: { about: oneOf('client', 'household') },
  parts: { client: part('safeguarding', { text: FreeText }) },
})

/** The first version of {@link MoodMeasured}, as an older release defined it. */
export const MoodMeasuredV1 = defineEvent({
  ...all,
  type: 'MoodMeasured',
  says: 'Mood was measured.',
  clear: { scale: Code },
  parts: { client: part('case', { score: integer(0, 10) }) },
})

/** The second version: scores in tenths, and who helped. */
export const MoodMeasured = defineEvent({
  ...all,
  type: 'MoodMeasured',
  version: 2,
  says: 'Mood was measured.',
  clear: { scale: Code, helpedBy: orNull(Code) },
  parts: { client: part('case', { tenths: integer(0, 100) }) },
  upcasts: {
    1: {
      clear: (older: { scale: string }) => ({ scale: older.scale.trim(), helpedBy: null }),
      parts: { client: (older: { score: number }) => ({ tenths: older.score * 10 }) },
    },
  },
})

/** What the release of today knows. */
export const definitions: readonly EventDefinition<string, any, any>[] = [
  VisitCounted,
  NoteWritten,
  HouseholdSeen,
  ConcernReported,
  MoodMeasured,
]

/** The registry of these definitions; a fault in them is a bug of the test. */
export const registryFor = (of: readonly EventDefinition<string, any, any>[]): EventRegistry => {
  const made = registryOf(of)
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left))
  return made.right
}

/** The registry of today. */
export const registry = registryFor(definitions)
