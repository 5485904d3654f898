import '@tokhai/elements/define';
import {createUnitBook, TkFieldElement, TkForm} from '@tokhai/elements';
import {loadUnits} from '@tokhai/vietnam';
import {ethnics, relations, samplePaper, sampleAddress, stackedName} from '../fixtures/fields.js';
import {openFakeHost, typedByMother, type FakeHost, type FakeHostOptions} from '../fixtures/fake-host.js';
import {pause} from '../fixtures/open-form.js';

/** What a page with a form shows. */
export interface FormView {
  readonly options?: FakeHostOptions;
  /** What the mother of the sample case types herself is there already. */
  readonly filled?: boolean;
  /** Goes on to the review with everything filled and confirmed. */
  readonly review?: boolean;
  /** Things pressed one after another. */
  readonly clicks?: readonly string[];
}

/** Every element of a field that stands alone, with a value that shows how it looks. */
const fields: readonly (readonly [string, Partial<TkFieldElement>])[] = [
  ['tk-text-field', {label: 'Họ, chữ đệm, tên', value: stackedName, hint: 'Ghi như trên giấy tờ'}],
  ['tk-number-field', {label: 'Số con', value: 2, required: true}],
  ['tk-date-field', {label: 'Ngày sinh', value: '1990-09-05', required: true}],
  ['tk-partial-date-field', {label: 'Ngày, tháng, năm sinh của cha', value: '1962'}],
  ['tk-select-field', {label: 'Quan hệ với người được khai sinh', choices: relations, value: 'me'}],
  ['tk-radio-field', {label: 'Quan hệ', choices: relations, value: 'cha', required: true}],
  ['tk-checkbox-field', {label: 'Cấp bản sao trích lục khai sinh', value: true, required: true}],
  ['tk-combobox-field', {label: 'Dân tộc', choices: ethnics, value: '01', required: true}],
  ['tk-address-field', {label: 'Nơi cư trú', value: sampleAddress, required: true}],
  ['tk-identity-paper-field', {label: 'Giấy tờ tùy thân', value: samplePaper, required: true}],
];

function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The page has no ${what}`);
  return value;
}

/** Waits for something within the form, and hands it over. */
type Wait = (selector: string) => Promise<HTMLElement>;

async function openForm({
  options = {},
  review = false,
  filled = review,
}: FormView): Promise<[FakeHost, Wait]> {
  const form: Element | null = document.querySelector('tk-form');
  if (!(form instanceof TkForm)) throw new Error('The page has no tk-form');
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
  await wait('.steps');
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
  if (review) await wait('.signing');
  // Longer than the form waits before it saves: what it says about that stands still then.
  await pause(900);
}

/** Puts every element of a field into the page's `main`, one under another. */
async function showFields(): Promise<void> {
  const main = required(document.querySelector('main'), 'main');
  const units = createUnitBook(await loadUnits());
  for (const [tag, properties] of fields) {
    const element = document.createElement(tag);
    if (!(element instanceof TkFieldElement)) throw new Error(`${tag} is no field`);
    Object.assign(element, {units}, properties);
    main.append(element);
    await element.updateComplete;
  }
}

/** What the tests call within the page. */
const page = {showForm, showFields, tags: fields.map(([tag]) => tag)};

declare global {
  var formPage: typeof page;
}

globalThis.formPage = page;
