import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {Json, Pointer} from '../json/json.js';
import {equalJson} from '../json/pointer.js';
import type {Claim, Dispute} from '../prefill/claim.js';
import type {ClaimBook, StandingClaim} from './claim-book.js';
import type {ValueOrigin} from './declaration.js';

/** What registers say about one place, a field or a list as a whole, and how that stands to its value. */
export class ClaimLink {
  readonly standing: ReadonlySignal<StandingClaim | undefined>;
  readonly claim: ReadonlySignal<Claim | undefined>;
  readonly dispute: ReadonlySignal<Dispute | undefined>;
  readonly #at: Pointer;
  readonly #book: ClaimBook;
  readonly #value: () => Json | undefined;

  constructor(at: Pointer, book: ClaimBook, value: () => Json | undefined) {
    this.#at = at;
    this.#book = book;
    this.#value = value;
    this.standing = computed(() => book.standing(at));
    this.claim = computed(() => this.standing.value?.claim);
    this.dispute = computed(() => {
      const dispute = book.disputes.value.get(at);
      return this.standing.value?.claim.binding === dispute?.binding && this.holds() ? dispute : undefined;
    });
  }

  /** Whether the value is the register's now. */
  holds(): boolean {
    const standing = this.standing.value;
    return standing !== undefined && equalJson(standing.claim.value, this.#value());
  }

  /** The claim that shows where this was typed: a locked one over everything, any other where nothing was. */
  shown(isTyped: boolean): Json | undefined {
    const standing = this.standing.value;
    return standing && (standing.lock === 'locked' || !isTyped) ? standing.claim.value : undefined;
  }

  /** Where a value that is there comes from. */
  origin(isTyped: boolean): ValueOrigin {
    const standing = this.standing.value;
    if (!standing || !this.holds()) return 'typed';
    if (this.dispute.value) return 'disputed';
    if (standing.lock !== 'confirm') return 'claimed';
    // Typing what the register says is as good as confirming it.
    return isTyped || this.#book.confirmed.value.has(this.#at) ? 'confirmed' : 'claimed';
  }
}
