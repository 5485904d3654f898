/** Where things are kept by a key: a `Map` or a `WeakMap`. */
interface Shelf<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is kept under a key; made and kept the first time that it is asked for. */
export function remember<K, V>(shelf: Shelf<K, V>, key: K, make: () => V): V {
  const known = shelf.get(key);
  if (known !== undefined) return known;
  const made = make();
  shelf.set(key, made);
  return made;
}
