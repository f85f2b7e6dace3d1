import { newEvents, newStream } from './events.js'
import { sqliteEventStore } from './oneFile.js'
import { right } from './right.js'

/** A process of its own that appends without end and prints the last position of each answered append. */
const [path = '', inFlight = '1'] = process.argv.slice(2)
const store = await right(sqliteEventStore(path))
const write = async (): Promise<void> => {
  for (;;) {
    const { position } = await right(store.append(newStream(), 'noStream', newEvents(2)))
    process.stdout.write(`${position}\n`)
  }
}
await Promise.all(Array.from({ length: Number(inFlight) }, write))
