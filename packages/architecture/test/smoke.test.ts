import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms, root } from '../walls/workspace.mjs'

test('every public package, as built, is imported by plain Node and exports names', () => {
  const script = join(root, 'packages', 'architecture', 'scripts', 'smoke.mjs')
  const ran = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' })
  expect(ran.stderr).toBe('')
  expect(ran.status).toBe(0)
  for (const { manifest } of rooms().filter((room) => room.public)) expect(ran.stdout).toContain(`${manifest.name}: `)
})
