/** Where each thing of a list stands, by its id: finding one costs the same however long the record is. @since 0.2.0 */
export type Places = Record<string, number>

/** Puts a thing at the end; of two with one id, the first is the one that is found. */
export const putById = <T>(things: T[], at: Places, id: string, thing: T): void => {
  at[id] ??= things.length
  things.push(thing)
}

/** The thing of this id; undefined: there is none. @since 0.2.0 */
export const foundById = <T>(things: readonly T[], at: Readonly<Places>, id: string): T | undefined => {
  const place = Object.hasOwn(at, id) ? at[id] : undefined
  return place === undefined ? undefined : things[place]
}
