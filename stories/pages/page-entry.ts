import '@tokhai/elements/define';
import {createUnitBook, TkFieldElement, TkFileField, TkForm, type TkTableField} from '@tokhai/elements';
import {loadUnits} from '@tokhai/vietnam';
import {createProcedureDocument} from '../../bench/src/model/procedure-document.js';
import {ethnics, relations, samplePaper, sampleAddress, stackedName} from '../fixtures/fields.js';
import {openFakeHost, typedByMother, type FakeHost, type FakeHostOptions} from '../fixtures/fake-host.js';
import {loadListProcedure} from '../fixtures/list-procedure.js';
import {publishProcedure} from '../fixtures/publish-procedure.js';
import {pause} from '../fixtures/open-form.js';

/** What a page with a form shows. */
export interface FormView {
  readonly options?: FakeHostOptions;
  /** What the mother of the sample case types herself is there already. */
  readonly filled?: boolean;
  /** Goes on to the review with everything filled and confirmed. */
  readonly review?: boolean;
  /** The example of lists, in place of the procedure of the options. */
  readonly lists?: boolean;
  /** A generated step of so many fields, in place of the procedure of the options. */
  readonly long?: number;
  /** Things pressed one after another. */
  readonly clicks?: readonly string[];
}

type Sample = Partial<TkFieldElement> & Partial<Pick<TkTableField, 'columns' | 'maxItems'>>;

const members: Sample = {
  columns: [
    {key: 'hoTen', label: 'Họ, chữ đệm, tên', required: true},
    {key: 'ngaySinh', label: 'Ngày sinh', control: 'date'},
  ],
  maxItems: 10,
  value: [{hoTen: 'Nguyễn Thị Thử', ngaySinh: '1990-09-05'}],
};

/** Every element of a field that stands alone, with a value that shows how it looks. */
const fields: readonly (readonly [string, Sample])[] = [
  ['tk-text-field', {label: 'Họ, chữ đệm, tên', value: stackedName, hint: 'Ghi như trên giấy tờ'}],
  ['tk-long-text-field', {label: 'Lý do đề nghị', value: 'Làm hồ sơ cho con đi học', maxLength: 200}],
  ['tk-number-field', {label: 'Số con', value: 2, required: true}],
  ['tk-money-field', {label: 'Số tiền trợ cấp', value: 1_200_000}],
  ['tk-date-field', {label: 'Ngày sinh', value: '1990-09-05', required: true}],
  ['tk-date-words-field', {label: 'Ngày, tháng, năm sinh', value: '1990-09-05'}],
  ['tk-partial-date-field', {label: 'Ngày, tháng, năm sinh của cha', value: '1962'}],
  ['tk-month-field', {label: 'Tháng bắt đầu đóng bảo hiểm', value: '2026-09'}],
  ['tk-year-field', {label: 'Năm tốt nghiệp', value: '2008'}],
  ['tk-time-field', {label: 'Giờ chết', value: '07:30'}],
  ['tk-select-field', {label: 'Quan hệ với người được khai sinh', choices: relations, value: 'me'}],
  ['tk-radio-field', {label: 'Quan hệ', choices: relations, value: 'cha', required: true}],
  [
    'tk-checkbox-group-field',
    {label: 'Giấy tờ kèm theo', choices: relations, value: ['cha'], required: true},
  ],
  ['tk-yes-no-field', {label: 'Đề nghị cấp bản sao', value: false}],
  ['tk-checkbox-field', {label: 'Cấp bản sao trích lục khai sinh', value: true, required: true}],
  [
    'tk-consent-field',
    {label: 'Tôi đồng ý nhận kết quả bằng bản điện tử', value: true, statement: 'Toàn văn'},
  ],
  ['tk-combobox-field', {label: 'Dân tộc', choices: ethnics, value: '01', required: true}],
  ['tk-ethnic-field', {label: 'Dân tộc', value: '18'}],
  ['tk-country-field', {label: 'Quốc tịch', value: 'LA'}],
  ['tk-address-field', {label: 'Nơi cư trú', value: sampleAddress, required: true}],
  ['tk-residence-field', {label: 'Nơi cư trú', value: {loai: 'tam-tru', diaChi: sampleAddress}}],
  ['tk-identity-paper-field', {label: 'Giấy tờ tùy thân', value: samplePaper, required: true}],
  [
    'tk-person-field',
    {label: 'Người được cấp', value: {hoTen: 'Nguyễn Văn Thử', ngaySinh: '1990'}, required: true},
  ],
  [
    'tk-bank-account-field',
    {label: 'Tài khoản nhận tiền', value: {soTaiKhoan: '0123456789'}, required: true},
  ],
  ['tk-personal-number-field', {label: 'Số định danh cá nhân', value: '001099000012'}],
  ['tk-tax-code-field', {label: 'Mã số thuế', value: '0100109106'}],
  ['tk-insurance-number-field', {label: 'Mã số bảo hiểm xã hội', value: '0123456789'}],
  ['tk-phone-field', {label: 'Số điện thoại liên hệ', value: '+84912345678'}],
  ['tk-email-field', {label: 'Thư điện tử', value: 'nguyen.van.thu@vi-du.vn'}],
  ['tk-repeat-field', {label: 'Con', ...members}],
  ['tk-table-field', {label: 'Thành viên hộ gia đình', ...members}],
  ['tk-computed-field', {label: 'Tuổi khi nộp hồ sơ', value: 36}],
];

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The page has no ${what}`);
  return value;
}

/** Waits for something within the form, and hands it over. */
type Wait = (selector: string) => Promise<HTMLElement>;

async function openForm({
  options: given = {},
  review = false,
  filled = review,
  lists = false,
  long,
}: FormView): Promise<[FakeHost, Wait]> {
  const form: Element | null = document.querySelector('tk-form');
  if (!(form instanceof TkForm)) throw new Error('The page has no tk-form');
  const own = lists
    ? await loadListProcedure()
    : long !== undefined && (await publishProcedure(createProcedureDocument(long)));
  const options = own === false ? given : {...given, procedure: own};
  const host = await openFakeHost(filled ? {values: typedByMother, ...options} : options);
  form.locale = options.locale ?? 'vi';
  form.host = host;
  await form.updateComplete;
  const root = required(form.shadowRoot, 'open root');
  const wait: Wait = async (selector) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = root.querySelector<HTMLElement>(selector);
      if (found !== null) return found;
      await pause(20);
    }
    throw new Error(`Nothing at ${selector}`);
  };
  await wait('.step-form');
  await pause(100);
  return [host, wait];
}

/** Opens the page's form and brings it to the view that is asked for. */
async function showForm(view: FormView): Promise<void> {
  const {review = false, clicks = []} = view;
  const [host, wait] = await openForm(view);
  if (review) for (const {at} of host.declaration.fields) host.declaration.confirm(at);
  const onward = review ? ['[data-step=documents]', 'button[type=submit]'] : [];
  for (const selector of [...onward, ...clicks]) {
    (await wait(selector)).click();
    await pause(60);
  }
  if (review) await wait('.signing, .receipt');
  // Longer than the form waits before it saves: what it says about that stands still then.
  await pause(900);
}

/** Makes an element of a field with its sample, and what is set besides. */
async function drawField(tag: string, besides: Partial<TkFieldElement> = {}): Promise<HTMLElement> {
  const main = required(document.querySelector('main'), 'main');
  const element: Element = document.createElement(tag);
  if (element instanceof TkFieldElement) {
    const sample = fields.find(([each]) => each === tag)?.[1];
    Object.assign(element, {units: createUnitBook(await loadUnits())}, sample, besides);
  } else Object.assign(element, {label: 'Tệp', name: 'tep', accept: 'application/pdf'}, besides);
  main.append(element);
  if (!(element instanceof TkFieldElement || element instanceof TkFileField))
    throw new Error(`${tag} is no element of ours`);
  await element.updateComplete;
  return element;
}

/** Puts every element of a field into the page's `main`, one under another. */
async function showFields(): Promise<void> {
  for (const [tag] of fields) await drawField(tag);
}

/** Names of all parts in an element's open root. */
function partsOf(element: Element): readonly string[] {
  const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap(({part}) => [...part]);
  return [...new Set(parts)];
}

/** Names of the parts that a field shows in any of its states: filled, empty and wrong, read-only, with its list open. */
async function partsOfField(tag: string): Promise<readonly string[]> {
  const filled = await drawField(tag, {hint: 'Gợi ý'});
  const found = [...partsOf(filled)];
  const wrong = await drawField(tag, {value: undefined, required: true, hint: 'Gợi ý'});
  if (wrong instanceof TkFieldElement || wrong instanceof TkFileField) wrong.reportValidity();
  await pause(50);
  found.push(...partsOf(wrong));
  filled.shadowRoot?.querySelector<HTMLElement>('[data-list-action=open]')?.click();
  await pause(50);
  found.push(...partsOf(filled));
  const control = wrong.shadowRoot?.querySelector<HTMLElement>('[role=combobox]');
  control?.focus();
  control?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true, composed: true}));
  await pause(50);
  found.push(...partsOf(wrong));
  found.push(...partsOf(await drawField(tag, {readonly: true})));
  return [...new Set(found)].sort();
}

/** Names of the parts of the page's form as it stands. */
function partsOfForm(): readonly string[] {
  return [...partsOf(required(document.querySelector('tk-form'), 'tk-form'))].sort();
}

/** What the tests call within the page. */
const page = {showForm, showFields, drawField, partsOfField, partsOfForm, tags: fields.map(([tag]) => tag)};

declare global {
  var formPage: typeof page;
}

globalThis.formPage = page;
