import type {HoldEvents} from '../drafts/draft-hold.js';
import {EmbedError} from '../embed-error.js';
import type {Standing} from '../views/standing.template.js';
import {describeTaken} from './draft-events.js';
import type {GatewayHost} from './gateway-host.js';
import type {Opening} from './opening.js';

/** What a handover needs of the stage that shows the form. */
export interface HandoverSurface {
  /** The host of the form that is shown. */
  readonly host: () => GatewayHost | undefined;
  /** Writes the draft of that form; whether it was written. */
  readonly saveDraft: () => Promise<boolean>;
  /** Opens a draft as it is kept. */
  readonly reopen: (draft: string) => Promise<Opening>;
  /** Puts something else in the place of the form. */
  readonly stand: (standing: Standing) => void;
  readonly report: (error: unknown, during: string) => void;
}

/** How the form that is shown gives its draft to another tab, or another form of the page, and goes on with it. */
export class TabHandover implements HoldEvents {
  readonly #surface: HandoverSurface;

  constructor(surface: HandoverSurface) {
    this.#surface = surface;
  }

  /** The element was taken out of its page: its draft is there for others, unless it is put back at once. */
  rest(isAway: () => boolean): void {
    // What is still open is written on the way out, which begins by then.
    setTimeout(() => void this.#surface.host()?.draft.rest(isAway));
  }

  /** The element was put back: it goes on, or says that another tab has the draft by now, or saved it. */
  async resume(isAway: () => boolean): Promise<void> {
    const host = this.#surface.host();
    if (host === undefined) return;
    const draft = await host.draft.resume();
    // Taken out again meanwhile.
    if (isAway()) await host.draft.rest(isAway);
    else if (this.#surface.host() !== host || draft === 'same') return;
    else if (draft === 'elsewhere') this.onTaken();
    else this.#surface.report(new EmbedError('draft-conflict', 'The draft was saved meanwhile'), 'draft');
  }

  /** Another tab wants the draft: everything is written, and this tab only shows it. */
  readonly onAsked = async (): Promise<boolean> => {
    const host = this.#surface.host();
    if (host === undefined) return true;
    if (host.draft.busy || !(await this.#surface.saveDraft())) return false;
    await host.draft.leave();
    this.#showTaken(host);
    return true;
  };

  readonly onTaken = (): void => {
    const host = this.#surface.host();
    if (host === undefined) return;
    void host.draft.leave();
    this.#showTaken(host);
  };

  #showTaken(host: GatewayHost): void {
    const {submission} = host.declaration;
    this.#surface.stand(describeTaken(host, () => this.#surface.reopen(submission)));
  }
}
