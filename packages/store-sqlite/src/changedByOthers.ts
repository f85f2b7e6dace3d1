import type { Database } from './driver.js'

/** Tells, each time it is asked, whether another connection has committed to the file since the last time. */
export const changedByOthers = (database: Database): (() => boolean) => {
  const dataVersion = database.prepare<{ readonly data_version: number }>('PRAGMA data_version')
  let seen = dataVersion.get()?.data_version
  return () => {
    const version = dataVersion.get()?.data_version
    const changed = version !== seen
    seen = version
    return changed
  }
}
