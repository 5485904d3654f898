/** What one form keeps in an entry of the browser's history. */
export interface Stamp {
  /** Which form it is of: the code of its procedure. */
  readonly of: string;
  readonly step: string;
  /** How many entries lie between this one and the first of the form. */
  readonly depth: number;
}

type Stamps = Readonly<Record<string, Stamp>>;

/** `#ten=gia-tri&…`: what a form may add to. An anchor or a router's own path is not. */
const parameters = /^[\w-]+=[^&=]*(?:&[\w-]+=[^&=]*)*$/u;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStamp(value: unknown): value is Stamp {
  return (
    isRecord(value) &&
    typeof value['of'] === 'string' &&
    typeof value['step'] === 'string' &&
    typeof value['depth'] === 'number'
  );
}

function stampsOf(state: unknown): Stamps {
  const all: unknown = isRecord(state) ? state['tokhai'] : undefined;
  return isRecord(all) ? Object.fromEntries(Object.entries(all).filter(isStampEntry)) : {};
}

function isStampEntry(entry: [string, unknown]): entry is [string, Stamp] {
  return isStamp(entry[1]);
}

/** What a form left in the present entry; `undefined` for an entry that is new to it. */
export function readStamp(name: string): Stamp | undefined {
  return stampsOf(history.state)[name];
}

/** The step that the address names for a form. */
export function readLink(name: string): string | undefined {
  const hash = location.hash.slice(1);
  return parameters.test(hash) ? (new URLSearchParams(hash).get(name) ?? undefined) : undefined;
}

/** The address's fragment with a form's step in it; with none, without it. A fragment that is not ours stays as it is. */
function fragment(name: string, step: string | undefined, mayReplace: boolean): string {
  const hash = location.hash.slice(1);
  if (hash !== '' && !parameters.test(hash) && (!mayReplace || /^[!/]/u.test(hash))) return location.hash;
  const kept = new URLSearchParams(parameters.test(hash) ? hash : '');
  if (step === undefined) kept.delete(name);
  else kept.set(name, step);
  return kept.size === 0 ? '' : `#${kept.toString()}`;
}

/**
 * Writes a form's stamp into a new entry of the history or into the present one. The rest of its state is kept: a portal's
 * router may have its own there. Without `link` the address does not name the step.
 */
export function writeStamp(
  name: string,
  stamp: Stamp,
  {mode, link = true}: {readonly mode: 'push' | 'replace'; readonly link?: boolean},
): void {
  const before: unknown = history.state;
  if (before !== null && !isRecord(before)) return;
  const state = {...before, tokhai: {...stampsOf(before), [name]: stamp}};
  const address =
    location.pathname + location.search + fragment(name, link ? stamp.step : undefined, mode === 'push');
  if (mode === 'push') history.pushState(state, '', address);
  else history.replaceState(state, '', address);
}
