import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { newFolder } from './folders.js'

const here = dirname(fileURLToPath(import.meta.url))
let bundled: Promise<string> | undefined

/** `writer.ts` with everything it imports in one file, so that plain Node of any version runs it. */
const bundle = async (): Promise<string> => {
  // Inside the workspace, so that better-sqlite3 is found from there; `.tmp` is not kept.
  const parent = join(here, '../../../../.tmp')
  mkdirSync(parent, { recursive: true })
  const outDir = newFolder(parent)
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    ssr: { noExternal: true, external: ['better-sqlite3'], resolve: { conditions: ['@casetrail/source'] } },
    resolve: { conditions: ['@casetrail/source'] },
    build: {
      ssr: join(here, 'writer.ts'),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  return join(outDir, 'writer.mjs')
}

/** Another process that appends to the store at `path`. */
export interface WriterProcess {
  /** Last positions of the appends that it was told are stored. */
  readonly acknowledged: number[]
  /** Resolves when it has acknowledged so many appends. */
  readonly after: (appends: number) => Promise<void>
  /** Ends it without warning, as `kill -9` does. */
  readonly kill: () => Promise<void>
}

export const startWriter = async (path: string, inFlight: number): Promise<WriterProcess> => {
  bundled ??= bundle()
  const child: ChildProcess = spawn(process.execPath, [await bundled, path, String(inFlight)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const acknowledged: number[] = []
  const waiting: { readonly appends: number; readonly resolve: () => void }[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    acknowledged.push(...lines.map(Number))
    for (const { appends, resolve } of waiting) if (acknowledged.length >= appends) resolve()
  })
  return {
    acknowledged,
    after: (appends) =>
      Promise.race([
        new Promise<void>((resolve) => waiting.push({ appends, resolve })),
        exited.then(() => Promise.reject(new Error('the writer ended by itself'))),
      ]),
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}
