import type {Json, Pointer} from '@tokhai/core';
import {splitName} from '@tokhai/vietnam';
import {partOf, readControl, type NativeControl} from '../field/control-kind.js';
import type {FieldHost} from '../field/field-host.js';
import type {BehaviourTools, KindBehaviour} from '../field/field-kind.js';
import {partId, withPart} from '../field/field-view.js';
import {isSplitOpen, joinedName, joinParts, nameKeys} from './name-parts.template.js';

/** A joined name that is kept in parts, and a number that is kept without separators. */
export function behaveAsPerson(tools: BehaviourTools): KindBehaviour {
  return new PersonBehaviour(tools);
}

class PersonBehaviour implements KindBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FieldHost;

  constructor({root, host}: BehaviourTools) {
    this.#root = root;
    this.#host = host;
  }

  readonly read = (whole: Json | undefined, control: NativeControl): Json | undefined => {
    const part = partOf(control);
    if (part === joinedName) return splitInto(whole, control.value);
    return withPart(whole, part, part === '/soDinhDanh' ? readNumber(control.value) : readControl(control));
  };

  shown(at: Pointer, control: NativeControl): string | undefined {
    return partOf(control) === joinedName ? joinParts(this.#host.valueAt(at)) : undefined;
  }

  click(at: Pointer, target: Element): boolean {
    if (target.closest('[data-action=name-toggle]') === null) return false;
    const view = this.#host.viewOf(at);
    if (view === undefined) return true;
    const open = !isSplitOpen(view);
    const ui = this.#host.ui(at);
    ui.value = {...ui.peek(), opened: open ? joinedName : undefined};
    if (open) this.#root.getElementById(partId(view, '/ho'))?.focus();
    return true;
  }
}

/** A name that was typed again is split again; the same name keeps the parts that somebody corrected. */
function splitInto(whole: Json | undefined, typed: string): Json | undefined {
  const text = typed.trim().replace(/\s+/gu, ' ').normalize('NFC');
  if (text === joinParts(whole)) return whole;
  const parts = splitName(text);
  return nameKeys.reduce<Json | undefined>((sum, key) => withPart(sum, `/${key}`, parts[key]), whole);
}

/** Only separators go: letters stay for the message. */
function readNumber(typed: string): Json | undefined {
  const text = typed
    .trim()
    .normalize('NFC')
    .replace(/[\s.\-–]/gu, '');
  return text === '' ? undefined : text;
}
