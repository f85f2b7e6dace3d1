import type { StreamId } from '@casetrail/kernel'
import type { Database } from './driver.js'

/** Marks of the streams that somebody asked for: other connections’ commits show in the file, our own are counted. */
export interface StreamMarks {
  readonly mark: (stream: StreamId) => string
  readonly written: (stream: StreamId) => void
}

/** Makes {@link StreamMarks}; a commit of another connection changes every mark, whatever it wrote. */
export const streamMarks = (database: Database): StreamMarks => {
  const dataVersion = database.prepare<{ readonly data_version: number }>('PRAGMA data_version')
  const own = new Map<StreamId, number>()
  return {
    mark: (stream) => {
      const count = own.get(stream) ?? 0
      own.set(stream, count)
      return `${dataVersion.get()?.data_version}/${count}`
    },
    written: (stream) => {
      const count = own.get(stream)
      if (count !== undefined) own.set(stream, count + 1)
    },
  }
}
