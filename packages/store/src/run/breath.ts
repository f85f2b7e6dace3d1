/* Long work lets others have their turn: requests, timers, signals wait no longer than a page takes. */

// What every JavaScript platform has, and what Node and some browsers have beside it.
declare const performance: { readonly now: () => number }
declare function setTimeout(run: () => void, milliseconds: number): unknown
declare const setImmediate: ((run: () => void) => unknown) | undefined

/** In milliseconds. A page of reading takes about as long again, so that nobody waits for more than 50. */
const longest = 10

const inTheNextTurn = (run: () => void): void => {
  if (typeof setImmediate === 'function') setImmediate(run)
  else setTimeout(run, 0)
}

/** When the present turn of the event loop was first asked about; null: it has not been. */
let began: number | null = null

/** Null: go on. Else resolves in the next turn of the event loop, this one having lasted long enough. */
export const breath = (): Promise<void> | null => {
  const now = performance.now()
  if (began === null) {
    began = now
    inTheNextTurn(() => {
      began = null
    })
  }
  return now - began < longest ? null : new Promise(inTheNextTurn)
}
