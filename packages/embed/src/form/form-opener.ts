import {
  createDeclaration,
  migrateDraft,
  type DraftContent,
  type LoadedProcedure,
  type SubmissionReceipt,
} from '@tokhai/core';
import type {ProcedureVersion} from '@tokhai/connectors/gateway';
import {askForDraft, type DraftHold, type HoldMode} from '../drafts/draft-hold.js';
import type {RemovedDraft, StoredDraft} from '../drafts/draft-store.js';
import {EmbedError} from '../embed-error.js';
import {describeDrafts} from './describe-drafts.js';
import {differsFromDossier, findReceived} from './earlier-dossier.js';
import {findStanding, findWay, type DraftStanding} from './find-standing.js';
import type {Ground} from './ground.js';
import {describeOpened, holdDraft, openEmpty, openWith} from './open-new.js';
import type {ElsewhereDraft, OpenedForm, Opening, RetiredDraft, ViewedDraft} from './opening.js';

type ReadableDraft = StoredDraft & {readonly content: DraftContent};

function isReadable(draft: StoredDraft): draft is ReadableDraft {
  return draft.content !== undefined;
}

/** Every way from a person who is logged in to a form, and between drafts. */
export class FormOpener {
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The draft that is wanted, the only one that is there, a choice among several, or a new declaration. */
  async open(): Promise<Opening> {
    const {drafts, options} = this.#ground;
    const stored = await drafts.list();
    const wanted = stored.find(({submission}) => submission === (options.draft ?? options.closed));
    if (wanted !== undefined && isReadable(wanted)) return this.#openStored(wanted.submission);
    const [first] = stored;
    if (first === undefined) return openEmpty(this.#ground);
    if (options.choose === true || stored.length > 1 || !isReadable(first)) return this.#choose();
    return this.#openStored(first.submission);
  }

  async #choose(): Promise<Opening> {
    const {drafts, dropped, online} = this.#ground;
    const stored = await drafts.list();
    if (stored.length === 0) return openEmpty(this.#ground);
    return {
      kind: 'choose',
      drafts: await describeDrafts(this.#ground, stored),
      dropped,
      online,
      resume: (submission) => this.#openStored(submission),
      begin: () => openEmpty(this.#ground),
      remove: (submission) => this.#remove(submission),
    };
  }

  async #remove(submission: string): Promise<RemovedDraft | 'elsewhere'> {
    const hold = await holdDraft(this.#ground, submission);
    if (hold === undefined && this.#ground.drafts.place === 'device') return 'elsewhere';
    try {
      return await this.#ground.drafts.remove(submission);
    } finally {
      hold?.release();
    }
  }

  /** Opens a draft for writing, unless another tab does; as it was `seen` where it is gone meanwhile, since it may have been sent. */
  async #openStored(submission: string, mode: HoldMode = 'if-free', seen?: ReadableDraft): Promise<Opening> {
    const {drafts} = this.#ground;
    const hold = await holdDraft(this.#ground, submission, mode);
    try {
      // Only now: the tab that held it may just have written it.
      const stored = (await drafts.read(submission)) ?? seen;
      const opening = await this.#openRead(stored, hold);
      // What was opened may be another declaration, in the place of this one.
      if (opening.kind !== 'open' || opening.host.declaration.submission !== submission) hold?.release();
      // Given to another tab, or taken by it, while it was being opened here.
      else if (hold?.isGone === true) return await this.#openStored(submission, 'if-free', seen);
      return opening;
    } catch (error) {
      hold?.release();
      throw error;
    }
  }

  #openRead(stored: StoredDraft | undefined, hold: DraftHold | undefined): Promise<Opening> {
    if (stored === undefined || !isReadable(stored)) return this.#choose();
    const elsewhere = hold === undefined && this.#ground.drafts.place === 'device';
    return elsewhere ? Promise.resolve(this.#describeElsewhere(stored)) : this.#openHeld(stored, hold);
  }

  async #openHeld(stored: ReadableDraft, hold: DraftHold | undefined): Promise<Opening> {
    const {options, shelf, call, online} = this.#ground;
    const {content} = stored;
    if (!online) return this.#resume(stored, await shelf.load(content.procedure), hold);
    const [receipt, standing] = await Promise.all([
      findReceived(options.client, content, call),
      findStanding(this.#ground, content),
    ]);
    if (receipt !== undefined) return this.#describeReceived(stored, receipt, standing);
    if (standing.state !== 'open' || standing.own === undefined)
      return this.#describeRetired(stored, standing);
    const procedure = await shelf.load(standing.own);
    if (content.submission !== options.closed) return this.#resume(stored, procedure, hold);
    return this.#carry(stored, await this.#ground.askForCurrent());
  }

  #resume(
    {content, savedAt}: ReadableDraft,
    procedure: LoadedProcedure,
    hold: DraftHold | undefined,
  ): OpenedForm {
    const {submission, today} = content;
    const declaration = createDeclaration(procedure, {submission, today, draft: content});
    return describeOpened(this.#ground, procedure, declaration, {hold, draft: content, resumed: {savedAt}});
  }

  /** A new declaration with what a draft says, over the versions between where there are any. */
  async #carry(stored: ReadableDraft, current: ProcedureVersion): Promise<Opening> {
    const {content} = stored;
    const to = await this.#ground.shelf.load(current);
    if (to.digest === content.procedure.digest) return openWith(this.#ground, to, {draft: content, content});
    const standing: DraftStanding = {state: 'closed', recall: null, current, own: undefined};
    return this.#describeRetired(stored, standing);
  }

  async #describeReceived(
    stored: ReadableDraft,
    receipt: SubmissionReceipt,
    {own}: DraftStanding,
  ): Promise<Opening> {
    const {options, drafts, shelf, call} = this.#ground;
    const {content} = stored;
    const procedure = await shelf.load(own ?? content.procedure);
    const changed = await differsFromDossier(
      options.client,
      content,
      {number: receipt.number, procedure},
      call,
    );
    const renew = async (carry: boolean): Promise<Opening> => {
      if (carry) return this.#carry(stored, await this.#ground.askForCurrent());
      const opened = await openEmpty(this.#ground);
      await drafts.remove(content.submission);
      return opened;
    };
    return {kind: 'received', receipt, changed, renew};
  }

  #describeElsewhere(stored: ReadableDraft): ElsewhereDraft {
    const {submission, savedAt} = stored;
    return {
      kind: 'elsewhere',
      savedAt,
      takeOver: () => this.#takeOver(stored),
      takeAnyway: () => this.#openStored(submission, 'steal', stored),
      view: () => this.#view(submission, 'elsewhere'),
      begin: () => openEmpty(this.#ground),
    };
  }

  async #takeOver(stored: ReadableDraft): ReturnType<ElsewhereDraft['takeOver']> {
    const {submission} = stored;
    // The other tab may be done with it by now.
    const free = await this.#openStored(submission, 'if-free', stored);
    if (free.kind !== 'elsewhere') return free;
    const answer = await askForDraft(submission);
    if (answer === 'refused') return answer;
    const opening = await this.#openStored(submission, answer === 'given' ? 'wait' : 'if-free', stored);
    // One that went away while it was asked answers nothing, and is in nobody's way.
    return answer === 'silent' && opening.kind === 'elsewhere' ? answer : opening;
  }

  /** Shows a draft without holding it. */
  async #view(submission: string, why: ViewedDraft['why']): Promise<ViewedDraft> {
    const {drafts, shelf} = this.#ground;
    const stored = (await drafts.list()).find((draft) => draft.submission === submission);
    const content = stored?.content;
    if (stored === undefined || content === undefined)
      throw new EmbedError('draft-gone', 'The draft is not there any more');
    const procedure = await shelf.load(content.procedure);
    const {today} = content;
    const declaration = createDeclaration(procedure, {submission, today, draft: content});
    return {
      kind: 'view',
      why,
      procedure,
      declaration,
      savedAt: stored.savedAt,
      takenOver: content.takenOver,
      back: () => this.#openStored(submission),
    };
  }

  async #describeRetired(stored: ReadableDraft, standing: DraftStanding): Promise<RetiredDraft> {
    const {shelf} = this.#ground;
    const {content, savedAt, submission} = stored;
    const {current, recall, state} = standing;
    const signed = content.signed !== undefined;
    const from = await shelf.load(standing.own ?? content.procedure).catch(() => undefined);
    const to = current && (await shelf.load(current));
    return {
      kind: 'retired',
      why: signed ? 'signed' : state === 'recalled' ? 'recalled' : 'closed',
      savedAt,
      version: content.procedure.version,
      recall: recall ?? undefined,
      upgrade: to && !signed ? await this.#describeUpgrade(content, from, to) : undefined,
      view: from && (() => this.#view(submission, 'retired')),
      begin: to && (() => openEmpty(this.#ground)),
    };
  }

  async #describeUpgrade(
    content: DraftContent,
    from: LoadedProcedure | undefined,
    to: LoadedProcedure,
  ): Promise<RetiredDraft['upgrade']> {
    const way = await findWay(this.#ground, content.procedure.version, to);
    if (way === undefined) return undefined;
    const [first] = way;
    const key = `migration:${String(content.procedure.version)}`;
    const what = {vi: first?.findText(key, 'vi') ?? '', en: first?.findText(key, 'en') ?? ''};
    const run = (): Promise<OpenedForm> => {
      let over = content;
      let before = from;
      for (const version of way) {
        over = migrateDraft(over, {to: version, ...(before && {from: before})});
        before = version;
      }
      return openWith(this.#ground, to, {draft: content, content: over});
    };
    return {version: to.document.version, what, run};
  }
}
