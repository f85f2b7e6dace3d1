import { type Instant, localDateOf, londonClockOf } from '@casetrail/kernel'
import { type Casetrail, printError, printExplanation } from 'casetrail'
import { orFail } from '../files.js'
import { columns, heading } from './heading.js'
import { showCase } from './showCase.js'

/** What to show, and how far. */
export interface ToShow {
  readonly casetrail: Casetrail
  readonly caseId: string | null
  /** Who looks at the case. */
  readonly manager: string
  /** The moment that the caseload ends with. */
  readonly now: Instant
}

const listLength = 12

const showTrail = async ({ casetrail }: ToShow, caseId: string): Promise<string> => {
  const trail = orFail(printError)(await casetrail.auditTrail(caseId)())
  const rows = trail.map(({ recordedAt, stream, says, actor, purpose }) => [
    londonClockOf(recordedAt),
    actor.role,
    stream,
    purpose,
    says,
  ])
  return [
    heading(`Its audit trail: ${trail.length} events in the order they became known (London time)`),
    columns(rows),
  ].join('\n')
}

const showRetention = async ({ casetrail }: ToShow, caseId: string): Promise<string> => {
  const ends = orFail(printError)(await casetrail.ask('whenDoesRetentionEnd', { caseId })())
  const blocked = orFail(printError)(await casetrail.ask('whatBlocksDisposal', { caseId })())
  const summary =
    ends.keepThrough === null
      ? `Class ${ends.class}; no deadline.`
      : `Class ${ends.class}; kept through ${ends.keepThrough}; a person may consider disposal from ${ends.eligibleFrom}.`
  const blockers = blocked.blockers.map(({ clause, says }) => `  ${clause.padEnd(4)} ${says}`)
  return [
    heading('When its retention ends, and why'),
    summary,
    printExplanation(ends.explanation),
    blockers.length === 0 ? 'Nothing blocks its disposal.' : 'What blocks its disposal today:',
    ...blockers,
  ].join('\n')
}

const showDue = async ({ casetrail, now }: ToShow): Promise<string> => {
  const today = localDateOf(now)
  const { entries: due } = orFail(printError)(await casetrail.list('whatIsDue', { upTo: today, limit: 1000 })())
  const rows = due
    .slice(0, listLength)
    .map(({ entry }) => [
      entry.eligibleFrom ?? '',
      entry.class,
      entry.caseId,
      [...entry.flags, ...entry.blockers].join(', ') || 'nothing blocks it',
    ])
  const more = due.length > listLength ? [`… and ${due.length - listLength} more`] : []
  return [
    heading(`The due list: ${due.length} cases whose disposal a person may consider by ${today}`),
    columns([['from', 'class', 'case', 'blocked by'], ...rows]),
    ...more,
  ].join('\n')
}

const showAlerts = async ({ casetrail }: ToShow): Promise<string> => {
  const { entries: alerts } = orFail(printError)(await casetrail.list('whichAlertsAreOpen', { limit: 1000 })())
  const rows = alerts
    .slice(0, listLength)
    .map(({ entry: { raisedAt, alertId, recipients, status } }) => [
      raisedAt === null ? '' : londonClockOf(raisedAt),
      String(alertId),
      `${recipients.length} officers`,
      status,
    ])
  const more = alerts.length > listLength ? [`… and ${alerts.length - listLength} more`] : []
  return [
    heading(`Open alerts: ${alerts.length}, oldest first`),
    columns([['raised', 'alert', 'sent to', 'status'], ...rows]),
    ...more,
  ].join('\n')
}

const showVerification = async ({
  casetrail,
}: ToShow): Promise<{ readonly text: string; readonly verified: boolean }> => {
  const { events, streams, faults } = orFail(printError)(await casetrail.verify({ strict: true })())
  const verified = faults.length === 0
  const result = verified
    ? `VERIFIED: ${events} events in ${streams} streams; every body, link and byte is as it was written.`
    : faults.map(({ code, stream, revision }) => `FAILED ${code} at ${stream} revision ${revision}`).join('\n')
  const limit =
    'A chain does not show that the end of a stream was cut off: keep heads elsewhere (docs/how-it-works.md).'
  return { text: [heading('Verifying every chain'), result, limit].join('\n'), verified }
}

/** The middle of the case's trail: late enough to tell something, early enough to differ from now. */
const earlierThan = async ({ casetrail, now }: ToShow, caseId: string): Promise<Instant> => {
  const trail = orFail(printError)(await casetrail.auditTrail(caseId)())
  return trail[Math.floor(trail.length / 2)]?.recordedAt ?? now
}

/** Shows one case, the lists and the verification; answers whether every chain verifies. */
export const showEverything = async (toShow: ToShow, print: (text: string) => void): Promise<boolean> => {
  const { caseId } = toShow
  if (caseId !== null) {
    print(await showCase({ ...toShow, caseId, earlier: await earlierThan(toShow, caseId) }))
    print(await showTrail(toShow, caseId))
    print(await showRetention(toShow, caseId))
  }
  print(await showDue(toShow))
  print(await showAlerts(toShow))
  const { text, verified } = await showVerification(toShow)
  print(text)
  return verified
}
