import {assert, expect, fixture, html} from '@open-wc/testing';
import {TkEmbeddedForm} from './embedded-form.element.js';
import {
  agency,
  childName,
  eachWithGateway,
  find,
  firstQuestion,
  holdAnswers,
  mount,
  openLeft,
  settled,
  shown,
  typedName,
} from './testing/embedded-page.js';
import {FakeGateway} from './testing/fake-gateway.js';
import {readPublished} from './testing/published.js';

describe('tk-form over a gateway', () => {
  let gateway: FakeGateway;

  eachWithGateway((entered) => (gateway = entered));

  it('opens a new declaration of the procedure for the agency', async () => {
    const form = await mount();
    await settled(form, firstQuestion);
    assert.strictEqual(gateway.opened, 1);
    assert.isFalse(gateway.calls.some(({path}) => path === '/dossiers'));
    await expect(form).to.be.accessible();
  });

  it('opens where the person stopped, with what they typed', async () => {
    const {form} = await openLeft(gateway);
    assert.strictEqual(typedName(form), childName);
    assert.strictEqual(gateway.opened, 1);
  });

  it('says that a login is wanted, in both languages, and gives the way', async () => {
    gateway.subject = undefined;
    const form = await mount();
    await settled(form, 'Bạn cần đăng nhập để mở tờ khai.');
    assert.include(find(form, '[data-form-action=reopen]').textContent, 'Đăng nhập');
    await expect(form).to.be.accessible();
    form.locale = 'en';
    await settled(form, 'Log in to open the form.');
    assert.include(find(form, '[data-form-action=reopen]').textContent, 'Log in');
  });

  it('says that the portal cannot be reached, and opens when it can again', async () => {
    gateway.lost = 'before';
    const form = await mount();
    await settled(form, 'Chưa kết nối được với cổng dịch vụ công.');
    gateway.lost = undefined;
    find(form, '[data-form-action=reopen]').click();
    await settled(form, firstQuestion);
    assert.notInclude(shown(form), 'Chưa kết nối được');
  });

  it('says a refusal in the gateway’s words', async () => {
    const message = {vi: 'Thủ tục hiện không tiếp nhận hồ sơ.', en: 'The procedure is not open today.'};
    gateway.refusals.set('/procedures/1.001193', {status: 409, code: 'procedure-not-open', message});
    const form = await mount();
    await settled(form, 'Thủ tục hiện không tiếp nhận hồ sơ. Những gì đã khai vẫn được giữ trên máy này.');
    assert.notInclude(shown(form), 'procedure-not-open');
  });

  it('opens anew for other attributes, and drops an answer to the earlier ones', async () => {
    const slow = new FakeGateway(await readPublished());
    slow.subject = undefined;
    const release = holdAnswers(slow);
    const routed = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      return url.pathname.startsWith('/slow/api') ? slow.fetch(input, init) : routed(input, init);
    };
    const form = await mount('/slow/api');
    form.gateway = '/api';
    await settled(form, firstQuestion);
    release();
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.notInclude(shown(form), 'đăng nhập để mở');
    gateway.subject = undefined;
    form.agency = '000.00.00.H98';
    await settled(form, 'Bạn cần đăng nhập để mở tờ khai.');
    assert.notInclude(shown(form), firstQuestion);
  });

  it('lives beside another of its kind', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <tk-form procedure="1.001193" agency=${agency} agency-name="UBND A"></tk-form>
        <tk-form procedure="1.001193" agency="000.00.00.H98" agency-name="UBND B"></tk-form>
      </div>`,
    );
    const forms = [...page.children].filter((each) => each instanceof TkEmbeddedForm);
    assert.lengthOf(forms, 2);
    for (const form of forms) await settled(form, firstQuestion);
    assert.strictEqual(gateway.opened, 2);
    assert.include(shown(forms[0] ?? new TkEmbeddedForm()), 'UBND A');
    assert.include(shown(forms[1] ?? new TkEmbeddedForm()), 'UBND B');
    for (const form of forms) await expect(form).to.be.accessible();
  });

  it('stops opening when it is taken out, and opens when it is put back', async () => {
    const release = holdAnswers(gateway);
    const form = await mount();
    const parent = form.parentElement;
    form.remove();
    release();
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.strictEqual(gateway.opened, 0);
    parent?.append(form);
    await settled(form, firstQuestion);
    assert.strictEqual(gateway.opened, 1);
  });

  it('changes its language after opening and keeps what was typed', async () => {
    const {form} = await openLeft(gateway);
    form.agencyName = 'Sample ward People’s Committee';
    form.locale = 'en';
    await settled(form, 'Continue');
    assert.notInclude(shown(form), 'Tiếp tục');
    assert.strictEqual(typedName(form), childName);
    assert.strictEqual(form.host?.agencyName, 'Sample ward People’s Committee');
  });
});
