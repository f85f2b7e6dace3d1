/** A promise that rules of this release hold. @since 0.2.0 */
export const held = (title: string, quote: string) => ({ title, quote, kind: 'rule', reason: null }) as const

/** A sentence of the notice with nothing for software to hold, and why. @since 0.2.0 */
export const statement = (title: string, quote: string, reason: string) =>
  ({ title, quote, kind: 'statementOnly', reason }) as const

/** A promise that this release does not hold yet, and what is missing. @since 0.2.0 */
export const planned = (title: string, quote: string, reason: string) =>
  ({ title, quote, kind: 'planned', reason }) as const
