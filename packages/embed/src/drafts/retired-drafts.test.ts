import {assert, expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Procedure} from '@tokhai/core';
import {TkFaultEvent} from '@tokhai/elements';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import {
  childName,
  eachWithGateway,
  find,
  leaveDraft,
  mount,
  nameQuestion,
  newest,
  openLeft,
  settled,
  shown,
  typedName,
} from '../testing/embedded-page.js';
import type {FakeGateway, Published} from '../testing/fake-gateway.js';
import {readPublished} from '../testing/published.js';

const reason = {vi: 'Mẫu tờ khai thiếu một mục bắt buộc.', en: 'A required item was missing.'};
const recalled = {state: 'recalled', recall: {on: '2026-11-21', reason}} as const;
/** What the earlier form called a grandparent has another place in the new one. */
const migrations: NonNullable<Procedure['migrations']> = [
  {from: 1, steps: [{map: '/nguoiYeuCau/quanHe', values: {'ong-ba': 'nguoi-than'}}]},
];
const what = {vi: 'Quan hệ được chia lại.', en: 'Relationships are grouped anew.'};

/** The next version of the published procedure, which takes drafts over as it declares. */
async function publishNext(migrates: boolean): Promise<Published> {
  const {document: first, types} = await readPublished();
  const {vi, en} = first.texts;
  const {document, plan} = await publishProcedure({
    ...first,
    version: 2,
    ...(migrates && {
      migrations,
      texts: {vi: {...vi, 'migration:1': what.vi}, en: {...en, 'migration:1': what.en}},
    }),
  });
  return {document, plan, types};
}

describe('a draft of a version that is not the open one', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('goes on in its own version while that takes anything, and a new one is of the open version', async () => {
    await leaveDraft(gateway);
    gateway.versions.push(await publishNext(true));
    const form = await mount();
    await settled(form, nameQuestion);
    assert.strictEqual(typedName(form), childName);
    assert.strictEqual(form.host?.procedure.document.version, 1);
  });

  it('says when and why its version was recalled, and takes it over on the person’s wish', async () => {
    await leaveDraft(gateway);
    gateway.versions.push(await publishNext(true));
    gateway.standings.set(1, recalled);
    const form = await mount();
    await settled(form, 'Mẫu tờ khai này đã bị thu hồi');
    assert.include(shown(form), '21/11/2026');
    assert.include(shown(form), reason.vi);
    assert.include(shown(form), what.vi);
    await expect(form).to.be.accessible();
    find(form, '[data-retired=upgrade]').focus();
    await sendKeys({press: 'Enter'});
    await settled(form, 'Tờ khai đã được chuyển sang mẫu mới');
    assert.strictEqual(form.host?.procedure.document.version, 2);
    assert.include(shown(form), what.vi);
    assert.include(shown(form), 'trước là “Ông, bà');
    assert.isTrue(form.shadowRoot?.activeElement?.matches('[data-heading]'), 'the focus is in the form');
    assert.deepInclude((await newest(gateway))?.values, {
      nguoiYeuCau: {quanHe: 'nguoi-than'},
      tre: {hoTen: childName},
    });
    find(form, '[data-change]').click();
    await waitUntil(
      () => form.shadowRoot?.activeElement?.closest('[data-field="/nguoiYeuCau/quanHe"]') != null,
    );
    find(form, '[data-taken-over-done]').click();
    await waitUntil(() => !shown(form).includes('chuyển sang mẫu mới'));
    await waitUntil(async () => (await newest(gateway))?.takenOver === undefined, 'not told again');
  });

  it('is kept to be read where there is no way into the open version', async () => {
    await leaveDraft(gateway);
    gateway.versions.push(await publishNext(false));
    gateway.standings.set(1, recalled);
    const form = await mount();
    await settled(form, reason.vi);
    assert.isNull(form.shadowRoot?.querySelector('[data-retired=upgrade]') ?? null);
    find(form, '[data-retired=view]').click();
    await settled(form, 'Tờ khai, chỉ để xem');
    await expect(form).to.be.accessible();
    assert.strictEqual((await newest(gateway))?.procedure.version, 1, 'it is still there');
  });

  it('says so with the focus where its version is recalled while it is being filled in, with all that was typed', async () => {
    const {form} = await openLeft(gateway);
    gateway.versions.push(await publishNext(true));
    gateway.standings.set(1, recalled);
    const input = find(form, '[data-field="/tre/hoTen"] input');
    input.focus();
    await sendKeys({type: ' Hai'});
    form.dispatchEvent(new TkFaultEvent('procedure-recalled', 'challenge', undefined));
    await settled(form, 'Mẫu tờ khai này đã bị thu hồi');
    await waitUntil(
      () => form.shadowRoot?.activeElement?.matches('[data-heading]') === true,
      'focus on heading',
    );
    find(form, '[data-retired=upgrade]').click();
    await settled(form, 'Tờ khai đã được chuyển sang mẫu mới');
    assert.deepEqual((await newest(gateway))?.values['tre'], {hoTen: `${childName} Hai`});
  });
});
