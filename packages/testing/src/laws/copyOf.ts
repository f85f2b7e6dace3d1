/** A copy of plain data that shares nothing with it, and that anybody may change. */
export const copyOf = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A
