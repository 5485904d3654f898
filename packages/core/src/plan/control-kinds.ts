/** Every kind of control that a field of a layout or a shared type may name, as the meta-schema lists them. */
export const fieldControls = [
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

/** Kind of control that shows a value; those of lists come from their section. */
export type ControlKind = (typeof fieldControls)[number] | 'repeat' | 'table';
