import {Signal, type ReadonlySignal} from '@preact/signals-core';

class Constant<Value> extends Signal<Value> {
  readonly #value: Value;

  constructor(value: Value) {
    super();
    this.#value = value;
  }

  override get value(): Value {
    return this.#value;
  }

  override peek(): Value {
    return this.#value;
  }

  override subscribe(look: (value: Value) => void): () => void {
    look(this.#value);
    return () => undefined;
  }
}

/**
 * A signal of a value that never changes. Reading it subscribes to nothing: most fields of a long form have no rule and no
 * claim, and following what never changes for each of them would cost more memory than their values.
 */
export function constant<Value>(value: Value): ReadonlySignal<Value> {
  return new Constant(value);
}
