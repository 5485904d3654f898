// The shapes this package shares with `@tokhai/core`, declared again: this package imports nothing, not even types, so that it
// can be used and released without the rest. TypeScript compares them by structure where both are installed (admission,
// gateway, embed), so a drift between the two is a type error there.

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** Language of texts. */
export type Locale = 'vi' | 'en';

/** One text in every language. */
export type Text = Readonly<Record<Locale, string>>;

/** What a check found: code, place within the value as JSON Pointer (`''` is the whole), figures for the message. */
export interface Finding {
  readonly code: string;
  readonly at: string;
  readonly params?: Readonly<Record<string, Json>>;
}

/** One choice of a closed list. */
export interface Option {
  readonly value: string;
  readonly text: Text;
}

/** Kinds of controls that show a value. */
export const controlKinds = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'date-words',
  'partial-date',
  'month',
  'year',
  'time',
  'select',
  'radio',
  'checkbox',
  'checkbox-group',
  'yes-no',
  'consent',
  'combobox',
  'phone',
  'email',
  'personal-number',
  'tax-code',
  'insurance-number',
  'name-parts',
  'person',
  'identity-paper',
  'address',
  'residence',
  'bank-account',
  'computed',
] as const;

/** Kind of control that shows a value. */
export type ControlKind = (typeof controlKinds)[number];

/** A shared type: its schema from the published document with the behaviour of this package. */
export interface ValueType {
  readonly name: string;
  readonly schema: {readonly [keyword: string]: Json};
  readonly control: ControlKind;
  readonly options?: readonly Option[];
  readonly check?: (value: Json) => readonly Finding[];
  readonly normalize?: (value: Json) => Json;
  readonly format: (value: Json, locale: Locale) => string;
}

/** The types of one published version. */
export interface TypeLibrary {
  readonly id: string;
  readonly types: ReadonlyMap<string, ValueType>;
}

/** Type of a rule expression. */
export type RuleType =
  'bool' | 'int' | 'double' | 'string' | 'date' | {readonly list: RuleType} | {readonly object: string};

/** One pure function of the rule language; it throws an error with a kebab-case `code` for a fault. */
export interface RuleFunction {
  readonly name: string;
  readonly params: readonly RuleType[];
  readonly result: RuleType;
  readonly call: (args: readonly Json[], context: {readonly today: string}) => Json;
}

/** A versioned set of rule functions. */
export interface RuleLibrary {
  readonly id: string;
  readonly functions: readonly RuleFunction[];
}
