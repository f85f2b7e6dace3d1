export type { BackupTo } from './backUp.js'
export type { Synchronous } from './openDatabase.js'
export { openSqlite, type SqliteOptions, type SqliteStores } from './openSqlite.js'
