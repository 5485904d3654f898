import type {Procedure} from '../generated/procedure.js';
import type {Json} from '../json/json.js';
import type {Plan} from '../plan/plan.js';
import {checkMigrations} from './check-migrations.js';
import {checkReferences} from './check-references.js';
import {checkTexts} from './check-texts.js';
import {compileProcedure, type CompileOptions} from './compile-procedure.js';
import {buildDataTree} from './data-tree.js';
import {createFinding, type Finding} from './finding.js';
import {flattenLayout} from './flatten-layout.js';
import {LineIndex, locateFindings, type LocatedFinding} from './locate-findings.js';
import {readDocument} from './read-document.js';

/** What checking needs besides the text. */
export interface CheckOptions extends CompileOptions {
  /** Holds a document against the meta-schema; injected, since no schema engine belongs here. */
  readonly validate: (document: Json) => readonly Finding[];
  /** Earlier versions of the procedure that are at hand, to hold migrations against; sound ones. */
  readonly earlier?: readonly Procedure[];
}

/** The document and its plan, as far as they could be had, and all that is wrong, in the order of the text. */
export interface CheckResult {
  /** There once the text is JSON of the right shape. */
  readonly document?: Procedure;
  /** There only where nothing is wrong. */
  readonly plan?: Plan;
  readonly findings: readonly LocatedFinding[];
}

/**
 * Checks a procedure text from its characters to its rules: JSON without ambiguity, the meta-schema, types and patterns
 * of the data, layout, rules, references and texts. Never throws on a text; everything wrong has code, JSON Pointer,
 * line, column, what was expected and how to mend it.
 */
export async function checkProcedure(text: string, options: CheckOptions): Promise<CheckResult> {
  const read = readDocument(text);
  if (!('document' in read)) {
    return {findings: [{...read.finding, ...new LineIndex(text).locate(read.offset)}]};
  }
  const locate = (findings: readonly Finding[]): readonly LocatedFinding[] =>
    locateFindings(findings, text, read.place);
  const shape = options.validate(read.document);
  if (shape.length > 0) return {findings: locate(shape)};
  // The meta-schema has just vouched for it.
  const document = read.document as Procedure;
  const compiled = await compileProcedure(document, options);
  const findings = [...compiled.findings, ...checkDocument(document, options)];
  if (findings.length > 0 || !compiled.plan) return {document, findings: locate(findings)};
  return {document, plan: compiled.plan, findings: []};
}

function checkDocument(document: Procedure, {types, earlier = []}: CheckOptions): readonly Finding[] {
  try {
    const {tree} = buildDataTree(document.data, types);
    const {fields} = flattenLayout(document.layout, tree, document.texts.vi);
    return [
      ...checkReferences(document, tree, fields),
      ...checkTexts(document, fields, tree),
      ...checkMigrations(document, tree, {types, earlier}),
    ];
  } catch {
    // Only a `validate` that lets too much pass leads here.
    return [createFinding('document-shape', '')];
  }
}
