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
