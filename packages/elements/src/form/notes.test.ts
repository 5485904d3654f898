import {assert} from '@open-wc/testing';
import type {Procedure} from '@tokhai/core';
import exampleDocument from '../../../../schemas/examples/moi-loai-truong/1.json' with {type: 'json'};
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {publishProcedure} from '../../../../stories/fixtures/publish-procedure.js';
import {FormPage} from '../testing/form-page.js';

const document = exampleDocument as unknown as Procedure;

/** Notes, headings and fields that can be seen, in the order of the page: a tag and its words, or a pointer. */
function readOrder(page: FormPage): readonly string[] {
  return page
    .all('.step-form :is(h2, h3, h4, .note, [data-field])')
    .filter((element) => element.checkVisibility())
    .map(({dataset, localName, textContent}) => dataset['field'] ?? `${localName} ${textContent.trim()}`);
}

describe('notes and headings of a layout', () => {
  it('stand between the fields where the layout puts them', async () => {
    const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'nguoi-khai'});
    const order = readOrder(page);
    assert.deepEqual(order.slice(order.findIndex((line) => line.startsWith('p '))), [
      'p Đây là tờ khai ví dụ, có mỗi loại trường một lần. Mọi tên và số trong đó đều không có thật.',
      ...['hoTen', 'soDinhDanh', 'ngaySinh', 'gioiTinh', 'danToc', 'quocTich', 'giayTo'].map(
        (key) => `/nguoiKhai/${key}`,
      ),
      'h3 Liên hệ',
      'h4 Nơi ở',
      '/nguoiKhai/noiCuTru',
      'h4 Cách báo tin',
      'p Cơ quan dùng số điện thoại và thư điện tử để báo khi có kết quả.',
      '/nguoiKhai/dienThoai',
      '/nguoiKhai/thuDienTu',
    ]);
  });

  it('are headings of the level beneath: the step where the section has no title', async () => {
    const page = await FormPage.open({procedure: await loadExampleProcedure(), step: 'yeu-cau'});
    assert.deepEqual(
      readOrder(page).filter((line) => /^h[34] /u.test(line)),
      ['h3 Bản sao', 'h3 Thông tin thêm'],
    );
  });

  it('speak the language of the form', async () => {
    const procedure = await loadExampleProcedure();
    const page = await FormPage.open({procedure, step: 'yeu-cau', locale: 'en'});
    assert.includeMembers([...readOrder(page)], ['h3 Copies', 'p Every copy is as good as the original.']);
  });

  it('go with the fields that they speak of, and come back with them', async () => {
    const rules = [
      ...document.rules.filter(({at}) => at !== '/yeuCau/soBanSao'),
      ...['canBanSao', 'soBanSao'].map((key) => ({
        at: `/yeuCau/${key}`,
        visible: "yeuCau.hinhThuc == 'nhanh'",
      })),
    ];
    const procedure = await publishProcedure({...document, rules});
    const values = {yeuCau: {hinhThuc: 'khac'}};
    const page = await FormPage.open({procedure, step: 'yeu-cau', values});
    const about = ['h3 Bản sao', 'p Mỗi bản sao có giá trị như bản chính.'];
    assert.notIncludeMembers([...readOrder(page)], about);
    assert.include(readOrder(page), 'h3 Thông tin thêm');
    page.host.declaration.set('/yeuCau/hinhThuc', 'nhanh');
    await page.settle();
    assert.includeMembers([...readOrder(page)], about);
    page.host.declaration.set('/yeuCau/hinhThuc', 'khac');
    await page.settle();
    assert.notIncludeMembers([...readOrder(page)], about);
  });
});
