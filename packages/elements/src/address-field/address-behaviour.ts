import type {Pointer} from '@tokhai/core';
import {ComboboxBehaviour} from '../combobox-field/combobox-behaviour.js';
import {partOf, type NativeControl} from '../field/control-kind.js';
import type {FieldHost} from '../field/field-host.js';
import type {BehaviourTools, CommitPart, KindBehaviour} from '../field/field-kind.js';
import {partValue} from '../field/field-view.js';
import {AbroadBehaviour} from './abroad-behaviour.js';
import {addressChoices, noCountry} from './abroad.js';
import {FormerAddressBehaviour} from './former-address-behaviour.js';

/** The comboboxes of an address, the search by an address from before the reorganisation, and addresses abroad. */
export function behaveAsAddress(tools: BehaviourTools): KindBehaviour {
  return new AddressBehaviour(tools, new FormerAddressBehaviour(tools));
}

class AddressBehaviour extends ComboboxBehaviour {
  readonly #former: FormerAddressBehaviour;
  readonly #abroad: AbroadBehaviour;
  readonly #commitPart: CommitPart;
  readonly #host: FieldHost;

  constructor(tools: BehaviourTools, former: FormerAddressBehaviour) {
    super(tools, addressChoices, (at, part, choice) => {
      former.resolve(at, part, choice);
    });
    this.#former = former;
    this.#abroad = new AbroadBehaviour(tools);
    this.#commitPart = tools.commitPart;
    this.#host = tools.host;
  }

  /** A country that was taken back is one that is not chosen yet: the address stays abroad. */
  override commit(at: Pointer, control: NativeControl): boolean {
    const part = partOf(control);
    if (!part.endsWith('/quocGia')) return super.commit(at, control);
    if (this.#abroad.isHome(control.value)) this.#abroad.toggle(at, part.replace(/\/quocGia$/u, ''));
    else if (control.value.trim() === '') this.#commitPart(at, part, noCountry);
    else return super.commit(at, control);
    return true;
  }

  override shown(at: Pointer, control: NativeControl): string | undefined {
    const part = partOf(control);
    const isUnsaid = part.endsWith('/quocGia') && partValue(this.#host.valueAt(at), part) === noCountry;
    return isUnsaid ? '' : super.shown(at, control);
  }

  override click(at: Pointer, target: Element): boolean {
    const button = target.closest<HTMLElement>('button[data-action]');
    const part = button?.dataset['part'] ?? '';
    if (button?.dataset['action'] === 'former-toggle') this.#former.toggle(at, part);
    else if (button?.dataset['action'] === 'abroad-toggle') this.#abroad.toggle(at, part);
    else return super.click(at, target);
    return true;
  }

  choose(at: Pointer, {dataset: {split}}: HTMLInputElement): void {
    if (split !== undefined) this.#former.choose(at, Number(split));
  }
}
