import { randomFillSync } from 'node:crypto'

/** Where salts, nonces and keys come from. @since 0.1.0 */
export interface Random {
  /** `n` unpredictable bytes that are handed out once. */
  readonly bytes: (n: number) => Uint8Array
}

const poolSize = 65_536

/** The operating system's generator, drawn 64 KiB at a time; what was handed out is wiped from the pool. @since 0.1.0 */
export const systemRandom: Random = (() => {
  const pool = Buffer.alloc(poolSize)
  let used = poolSize
  return {
    bytes: (n) => {
      if (n > poolSize) return randomFillSync(Buffer.alloc(n))
      if (used + n > poolSize) {
        randomFillSync(pool)
        used = 0
      }
      const out = Buffer.allocUnsafeSlow(n)
      pool.copy(out, 0, used, used + n)
      pool.fill(0, used, used + n)
      used += n
      return out
    },
  }
})()
