import { timingSafeEqual } from 'node:crypto'
import { parsed } from '../chain/link.js'
import type { DataKey } from '../key/DataKey.js'
import { isBody } from '../stored/Body.js'
import type { StoredBytes } from '../stored/ReadFault.js'
import type { Opener } from '../stored/readEvent.js'
import { contentDigest } from './contentDigest.js'

/**
 * Whether the events of one command, as they are stored and in their order, came of this content (`contentText`). False
 * too where nobody can tell any more, since a body or a key was destroyed.
 *
 * @since 0.2.0
 */
export const cameOf = (stored: readonly StoredBytes[], text: string, opener: Opener): boolean => {
  const bodies = stored.map(({ body }) => parsed(body)).filter(isBody)
  const kids = new Set(bodies.flatMap(({ sealed }) => sealed.map(({ k }) => k)))
  const keys = [...kids]
    .map((kid) => (opener.mode === 'open' ? opener.keyOf(kid) : null))
    .filter((key): key is DataKey => key !== null && key !== 'disposed')
  const [first] = bodies
  if (first?.command === undefined || bodies.length < stored.length || keys.length < kids.size) return false
  const digest = contentDigest({ text, keys }, first.salt)
  return timingSafeEqual(Buffer.from(digest, 'latin1'), Buffer.from(first.command, 'latin1'))
}
