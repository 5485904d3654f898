import {
  createDeclaration,
  digestJson,
  loadProcedure,
  type Declaration,
  type Json,
  type JsonObject,
  type Plan,
  type PlanField,
  type Procedure,
} from '@tokhai/core';
import {sha256} from '../form/sha256.js';
import {columnType, controlOf, typeName, type ListColumn} from './list-column.js';

/** What a list that stands alone is made from. */
export interface ListSettings {
  readonly control: 'table' | 'repeat';
  readonly label: string;
  readonly hint: string | undefined;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly columns: readonly ListColumn[];
  /** Keys of the columns that sum a row up. */
  readonly summary: readonly string[];
  readonly minItems: number | undefined;
  readonly maxItems: number;
  /** Name of a row, with `{n}` for its number. */
  readonly rowName: string;
  /** On the button for another row; the elements' own words where absent. */
  readonly addLabel: string | undefined;
}

/** Where the list stands in the declaration that holds it. */
export const listAt = '/rows';
const rowAt = `${listAt}/*`;

const rules = {id: 'none@1', functions: []};
const typesId = 'columns@1';

/**
 * Opens a declaration of nothing but one list: a list alone is held to the same rows, checks and words as one in a form.
 * @throws CoreError `invalid-schema` for a column that no schema can be
 */
export async function openList(settings: ListSettings, value: Json | undefined): Promise<Declaration> {
  const document = describeList(settings);
  const plan = planList(settings, document, await digestJson(document, sha256));
  const types = {
    id: typesId,
    types: new Map(settings.columns.map((column) => [typeName(column), columnType(column)])),
  };
  const procedure = await loadProcedure(document, {plan, types, rules, sha256});
  return createDeclaration(procedure, {
    submission: 'alone',
    today: new Date().toISOString().slice(0, 10),
    ...(value !== undefined && {values: {rows: value}}),
  });
}

function describeList(settings: ListSettings): Procedure {
  const {columns, minItems, maxItems} = settings;
  const document: JsonObject = {
    code: 'list',
    version: 1,
    uses: {rules: rules.id, types: typesId, units: '', calendar: ''},
    data: {
      type: 'object',
      properties: {
        rows: {
          type: 'array',
          ...(minItems !== undefined && {minItems}),
          maxItems,
          items: {
            type: 'object',
            properties: Object.fromEntries(columns.map(({key, schema = {}}) => [key, schema])),
          },
        },
      },
    },
    prefill: [],
    documents: [],
    fees: [],
    signing: {roles: []},
    texts: {vi: listTexts(settings), en: {}},
  };
  // Not a published procedure: only what a declaration of one list reads.
  return document as unknown as Procedure;
}

function listTexts({label, hint, columns, rowName, addLabel}: ListSettings): Record<string, string> {
  return {
    [listAt]: label,
    ...(hint !== undefined && {[`${listAt}#hint`]: hint}),
    [rowAt]: rowName,
    ...(addLabel !== undefined && {[`${listAt}#add`]: addLabel}),
    ...Object.fromEntries(columns.map((column) => [`${rowAt}/${column.key}`, column.label])),
    ...Object.fromEntries(
      columns.flatMap((column) =>
        column.hint === undefined ? [] : [[`${rowAt}/${column.key}#hint`, column.hint]],
      ),
    ),
  };
}

function planList(settings: ListSettings, {code, version}: Procedure, digest: string): Plan {
  const {control, required, columns, summary, minItems, maxItems} = settings;
  const place = {step: 'list', section: 0};
  const fields = columns.map((column): PlanField => ({
    at: `${rowAt}/${column.key}`,
    ...place,
    control: controlOf(column),
    type: typeName(column),
    schema: `/data/properties/rows/items/properties/${column.key}`,
    required: column.required === true,
    label: `${rowAt}/${column.key}`,
  }));
  const list: PlanField = {
    at: listAt,
    ...place,
    control,
    schema: '/data/properties/rows',
    required,
    label: listAt,
    rows: {
      fields,
      summary: summary.map((key) => `${rowAt}/${key}`),
      ...(minItems !== undefined && {minItems}),
      maxItems,
      title: rowAt,
    },
  };
  const held = {at: listAt, effect: 'readonly', source: 'true', node: true, type: 'bool', reads: []} as const;
  return {
    format: 1,
    profile: rules.id,
    procedure: {code, version, digest},
    groups: [],
    fields: [list],
    steps: [{id: 'list', title: 'list', sections: [{fields: [listAt]}]}],
    rules: settings.readonly ? [held] : [],
    prefill: [],
    documents: [],
    fees: [],
  };
}
