import { categoryOf, type Instant, type Recorded, type StreamId } from '@casetrail/kernel'
import { asHeld, type Held } from './held.js'
import { nobodyYet, type Service, takeInto } from './service.js'

/*
 * What was known before an event, and had happened by then (A26)? A history is gone through once, in the order of
 * recording; what a check looks up of one stream or alert costs what there is of it, and not of the whole history.
 */

/** What was known at one moment, each in the order in which it happened. */
export interface Known {
  readonly ofStream: (stream: StreamId) => readonly Held[]
  readonly aboutAlert: (alertId: string) => readonly Held[]
  /** What the service's own record says: one log has one service. */
  readonly service: () => Service
}

/** In the order in which it happened; what became known late takes its true place. */
interface Line {
  readonly events: Held[]
  /** Up to then, all of it was known and had happened. */
  latest: Instant
}

const service = 'service'

/** The lines that an event stands in. */
const linesOf = ({ stream, data }: Held): readonly string[] => [
  categoryOf(stream) === 'service' ? service : stream,
  ...('alertId' in data ? [data.alertId] : []),
]

/** Answers whether it came last. */
const insert = (line: Line, e: Held): boolean => {
  const { events } = line
  let place = events.length
  while (place > 0 && (events[place - 1] as Held).occurredAt > e.occurredAt) place--
  events.splice(place, 0, e)
  for (const at of [e.occurredAt, e.recordedAt]) if (at > line.latest) line.latest = at
  return place === events.length - 1
}

class Past {
  readonly #lines = new Map<string, Line>()
  #service: { readonly state: Service; taken: number } = { state: nobodyYet(), taken: 0 }

  take(e: Held): void {
    for (const name of linesOf(e)) {
      const line = this.#lines.get(name) ?? { events: [], latest: e.recordedAt }
      this.#lines.set(name, line)
      const isLast = insert(line, e)
      if (name === service && !isLast) this.#service = { state: nobodyYet(), taken: 0 }
    }
  }

  at(now: Instant): Known {
    const upTo = (name: string) => this.#upTo(name, now)
    return { ofStream: upTo, aboutAlert: upTo, service: () => this.#serviceAt(now) }
  }

  #upTo(name: string, now: Instant): readonly Held[] {
    const line = this.#lines.get(name)
    if (line === undefined) return []
    return line.latest <= now
      ? line.events
      : line.events.filter(({ occurredAt, recordedAt }) => occurredAt <= now && recordedAt <= now)
  }

  /** Goes on where it stood, as long as all of it was known and nothing took an earlier place. */
  #serviceAt(now: Instant): Service {
    const events = this.#upTo(service, now)
    const isAll = events === this.#lines.get(service)?.events
    const from = isAll ? this.#service : { state: nobodyYet(), taken: 0 }
    for (; from.taken < events.length; from.taken++) takeInto(from.state, events[from.taken] as Held)
    return from.state
  }
}

/** What a check finds, event by event, by what was known before each. */
export const judged = <A>(
  history: readonly Recorded[],
  judge: (event: Held, known: Known) => readonly A[],
): readonly A[] => {
  const past = new Past()
  return asHeld(history).flatMap((event) => {
    const found = judge(event, past.at(event.recordedAt))
    past.take(event)
    return found
  })
}
