import type {Json, JsonObject, Pointer} from '@tokhai/core';
import {isFieldControl, kindOf, partOf, readControl, showAs, type NativeControl} from './control-kind.js';
import type {DisputeBehaviour} from './dispute-behaviour.js';
import {findClaims} from './load-claims.js';
import type {FieldHost, PendingEdit} from './field-host.js';
import type {BehaviourTools, FieldKind, KindBehaviour} from './field-kind.js';
import {partValue, withPart} from './field-view.js';
import {isBeingTyped, markCommitted, markTyped} from './typed-value.js';

/** What fields listen to. */
type ShadowRootListeners = Pick<
  HTMLElementEventMap,
  | 'input'
  | 'change'
  | 'focusout'
  | 'click'
  | 'mousedown'
  | 'keydown'
  | 'scroll'
  | 'compositionstart'
  | 'compositionend'
>;

/** The field that an event happened in. */
export function fieldAt(target: EventTarget | null): Pointer | undefined {
  const container = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
  return container?.getAttribute('data-field') ?? undefined;
}

/**
 * Everything that fields do on events, for all fields of a root: a handful of delegated listeners, however many fields
 * there are.
 */
export class FieldBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FieldHost;
  #disputes: DisputeBehaviour | undefined;
  readonly #tools: BehaviourTools;
  /** Made when the first event wants them. */
  readonly #behaviours = new Map<FieldKind['behave'], KindBehaviour>();
  /** Controls at which an error was shown. */
  readonly #faulty = new WeakSet<NativeControl>();
  #composing = false;

  constructor(root: ShadowRoot, host: FieldHost) {
    this.#root = root;
    this.#host = host;
    this.#tools = {
      root,
      host,
      commitPart: (at, part, value, also) => {
        this.#commitPart(at, part, value, also);
      },
    };
  }

  /** Starts listening; the signal ends it. */
  listen(signal: AbortSignal): void {
    const on = <Type extends keyof ShadowRootListeners>(
      type: Type,
      listener: (event: ShadowRootListeners[Type]) => void,
      capture = false,
    ): void => {
      this.#root.addEventListener(type, listener as (event: Event) => void, {signal, capture});
    };
    on('input', (event) => {
      this.#onInput(event);
    });
    on('change', (event) => {
      this.#onChange(event);
    });
    on('focusout', (event) => {
      this.#onFocusOut(event);
    });
    on('click', (event) => {
      this.#onClick(event);
    });
    on('mousedown', (event) => {
      const at = fieldAt(event.target);
      if (at !== undefined) this.#behaviourOf(at)?.hold?.(event);
    });
    on('keydown', (event) => {
      this.#onKeyDown(event);
    });
    // Scrolling does not bubble: it is met on its way down.
    on(
      'scroll',
      ({target}) => {
        const at = fieldAt(target);
        if (at !== undefined) this.#behaviourOf(at)?.scroll?.(at, target as Element);
      },
      true,
    );
    on('compositionstart', () => (this.#composing = true));
    on('compositionend', ({target}) => {
      this.#composing = false;
      if (isFieldControl(target)) this.#checkLive(target);
    });
  }

  /** Commits what stands typed in the focused control, without touching a composition that is under way. */
  commitPending(): void {
    const control = this.#root.activeElement;
    if (isFieldControl(control) && isBeingTyped(control)) this.#commitControl(control);
  }

  /** What is being typed now, read without touching it: a page that is closed in the middle of a word loses nothing. */
  pending(): PendingEdit | undefined {
    const control = this.#root.activeElement;
    if (!isFieldControl(control) || !isBeingTyped(control)) return undefined;
    const at = fieldAt(control);
    // What is typed into a list's search is no value before something was chosen.
    if (at === undefined || this.#host.kindOf(at) === undefined || kindOf(control) === 'combobox')
      return undefined;
    return {at, value: this.#wholeWith(at, control)};
  }

  /** The same, once a composition that is under way has ended. */
  async settleTyping(): Promise<void> {
    if (this.#composing) {
      await new Promise((resolve) => {
        this.#root.addEventListener('compositionend', resolve, {once: true});
      });
    }
    this.commitPending();
  }

  #onInput(event: Event): void {
    const control = event.target;
    const at = fieldAt(control);
    if (at === undefined || !isFieldControl(control) || isToggle(control)) return;
    markTyped(control);
    this.#host.typed?.();
    this.#behaviourOf(at)?.type?.(at, control);
    if (!this.#composing) this.#checkLive(control);
  }

  /**
   * Where an error was shown, each key is checked from then on, so that the error goes as soon as it is mended. The text
   * itself stays as it is typed until the control is left.
   */
  #checkLive(control: NativeControl): void {
    if (control.getAttribute('aria-invalid') === 'true') this.#faulty.add(control);
    // A combobox is read when it is left: half a name in it is no wrong choice yet.
    if (!this.#faulty.has(control) || kindOf(control) === 'combobox') return;
    const at = fieldAt(control);
    if (at !== undefined) this.#read(at, control);
  }

  #onChange(event: Event): void {
    const target = event.target;
    const at = fieldAt(target);
    if (at === undefined) return;
    // A combobox is read when it is left: until then a choice from its list may follow what was typed.
    if (isFieldControl(target)) {
      if (kindOf(target) !== 'combobox') this.#commitControl(target);
    } else if (target instanceof HTMLInputElement) this.#behaviourOf(at)?.choose?.(at, target);
  }

  #onFocusOut(event: FocusEvent): void {
    const control = event.target;
    const at = fieldAt(control);
    if (at === undefined || !isFieldControl(control)) return;
    this.#composing = false;
    if (isBeingTyped(control)) this.#commitControl(control);
    this.#behaviourOf(at)?.leave?.(at);
    this.#host.leave(at, partOf(control), fieldAt(event.relatedTarget) !== at);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const at = fieldAt(target);
    if (at === undefined || target === null) return;
    if (this.#behaviourOf(at)?.click?.(at, target) === true) return;
    const button = target.closest<HTMLElement>('button[data-action]');
    if (button === null) return;
    const action = button.dataset['action'] ?? '';
    if (action === 'confirm') this.#confirm(at);
    else if (action === 'edit') this.#edit(at);
    else this.#dispute(at, action);
  }

  /** The button goes with the confirming: the focus stays at the field, which now says that it is confirmed. */
  #confirm(at: Pointer): void {
    this.#host.confirm?.(at);
    const view = this.#host.viewOf(at);
    if (view !== undefined) this.#root.getElementById(view.id)?.focus();
  }

  #dispute(at: Pointer, action: string): void {
    const claims = findClaims();
    if (claims === undefined) return;
    this.#disputes ??= new claims.DisputeBehaviour(this.#root, this.#host);
    this.#disputes.act(at, action);
  }

  #edit(at: Pointer): void {
    const ui = this.#host.ui(at);
    ui.value = {...ui.peek(), editing: true};
    this.#root.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"] [data-kind]`)?.focus();
  }

  #onKeyDown(event: KeyboardEvent): void {
    const control = event.target;
    const at = fieldAt(control);
    // Enter and arrows belong to the input method while it composes.
    if (at === undefined || event.isComposing || this.#composing) return;
    if (isFieldControl(control) && this.#behaviourOf(at)?.press?.(at, control, event) === true) return;
    if (event.key === 'Escape') this.#dispute(at, 'dispute-cancel');
  }

  #commitControl(control: NativeControl): void {
    const at = fieldAt(control);
    if (at === undefined) return;
    this.#read(at, control);
    markCommitted(control);
    if (this.#composing || isToggle(control) || this.#host.kindOf(at) === undefined) return;
    const text = this.#behaviourOf(at)?.shown?.(at, control);
    showCommitted(control, text ?? shownText(this.#host.valueAt(at), control));
  }

  /** Takes what stands in a control into the value. */
  #read(at: Pointer, control: NativeControl): void {
    if (this.#behaviourOf(at)?.commit?.(at, control) !== true)
      this.#host.commit(at, this.#wholeWith(at, control));
  }

  #wholeWith(at: Pointer, control: NativeControl): Json | undefined {
    return (this.#behaviourOf(at)?.read ?? readPart)(this.#host.valueAt(at), control);
  }

  #behaviourOf(at: Pointer): KindBehaviour | undefined {
    const behave = this.#host.kindOf(at)?.behave;
    if (behave === undefined) return undefined;
    const known = this.#behaviours.get(behave);
    if (known !== undefined) return known;
    const made = behave(this.#tools);
    this.#behaviours.set(behave, made);
    return made;
  }

  #commitPart(at: Pointer, part: Pointer, value: Json | undefined, also: JsonObject = {}): void {
    const parent = part.replace(/\/[^/]*$/u, '');
    const siblings = Object.entries(also);
    const whole = withPart(dropDependent(this.#host.valueAt(at), part, value), part, value);
    this.#host.commit(
      at,
      siblings.reduce((sum, [key, sibling]) => withPart(sum, `${parent}/${key}`, sibling), whole),
    );
  }
}

function readPart(whole: Json | undefined, control: NativeControl): Json | undefined {
  return withPart(whole, partOf(control), readControl(control));
}

/** Another province makes the commune void. */
function dropDependent(whole: Json | undefined, part: Pointer, value: Json | undefined): Json | undefined {
  if (!part.endsWith('/tinh') || partValue(whole, part) === value) return whole;
  return withPart(whole, part.replace(/tinh$/u, 'xa'), undefined);
}

function shownText(value: Json | undefined, control: NativeControl): string {
  return showAs(kindOf(control), partValue(value, partOf(control)));
}

function isToggle(control: NativeControl): boolean {
  return control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');
}

function showCommitted(control: NativeControl, text: string): void {
  if (control instanceof HTMLSelectElement || control.value === text) return;
  control.value = text;
}
