import {html, type TemplateResult} from 'lit/html.js';
import type {Json, Pointer} from '@tokhai/core';
import {
  banks,
  checkAccountHolder,
  checkAccountNumber,
  tidyAccountHolder,
  tidyAccountNumber,
} from '@tokhai/vietnam/banks';
import {ComboboxBehaviour} from '../combobox-field/combobox-behaviour.js';
import {choicesAt, type FindChoices} from '../combobox-field/combobox-choices.js';
import {comboboxControl} from '../combobox-field/combobox-control.template.js';
import {comboboxStyles} from '../combobox-field/combobox-field.styles.js';
import {partOf, readControl, type NativeControl} from '../field/control-kind.js';
import type {BehaviourTools, FieldKind} from '../field/field-kind.js';
import {groupFrame, wholeFrame} from '../field/field-shell.template.js';
import {partFrame} from '../field/part-frame.js';
import {
  partValue,
  textOf,
  withPart,
  type Choice,
  type FieldContext,
  type FieldView,
} from '../field/field-view.js';
import type {SpokenIssue} from '../messages/issue-message.js';
import {textControl} from '../text-field/text-control.template.js';
import {compositeParts} from '../messages/composite-parts.js';

/** The very same list each time: search keys are kept per list. */
const bankChoices: readonly Choice[] = banks.items.map(({code, shortName, name}) => ({
  value: code,
  text: shortName,
  detail: name.vi,
  aliases: [code, ...shortName.split(/[(),]+/u).map((each) => each.trim())].filter((each) => each !== ''),
}));

const findChoices: FindChoices = (view, part, context) =>
  part === '/nganHang' ? bankChoices : choicesAt(view, part, context);

/** How number and holder are read: as banks write them. */
const tidiers: Readonly<Record<Pointer, (typed: string) => string>> = {
  '/soTaiKhoan': tidyAccountNumber,
  '/chuTaiKhoan': tidyAccountHolder,
};

function bankAccountField(view: FieldView, context: FieldContext): TemplateResult {
  const {t} = context;
  const {value, required} = view;
  return groupFrame(
    wholeFrame(view),
    context,
    html`${comboboxControl(
      partFrame(view, '/nganHang', t('bankAccount.nganHang'), {hint: t('bankAccount.bankHint')}),
      '/nganHang',
      view,
      context,
      findChoices,
    )}
    ${textControl(
      partFrame(view, '/soTaiKhoan', t('bankAccount.soTaiKhoan'), {hint: t('bankAccount.numberHint')}),
      {part: '/soTaiKhoan', kind: 'text', width: 'digits', value: partValue(value, '/soTaiKhoan'), required},
      context,
    )}
    ${textControl(
      partFrame(view, '/chuTaiKhoan', t('bankAccount.chuTaiKhoan'), {hint: t('bankAccount.holderHint')}),
      {part: '/chuTaiKhoan', kind: 'text', width: 'full', value: partValue(value, '/chuTaiKhoan'), required},
      context,
    )}`,
    'parts',
  );
}

class BankAccountBehaviour extends ComboboxBehaviour {
  constructor(tools: BehaviourTools) {
    super(tools, findChoices);
  }

  /** A name is never written to while it is typed: it takes its form when it is read. */
  readonly read = (whole: Json | undefined, control: NativeControl): Json | undefined => {
    const part = partOf(control);
    const text = tidiers[part]?.(control.value);
    return withPart(whole, part, text === undefined ? readControl(control) : text === '' ? undefined : text);
  };
}

/** The first thing that is wrong with an account alone. */
function checkAccount(value: Json): SpokenIssue | undefined {
  const parts = ['/nganHang', '/soTaiKhoan', '/chuTaiKhoan'];
  const missing = parts.find((part) => partValue(value, part) === undefined);
  if (missing !== undefined) return {code: 'required', at: missing};
  const [bank = '', account = '', holder = ''] = parts.map((part) => textOf(partValue(value, part)));
  if (!banks.items.some(({code}) => code === bank)) return {code: 'not-in-list', at: '/nganHang'};
  const [wrongNumber] = checkAccountNumber(account);
  if (wrongNumber) return {...wrongNumber, at: '/soTaiKhoan'};
  const [wrongHolder] = checkAccountHolder(holder);
  return wrongHolder && {...wrongHolder, at: '/chuTaiKhoan'};
}

function accountWords(value: Json): string {
  const show = (part: string): string => textOf(partValue(value, part));
  const bank = banks.items.find(({code}) => code === show('/nganHang'))?.shortName ?? show('/nganHang');
  return [show('/soTaiKhoan'), show('/chuTaiKhoan'), bank].filter((each) => each !== '').join(', ');
}

/** A bank account: the bank from a list that is searched, number, holder. */
export const bankAccountKind: FieldKind = {
  control: 'bank-account',
  composite: compositeParts('bank-account'),
  ownTexts: true,
  template: bankAccountField,
  behave: (tools) => new BankAccountBehaviour(tools),
  check: checkAccount,
  words: accountWords,
  styles: comboboxStyles,
};
