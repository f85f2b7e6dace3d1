import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { bundled, startChild } from '../support/childProcess.js'
import { newFolder } from '../support/folders.js'
import { everythingIsThere } from './everythingIsThere.js'
import { beginCase, type Done, serviceOn, storesIn } from './service.js'

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' ')

/** Arguments of `unshare` for a program with a disk of its own of so many bytes; `first` is done there before. */
const onASmallDisk = (disk: string, bytes: number, command: readonly string[], first = 'true'): readonly string[] => [
  '-Urm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=${bytes} tmpfs '${disk}' && ${first} && exec ${quoted(command)}`,
]

/** Small disks need Linux and leave to make name spaces; where there is none, the drill is skipped and the run says so. */
const canMount = spawnSync('unshare', onASmallDisk('/mnt', 4096, ['true'])).status === 0

describe.skipIf(!canMount)('a disk that is full', () => {
  test('is told as StoreFull; nothing answered is lost, reading goes on, and writing does once there is room', async () => {
    const [disk, outside] = [newFolder(), newFolder()]
    const command = [process.execPath, await bundled('drills/fullDiskProcess.ts'), disk, outside]
    const child = startChild('unshare', onASmallDisk(disk, 4_000_000, command))
    expect(await child.ended).toBe(0)
    const told = child.lines.map((line) => JSON.parse(line) as Done & { stoppedBy?: string; verified?: boolean })
    expect(told.find(({ stoppedBy }) => stoppedBy !== undefined)?.stoppedBy).toContain('StoreFull')
    expect(told.find(({ verified }) => verified !== undefined)?.verified).toBe(true)
    const done = told.filter(({ commandId }) => commandId !== undefined)
    expect(done.length).toBeGreaterThan(10)
    const stores = await storesIn(outside)
    await everythingIsThere(serviceOn(stores), done)
    await stores.close()
  })
})

describe.skipIf(!canMount)('a disk that may not be written', () => {
  test('is told at opening, and what stands there is as it was', async () => {
    const [folder, disk] = [newFolder(), newFolder()]
    const done: Done[] = []
    const stores = await storesIn(folder)
    await beginCase(serviceOn(stores), (one) => void done.push(one))
    await stores.close()
    const readOnly = `cp -r '${folder}/.' '${disk}' && mount -o remount,ro '${disk}'`
    const command = [process.execPath, await bundled('drills/openProcess.ts'), disk]
    const child = startChild('unshare', onASmallDisk(disk, 4_000_000, command, readOnly))
    expect(await child.ended).toBe(0)
    expect(JSON.parse(child.lines[0] ?? '')).toMatchObject({ tag: 'StoreUnavailable' })
    const again = await storesIn(folder)
    await everythingIsThere(serviceOn(again), done)
    await again.close()
  })
})
