import {createDeclaration, type Locale} from '@tokhai/core';
import {compareDeclarations} from '../drafts/compare-drafts.js';
import type {Conflict} from '../views/conflict.template.js';
import type {GatewayHost} from './gateway-host.js';
import type {Opening, ViewedDraft} from './opening.js';

/**
 * Another tab saved the draft that is open here: what that tab saved beside what stands here. `undefined` where nothing is
 * there any more, so that nothing is in the way.
 */
export async function describeConflict(
  host: GatewayHost,
  locale: Locale,
  choices: Pick<Conflict, 'keepMine' | 'takeTheirs'>,
): Promise<Conflict | undefined> {
  const saved = await host.draft.readSaved();
  const content = saved?.content;
  if (saved === undefined || content === undefined) return undefined;
  const {submission, today} = content;
  const same = content.procedure.digest === host.procedure.digest;
  const theirs = same ? createDeclaration(host.procedure, {submission, today, draft: content}) : undefined;
  const differences = theirs === undefined ? [] : compareDeclarations(host.declaration, theirs, locale);
  return {savedAt: saved.savedAt, differences, ...choices};
}

/** What a tab shows once another one has its draft: all that stood here, to read. */
export function describeTaken(host: GatewayHost, back: () => Promise<Opening>): ViewedDraft {
  const {procedure, declaration, draft} = host;
  return {
    kind: 'view',
    why: 'taken',
    procedure,
    declaration,
    savedAt: new Date().toISOString(),
    takenOver: draft.takenOver,
    back,
  };
}
