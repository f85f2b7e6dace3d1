import {
  SafeguardingLogEntryCorrected,
  SafeguardingLogEntryCreated,
  SafeguardingLogEntryStruck,
} from '@casetrail/events'
import { logEntryIsStruck } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { correctSafeguardingLogEntry } from './correctSafeguardingLogEntry.js'
import { createSafeguardingLogEntry } from './createSafeguardingLogEntry.js'
import { strikeSafeguardingLogEntry } from './strikeSafeguardingLogEntry.js'
import { whatDoesTheSafeguardingLogSay } from './whatDoesTheSafeguardingLogSay.js'

export const logSubject = subject({
  events: [SafeguardingLogEntryCreated, SafeguardingLogEntryCorrected, SafeguardingLogEntryStruck],
  decisions: [createSafeguardingLogEntry, correctSafeguardingLogEntry, strikeSafeguardingLogEntry],
  questions: [whatDoesTheSafeguardingLogSay],
  obligations: [logEntryIsStruck],
})
