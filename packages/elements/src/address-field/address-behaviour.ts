import {ComboboxBehaviour} from '../combobox-field/combobox-behaviour.js';
import type {BehaviourTools, KindBehaviour} from '../field/field-kind.js';
import {FormerAddressBehaviour} from './former-address-behaviour.js';

/** The comboboxes of an address, and the search by an address from before the reorganisation. */
export function behaveAsAddress(tools: BehaviourTools): KindBehaviour {
  const former = new FormerAddressBehaviour(tools);
  return new AddressBehaviour(tools, former);
}

class AddressBehaviour extends ComboboxBehaviour {
  readonly #former: FormerAddressBehaviour;

  constructor(tools: BehaviourTools, former: FormerAddressBehaviour) {
    super(tools, (at, part, choice) => {
      former.resolve(at, part, choice);
    });
    this.#former = former;
  }

  override click(at: string, target: Element): boolean {
    const toggle = target.closest<HTMLElement>('[data-action=former-toggle]');
    if (toggle === null) return super.click(at, target);
    this.#former.toggle(at, toggle.dataset['part'] ?? '');
    return true;
  }

  choose(at: string, {dataset: {split}}: HTMLInputElement): void {
    if (split !== undefined) this.#former.choose(at, Number(split));
  }
}
