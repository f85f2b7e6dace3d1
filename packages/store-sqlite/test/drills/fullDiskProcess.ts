import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginCase, type Done, serviceOn, storesIn, writeNote } from './service.js'

/**
 * A service on a small disk: writes until the disk is full, tells by what failure it was stopped, is given room, goes on,
 * and carries its folder out of the disk before that is gone.
 */
const [disk = '', outside = ''] = process.argv.slice(2)
const ballast = join(disk, 'ballast')
writeFileSync(ballast, new Uint8Array(1_000_000))
const stores = await storesIn(join(disk, 'data'))
const casetrail = serviceOn(stores)
const done = (one: Done): void => void process.stdout.write(`${JSON.stringify(one)}\n`)

const untilItFails = async (): Promise<string> => {
  try {
    for (;;) await writeNote(casetrail, await beginCase(casetrail, done), done)
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
}
process.stdout.write(`${JSON.stringify({ stoppedBy: await untilItFails() })}\n`)
// Whoever asks is answered from what is stored, full or not.
const verified = await casetrail.verify()()
process.stdout.write(
  `${JSON.stringify({ verified: verified._tag === 'Right' && verified.right.faults.length === 0 })}\n`,
)
rmSync(ballast)
for (let cases = 0; cases < 5; cases++) await writeNote(casetrail, await beginCase(casetrail, done), done)
await stores.close()
cpSync(join(disk, 'data'), outside, { recursive: true })
