/** Runs work after whatever is queued under the same name, so that commands to one stream do not race each other. */
export const queued = <A>(queues: Map<string, Promise<unknown>>, name: string, work: () => Promise<A>): Promise<A> => {
  const ahead = queues.get(name)
  const mine = ahead === undefined ? work() : ahead.then(work, work)
  queues.set(name, mine)
  const done = (): void => {
    if (queues.get(name) === mine) queues.delete(name)
  }
  mine.then(done, done)
  return mine
}
