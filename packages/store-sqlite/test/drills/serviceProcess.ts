import { beginCase, type Done, serviceOn, storesIn, writeNote } from './service.js'

/** A service in a process of its own: begins cases, writes notes, keeps lists and runs processes, until it is killed. */
const [folder = '', inFlight = '4'] = process.argv.slice(2)
const casetrail = serviceOn(await storesIn(folder))
casetrail.keepUpToDate((error) => {
  throw new Error(JSON.stringify(error))
})
const tell = (one: Done): void => void process.stdout.write(`${JSON.stringify(one)}\n`)
const work = async (): Promise<void> => {
  for (;;) {
    const caseId = await beginCase(casetrail, tell)
    for (let notes = 0; notes < 6; notes++) await writeNote(casetrail, caseId, tell)
    const owed = await casetrail.list('whatIsOwed')()
    if (owed._tag === 'Left') throw new Error(JSON.stringify(owed.left))
  }
}
await Promise.all(Array.from({ length: Number(inFlight) }, work))
