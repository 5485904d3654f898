import {computed, signal, type ReadonlySignal, type Signal} from '@preact/signals-core';
import type {Declaration, Locale, LoadedProcedure} from '@tokhai/core';
import {translator, type Translate} from '../messages/translate.js';
import type {UnitBook} from '../address-field/unit-book.js';
import type {FieldContext} from '../field/field-view.js';
import type {FormHost} from './form-host.js';

/** Tells the portal of something that went wrong, by code. */
export type ReportFault = (error: unknown, during: string) => void;

/** How addresses offer units: of no use to a form without any. */
const loadBook = () => import('../address-field/unit-book.js');

/** What every part of one open form shares. */
export class FormContext {
  readonly host: FormHost;
  readonly locale: Signal<Locale>;
  readonly report: ReportFault;
  /** What all fields share: one thing to follow for each of them. */
  readonly shared: ReadonlySignal<FieldContext>;
  readonly #units = signal<UnitBook | undefined>(undefined);
  readonly #unitsFailed = signal(false);

  constructor(host: FormHost, locale: Locale, report: ReportFault) {
    this.host = host;
    this.locale = signal(locale);
    this.report = report;
    this.shared = computed(() => ({locale: this.locale.value, t: this.t, units: this.#units.value}));
  }

  get declaration(): Declaration {
    return this.host.declaration;
  }

  get procedure(): LoadedProcedure {
    return this.host.procedure;
  }

  /** Texts of the elements; reading it subscribes to the language. */
  get t(): Translate {
    return translator(this.locale.value);
  }

  /** The list of units, once it arrived. */
  get units(): ReadonlySignal<UnitBook | undefined> {
    return this.#units;
  }

  get unitsFailed(): ReadonlySignal<boolean> {
    return this.#unitsFailed;
  }

  /** A text of the procedure; reading it subscribes to the language. */
  text(key: string): string {
    return this.procedure.text(key, this.locale.value);
  }

  /** Name of a register in words. */
  sourceName(source: string): string {
    return this.procedure.findText(`source:${source}`, this.locale.value) ?? source;
  }

  /** Runs each time that the host has those that it asks again. */
  whenBack(run: () => void, ended: AbortSignal): void {
    const {host} = this;
    if (host.watchNetwork === undefined) addEventListener('online', run, {signal: ended});
    else
      host.watchNetwork((online) => {
        if (online) run();
      }, ended);
  }

  async loadUnits(): Promise<void> {
    try {
      this.#unitsFailed.value = false;
      const [units, {createUnitBook}] = await Promise.all([this.host.loadUnits(), loadBook()]);
      this.#units.value = createUnitBook(units);
    } catch (error) {
      this.#unitsFailed.value = true;
      this.report(error, 'units');
    }
  }

  async loadFormerUnits(): Promise<void> {
    // Who is quick wants the old ones while the present ones are still on their way.
    if (this.#units.peek() === undefined) await this.loadUnits();
    const units = this.#units.peek();
    if (units === undefined || units.former !== undefined) return;
    try {
      const [former, {withFormerUnits}] = await Promise.all([this.host.loadFormerUnits(), loadBook()]);
      this.#units.value = withFormerUnits(units, former);
    } catch (error) {
      this.report(error, 'units');
    }
  }
}
