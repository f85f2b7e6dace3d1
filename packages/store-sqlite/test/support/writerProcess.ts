import { bundled, startChild } from './childProcess.js'

/** Another process that appends to the store at `path`. */
export interface WriterProcess {
  /** Last positions of the appends that it was told are stored. */
  readonly acknowledged: () => readonly number[]
  /** Resolves when it has acknowledged so many appends. */
  readonly after: (appends: number) => Promise<void>
  /** Ends it without warning, as `kill -9` does. */
  readonly kill: () => Promise<void>
}

export const startWriter = async (path: string, inFlight: number): Promise<WriterProcess> => {
  const { lines, after, kill } = startChild(process.execPath, [
    await bundled('support/writer.ts'),
    path,
    String(inFlight),
  ])
  return { acknowledged: () => lines.map(Number), after, kill }
}
