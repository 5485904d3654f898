import {CoreError} from '../core-error.js';
import {loadDeclarationParts, type DeclarationParts} from '../declaration/load-parts.js';
import type {Procedure} from '../generated/procedure.js';
import {encodeUtf8} from '../json/bytes.js';
import {digestBytes, digestJson} from '../json/canonicalize.js';
import type {DigestHex, Locale, Pointer, Sha256} from '../json/json.js';
import {isJsonObject, readPointer} from '../json/pointer.js';
import type {Plan, PlanField, RuleFunction, RuleLibrary} from '../plan/plan.js';
import type {ValidationEnv} from '../validation/validate.js';
import {isPlainOperator, type RuleScope} from '../rules/evaluate.js';
import {checkRuleOrder} from './check-rule-order.js';
import {createOptionBook} from './field-options.js';
import {ReceivedProcedure} from './form-documents.js';
import {listRuleWords, type RuleWords} from './list-needs.js';
import type {Overlay} from './overlay.js';
import {generalize, indexPlan, type PlanIndex} from './plan-index.js';
import type {Option, SchemaNode, TypeLibrary, ValueType} from './value-type.js';

/** What a procedure needs besides its document. */
export interface LoadProcedureOptions {
  /** The compiled rules and layout of exactly this document. */
  readonly plan: Plan;
  /** The shared types that `uses.types` names. */
  readonly types: TypeLibrary;
  /** The rule functions that `uses.rules` names; the generic ones of `coreFunctions` are always there. */
  readonly rules: RuleLibrary;
  readonly sha256: Sha256;
  readonly overlay?: Overlay;
}

/** One procedure version, checked and ready for declarations. */
export interface LoadedProcedure {
  /** With the province's overlay filled in. */
  readonly document: Procedure;
  /** Of the document as published, without an overlay. */
  readonly digest: DigestHex;
  /** Of the overlay; `null` where there is none. */
  readonly overlay: DigestHex | null;
  readonly plan: Plan;
  readonly types: TypeLibrary;
  readonly rules: RuleLibrary;
  /** Rule functions by name: at least every one that the plan calls. */
  readonly functions: ReadonlyMap<string, RuleFunction>;
  /** What loops over lists, where the plan has any. */
  readonly macros: RuleScope['macros'];
  /** What `validate` needs to follow references. */
  readonly validation: ValidationEnv;
  readonly index: PlanIndex;
  /** What its declarations are made of beyond plain fields. */
  readonly parts: DeclarationParts;
  /** A text; Vietnamese where the language lacks it, the key itself where no language has it. */
  text(key: string, locale: Locale): string;
  /** A text, or `undefined` where no language has it, for hints. */
  findText(key: string, locale: Locale): string | undefined;
  /**
   * Label of a field or group: the text of its pointer, else that of its block. Of a list's row (`/list/0`) its name with the
   * number from 1; a field of a row is called the same in every row, whether a number or `*` stands for it.
   */
  label(at: Pointer, locale: Locale): string;
  /** Schema of a field; this and the next two take a field of a list's rows with `*` or a number. @throws CoreError `unknown-field` */
  schemaAt(at: Pointer): SchemaNode;
  /** Shared type of a field, where its schema names one. @throws CoreError `unknown-field` */
  typeAt(at: Pointer): ValueType | undefined;
  /** Closed list of a field before any rule, empty where it has none. @throws CoreError `unknown-field` */
  optionsAt(at: Pointer): readonly Option[];
}

/**
 * Binds a procedure document to its plan, types and rule functions. Document and plan are taken as they are, and must not be
 * changed afterwards.
 * That the document follows the meta-schema is checked where it is published; here its digest tells that it is the one
 * that the plan was compiled from. Of one that comes with its text, the text is looked at first: where its bytes have that
 * digest, they are the RFC 8785 form, since nothing else has it.
 *
 * @throws CoreError `plan-mismatch` (digest, code, version or order of the rules), `plan-too-deep`, `rules-missing`, `types-missing`, `overlay-refused`,
 * `invalid-schema` (a field's schema is nowhere)
 */
export async function loadProcedure(
  source: Procedure | ReceivedProcedure,
  options: LoadProcedureOptions,
): Promise<LoadedProcedure> {
  const {plan, overlay, sha256} = options;
  const document = source instanceof ReceivedProcedure ? source.document : source;
  const digest = await digestOf(source, options);
  const index = indexPlan(plan, document.prefill);
  checkMatch(document, digest, index, options);
  checkRuleOrder(plan.rules);
  const words = listRuleWords(plan);
  const filled = overlay ? (await import('./overlay.js')).applyOverlay(document, digest, overlay) : document;
  const overlayDigest = overlay ? await digestJson(overlay, sha256) : null;
  const [functions, macros, parts] = await Promise.all([
    loadFunctions(words, options.rules),
    loadMacros(words),
    loadDeclarationParts(filled, plan),
  ]);
  const found = {digest, overlay: overlayDigest, functions, macros, parts, index};
  return assemble(filled, found, options);
}

async function digestOf(
  source: Procedure | ReceivedProcedure,
  {plan, sha256}: LoadProcedureOptions,
): Promise<DigestHex> {
  if (!(source instanceof ReceivedProcedure)) return digestJson(source, sha256);
  const digest = await digestBytes(encodeUtf8(source.text), sha256);
  return digest === plan.procedure.digest ? digest : digestJson(source.document, sha256);
}

/** Those of the library, and the generic ones where the plan calls any other. */
async function loadFunctions(
  words: RuleWords,
  {functions}: RuleLibrary,
): Promise<LoadedProcedure['functions']> {
  const known = new Map(functions.map((rule) => [rule.name, rule]));
  if ([...words.functions].every((name) => known.has(name))) return known;
  const {coreFunctions} = await import('../rules/functions.js');
  return new Map([...coreFunctions.map((rule) => [rule.name, rule] as const), ...known]);
}

/** Rules of most procedures go through no list. */
async function loadMacros({operators}: RuleWords): Promise<LoadedProcedure['macros']> {
  if ([...operators].every(isPlainOperator)) return undefined;
  return (await import('../rules/macros.js')).macros;
}

function checkMatch(
  document: Procedure,
  digest: DigestHex,
  {fields}: PlanIndex,
  {plan, types, rules}: LoadProcedureOptions,
): void {
  const {code, version, uses} = document;
  if (plan.procedure.digest !== digest || plan.procedure.code !== code || plan.procedure.version !== version)
    throw new CoreError('plan-mismatch', code);
  if (plan.profile !== uses.rules || rules.id !== uses.rules)
    throw new CoreError('rules-missing', uses.rules);
  if (types.id !== uses.types) throw new CoreError('types-missing', uses.types);
  for (const {at, type} of fields.values())
    if (type !== undefined && !types.types.has(type)) throw new CoreError('types-missing', at);
}

function assemble(
  document: Procedure,
  found: Pick<LoadedProcedure, 'digest' | 'overlay' | 'functions' | 'macros' | 'parts' | 'index'>,
  {plan, types, rules}: LoadProcedureOptions,
): LoadedProcedure {
  const {index} = found;
  const validation: ValidationEnv = {types, root: document.data};
  const findText = (key: string, locale: Locale): string | undefined =>
    readText(document, locale, key) ?? readText(document, 'vi', key);
  const fieldAt = (at: Pointer): PlanField => {
    const field = index.fields.get(at) ?? index.fields.get(generalize(at));
    if (!field) throw new CoreError('unknown-field', at);
    return field;
  };
  const schemas = new Map<Pointer, SchemaNode>();
  const schemaAt = (at: Pointer): SchemaNode => {
    const place = fieldAt(at).schema;
    const schema = schemas.get(place) ?? readPointer(document, place);
    if (!isJsonObject(schema)) throw new CoreError('invalid-schema', at);
    schemas.set(place, schema);
    return schema;
  };
  const typeOf = ({type}: PlanField): ValueType | undefined =>
    type === undefined ? undefined : types.types.get(type);
  const optionsOf = createOptionBook({texts: document.texts, findText, typeOf});
  return {
    ...found,
    document,
    plan,
    types,
    rules,
    validation,
    findText,
    text: (key, locale) => findText(key, locale) ?? key,
    label: (at, locale) => {
      const key = index.fields.has(at) ? at : generalize(at);
      const text = findText(key, locale) ?? findText(index.fields.get(key)?.label ?? key, locale) ?? at;
      return key === at ? text : nameRow(text, at);
    },
    schemaAt,
    typeAt: (at) => typeOf(fieldAt(at)),
    optionsAt: (at) => optionsOf(fieldAt(at)),
  };
}

/** The name of a row with its number from 1. */
function nameRow(text: string, at: Pointer): string {
  const index = /\/(\d+)$/.exec(at)?.[1];
  return index === undefined ? text : text.replaceAll('{n}', String(Number(index) + 1));
}

function readText(document: Procedure, locale: Locale, key: string): string | undefined {
  const texts = document.texts[locale];
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
