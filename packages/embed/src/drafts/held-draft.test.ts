import {assert, aTimeout} from '@open-wc/testing';
import {createDeclaration} from '@tokhai/core';
import {loadPublished} from '../testing/published.js';
import {DraftHold} from './draft-hold.js';
import {HeldDraft} from './held-draft.js';
import {PageDrafts} from './page-drafts.js';

const events = {onAsked: () => Promise.resolve(true), onTaken: () => undefined};
const scope = {subject: 'thu', procedure: '1.001193', agency: 'H99'};
const isAway = (): boolean => true;

interface Work {
  readonly promise: Promise<void>;
  readonly end: () => void;
  readonly fail: () => void;
}

function begin(): Work {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = () => {
      reject(new Error('cancelled'));
    };
  });
  return {promise, end, fail};
}

async function open(): Promise<{readonly draft: HeldDraft; readonly isFree: () => Promise<boolean>}> {
  const submission = crypto.randomUUID();
  const declaration = createDeclaration(await loadPublished(), {submission, today: '2026-11-23'});
  const hold = await DraftHold.take(submission, events);
  if (hold === undefined) throw new Error('not held');
  const draft = new HeldDraft({declaration, drafts: new PageDrafts(scope), hold});
  const isFree = async (): Promise<boolean> => {
    await aTimeout(20);
    const other = await DraftHold.take(submission, events);
    other?.release();
    // A lock is given back a moment later.
    await aTimeout(20);
    return other !== undefined;
  };
  return {draft, isFree};
}

describe('the draft of a form that was taken out of its page', () => {
  for (const outcome of ['end', 'fail'] as const)
    it(`stays while it is being signed, and is there for others once that has ended: ${outcome}`, async () => {
      const {draft, isFree} = await open();
      const signing = begin();
      const signed = draft.whileBusy(() => signing.promise).catch(() => undefined);
      void draft.rest(isAway);
      assert.isFalse(await isFree());
      signing[outcome]();
      await signed;
      assert.isTrue(await isFree());
      assert.strictEqual(await draft.resume(), 'same', 'held again where it is put back');
      assert.isFalse(await isFree());
    });

  it('stays from the signing to the end of the sending', async () => {
    const {draft, isFree} = await open();
    const [signing, sending] = [begin(), begin()];
    const sent = draft.whileBusy(() => signing.promise).then(() => draft.whileBusy(() => sending.promise));
    void draft.rest(isAway);
    signing.end();
    assert.isFalse(await isFree());
    sending.end();
    await sent;
    assert.isTrue(await isFree());
  });

  it('stays where the form was put back while it was being signed', async () => {
    const {draft, isFree} = await open();
    const signing = begin();
    let away = true;
    const rested = draft.whileBusy(() => signing.promise);
    const resting = draft.rest(() => away);
    away = false;
    assert.strictEqual(await draft.resume(), 'same');
    signing.end();
    await Promise.all([rested, resting]);
    assert.isFalse(await isFree());
  });
});
