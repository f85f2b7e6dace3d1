import type { StreamId } from '@casetrail/kernel'

/** What can be wrong with stored bytes; integrity section 5. @since 0.1.0 */
export type FaultCode =
  | 'E_FORMAT'
  | 'E_CANON'
  | 'E_BODY'
  | 'E_BODY_MISSING'
  | 'E_PREV'
  | 'E_REV_GAP'
  | 'E_CLOCK'
  | 'E_LOG'
  | 'E_STREAM'
  | 'E_INDEX'
  | 'E_ID'
  | 'E_SEAL'
  | 'E_KEY_MISSING'
  | 'E_WRONG_KEY'

/** Where stored bytes fail, and how; never what they hold. @since 0.1.0 */
export interface ReadFault {
  readonly tag: 'ReadFault'
  readonly code: FaultCode
  readonly stream: StreamId
  readonly revision: number
  /** The key that is missing, for `E_KEY_MISSING`. */
  readonly kid?: string
}

/** The bytes of one event with the place they were found at. @since 0.1.0 */
export interface StoredBytes {
  readonly id: string
  readonly stream: StreamId
  readonly revision: number
  readonly header: Uint8Array
  readonly body: Uint8Array
}
