import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asJavaScript, snippets } from '../walls/snippets.mjs'
import { rooms, root, shown } from '../walls/workspace.mjs'

/*
 * Does what was built run in plain Node? Types and vitest forgive import paths that Node does not, so every entry of
 * every public package is imported here by its name, and the shortest example of README.md is run.
 */
let faults = 0
/** @param {string} what */
const fault = (what) => {
  faults += 1
  process.stderr.write(`smoke: ${what}\n`)
}

for (const { folder, manifest } of rooms().filter((room) => room.public)) {
  for (const entry of Object.keys(manifest.exports ?? {})) {
    const name = entry === '.' ? manifest.name : `${manifest.name}${entry.slice(1)}`
    try {
      const built = fileURLToPath(import.meta.resolve(name))
      if (!built.startsWith(join(folder, 'dist')) || !existsSync(built)) {
        fault(`${name} is not built (${shown(built)}): run npx tsc -b`)
        continue
      }
      const names = Object.keys(await import(name))
      if (names.length === 0) fault(`${name} exports nothing`)
      process.stdout.write(`${name}: ${names.length} names\n`)
    } catch (error) {
      fault(`${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

const [shortest] = snippets()
  .filter(({ document, runs }) => runs && document === 'README.md')
  .sort((a, b) => a.code.length - b.code.length)
if (shortest) {
  const ran = spawnSync(process.execPath, [asJavaScript(shortest, 'smoke')], { cwd: root, encoding: 'utf8' })
  if (ran.status === 0) process.stdout.write(`README.md:${shortest.line} runs\n`)
  else fault(`README.md:${shortest.line}: ${ran.stderr}`)
}
process.exitCode = faults === 0 ? 0 : 1
