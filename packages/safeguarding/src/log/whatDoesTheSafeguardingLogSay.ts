import { type LogEntry, question, readsCaseAndLog, type Then, thingsThen } from '@casetrail/facts'
import { because, CaseId, type Explanation, type Instant, provision, record } from '@casetrail/kernel'

/** What the log of a case says. Words are null where they are disposed of or not readable; personal. @since 0.2.0 */
export interface SafeguardingLogSays {
  readonly entries: readonly Then<LogEntry>[]
  /** Those whose acceptance was retracted: kept, and told apart. */
  readonly struck: readonly Then<LogEntry>[]
  readonly explanation: Explanation
}

const eachEntryIsOfAnAcceptance = provision(
  'eachEntryIsOfAnAcceptance',
  'C28',
  'The separate log holds {entries} entries, each for an accepted safeguarding referral.',
)

const aStruckEntryStaysToBeRead = provision(
  'aStruckEntryStaysToBeRead',
  'A6',
  'An entry was struck, since its acceptance was retracted: its words stay, and count for nothing.',
)

const by = (entry: LogEntry, at: Instant): LogEntry => ({
  ...entry,
  wordings: entry.wordings.filter((one) => one.at <= at),
})

/** C28 · For those on the log’s own list; until when it is kept, `whenDoesTheSafeguardingLogEnd` says. @since 0.2.0 */
export const whatDoesTheSafeguardingLogSay = question({
  name: 'whatDoesTheSafeguardingLogSay',
  clauses: ['C28', 'A8', 'A6'],
  asks: 'What does the separate safeguarding log of this case say, and what of it was struck?',
  params: record('WhatDoesTheSafeguardingLogSay', { caseId: CaseId }),
  reads: readsCaseAndLog,
  cites: [eachEntryIsOfAnAcceptance, aStruckEntryStaysToBeRead],
  answer: ({ log }, { asOf: { validAt } }): SafeguardingLogSays => {
    const all = thingsThen(log.logEntries, validAt).map((entry) => ({ ...entry, ...by(entry, validAt) }))
    const struck = all.filter(({ status }) => status === 'struck')
    const entries = all.filter(({ status }) => status !== 'struck')
    return {
      entries,
      struck,
      explanation: [
        because(eachEntryIsOfAnAcceptance, {
          events: entries.flatMap(({ steps }) => steps.slice(0, 1).map(({ event }) => event)),
          places: { entries: entries.length },
        }),
        ...struck.map(({ steps }) =>
          because(aStruckEntryStaysToBeRead, { events: steps.slice(-1).map(({ event }) => event) }),
        ),
      ],
    }
  },
})
