/** Names of forms in the address that are taken on this page. */
const taken = new Set<string>();

/**
 * The name under which a form keeps its step in the address: `buoc`, for a second form on the page `buoc2`, and so on. Give
 * it back when the form leaves the page.
 */
export function takeLinkName(): string {
  let name = 'buoc';
  for (let number = 2; taken.has(name); number += 1) name = `buoc${String(number)}`;
  taken.add(name);
  return name;
}

/** Frees a name for another form. */
export function giveLinkName(name: string): void {
  taken.delete(name);
}
