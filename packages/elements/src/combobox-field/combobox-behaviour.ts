import type {Pointer} from '@tokhai/core';
import {kindOf, partOf, type NativeControl} from '../field/control-kind.js';
import type {FieldHost} from '../field/field-host.js';
import type {BehaviourTools, CommitPart, KindBehaviour} from '../field/field-kind.js';
import {partValue, type Choice, type ComboboxState, type FieldView} from '../field/field-view.js';
import {isBeingTyped, markCommitted} from '../field/typed-value.js';
import {listKey, stepTo, type ListStep} from './combobox-keys.js';
import {ComboboxList} from './combobox-list.js';
import {keepInView} from './keep-in-view.js';
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
  readonly #lists: ComboboxList = new ComboboxList();

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
    if (isCombobox(control)) this.#show(at, control, {query: control.value, active: -1, sight: 0});
  }

  /** Reads the typed text on leaving: a choice where it is one beyond doubt, otherwise the text as it stands. */
  commit(at: Pointer, control: NativeControl): boolean {
    if (!isCombobox(control)) return false;
    this.#read(at, control);
    return true;
  }

  /** The choice in words. */
  shown(at: Pointer, control: NativeControl): string | undefined {
    const view = isCombobox(control) ? this.#host.viewOf(at) : undefined;
    return view && this.#textOf(view, control);
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

  /** Options that come into sight are put into the document. */
  scroll(at: Pointer, target: Element): void {
    const input = target.closest('.combobox')?.querySelector<HTMLInputElement>('input');
    const state = input && this.#state(at, partOf(input));
    if (!input || !state || target.getAttribute('role') !== 'listbox') return;
    const slice = this.#lists.follow(this.#matches(at, state), state.slice, target);
    if (slice !== state.slice) this.#set(at, {...state, slice});
  }

  #press(at: Pointer, control: NativeControl, event: KeyboardEvent): void {
    const state = this.#state(at, partOf(control));
    const typed = state?.query !== undefined && state.query !== '';
    const key = listKey(event, {open: state !== undefined, active: state?.active ?? -1, typed});
    if (key === undefined) return;
    event.preventDefault();
    if (key === 'open') this.#open(at, control);
    else if (key === 'close') {
      event.stopPropagation();
      this.leave(at);
    } else if (key === 'take') {
      if (state !== undefined && state.active >= 0) this.#choose(at, control, state.active);
      else this.#accept(at, control);
    } else this.#move(at, control, key);
  }

  /** At the choice that stands in the field, where one does: the arrows go on from there. */
  #open(at: Pointer, control: NativeControl): void {
    const part = partOf(control);
    if (this.#state(at, part) !== undefined) return;
    const query = isBeingTyped(control) ? control.value : undefined;
    const active = this.#indexOfValue(at, part, query);
    this.#show(at, control, {query, active, sight: Math.max(0, active)});
  }

  #move(at: Pointer, control: NativeControl, step: ListStep): void {
    const part = partOf(control);
    const wasOpen = this.#state(at, part) !== undefined;
    if (!wasOpen) this.#open(at, control);
    const state = this.#state(at, part);
    const count = state === undefined ? 0 : this.#matches(at, state).length;
    // The key that opens goes to the choice that stands.
    if (state === undefined || count === 0 || (!wasOpen && state.active >= 0)) return;
    const page = this.#lists.page(this.#matches(at, state), this.#listOf(control));
    const active = stepTo(step, state.active, count, page);
    this.#show(at, control, {query: state.query, active, sight: active});
    this.#root.getElementById(`${control.id}-option-${active}`)?.scrollIntoView({block: 'nearest'});
  }

  /** Draws the options around one of them, then again with the room that they turn out to take. */
  #show(
    at: Pointer,
    control: NativeControl,
    {query, active, sight}: {query: string | undefined; active: number; sight: number},
  ): void {
    const part = partOf(control);
    const matches = matchChoices(this.#choices(at, part), query);
    const last = this.#state(at, part);
    const same = last !== undefined && this.#matches(at, last) === matches;
    const list = this.#listOf(control);
    const slice = this.#lists.around(matches, sight, same ? last.slice : undefined);
    this.#set(at, {part, query, active, slice});
    if (list === null) return;
    const measured = this.#lists.measure(matches, slice, list);
    this.#set(at, {part, query, active, slice: measured});
    if (!same) list.scrollTop = this.#lists.topOf(matches, sight);
    if (last === undefined) keepInView(list);
  }

  #listOf(control: NativeControl): HTMLElement | null {
    return this.#root.getElementById(`${control.id}-list`);
  }

  #indexOfValue(at: Pointer, part: Pointer, query: string | undefined): number {
    const view = this.#host.viewOf(at);
    if (view === undefined || query !== undefined) return -1;
    const value = partValue(view.value, part);
    return this.#choices(at, part).findIndex((choice) => choice.value === value);
  }

  #matches(at: Pointer, {part, query}: ComboboxState): readonly Choice[] {
    return matchChoices(this.#choices(at, part), query);
  }

  /** Enter without a chosen option takes what the text means beyond doubt. */
  #accept(at: Pointer, control: NativeControl): void {
    if (isBeingTyped(control)) {
      this.#read(at, control);
      this.#write(at, control);
    }
    this.leave(at);
  }

  #choose(at: Pointer, control: NativeControl, index: number): void {
    const part = partOf(control);
    const choice = matchChoices(this.#choices(at, part), this.#state(at, part)?.query)[index];
    if (choice === undefined) return;
    this.#take(at, part, choice);
    this.#write(at, control);
    this.leave(at);
  }

  #take(at: Pointer, part: Pointer, choice: Choice): void {
    if (part.endsWith('/former')) this.#takeFormer?.(at, part, choice);
    else this.#commitPart(at, part, choice.value, choice.also);
  }

  #write(at: Pointer, control: NativeControl): void {
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
    if (JSON.stringify(ui.peek().combobox) === JSON.stringify(combobox)) return;
    ui.value = {...ui.peek(), combobox};
  }
}

function isCombobox(control: NativeControl): boolean {
  return kindOf(control) === 'combobox';
}
