import { createHash } from 'node:crypto'
import type { Random } from '@casetrail/ledger'

/** NOT RANDOM: bytes that follow from a seed, so that a test can name the very bytes it expects. */
export const fixedRandom = (seed: string): Random => {
  let drawn = 0
  return {
    bytes: (n) => {
      const parts: Buffer[] = []
      for (let length = 0; length < n; length += 32) {
        parts.push(createHash('sha256').update(`${seed} ${drawn++}`).digest())
      }
      return new Uint8Array(Buffer.concat(parts).subarray(0, n))
    },
  }
}
