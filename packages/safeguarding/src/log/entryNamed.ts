import { foundById, type LogEntry, type OnLog } from '@casetrail/facts'
import type { LogEntryId } from '@casetrail/kernel'

/** The entry that a command names; undefined: this log never held it. */
export const entryNamed = ({ views, data }: OnLog<{ readonly logEntryId: LogEntryId }>): LogEntry | undefined =>
  foundById(views.log.logEntries, views.log.at, data.logEntryId)
