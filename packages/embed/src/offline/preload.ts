import type {LoadedProcedure} from '@tokhai/core';
import {listLateParts, wantsUnits} from '@tokhai/elements';
import {loadFormerUnits} from '@tokhai/vietnam';
import {loadSign} from '../form/signer-book.js';

/** Something that is loaded when it is first wanted. */
export type LatePart = () => Promise<unknown>;

/**
 * Loads in idle time what an open form may come to want, so that losing the network takes nothing away: the lists of units,
 * the other language, what handles files, what signs, and the page's own. Whatever cannot be had now is asked for when it is wanted.
 */
export async function preload(
  procedure: LoadedProcedure,
  own: readonly LatePart[],
  ended: AbortSignal,
): Promise<void> {
  const lists = (): Promise<unknown> => (wantsUnits(procedure) ? loadFormerUnits() : Promise.resolve());
  const files = (): Promise<unknown> =>
    procedure.plan.documents.length > 0 ? import('../drafts/device-files.js') : Promise.resolve();
  const sign = (): Promise<unknown> =>
    procedure.document.signing.accept.includes('signature') ? loadSign() : Promise.resolve();
  for (const load of [...listLateParts(procedure), lists, files, sign, ...own]) {
    await idle();
    if (ended.aborted) return;
    await load().catch(() => undefined);
  }
}

/** Safari has no idle callbacks: a pause does. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(
        () => {
          resolve();
        },
        {timeout: 2_000},
      );
    else setTimeout(resolve, 200);
  });
}
