import {signal, type Signal} from '@preact/signals-core';
import type {Pointer, RowState} from '@tokhai/core';

/** What happened to a list last, with a way to take it back where there is one. */
export interface ListNotice {
  readonly words: string;
  /** Takes it back; answers the row that came back where there is one, which the focus belongs on. */
  readonly undo?: () => RowState | undefined;
  /** Whether it can still be taken back without losing what was done since; always where absent. */
  readonly stands?: () => boolean;
}

/** What the form keeps about one list that is no part of the declaration. */
export interface ListUi {
  /** Keys of the rows whose fields are shown; the others are summed up in one line. */
  readonly open: ReadonlySet<string>;
  readonly notice: ListNotice | undefined;
}

const closed: ListUi = {open: new Set(), notice: undefined};

/** What is open in each list of a form, and what happened in it last. */
export class ListUis {
  readonly #signals = new Map<Pointer, Signal<ListUi>>();

  of(list: Pointer): Signal<ListUi> {
    const known = this.#signals.get(list);
    if (known !== undefined) return known;
    const made = signal(closed);
    this.#signals.set(list, made);
    return made;
  }

  /** Shows the fields of rows too. */
  open(list: Pointer, keys: Iterable<string>): void {
    const ui = this.of(list);
    const now = ui.peek();
    ui.value = {...now, open: new Set([...now.open, ...keys])};
  }

  /** Sums a row up in one line. */
  close(list: Pointer, key: string): void {
    const ui = this.of(list);
    const now = ui.peek();
    ui.value = {...now, open: new Set([...now.open].filter((each) => each !== key))};
  }

  tell(list: Pointer, notice: ListNotice | undefined): void {
    const ui = this.of(list);
    ui.value = {...ui.peek(), notice};
  }
}
