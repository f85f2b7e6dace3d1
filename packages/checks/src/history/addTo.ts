/** Adds one to its group: what belongs together is found at once, in the order in which it came. */
export const addTo = <K, A>(groups: Map<K, A[]>, key: K, one: A): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [one])
  else group.push(one)
}
