import {
  CaseNoteAdded,
  ContactAttempted,
  PersonDetailsCorrected,
  PersonDetailsRecorded,
  PersonDied,
} from '@casetrail/events'
import { Part } from '@casetrail/kernel'
import { type Fact, fact, syntheticId as id } from '@casetrail/testing'
import { theCase } from './facts.js'

/* SYNTHETIC lives and contacts, beside the facts of a case. */

const thePerson = id(3)

/** How much of a day can be read: all of it, the year in clear, or nothing. */
export type Reading = 'day' | 'year' | 'nothing'

const yearAfter = (day: string | null, reading: Reading): number | null =>
  day === null || reading === 'nothing' ? null : +day.slice(0, 4) + 1

const birth = (dateOfBirth: string | null, reading: Reading) => ({
  clear: { dateOfBirthKnown: dateOfBirth !== null, bornBeforeYear: yearAfter(dateOfBirth, reading) },
  client:
    reading === 'day'
      ? { name: 'Synthetic', dateOfBirth, address: null, phone: null, email: null, nhsNumber: null }
      : Part.closed,
})

/** The person's details, with a date of birth or null. */
export const born = (on: string, dateOfBirth: string | null, reading: Reading = 'day'): Fact => {
  const { clear: data, client } = birth(dateOfBirth, reading)
  return fact(PersonDetailsRecorded, { of: thePerson, on, data, parts: { client } })
}

/** A corrected date of birth; null takes it away. */
export const bornCorrected = (on: string, dateOfBirth: string | null, reading: Reading = 'day'): Fact => {
  const { clear, client } = birth(dateOfBirth, reading)
  const data = { fields: ['dateOfBirth' as const], reason: null, source: null, ...clear }
  return fact(PersonDetailsCorrected, { of: thePerson, on, data, parts: { client } })
}

/** A death, recorded on a day. */
export const died = (on: string, diedOn: string | null, reading: Reading = 'day'): Fact =>
  fact(PersonDied, {
    of: thePerson,
    on,
    data: { source: 'register', diedBeforeYear: yearAfter(diedOn, reading) },
    parts: { client: reading === 'day' ? { diedOn, note: null } : Part.closed },
  })

/** A note of a conversation. */
export const noted = (on: string, n = 1): Fact =>
  fact(CaseNoteAdded, { of: theCase, on, data: { noteId: id(7000 + n), channel: 'phone' } })

/** A try to reach the person. */
export const attempted = (on: string, outcome: 'reached' | 'noAnswer' | 'messageLeft' | 'declinedToTalk'): Fact =>
  fact(ContactAttempted, { of: theCase, on, data: { contactAttemptId: id(8000), channel: 'phone', outcome } })
