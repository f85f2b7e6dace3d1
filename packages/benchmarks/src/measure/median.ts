/** The middle of an odd number of figures. */
export const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] as number

/** Units a second: `work` answers how many units it did. */
export const rateOf = async (work: () => number | Promise<number>): Promise<number> => {
  const start = performance.now()
  const units = await work()
  return (units / (performance.now() - start)) * 1000
}

/** The median rate of several runs, after one that is not counted. */
export const medianRate = async (runs: number, work: () => number | Promise<number>): Promise<number> => {
  await work()
  const rates: number[] = []
  for (let run = 0; run < runs; run++) rates.push(await rateOf(work))
  return median(rates)
}

/**
 * Several kinds of work by turns, A B A B …, so that a machine whose speed drifts is as fast for the one as for the
 * other. Answers the median rate of each, and of the ratios of each to the first, pair by pair.
 */
export const byTurns = async (
  rounds: number,
  works: readonly (() => number | Promise<number>)[],
): Promise<readonly { readonly rate: number; readonly ratio: number }[]> => {
  const rates: number[][] = works.map(() => [])
  for (let round = -1; round < rounds; round++)
    for (const [i, work] of works.entries()) {
      const rate = await rateOf(work)
      if (round >= 0) rates[i]?.push(rate)
    }
  const first = rates[0] as number[]
  return rates.map((mine) => ({
    rate: median(mine),
    ratio: median(mine.map((rate, round) => rate / (first[round] as number))),
  }))
}
