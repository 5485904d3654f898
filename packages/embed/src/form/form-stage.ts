import type {Locale} from '@tokhai/core';
import type {OpeningFailure} from '@tokhai/elements';
import {DraftDesk} from '../drafts/draft-desk.js';
import {messages} from '../messages.js';
import type {PageMemory} from '../drafts/page-drafts.js';
import type {Conflict} from '../views/conflict.template.js';
import type {Asking} from '../views/elsewhere.template.js';
import type {Notice} from '../views/notice.template.js';
import type {EndedWhy} from '../views/shared.template.js';
import type {Standing} from '../views/standing.template.js';
import {describeFailure} from './describe-failure.js';
import type {OpenFormOptions} from './ground.js';
import {openForm} from './open-form.js';
import type {ElsewhereDraft, OpenedForm, Opening} from './opening.js';
import {noticeOf} from './opening-notice.js';
import {TabHandover} from './tab-handover.js';

/** What the stage needs of the element. */
export interface StageSurface {
  readonly locale: () => Locale;
  /** What its attributes say. */
  readonly options: () => Omit<OpenFormOptions, 'hold' | 'signal' | 'draft' | 'closed' | 'choose'>;
  /** Writes the draft of the form that is shown; whether it was written. */
  readonly saveDraft: () => Promise<boolean>;
  /** Something on the stage changed. */
  readonly changed: () => void;
  /** Moves the focus once everything is shown. */
  readonly focus: (selector: string) => void;
  readonly logIn: () => void;
  readonly report: (error: unknown, during: string) => void;
}

/** Which draft to open, where it is not for the person to choose. */
type Wanted = Pick<OpenFormOptions, 'draft' | 'closed' | 'choose'>;

/** What a `<tk-form>` shows at the moment: a form, or what stands in its place, and what is said about it. */
export class FormStage {
  /** Between the tabs that want the same draft. */
  readonly handover: TabHandover;
  readonly #surface: StageSurface;
  readonly #memory: PageMemory = new Map();
  #opening: AbortController | undefined;
  #failed: unknown;
  #opened: OpenedForm | undefined;
  #standing: Standing | undefined;
  #notice: Notice | undefined;
  #conflict: Conflict | undefined;
  #asking: Asking;
  #hasOthers = false;

  constructor(surface: StageSurface) {
    this.#surface = surface;
    this.handover = new TabHandover({
      host: () => this.#opened?.host,
      saveDraft: surface.saveDraft,
      reopen: (draft) => this.#openForm(undefined, {draft}),
      stand: (standing) => {
        this.stand(standing);
      },
      report: surface.report,
    });
  }

  get opened(): OpenedForm | undefined {
    return this.#opened;
  }

  get standing(): Standing | undefined {
    return this.#standing;
  }

  get notice(): Notice | undefined {
    return this.#notice;
  }

  get conflict(): Conflict | undefined {
    return this.#conflict;
  }

  get asking(): Asking {
    return this.#asking;
  }

  /** There are, or were, other drafts to go to. */
  get hasOthers(): boolean {
    return this.#hasOthers || this.#opened?.resumed !== undefined;
  }

  /** Why nothing could be opened, in words of the moment's language. */
  get failure(): OpeningFailure | undefined {
    if (this.#failed === undefined) return undefined;
    const locale = this.#surface.locale();
    const keeps = this.#surface.options().place !== 'page';
    const {words, login} = describeFailure(this.#failed, locale, keeps);
    if (login) return {words, action: messages.logIn[locale], retry: this.#surface.logIn};
    return {words, retry: () => void this.open()};
  }

  /** The opening was ended before it came to anything. */
  get interrupted(): boolean {
    return this.#opening?.signal.aborted === true;
  }

  /** Ends an opening that is under way. */
  interrupt(): void {
    if (this.#opened === undefined) this.#opening?.abort();
  }

  /** Opens what the attributes name. */
  open(wanted: Wanted = {}): Promise<void> {
    return this.#settle((signal) => this.#openForm(signal, wanted));
  }

  /** Goes where the person wants to, with the focus. */
  readonly go = (open: () => Promise<Opening>): void => {
    void this.#settle(open).then(() => {
      this.#surface.focus('[data-heading]');
    });
  };

  /** Shows the drafts that are there. */
  readonly showOthers = (): void => {
    void this.#surface.saveDraft().then((saved) => {
      if (saved) this.go(() => this.#openForm(undefined, {choose: true}));
    });
  };

  /** Asks the other tab for its draft. */
  async takeOver(draft: ElsewhereDraft): Promise<void> {
    // Who presses twice would ask this tab itself the second time.
    if (this.#asking === 'asking' || this.#standing !== draft) return;
    this.#ask('asking');
    try {
      const answer = await draft.takeOver();
      if (this.#standing !== draft) leave(answer);
      else if (typeof answer === 'string') this.#ask(answer);
      else this.go(() => Promise.resolve(answer));
    } catch (error) {
      this.go(() => Promise.reject(error instanceof Error ? error : new Error(String(error))));
    }
  }

  /** Goes to a draft as it is kept. */
  goToDraft(draft: string): void {
    this.go(() => this.#openForm(undefined, {draft}));
  }

  /** Puts something else in the place of the form; nothing of the form is kept here. */
  stand(standing: Standing): void {
    this.#clear();
    this.#standing = standing;
    this.#surface.changed();
    this.#surface.focus('[data-heading]');
  }

  /** Says something above the form, or nothing any more. */
  say(notice: Notice | undefined): void {
    this.#notice = notice;
    this.#surface.changed();
  }

  /** Shows that another tab saved the draft too; nothing any more once the person has chosen. */
  showConflict(conflict: Conflict | undefined): void {
    this.#conflict = conflict;
    this.#surface.changed();
  }

  /** Leaves nothing of anybody, and says why. */
  wipe(why: EndedWhy): void {
    void this.#opened?.host.draft.leave();
    this.#memory.clear();
    this.#end(why);
  }

  /** The session was ended elsewhere: what was typed is written, then the form goes. */
  async end(): Promise<void> {
    if (this.#opened === undefined || !(await this.#surface.saveDraft())) return;
    this.#end('kept');
  }

  /** The person saw what became of the draft in its new version. */
  dismiss(): void {
    void this.#opened?.host.draft.dismissTakenOver().catch((error: unknown) => {
      this.#surface.report(error, 'draft');
    });
    this.#surface.changed();
    this.#surface.focus('[data-heading]');
  }

  #end(why: EndedWhy): void {
    const again = (): void => {
      this.#surface.logIn();
    };
    this.stand({kind: 'ended', why, again});
  }

  #openForm(signal: AbortSignal | undefined, wanted: Wanted): Promise<Opening> {
    return openForm({
      ...this.#surface.options(),
      memory: this.#memory,
      hold: this.handover,
      ...(signal && {signal}),
      ...wanted,
    });
  }

  /** Shows what an opening comes to. Later ones win: an earlier one is ended, and its answer dropped. */
  async #settle(open: (signal: AbortSignal) => Promise<Opening>): Promise<void> {
    this.#clear();
    const opening = new AbortController();
    this.#opening = opening;
    this.#surface.changed();
    try {
      const opened = await open(opening.signal);
      if (opening.signal.aborted) leave(opened);
      else {
        // What was opened goes on with its signal: a choice that leads further must not end it.
        this.#opening = undefined;
        this.#show(opened);
      }
    } catch (error) {
      if (!opening.signal.aborted) {
        this.#failed = error;
        this.#surface.report(error, 'open');
      }
    }
    this.#surface.changed();
  }

  #clear(): void {
    this.#opening?.abort();
    this.#opened?.host.draft.release();
    this.#opened = undefined;
    this.#standing = undefined;
    this.#failed = undefined;
    this.#notice = undefined;
    this.#conflict = undefined;
    this.#asking = undefined;
  }

  #show(opening: Opening): void {
    if (opening.kind === 'open') {
      this.#opened = opening;
      this.#notice = noticeOf(opening);
      return;
    }
    if (opening.kind !== 'choose') {
      this.#standing = opening;
      return;
    }
    this.#hasOthers = true;
    this.#standing = new DraftDesk(opening, {
      go: this.go,
      show: (focus) => {
        this.#surface.changed();
        if (focus !== undefined) this.#surface.focus(focus);
      },
      report: (error) => {
        this.#surface.report(error, 'draft');
      },
    });
  }

  #ask(asking: Asking): void {
    this.#asking = asking;
    this.#surface.changed();
  }
}

/** Lets go of what nobody waits for any more. */
function leave(opening: Opening | Asking): void {
  if (typeof opening === 'object' && opening.kind === 'open') opening.host.draft.release();
}
