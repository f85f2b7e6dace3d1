import type { CommandId, EventId } from '@casetrail/kernel'
import { sha1Hex } from '../hash/hash.js'

/**
 * The id of the n-th event of a command, from 0: the UUIDv5 of `event/<n>` in the command's id, whatever the stream. So a
 * store that takes each event id once takes each command once (L23, decision 19).
 *
 * Every command makes one: this is `v5` of the package `uuid` in half its time, and a property proves it equal.
 *
 * @since 0.2.0
 */
export const eventIdOf = (commandId: CommandId, index: number): EventId => {
  const named = Buffer.from(`${commandId.replaceAll('-', '')}${Buffer.from(`event/${index}`).toString('hex')}`, 'hex')
  const hash = sha1Hex(named)
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) & 3]
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}` as EventId
}
