import type {Json, JsonObject, Pointer} from '@tokhai/core';
import {foldText} from '@tokhai/vietnam';
import type {FieldHost} from '../field/field-host.js';
import type {BehaviourTools} from '../field/field-kind.js';
import {isObject, partId, partValue, withPart} from '../field/field-view.js';
import {isAbroad, noCountry} from './abroad.js';

/** What stands only in an address at home, and only in one abroad; the rest stands in both. */
const own = {home: ['tinh', 'xa'], abroad: ['quocGia']} as const;

/** Turns an address from home to abroad and back; what the other form of it held is kept beside the value. */
export class AbroadBehaviour {
  readonly #root: ShadowRoot;
  readonly #host: FieldHost;

  constructor({root, host}: BehaviourTools) {
    this.#root = root;
    this.#host = host;
  }

  /** Turns the address at a part, and goes to what is asked first then. */
  toggle(at: Pointer, part: Pointer): void {
    const view = this.#host.viewOf(at);
    if (view === undefined) return;
    const leaves = isAbroad(view.value, part) ? own.abroad : own.home;
    const ui = this.#host.ui(at);
    const kept = view.ui.kept?.part === part ? view.ui.kept.value : {};
    const left = pick(partValue(view.value, part), leaves);
    const back = leaves === own.home ? {quocGia: noCountry, ...kept} : kept;
    ui.value = {...ui.peek(), former: undefined, combobox: undefined, kept: {part, value: left}};
    this.#host.commit(at, change(view.value, part, leaves, back));
    const first = leaves === own.home ? 'quocGia' : 'tinh';
    this.#root.getElementById(partId(view, `${part}/${first}`))?.focus();
  }

  /** Whoever names Việt Nam as the country means an address at home. */
  isHome(typed: string): boolean {
    return ['viet nam', 'vietnam', 'vn'].includes(foldText(typed));
  }
}

function pick(address: Json | undefined, keys: readonly string[]): JsonObject {
  if (!isObject(address)) return {};
  return Object.fromEntries(
    Object.entries(address).filter(([key, value]) => keys.includes(key) && value !== noCountry),
  );
}

function change(
  value: Json | undefined,
  part: Pointer,
  leaves: readonly string[],
  back: JsonObject,
): Json | undefined {
  const without = leaves.reduce((sum, key) => withPart(sum, `${part}/${key}`, undefined), value);
  return Object.entries(back).reduce((sum, [key, each]) => withPart(sum, `${part}/${key}`, each), without);
}
