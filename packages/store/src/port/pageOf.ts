import { pageBytes, type StoredEvent, type StreamPage } from './EventStore.js'

/**
 * Takes from a sequence what a page may hold: at most `limit` events and about {@link pageBytes}, at least one. The sequence
 * must offer one more than is taken, where there is one: that is how the end is known. @since 0.2.0
 */
export const pageOf = (offered: Iterable<StoredEvent>, limit: number): StreamPage => {
  const events: StoredEvent[] = []
  let bytes = 0
  for (const event of offered) {
    const size = event.header.length + event.body.length
    if (events.length >= limit || (events.length > 0 && bytes + size > pageBytes)) return { events, end: false }
    events.push(event)
    bytes += size
  }
  return { events, end: true }
}
