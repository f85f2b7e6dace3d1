/** ISO 21089 record lifecycle codes, one per event type (B17). @since 0.1.0 */
export const lifecycleCodes = [
  'access',
  'hold',
  'amend',
  'archive',
  'attest',
  'decrypt',
  'deidentify',
  'deprecate',
  'destroy',
  'disclose',
  'encrypt',
  'extract',
  'link',
  'merge',
  'originate',
  'pseudonymize',
  'reactivate',
  'receive',
  'reidentify',
  'unhold',
  'report',
  'restore',
  'transform',
  'transmit',
  'unlink',
  'unmerge',
  'verify',
] as const

/** One of {@link lifecycleCodes}. @since 0.1.0 */
export type LifecycleCode = (typeof lifecycleCodes)[number]
