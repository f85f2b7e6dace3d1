import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { newFolder } from './folders.js'

const here = dirname(fileURLToPath(import.meta.url))
const bundles = new Map<string, Promise<string>>()

/** A file with everything that it imports in one, so that plain Node of any version runs it. */
const bundle = async (entry: string): Promise<string> => {
  // Inside the workspace, so that better-sqlite3 is found from there; `.tmp` is not kept.
  const parent = join(here, '../../../../.tmp')
  mkdirSync(parent, { recursive: true })
  const outDir = newFolder(parent)
  const name = `${parse(entry).name}.mjs`
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    ssr: { noExternal: true, external: ['better-sqlite3'], resolve: { conditions: ['@casetrail/source'] } },
    resolve: { conditions: ['@casetrail/source'] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
  })
  return join(outDir, name)
}

/** The path of a TypeScript file of the tests (relative to `test/`) that plain Node runs. */
export const bundled = (entry: string): Promise<string> => {
  const path = join(here, '..', entry)
  const made = bundles.get(path) ?? bundle(path)
  bundles.set(path, made)
  return made
}

/** Another process that prints a line for each thing that it was told is done. */
export interface Child {
  readonly lines: string[]
  /** Resolves when it has printed so many lines. */
  readonly after: (lines: number) => Promise<void>
  /** Resolves with its exit code once it ends by itself; null where a signal ended it. */
  readonly ended: Promise<number | null>
  /** Ends it without warning, as `kill -9` does. */
  readonly kill: () => Promise<void>
}

/** Runs a program and gathers its lines; what it says beside them is told where it fails. */
export const startChild = (program: string, args: readonly string[]): Child => {
  const child: ChildProcess = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const lines: string[] = []
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const whole = (rest + chunk.toString()).split('\n')
    rest = whole.pop() ?? ''
    lines.push(...whole)
    for (const { count, resolve } of waiting) if (lines.length >= count) resolve()
  })
  return {
    lines,
    ended,
    after: (count) =>
      Promise.race([
        new Promise<void>((resolve) => {
          waiting.push({ count, resolve })
          if (lines.length >= count) resolve()
        }),
        ended.then((code) => Promise.reject(new Error(`the process ended by itself, with ${code}`))),
      ]),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
