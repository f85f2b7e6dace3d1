export { type OwedPromise, type Promising, whatIsOwed } from './owed/whatIsOwed.js'
export type { OutstandingObligation, WhichObligationsAreOutstanding } from './owed/whichObligationsAreOutstanding.js'
export { reporting } from './room.js'
