import {
  SafeguardingLogDenied,
  SafeguardingLogOpened,
  SafeguardingLogReaderAdded,
  SafeguardingLogReaderRemoved,
} from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { addSafeguardingLogReader } from './addSafeguardingLogReader.js'
import { openSafeguardingLog } from './openSafeguardingLog.js'
import { removeSafeguardingLogReader } from './removeSafeguardingLogReader.js'
import { whoMayReadTheSafeguardingLog } from './whoMayReadTheSafeguardingLog.js'
import { whoOpenedTheSafeguardingLog } from './whoOpenedTheSafeguardingLog.js'

export const logReadingSubject = subject({
  events: [SafeguardingLogReaderAdded, SafeguardingLogReaderRemoved, SafeguardingLogOpened, SafeguardingLogDenied],
  decisions: [addSafeguardingLogReader, removeSafeguardingLogReader, openSafeguardingLog],
  questions: [whoMayReadTheSafeguardingLog, whoOpenedTheSafeguardingLog],
})
