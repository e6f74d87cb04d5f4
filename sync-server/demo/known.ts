/** The value of a name in the tables; a missing one is a mistake there. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo's tables do not know ${String(key)}`);
  return value;
}
