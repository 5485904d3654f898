import type {Pointer} from '@tokhai/core';
import {kindOf, partOf, type NativeControl} from '../field/control-kind.js';
import type {FieldHost} from '../field/field-host.js';
import type {BehaviourTools, CommitPart, KindBehaviour} from '../field/field-kind.js';
import type {Choice, ComboboxState, FieldView} from '../field/field-view.js';
import {isBeingTyped, markCommitted} from '../field/typed-value.js';
import {
  choicesAt,
  comboboxText,
  matchChoices,
  recogniseChoice,
  type FindChoices,
} from './combobox-choices.js';

/** Takes a choice of a list that is not the value itself, such as a unit of an old address. */
export type TakeElsewhere = (at: Pointer, part: Pointer, choice: Choice) => void;

/** Behaviour of fields that are one combobox. */
export function behaveAsCombobox(tools: BehaviourTools): KindBehaviour {
  return new ComboboxBehaviour(tools);
}

/** Keyboard and pointer of a combobox: ARIA 1.2, list autocomplete with manual selection. */
export class ComboboxBehaviour implements KindBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FieldHost;
  readonly #commitPart: CommitPart;
  readonly #takeFormer: TakeElsewhere | undefined;
  readonly #find: FindChoices;

  /** `find` gives the choices at a part, `takeFormer` takes those of a search by an old address. */
  constructor(
    {root, host, commitPart}: BehaviourTools,
    find: FindChoices = choicesAt,
    takeFormer?: TakeElsewhere,
  ) {
    this.#find = find;
    this.#root = root;
    this.#host = host;
    this.#commitPart = commitPart;
    this.#takeFormer = takeFormer;
  }

  /** Filters while typing. */
  type(at: Pointer, control: NativeControl): void {
    if (isCombobox(control)) this.#set(at, {part: partOf(control), query: control.value, active: -1});
  }

  /** Reads the typed text on leaving: a choice where it is one beyond doubt, otherwise the text as it stands. */
  commit(at: Pointer, control: NativeControl): boolean {
    if (!isCombobox(control)) return false;
    this.#read(at, control);
    return true;
  }

  /** The choice in words. */
  shown(view: FieldView, control: NativeControl): string | undefined {
    return isCombobox(control) ? this.#textOf(view, control) : undefined;
  }

  #read(at: Pointer, control: NativeControl): void {
    const part = partOf(control);
    const text = control.value.trim().normalize('NFC');
    const choice = recogniseChoice(this.#choices(at, part), text);
    if (choice !== undefined) this.#take(at, part, choice);
    else if (!part.endsWith('/former')) this.#commitPart(at, part, text === '' ? undefined : text);
  }

  /** Closes the list. */
  leave(at: Pointer): void {
    if (this.#host.ui(at).peek().combobox !== undefined) this.#set(at, undefined);
  }

  /** A press on an option must not take the focus from the input. */
  hold(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('[role=listbox]') !== null)
      event.preventDefault();
  }

  /** Opens on the input, chooses on an option; answers whether the click was for a combobox. */
  click(at: Pointer, target: Element): boolean {
    const option = target.closest<HTMLElement>('[data-option]');
    const input = target.closest('.combobox')?.querySelector<HTMLInputElement>('input');
    if (input === null || input === undefined) return false;
    if (option !== null) this.#choose(at, input, Number(option.dataset['option']));
    else if (target === input) this.#open(at, input);
    return option !== null || target === input;
  }

  /** Keys of the pattern. */
  press(at: Pointer, control: NativeControl, event: KeyboardEvent): boolean {
    if (!isCombobox(control)) return false;
    this.#press(at, control, event);
    return true;
  }

  #press(at: Pointer, control: NativeControl, event: KeyboardEvent): void {
    const state = this.#state(at, partOf(control));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (state === undefined) this.#open(at, control);
      if (!event.altKey) this.#move(at, control, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && state !== undefined) {
      event.preventDefault();
      if (state.active >= 0) this.#choose(at, control, state.active);
      else this.#accept(at, control);
    } else if (event.key === 'Escape' && state !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.leave(at);
    }
  }

  #open(at: Pointer, control: NativeControl): void {
    const part = partOf(control);
    if (this.#state(at, part) !== undefined) return;
    const query = isBeingTyped(control) ? control.value : undefined;
    this.#set(at, {part, query, active: -1});
  }

  #move(at: Pointer, control: NativeControl, step: 1 | -1): void {
    const part = partOf(control);
    const state = this.#state(at, part);
    if (state === undefined) return;
    const count = matchChoices(this.#choices(at, part), state.query).shown.length;
    if (count === 0) return;
    const from = state.active === -1 && step === -1 ? 0 : state.active;
    const active = (from + step + count) % count;
    this.#set(at, {...state, active});
    this.#root.getElementById(`${control.id}-option-${active}`)?.scrollIntoView({block: 'nearest'});
  }

  /** Enter without a chosen option takes what the text means beyond doubt. */
  #accept(at: Pointer, control: NativeControl): void {
    if (isBeingTyped(control)) {
      this.#read(at, control);
      this.#show(at, control);
    }
    this.leave(at);
  }

  #choose(at: Pointer, control: NativeControl, index: number): void {
    const part = partOf(control);
    const choice = matchChoices(this.#choices(at, part), this.#state(at, part)?.query).shown[index];
    if (choice === undefined) return;
    this.#take(at, part, choice);
    this.#show(at, control);
    this.leave(at);
  }

  #take(at: Pointer, part: Pointer, choice: Choice): void {
    if (part.endsWith('/former')) this.#takeFormer?.(at, part, choice);
    else this.#commitPart(at, part, choice.value, choice.also);
  }

  #show(at: Pointer, control: NativeControl): void {
    markCommitted(control);
    const view = this.#host.viewOf(at);
    if (view !== undefined) control.value = this.#textOf(view, control);
  }

  #choices(at: Pointer, part: Pointer): readonly Choice[] {
    const view = this.#host.viewOf(at);
    return view === undefined ? [] : (this.#find(view, part, this.#host.fieldContext()) ?? []);
  }

  #textOf(view: FieldView, control: NativeControl): string {
    return comboboxText(view, partOf(control), this.#host.fieldContext(), this.#find);
  }

  #state(at: Pointer, part: Pointer): ComboboxState | undefined {
    const state = this.#host.ui(at).peek().combobox;
    return state?.part === part ? state : undefined;
  }

  #set(at: Pointer, combobox: ComboboxState | undefined): void {
    const ui = this.#host.ui(at);
    ui.value = {...ui.peek(), combobox};
  }
}

function isCombobox(control: NativeControl): boolean {
  return kindOf(control) === 'combobox';
}
