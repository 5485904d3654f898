import type {TkFaultEvent} from '@tokhai/elements';
import {messages} from '../messages.js';
import {describeConflict} from './draft-events.js';
import type {FormStage, StageSurface} from './form-stage.js';
import type {GatewayHost} from './gateway-host.js';

/** Refusals after which the draft is looked at anew: its submission or its version takes nothing any more. */
const overtaken: ReadonlySet<string> = new Set([
  'submission-closed',
  'not-found',
  'procedure-recalled',
  'procedure-not-open',
]);

/** What is done about that which an open form tells of and cannot mend itself. */
export class FaultAnswers {
  readonly #stage: FormStage;
  readonly #surface: StageSurface;

  constructor(stage: FormStage, surface: StageSurface) {
    this.#stage = stage;
    this.#surface = surface;
  }

  /** Answers a fault of the form that is shown; one that nothing is done about here is for the page. */
  answer({code, during}: Pick<TkFaultEvent, 'code' | 'during'>): void {
    const host = this.#stage.opened?.host;
    if (host === undefined) return;
    if (code === 'session-expired') this.#sayOver(host, during);
    else if (code === 'draft-conflict') this.#report(this.#showConflict(host));
    else if (overtaken.has(code)) this.#report(this.#openAnew(host, code));
  }

  #report(done: Promise<void>): void {
    void done.catch((error: unknown) => {
      this.#surface.report(error, 'draft');
    });
  }

  #sayOver(host: GatewayHost, during: string): void {
    const {place} = this.#surface.options();
    const run = (): void =>
      void host.draft.keep().finally(() => {
        this.#surface.logIn();
      });
    const words = place === 'page' ? messages.sessionOverShared : messages.sessionOver;
    this.#stage.say({words: [words], action: {label: messages.logIn, run}});
    // After a step of the person's own the focus goes there, once the form has put it on its own answer; while they type it stays.
    if (during !== 'lookup')
      setTimeout(() => {
        this.#surface.focus('[data-notice]');
      });
  }

  async #showConflict(host: GatewayHost): Promise<void> {
    const conflict = await describeConflict(host, this.#surface.locale(), {
      keepMine: () => {
        this.#report(this.#keepMine(host));
      },
      takeTheirs: () => {
        this.#stage.goToDraft(host.declaration.submission);
      },
    });
    if (this.#isShown(host)) this.#stage.showConflict(conflict);
  }

  async #keepMine(host: GatewayHost): Promise<void> {
    await host.draft.keepOver();
    this.#stage.showConflict(undefined);
    await this.#surface.saveDraft();
    this.#surface.changed();
    this.#surface.focus('[data-heading]');
  }

  async #openAnew(host: GatewayHost, code: string): Promise<void> {
    // What cannot be written stays where it is: on this page.
    const saved = await this.#surface.saveDraft();
    const {submission} = host.declaration;
    if (!saved || !this.#isShown(host)) return;
    // A version that takes nothing any more says so itself.
    const closed = code.startsWith('procedure-') ? '' : submission;
    await this.#stage.open({closed, draft: submission});
    // What had the focus is gone with the form.
    this.#surface.focus('[data-heading]');
  }

  #isShown(host: GatewayHost): boolean {
    return host === this.#stage.opened?.host;
  }
}
