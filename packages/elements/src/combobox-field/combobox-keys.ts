/** Where a key goes in an open list. */
export type ListStep = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

/** What a key does to a combobox. */
export type ListKey = ListStep | 'open' | 'close' | 'take';

/** What a key's meaning depends on. */
export interface ListSituation {
  readonly open: boolean;
  /** The option that the arrow keys stand on; -1 for none. */
  readonly active: number;
  /** Something was typed to search by. */
  readonly typed: boolean;
}

const keys: Readonly<Partial<Record<string, ListKey>>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-down',
  PageUp: 'page-up',
  Enter: 'take',
  Escape: 'close',
  'Alt+ArrowDown': 'open',
  'Alt+ArrowUp': 'close',
};

/** What opens a closed list. */
const openers: ReadonlySet<ListKey> = new Set(['next', 'previous', 'open']);

/**
 * What a key means: the combobox pattern of ARIA 1.2 with the keys of a list. Home and End belong to the text while somebody
 * corrects what they typed; from the first arrow key on, and where nothing was typed, they go to the ends of the list.
 */
export function listKey(
  {key, altKey, shiftKey, ctrlKey, metaKey}: KeyboardEvent,
  {open, active, typed}: ListSituation,
): ListKey | undefined {
  if (shiftKey || ctrlKey || metaKey) return undefined;
  const meant = keys[altKey ? `Alt+${key}` : key];
  if (meant === undefined) return undefined;
  if (!open) return openers.has(meant) ? meant : undefined;
  const isEnd = meant === 'first' || meant === 'last';
  return isEnd && typed && active < 0 ? undefined : meant;
}

/** The option that a step leads to; arrows go round, pages stop at the ends. `page` is the number of options in sight. */
export function stepTo(step: ListStep, active: number, count: number, page: number): number {
  const last = count - 1;
  switch (step) {
    case 'next':
      return active >= last ? 0 : active + 1;
    case 'previous':
      return active <= 0 ? last : active - 1;
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'page-down':
      return Math.min(last, Math.max(0, active) + page);
    case 'page-up':
      return Math.max(0, active - page);
  }
}
