import type {TestBrowser} from './browser.js';
import {father} from './identity-provider.js';
import {startWorld, type World} from './world.js';

/** The procedure that is published. */
export const code = '1.001193';

/** Why it is recalled. */
export const recall = {on: '2026-11-20', reason: {vi: 'Sai mức lệ phí.', en: 'The fee was wrong.'}};

/** A gateway whose procedure a test may recall, and whose citizens open few declarations a day. */
export interface OpeningWorld {
  readonly world: World;
  /** Whether the procedure is recalled now. */
  recalled: boolean;
  /** Sets it back to noon of a day on which the procedure is open, and logs somebody in. */
  begin(): Promise<TestBrowser>;
}

/** Starts it; its `world` is to be closed. */
export async function startOpeningWorld(): Promise<OpeningWorld> {
  const opening = {recalled: false};
  const world = await startWorld({
    findRecall: () => (opening.recalled ? recall : undefined),
    limits: {declarationsPerDay: 20},
  });
  return Object.assign(opening, {
    world,
    begin: () => {
      world.clock.set('2026-11-22T05:00:00Z');
      opening.recalled = false;
      return world.loggedIn(father);
    },
  });
}
