const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value holds what is wanted: of a record the named fields, anything else whole. */
export const holds = (value: unknown, wanted: unknown): boolean => {
  if (Array.isArray(wanted))
    return Array.isArray(value) && value.length === wanted.length && wanted.every((one, i) => holds(value[i], one))
  if (isPlain(wanted)) return isPlain(value) && Object.entries(wanted).every(([name, one]) => holds(value[name], one))
  return Object.is(value, wanted)
}
