/** The two clocks of a question, each a UTC instant with milliseconds (A26). @since 0.2.0 */
export interface AsOfClocks {
  /**
   * What was known then; alone, what was true then too. While it is younger than the clocks of several writers may differ
   * (5 seconds, unless `limits.clockToleranceMs` says otherwise), `answer` says that it is not settled.
   */
  readonly knownAt?: string
  /** What was true then, as far as is known. */
  readonly validAt?: string
}
