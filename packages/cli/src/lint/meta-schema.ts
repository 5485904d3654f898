import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Json, Text} from '@tokhai/core';
import type {Finding} from '@tokhai/core/compile';
import {Ajv2020, type AnySchemaObject, type ErrorObject} from 'ajv/dist/2020.js';

const require = createRequire(import.meta.url);
/** Beyond this, a document is of another kind, and more lines would not help. */
const maxFindings = 50;

/** Reads a document of `@tokhai/schemas`. */
export function readSchemaDocument(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(`@tokhai/schemas/${path}`), 'utf8')) as unknown;
}

/** Makes the check against `meta/procedure.schema.json` that `checkProcedure` wants, with ajv in strict mode. */
export function createMetaSchemaCheck(): (document: Json) => readonly Finding[] {
  const ajv = new Ajv2020({strict: true, allErrors: true});
  const validate = ajv.compile(readSchemaDocument('meta/procedure.schema.json') as AnySchemaObject);
  return (document) => {
    if (validate(document)) return [];
    const errors = (validate.errors ?? []).filter(isTelling);
    const findings = errors.slice(0, maxFindings).map(explainError);
    return [...new Map(findings.map((finding) => [`${finding.at} ${finding.message.en}`, finding])).values()];
  };
}

/** Errors that only say that others inside them failed tell nothing. */
function isTelling({keyword}: ErrorObject, _index: number, all: readonly ErrorObject[]): boolean {
  return !(keyword === 'anyOf' || keyword === 'if' || keyword === 'propertyNames') || all.length === 1;
}

type Explain = (params: Readonly<Record<string, unknown>>) => {message: Text; expected: Text; remedy: Text};

function both(vi: string, en: string): Text {
  return {vi, en};
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const explanations: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  [
    'required',
    ({missingProperty: name}) => ({
      message: both(`Thiếu "${quote(name)}"`, `"${quote(name)}" is missing`),
      expected: both(`thuộc tính "${quote(name)}"`, `a property "${quote(name)}"`),
      remedy: both(`Thêm "${quote(name)}"`, `Add "${quote(name)}"`),
    }),
  ],
  [
    'additionalProperties',
    ({additionalProperty: name}) => ({
      message: both(
        `"${quote(name)}" không có trong siêu lược đồ`,
        `The meta-schema does not know "${quote(name)}"`,
      ),
      expected: both('chỉ các thuộc tính đã định nghĩa', 'defined properties only'),
      remedy: both(`Bỏ hoặc sửa tên "${quote(name)}"`, `Remove or rename "${quote(name)}"`),
    }),
  ],
  [
    'type',
    ({type}) => ({
      message: both('Sai kiểu', 'The type is wrong'),
      expected: both(`kiểu ${quote(type)}`, `the type ${quote(type)}`),
      remedy: both('Sửa giá trị', 'Correct the value'),
    }),
  ],
  [
    'enum',
    ({allowedValues}) => ({
      message: both('Giá trị không được phép', 'The value is not allowed'),
      expected: both(`một trong ${quote(allowedValues)}`, `one of ${quote(allowedValues)}`),
      remedy: both('Chọn một giá trị trong danh sách', 'Choose a value of the list'),
    }),
  ],
  [
    'const',
    ({allowedValue}) => ({
      message: both('Giá trị không được phép', 'The value is not allowed'),
      expected: both(quote(allowedValue), quote(allowedValue)),
      remedy: both(`Viết ${quote(allowedValue)}`, `Write ${quote(allowedValue)}`),
    }),
  ],
  [
    'pattern',
    ({pattern}) => ({
      message: both('Sai dạng', 'The form is wrong'),
      expected: both(`dạng ${quote(pattern)}`, `the form ${quote(pattern)}`),
      remedy: both('Sửa giá trị theo dạng đó', 'Correct the value to that form'),
    }),
  ],
]);

/** For keywords without an explanation of their own: ajv's words. */
function explainOther({message = '', keyword, params}: ErrorObject): ReturnType<Explain> {
  const limit = quote(params);
  return {
    message: both(`Không đạt ${keyword}: ${message}`, `${keyword} does not hold: ${message}`),
    expected: both(`${keyword} ${limit}`, `${keyword} ${limit}`),
    remedy: both('Sửa giá trị cho đạt', 'Correct the value so that it holds'),
  };
}

function explainError(error: ErrorObject): Finding {
  const {keyword, instancePath, params, propertyName} = error;
  const explain = explanations.get(keyword);
  const sentences = explain ? explain(params) : explainOther(error);
  const name = propertyName === undefined ? {} : {message: nameKey(sentences.message, propertyName)};
  return {
    code: `schema-${keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    at: instancePath,
    ...sentences,
    ...name,
  };
}

function nameKey({vi, en}: Text, key: string): Text {
  return both(`${vi}: "${quote(key)}"`, `${en}: "${quote(key)}"`);
}
