import type {DraftContent, LoadedProcedure, Text} from '@tokhai/core';
import {readPointer} from '@tokhai/core';
import type {StoredDraft} from '../drafts/draft-store.js';
import {documentsStep} from '@tokhai/elements';
import {draftMessages} from '../draft-messages.js';
import type {Ground} from './ground.js';
import type {DraftLine} from './opening.js';

/** So many names tell one draft from another. */
const mostNames = 2;

/** Drafts as the list shows them. A version that cannot be had now leaves its drafts without their words, not without their lines. */
export async function describeDrafts(
  {shelf}: Ground,
  drafts: readonly StoredDraft[],
): Promise<readonly DraftLine[]> {
  return Promise.all(
    drafts.map(async ({submission, savedAt, keptUntil, content}) => {
      const procedure = content && (await shelf.load(content.procedure).catch(() => undefined));
      const inside = content && describeContent(content, procedure);
      return {submission, savedAt, keptUntil, inside};
    }),
  );
}

function describeContent(content: DraftContent, procedure: LoadedProcedure | undefined): DraftLine['inside'] {
  const say = (key: string): Text => ({
    vi: procedure?.findText(key, 'vi') ?? '',
    en: procedure?.findText(key, 'en') ?? '',
  });
  return {
    title: say('title'),
    step: content.step === documentsStep ? draftMessages.papers : say(`step:${content.step}`),
    names: procedure === undefined ? [] : listNames(content, procedure),
  };
}

/** Names that the person typed: those from registers are the person's own in every draft. */
function listNames(
  {values}: DraftContent,
  procedure: LoadedProcedure,
): NonNullable<DraftLine['inside']>['names'] {
  return procedure.plan.fields
    .filter(({type}) => type === 'vn:name')
    .flatMap(({at}) => {
      const name = readPointer(values, at);
      const label = {vi: procedure.label(at, 'vi'), en: procedure.label(at, 'en')};
      return typeof name === 'string' ? [{label, name}] : [];
    })
    .slice(0, mostNames);
}
