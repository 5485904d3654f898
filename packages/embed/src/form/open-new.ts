import {createDeclaration, type Declaration, type DraftContent, type LoadedProcedure} from '@tokhai/core';
import {DraftHold, type HoldEvents, type HoldMode} from '../drafts/draft-hold.js';
import type {DraftStore} from '../drafts/draft-store.js';
import {translating} from '../embed-error.js';
import {GatewayHost} from './gateway-host.js';
import type {Ground} from './ground.js';
import type {OpenedForm} from './opening.js';
import {SignerBook} from './signer-book.js';

/** Nobody asks a page for a draft that it does not let go of. */
const keepsHold: HoldEvents = {onAsked: () => Promise.resolve(false), onTaken: () => undefined};

/** Holds a draft for writing; `undefined` where another tab does, or where no other tab can have it. */
export function holdDraft(
  {options, drafts}: Ground,
  submission: string,
  mode: HoldMode = 'if-free',
): Promise<DraftHold | undefined> {
  if (drafts.place === 'page') return Promise.resolve(undefined);
  return DraftHold.take(submission, options.hold ?? keepsHold, mode);
}

/** What an opened form is beside its declaration. */
export interface OpenedParts {
  readonly hold: DraftHold | undefined;
  /** What it goes on with: its step, and what became of it before. */
  readonly draft?: DraftContent;
  readonly resumed?: OpenedForm['resumed'];
  readonly renewed?: OpenedForm['renewed'];
}

/** The answer for a declaration that can be filled in. */
export function describeOpened(
  {options, drafts, online, keepsNothing, dropped}: Ground,
  procedure: LoadedProcedure,
  declaration: Declaration,
  {hold, draft, resumed, renewed}: OpenedParts,
): OpenedForm {
  const {client, signers, agencyName, locale, keeper, network} = options;
  const host = new GatewayHost({
    client,
    procedure,
    declaration,
    drafts,
    signers: new SignerBook(signers),
    agencyName,
    locale,
    ...(hold && {hold}),
    ...(keeper && {keeper}),
    ...(network && {network}),
    ...(draft && {standing: draft}),
    ...(draft?.takenOver && {takenOver: draft.takenOver}),
  });
  return {
    kind: 'open',
    host,
    begins: draft === undefined,
    offline: !online,
    keepsNothing,
    dropped,
    ...(resumed && {resumed}),
    ...(renewed && {renewed}),
  };
}

/** Opens a new declaration, of the version that is open today, empty. */
export async function openEmpty(ground: Ground): Promise<OpenedForm> {
  const {options, shelf, call} = ground;
  const current = await ground.askForCurrent();
  const [procedure, {submission, today}] = await Promise.all([
    shelf.load(current),
    translating(options.client.open({code: options.procedure, agency: options.agency}, call)),
  ]);
  const declaration = createDeclaration(procedure, {submission, today});
  return describeOpened(ground, procedure, declaration, {hold: await holdDraft(ground, submission)});
}

/**
 * Opens a new declaration with what a draft of the same version says; `draft` is the one that lies there, `content` what of it
 * goes over. Lookups and files that were sent are sealed for the other submission: what the person typed and said goes with it, and
 * files that were not sent yet.
 */
export async function openWith(
  ground: Ground,
  procedure: LoadedProcedure,
  {draft, content}: {readonly draft: DraftContent; readonly content: DraftContent},
): Promise<OpenedForm> {
  const {options, drafts, call} = ground;
  const {submission, today} = await translating(
    options.client.open({code: options.procedure, agency: options.agency}, call),
  );
  const {values, disputes, step, takenOver} = content;
  const declaration = createDeclaration(procedure, {submission, today, values, disputes});
  const hold = await holdDraft(ground, submission);
  try {
    // The new draft is written before the old one goes: no moment without either.
    await drafts.save({...declaration.snapshot(step), ...(takenOver && {takenOver})});
    const moved = await moveFiles(drafts, draft.submission, submission);
    await drafts.remove(draft.submission);
    const filesLeft = draft.documents.length > 0 || !moved;
    return describeOpened(ground, procedure, declaration, {hold, draft: content, renewed: {filesLeft}});
  } catch (error) {
    hold?.release();
    throw error;
  }
}

/** Keeps files that were not sent yet for another submission; whether all of them are there. */
async function moveFiles({files}: DraftStore, from: string, to: string): Promise<boolean> {
  if (files === undefined) return true;
  try {
    for (const {document, file} of await files.list(from)) await files.keep(to, document, file);
    return true;
  } catch {
    // No room for them twice: the person chooses again what is missing.
    return false;
  }
}
