import { safeguardingLogEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { correctSafeguardingLogEntry } from './correctSafeguardingLogEntry.js'
import { createSafeguardingLogEntry } from './createSafeguardingLogEntry.js'

export const logSubject = subject({
  events: safeguardingLogEvents,
  decisions: [createSafeguardingLogEntry, correctSafeguardingLogEntry],
})
