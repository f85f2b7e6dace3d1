/** How often a drill is done: a few times with the tests, hundreds of times by `npm run test:drills`. */
export const rounds = (few: number): number => {
  const asked = Number(process.env.CASETRAIL_DRILLS ?? few)
  return Number.isSafeInteger(asked) && asked > 0 ? asked : few
}

/** The size of a drill: a small one with the tests, the whole one by `npm run test:drills`. */
export const sized = (small: number, whole: number): number =>
  process.env.CASETRAIL_DRILLS === undefined ? small : whole

/** Numbers from 0 to 1 that are the same on each run: mulberry32. */
export const drawnFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
