import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Json, Locale} from '@tokhai/core';
import {checkPersonalNumber, formatDate} from '@tokhai/vietnam';
import {isCalendarDate} from '../field/civil-date-text.js';
import type {FieldKind, FieldLimits} from '../field/field-kind.js';
import {groupFrame, wholeFrame} from '../field/field-shell.template.js';
import {partFrame} from '../field/part-frame.js';
import {partValue, textOf, type FieldContext, type FieldParts, type FieldView} from '../field/field-view.js';
import type {SpokenIssue} from '../messages/issue-message.js';
import {personalNumberStyles} from '../personal-number-field/personal-number-field.styles.js';
import {radioControl} from '../radio-field/radio-control.template.js';
import {textControl} from '../text-field/text-control.template.js';
import {joinParts, namePartsControls} from './name-parts.template.js';
import {behaveAsPerson} from './person-behaviour.js';
import {compositeParts} from '../messages/composite-parts.js';

/** What a person is made of where nobody says otherwise. */
const personParts: FieldParts = new Map(
  (['hoTen', 'ngaySinh', 'gioiTinh', 'soDinhDanh'] as const).map((key) => [
    key,
    {required: key === 'hoTen', type: undefined},
  ]),
);

const nameParts: FieldParts = new Map(
  (['ho', 'chuDem', 'ten'] as const).map((key) => [key, {required: key !== 'chuDem', type: undefined}]),
);

type Part = (view: FieldView, required: boolean, context: FieldContext) => TemplateResult;

const name: Part = (view, required, context) =>
  textControl(
    partFrame(view, '/hoTen', context.t('person.hoTen'), {
      hint: context.t('person.nameHint'),
      optional: !required,
    }),
    {
      part: '/hoTen',
      kind: 'text',
      width: 'full',
      value: partValue(view.value, '/hoTen'),
      required: view.required && required,
      autocomplete: view.autocomplete,
    },
    context,
  );

const birthDate: Part = (view, required, context) => {
  const kind = view.parts?.get('ngaySinh')?.type === 'vn:date' ? 'date' : 'partial-date';
  const hint = context.t(kind === 'date' ? 'hint.date' : 'hint.partialDate');
  return textControl(
    partFrame(view, '/ngaySinh', context.t('person.ngaySinh'), {hint, optional: !required}),
    {
      part: '/ngaySinh',
      kind,
      width: 'date',
      value: partValue(view.value, '/ngaySinh'),
      required: view.required && required,
    },
    context,
  );
};

const sex: Part = (view, required, context) =>
  radioControl(
    partFrame(view, '/gioiTinh', context.t('person.gioiTinh'), {optional: !required}),
    {
      part: '/gioiTinh',
      value: partValue(view.value, '/gioiTinh'),
      required: view.required && required,
      choices: (['1', '2'] as const).map((value) => ({value, text: context.t(`person.gioiTinh=${value}`)})),
    },
    context,
  );

const number: Part = (view, required, context) =>
  textControl(
    partFrame(view, '/soDinhDanh', context.t('person.soDinhDanh'), {
      hint: context.t('hint.personalNumber'),
      optional: !required,
    }),
    {
      part: '/soDinhDanh',
      kind: 'text',
      width: 'boxes',
      inputMode: 'numeric',
      value: partValue(view.value, '/soDinhDanh'),
      required: view.required && required,
    },
    context,
  );

const controls: readonly (readonly [key: string, part: Part])[] = [
  ['hoTen', name],
  ['ten', (view, _required, context) => namePartsControls(view, context)],
  ['ngaySinh', birthDate],
  ['gioiTinh', sex],
  ['soDinhDanh', number],
];

function personField(view: FieldView, context: FieldContext): TemplateResult {
  const parts = view.parts ?? personParts;
  return groupFrame(
    wholeFrame(view),
    context,
    html`${controls.map(([key, part]) => {
      const rule = parts.get(key);
      return rule === undefined ? nothing : part(view, rule.required, context);
    })}`,
    'parts',
  );
}

/** The first thing that is wrong with a person alone, where no procedure says more. */
function checkPerson(value: Json, {parts = personParts}: FieldLimits): SpokenIssue | undefined {
  const missing = [...parts].find(
    ([key, rule]) => rule.required && partValue(value, `/${key}`) === undefined,
  );
  if (missing !== undefined) return {code: 'required', at: `/${missing[0]}`};
  const born = partValue(value, '/ngaySinh');
  if (born !== undefined && !(typeof born === 'string' && isCalendarDate(born)))
    return {code: 'invalid-date', at: '/ngaySinh'};
  const personal = textOf(partValue(value, '/soDinhDanh'));
  if (personal === '') return undefined;
  const facts = {birthDate: textOf(born), sex: textOf(partValue(value, '/gioiTinh'))};
  const [found] = checkPersonalNumber(personal, facts.birthDate === '' ? {sex: facts.sex} : facts);
  return found && {...found, at: '/soDinhDanh'};
}

const bornWords: Readonly<Record<Locale, string>> = {vi: 'sinh', en: 'born'};

function personWords(value: Json, {locale, t}: FieldContext): string {
  const show = (part: string): string => textOf(partValue(value, part));
  const chosen = show('/gioiTinh');
  const words = [
    show('/hoTen') || joinParts(value),
    show('/ngaySinh') && `${bornWords[locale]} ${formatDate(show('/ngaySinh'))}`,
    chosen === '1' || chosen === '2' ? t(`person.gioiTinh=${chosen}`) : '',
    show('/soDinhDanh') && `${t('person.soDinhDanh').toLocaleLowerCase('vi')} ${show('/soDinhDanh')}`,
  ];
  return words.filter((each) => each !== '').join(', ');
}

/** A person: name, birth date, sex and personal number, as many of them as the form takes. */
export const personKind: FieldKind = {
  control: 'person',
  composite: compositeParts('person'),
  ownTexts: true,
  template: personField,
  behave: behaveAsPerson,
  check: checkPerson,
  words: personWords,
  styles: personalNumberStyles,
};

/** A name that is kept in parts. */
export const namePartsKind: FieldKind = {
  control: 'name-parts',
  composite: compositeParts('name-parts'),
  ownTexts: true,
  template: (view, context) =>
    groupFrame(wholeFrame(view), context, namePartsControls(view, context), 'parts'),
  behave: behaveAsPerson,
  check: (value, limits) => checkPerson(value, {...limits, parts: nameParts}),
  words: personWords,
};
