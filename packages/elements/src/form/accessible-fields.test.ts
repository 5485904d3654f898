import {assert} from '@open-wc/testing';
import type {FakeHostOptions} from '../../../../stories/fixtures/fake-host.js';
import {loadExampleProcedure} from '../../../../stories/fixtures/example-procedure.js';
import {loadListProcedure} from '../../../../stories/fixtures/list-procedure.js';
import {readAccessible} from '../testing/accessible.js';
import {FormPage} from '../testing/form-page.js';

// What the browser's own accessibility tree says of each kind of field: names, roles, states, descriptions, groups.

async function open(step: string, options: FakeHostOptions = {}): Promise<FormPage> {
  return FormPage.open({procedure: await loadExampleProcedure(), step, ...options});
}

/** Every control that can be seen, and every group; of radio buttons their group only. */
async function read(page: FormPage): Promise<readonly string[]> {
  const controls = page.all('.step-form :is(input:not([type=radio]), select, textarea, fieldset)');
  return readAccessible(controls.filter((element) => element.checkVisibility()));
}

async function readWrong(page: FormPage): Promise<readonly string[]> {
  await page.click('button[type=submit]');
  return (await read(page)).filter((line) => line.includes(' invalid=true'));
}

const search = 'Gõ vài chữ để tìm, có dấu hay không dấu đều được';
const day = 'Ngày/tháng/năm, ví dụ 05/09/1990';

const steps: Readonly<Record<string, readonly string[]>> = {
  'nguoi-khai': [
    'textbox “Họ, chữ đệm, tên” required',
    'textbox “Số định danh cá nhân” required – 12 chữ số, ghi trên thẻ căn cước',
    `textbox “Ngày, tháng, năm sinh” required – ${day}`,
    'radiogroup “Giới tính (không bắt buộc)”',
    `combobox “Dân tộc” hasPopup=listbox required – ${search}`,
    `combobox “Quốc tịch” hasPopup=listbox required – ${search}`,
    'group “Giấy tờ tùy thân (không bắt buộc)”',
    'Giấy tờ tùy thân (không bắt buộc) › combobox “Loại giấy tờ” hasPopup=menu',
    'Giấy tờ tùy thân (không bắt buộc) › textbox “Số giấy tờ” – Thẻ căn cước có 12 chữ số',
    `Giấy tờ tùy thân (không bắt buộc) › textbox “Ngày cấp (không bắt buộc)” – ${day}`,
    'Giấy tờ tùy thân (không bắt buộc) › textbox “Cơ quan cấp (không bắt buộc)”',
    'group “Nơi cư trú (không bắt buộc)”',
    'Nơi cư trú (không bắt buộc) › radiogroup “Loại cư trú” required',
    `Nơi cư trú (không bắt buộc) › combobox “Tỉnh, thành phố” hasPopup=listbox – ${search}`,
    `Nơi cư trú (không bắt buộc) › combobox “Xã, phường, đặc khu” hasPopup=listbox – ${search}`,
    'Nơi cư trú (không bắt buộc) › textbox “Số nhà, đường, thôn, tổ dân phố (không bắt buộc)”',
    'textbox “Số điện thoại” required – Ví dụ 0912 345 678; số nước ngoài bắt đầu bằng dấu + và mã nước',
    'textbox “Thư điện tử (không bắt buộc)” – Ví dụ ten@vi-du.vn',
  ],
  'yeu-cau': [
    'radiogroup “Hình thức giải quyết” required',
    'combobox “Lĩnh vực” hasPopup=menu required – Hình thức nhanh chỉ có hộ tịch và cư trú',
    `combobox “Đơn vị tiếp nhận (không bắt buộc)” hasPopup=listbox – ${search}`,
    'textbox “Yêu cầu về việc gì” required',
    'textbox “Lý do (không bắt buộc)” multiline – Tối đa 500 ký tự',
    'textbox “Ngày xảy ra sự việc (không bắt buộc)” – Ví dụ 05/09/1990; nếu chỉ nhớ năm, ghi 1990',
    'group “Nơi xảy ra sự việc (không bắt buộc)”',
    `Nơi xảy ra sự việc (không bắt buộc) › combobox “Tỉnh, thành phố” hasPopup=listbox – ${search}`,
    `Nơi xảy ra sự việc (không bắt buộc) › combobox “Xã, phường, đặc khu” hasPopup=listbox – ${search}`,
    'Nơi xảy ra sự việc (không bắt buộc) › textbox “Số nhà, đường, thôn, tổ dân phố (không bắt buộc)”',
    'radiogroup “Đề nghị cấp bản sao” required',
    'group “Cách nhận kết quả (không bắt buộc)” – Chọn nhiều nhất 2 mục',
    'Cách nhận kết quả (không bắt buộc) › checkbox “Tại nơi tiếp nhận”',
    'Cách nhận kết quả (không bắt buộc) › checkbox “Qua bưu chính”',
    'Cách nhận kết quả (không bắt buộc) › checkbox “Trên cổng dịch vụ công”',
    'checkbox “Tôi thuộc diện được ưu tiên”',
    'radiogroup “Bạn đang có việc làm” required',
  ],
  'viec-lam': [
    'textbox “Mã số thuế” required – 10 chữ số; chi nhánh có thêm 3 chữ số; cá nhân ghi số định danh',
    'textbox “Mã số bảo hiểm xã hội (không bắt buộc)” – 10 chữ số, ghi trên thẻ bảo hiểm y tế',
    'textbox “Tháng bắt đầu làm việc (không bắt buộc)” – Tháng/năm, ví dụ 09/1990',
    'textbox “Năm tốt nghiệp (không bắt buộc)” – Bốn chữ số, ví dụ 1990',
    'textbox “Giờ bắt đầu ca làm (không bắt buộc)” – Giờ và phút theo 24 giờ, ví dụ 07:30 hoặc 7h30',
    'textbox “Lương mỗi tháng” required – Ghi số đồng, ví dụ 1.200.000',
    'textbox “Hệ số lương (không bắt buộc)”',
    'textbox “Số tháng làm việc trong năm” required',
  ],
};

const working = {values: {yeuCau: {coViecLam: true}}};

describe('the accessibility tree', () => {
  for (const [step, lines] of Object.entries(steps))
    it(`names every kind of field, with its groups, hints and whether it is wanted: ${step}`, async () => {
      assert.deepEqual(await read(await open(step, working)), lines);
    });

  it('names people, banks and addresses within their groups', async () => {
    const lines = await read(await open('lien-quan'));
    const bank = 'Tài khoản nhận tiền (không bắt buộc)';
    assert.includeMembers(
      [...lines],
      [
        'Người báo tin (không bắt buộc) › textbox “Họ, chữ đệm, tên” – Ghi đủ như trên thẻ căn cước hoặc giấy khai sinh',
        'Người nhận thay (không bắt buộc) › radiogroup “Giới tính (không bắt buộc)”',
        `${bank} › combobox “Ngân hàng” hasPopup=listbox – Gõ tên hoặc tên viết tắt, ví dụ Vietcombank hoặc VCB`,
        `${bank} › textbox “Số tài khoản” – Không phải số thẻ`,
      ],
    );
  });

  it('says of each wrong field that it is, and why, after its hint', async () => {
    assert.deepEqual(await readWrong(await open('nguoi-khai')), [
      'textbox “Họ, chữ đệm, tên” invalid=true required – Lỗi: Nhập họ, chữ đệm, tên',
      'textbox “Số định danh cá nhân” invalid=true required – 12 chữ số, ghi trên thẻ căn cước Lỗi: Nhập số định danh cá nhân, đủ 12 chữ số',
      `textbox “Ngày, tháng, năm sinh” invalid=true required – ${day} Lỗi: Nhập ngày, tháng, năm sinh, ví dụ 05/09/1990`,
      `combobox “Dân tộc” invalid=true hasPopup=listbox required – ${search} Lỗi: Chọn dân tộc`,
      `combobox “Quốc tịch” invalid=true hasPopup=listbox required – ${search} Lỗi: Chọn quốc tịch`,
      'textbox “Số điện thoại” invalid=true required – Ví dụ 0912 345 678; số nước ngoài bắt đầu bằng dấu + và mã nước Lỗi: Nhập số điện thoại, ví dụ 0912 345 678',
    ]);
    assert.deepEqual(await readWrong(await open('yeu-cau')), [
      'radiogroup “Hình thức giải quyết” invalid=true required – Lỗi: Chọn hình thức giải quyết',
      'combobox “Lĩnh vực” invalid=true hasPopup=menu required – Hình thức nhanh chỉ có hộ tịch và cư trú Lỗi: Chọn lĩnh vực',
      'textbox “Yêu cầu về việc gì” invalid=true required – Lỗi: Nhập yêu cầu về việc gì',
      'radiogroup “Đề nghị cấp bản sao” invalid=true required – Lỗi: Chọn “Có” hoặc “Không”: đề nghị cấp bản sao',
      'radiogroup “Bạn đang có việc làm” invalid=true required – Lỗi: Chọn “Có” hoặc “Không”: bạn đang có việc làm',
    ]);
  });

  it('reads a consent with its whole statement, and what is missing before it', async () => {
    const [line = ''] = await readWrong(await open('dong-y'));
    assert.match(
      line,
      /^checkbox “Tôi đã đọc và đồng ý Đồng ý đối chiếu dữ liệu” invalid=true required – Lỗi: /u,
    );
    assert.match(line, /Tôi đồng ý để cơ quan tiếp nhận đối chiếu .* chỉ cho việc giải quyết hồ sơ này\.$/u);
  });

  it('names the row around each control of a list', async () => {
    const values = {con: [{hoTen: 'Nguyễn Văn Thử'}, {hoTen: 'Nguyễn Thị Mẫu'}]};
    const page = await FormPage.open({procedure: await loadListProcedure(), step: 'con', values});
    assert.deepEqual(
      await readWrong(page),
      [1, 2].map(
        (row) =>
          `Các con (không bắt buộc) › Con thứ ${String(row)} › textbox “Ngày sinh” invalid=true required – ${day} Lỗi: Nhập ngày sinh, ví dụ 05/09/1990`,
      ),
    );
    assert.deepEqual(page.texts('.error-summary [role=listitem]'), [
      'Con thứ 1: Nhập ngày sinh, ví dụ 05/09/1990',
      'Con thứ 2: Nhập ngày sinh, ví dụ 05/09/1990',
    ]);
  });

  it('tells an open list of choices, and the choice that the arrows stand on', async () => {
    const page = await open('nguoi-khai');
    const control = page.find('[data-field="/nguoiKhai/danToc"] [role=combobox]');
    control.focus();
    control.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, composed: true}));
    await page.settle();
    assert.deepEqual(await readAccessible([control]), [
      `combobox “Dân tộc” hasPopup=listbox required expanded – ${search}`,
    ]);
    const active = page.find(`#${control.getAttribute('aria-activedescendant') ?? 'none'}`);
    assert.deepEqual(await readAccessible([active]), ['option “Kinh”']);
  });
});
