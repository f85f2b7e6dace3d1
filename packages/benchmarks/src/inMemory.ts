import { createCipheriv, hash, randomBytes } from 'node:crypto'
import { memoryStores } from 'casetrail'
import { beginCases, commandWork } from './durable.js'
import type { Figure } from './measure/Figure.js'
import { medianRate } from './measure/median.js'
import { serviceOn } from './synthetic.js'

/* Handling commands without a disk, with and without a sealed part, against the raw crypto of one sealed event. */

/** What one event with one 256-byte part must cost: a cipher with AAD, a body hash and a leaf hash. */
const rawCryptoRate = (): Promise<number> => {
  const key = randomBytes(32)
  const part = randomBytes(256)
  const aad = randomBytes(200)
  const header = randomBytes(700)
  const body = randomBytes(620)
  const runs = 20_000
  return medianRate(5, () => {
    for (let i = 0; i < runs; i++) {
      const cipher = createCipheriv('aes-256-gcm', key, randomBytes(12), { authTagLength: 16 })
      cipher.setAAD(aad)
      cipher.update(part)
      cipher.final()
      cipher.getAuthTag()
      hash('sha256', body, 'base64url')
      hash('sha256', header, 'base64url')
    }
    return runs
  })
}

/** In-memory command handling. */
export const inMemoryFigures = async (): Promise<readonly Figure[]> => {
  const casetrail = serviceOn(memoryStores())
  const cases = await beginCases(casetrail, 2000)
  const plain = await medianRate(5, commandWork(casetrail, cases, { inFlight: 1, sealed: false, count: 20_000 }))
  const sealed = await medianRate(5, commandWork(casetrail, cases, { inFlight: 1, sealed: true, count: 20_000 }))
  const crypto = await rawCryptoRate()
  // What the handling costs without sealing, plus the raw crypto, is what sealing allows at best.
  const allowed = 1 / (1 / plain + 1 / crypto)
  return [
    { what: 'in memory, nothing sealed', value: plain, unit: 'commands/s', goal: '50,000' },
    { what: 'raw crypto of one sealed event', value: crypto, unit: '/s' },
    {
      what: 'in memory, one sealed part',
      value: sealed,
      unit: 'commands/s',
      ratios: { 'raw crypto alone': sealed / crypto, 'handling and raw crypto together': sealed / allowed },
      goal: '0.80 of what the raw crypto alone allows',
    },
  ]
}
