import type {Pointer} from '@tokhai/core';
import type {FieldHost} from '../field/field-host.js';
import type {BehaviourTools, CommitPart} from '../field/field-kind.js';
import {partId, type Choice, type FormerAddressState} from '../field/field-view.js';

/** The search by an address from before the reorganisation. */
export class FormerAddressBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FieldHost;
  readonly #commitPart: CommitPart;

  constructor({root, host, commitPart}: BehaviourTools) {
    this.#root = root;
    this.#host = host;
    this.#commitPart = commitPart;
  }

  /** Opens or closes the search for the address at a part. */
  toggle(at: Pointer, part: Pointer): void {
    const open = this.#host.ui(at).peek().former?.part === part;
    this.#set(at, open ? undefined : {part, old: undefined, result: 'searching', candidates: []});
    if (open) return;
    const view = this.#host.viewOf(at);
    if (view !== undefined) this.#root.getElementById(partId(view, `${part}/former`))?.focus();
    // Whoever hosts the field tells of a failure; province and commune can still be chosen above, and opening this again tries again.
    void this.#host.loadFormerUnits();
  }

  /** Takes an old unit: fills in where it went, or asks where it was split. */
  resolve(at: Pointer, part: Pointer, old: Choice): void {
    const book = this.#host.fieldContext().units?.former;
    if (book === undefined) return;
    const address = part.replace(/\/former$/u, '');
    const found = book.resolve(old.value);
    const candidates =
      found.kind === 'moved' ? [found.choice] : found.kind === 'split' ? found.candidates : [];
    this.#set(at, {part: address, old: old.text, result: found.kind, candidates});
    if (found.kind === 'moved') this.#take(at, address, found.choice);
  }

  /** Takes one of the units that a split unit went to. */
  choose(at: Pointer, index: number): void {
    const former = this.#host.ui(at).peek().former;
    const choice = former?.candidates[index];
    if (former !== undefined && choice !== undefined) this.#take(at, former.part, choice);
  }

  #take(at: Pointer, address: Pointer, choice: Choice): void {
    this.#commitPart(at, `${address}/xa`, choice.value, choice.also);
  }

  #set(at: Pointer, former: FormerAddressState | undefined): void {
    const ui = this.#host.ui(at);
    ui.value = {...ui.peek(), former};
  }
}
