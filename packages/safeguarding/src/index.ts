export type { SafeguardingLogSays } from './log/whatDoesTheSafeguardingLogSay.js'
export type { LogReader, LogReaders } from './logReading/whoMayReadTheSafeguardingLog.js'
export type { LogOpenings } from './logReading/whoOpenedTheSafeguardingLog.js'
export { safeguarding } from './room.js'
