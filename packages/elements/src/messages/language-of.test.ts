import {assert, waitUntil} from '@open-wc/testing';
import {html, render} from 'lit/html.js';
import {reviewDeclaration, type JsonObject, type ReviewModel} from '@tokhai/core';
import {typedByMother} from '../../../../stories/fixtures/fake-host.js';
import {loadListProcedure} from '../../../../stories/fixtures/list-procedure.js';
import {reviewTemplate} from '../review/review.template.js';
import {FieldPage} from '../testing/field-page.js';
import {FormPage} from '../testing/form-page.js';
import {markPassages} from './language-of.js';

/** Passages as somebody hears them: those in Vietnamese in brackets. */
function heard(words: string, own: string): string {
  const ground = document.createElement('p');
  render(html`${markPassages(words, own, 'en') ?? words}`, ground);
  return bracket(ground);
}

function bracket(element: Element): string {
  for (const passage of element.querySelectorAll('[lang=vi]'))
    passage.textContent = `[${passage.textContent}]`;
  const words = element.textContent.replace(/\s+/gu, ' ').replaceAll(' ]', '] ').trim();
  return element.getAttribute('lang') === 'vi' ? `[${words}]` : words;
}

describe('words of two languages', () => {
  it('are marked passage by passage', () => {
    assert.strictEqual(
      heard(
        'Identity card no. 001198000011, issued on 05/09/2021, issued by Cục Cảnh sát',
        'Thẻ căn cước số 001198000011, cấp ngày 05/09/2021, nơi cấp Cục Cảnh sát',
      ),
      'Identity card no. 001198000011, issued on 05/09/2021, issued by [Cục Cảnh sát]',
    );
    assert.strictEqual(
      heard('Permanent address: số 12, phường Cửa Nam', 'Nơi thường trú: số 12, phường Cửa Nam'),
      'Permanent address: [số 12, phường Cửa Nam]',
    );
    assert.strictEqual(
      heard('Nguyễn Văn Thử, born 01/01/1990, Male', 'Nguyễn Văn Thử, sinh 01/01/1990, Nam'),
      '[Nguyễn Văn Thử,] born 01/01/1990, Male',
    );
  });

  it('are the person’s own as a whole where both languages put them alike', () => {
    assert.strictEqual(heard('con trai, con gái út', 'con trai, con gái út'), '[con trai, con gái út]');
  });

  it('are left as they are where nothing is in Vietnamese, and in a Vietnamese form', () => {
    assert.isUndefined(markPassages('Female', 'Nữ', 'en'));
    assert.isUndefined(markPassages('Nơi thường trú: số 12', 'Nơi thường trú: số 12', 'vi'));
  });

  it('are marked in a field that can only be read', async () => {
    const home = {loai: 'thuong-tru', diaChi: {tinh: '01', xa: '00004', chiTiet: 'Số 1'}};
    const page = await FieldPage.open('tk-residence-field', {
      label: 'Residence',
      readonly: true,
      value: home,
      locale: 'en',
    });
    await page.units();
    assert.strictEqual(
      bracket(page.find('.held')),
      'Permanent residence: [Số 1, Phường Ba Đình, Thành phố Hà Nội]',
    );
    await page.accessible();
  });

  it('are marked in the summary of a row', async () => {
    const page = await FormPage.open({
      procedure: await loadListProcedure(),
      step: 'con',
      values: {con: [{hoTen: 'Nguyễn Văn Thử', ngaySinh: '2020-05-01'}]},
      locale: 'en',
    });
    assert.strictEqual(bracket(page.find('.row-summary dd')), '[Nguyễn Văn Thử]');
    assert.isNull(page.find('.row-summary div:nth-child(2) dd').querySelector('[lang]'));
  });

  it('are marked in what a register says beside what was typed, and in the person’s note', async () => {
    const page = await FormPage.open({locale: 'en', values: typedByMother, step: 'cha-me'});
    const {declaration} = page.host;
    await waitUntil(() => declaration.field('/me/noiCuTru').claim.value !== undefined);
    const [home] = [declaration.field('/me/noiCuTru').value.value];
    declaration.set('/me/noiCuTru', {
      ...(home as JsonObject),
      diaChi: {tinh: '01', xa: '00004', chiTiet: 'Số 1'},
    });
    await page.settle();
    const line = page.find('[data-field="/me/noiCuTru"] .origin-text');
    assert.match(bracket(line), /^[A-Za-z ]+ says: [A-Za-z ]+: \[/u);
    declaration.dispute('/nguoiYeuCau/hoTen', 'Tôi tên là Mẫu');
    await page.form.openStep('nguoi-yeu-cau');
    await page.settle();
    assert.strictEqual(bracket(page.find('.origin-note')), 'Your note: [Tôi tên là Mẫu]');
  });

  it('are marked in the review, where what the form says stays in its language', async () => {
    const page = await FormPage.open({locale: 'en', values: typedByMother});
    const {declaration} = page.host;
    const reviewed = (locale: 'vi' | 'en'): ReviewModel =>
      reviewDeclaration(declaration, {agency: 'Phường Thử', locale});
    const ground = document.createElement('div');
    render(reviewTemplate(reviewed('en'), undefined, reviewed('vi')), ground);
    const passages = [...ground.querySelectorAll('[lang=vi]')].map(({textContent}) => textContent);
    assert.isAbove(passages.length, 3);
    assert.deepEqual(
      passages.filter((passage) => /\b(born|issued|personal|number|address)\b/u.test(passage)),
      [],
    );
    const values = [...ground.querySelectorAll('.value')].map(bracket);
    assert.isTrue(
      values.some((value) => /^[A-Z][a-z ]+: \[/u.test(value)),
      values.join('\n'),
    );
  });
});
