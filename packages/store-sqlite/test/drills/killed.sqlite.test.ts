import { describe, expect, test } from 'vitest'
import { bundled, startChild } from '../support/childProcess.js'
import { newFolder } from '../support/folders.js'
import { everythingIsThere } from './everythingIsThere.js'
import { drawnFrom, rounds } from './rounds.js'
import { type Done, serviceOn, storesIn } from './service.js'

describe('a service that is killed again and again', () => {
  test('loses no command that it answered, opens again each time, and its keys and lists fit its log', async () => {
    const folder = newFolder()
    const program = await bundled('drills/serviceProcess.ts')
    const draw = drawnFrom(1)
    const done: Done[] = []
    for (let round = 0; round < rounds(6); round++) {
      const child = startChild(process.execPath, [program, folder, '4'])
      // Somewhere in the first commands, by what it answered and a bit: sometimes while the stores are being opened.
      if (round % 4 > 0) await child.after(1 + Math.floor(draw() * 60))
      await new Promise((resolve) => setTimeout(resolve, draw() * 30))
      await child.kill()
      done.push(...child.lines.map((line) => JSON.parse(line) as Done))
      const stores = await storesIn(folder)
      await everythingIsThere(serviceOn(stores), done)
      await stores.close()
    }
    expect(done.length).toBeGreaterThan(0)
  })
})

describe('two services in two processes over one folder', () => {
  test('both go on; every answered command is there once', async () => {
    const folder = newFolder()
    const program = await bundled('drills/serviceProcess.ts')
    const children = [1, 2].map(() => startChild(process.execPath, [program, folder, '2']))
    await Promise.all(children.map((child) => child.after(60)))
    await Promise.all(children.map((child) => child.kill()))
    const stores = await storesIn(folder)
    const done = children.flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as Done))
    await everythingIsThere(serviceOn(stores), done)
    await stores.close()
  })
})
