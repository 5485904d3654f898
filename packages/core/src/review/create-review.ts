import {listStatedClaims, listStatedDisputes, listStatedDocuments} from '../declaration/stated-claims.js';
import type {Declaration} from '../declaration/declaration.js';
import {isWholeLookup} from '../declaration/whole-lookup.js';
import type {CivilDate, Instant, JsonObject, Locale, Pointer} from '../json/json.js';
import {isJsonArray, readPointer} from '../json/pointer.js';
import type {PlanCondition, PlanField, PlanSection} from '../plan/plan.js';
import type {Dispute, LookupOutcomeName} from '../prefill/claim.js';
import type {LoadedProcedure} from '../procedure/load-procedure.js';
import type {StatementDocument} from '../statement/statement.js';
import {formatInstant} from '../today.js';
import {formatMoney, formatValue} from './format-value.js';
import {judgeCondition} from './frozen-condition.js';
import type {ReviewDocument, ReviewEntry, ReviewModel, ReviewSection} from './review-model.js';
import {reviewWords} from './review-words.js';

/** One lookup of a binding that applies, as browser and gateway both know it. */
export interface ReviewLookup {
  readonly binding: string;
  readonly outcome: LookupOutcomeName;
  /** `issuedAt` of its receipt. */
  readonly at: Instant;
  /** Pointers whose stated value is the register's. */
  readonly pointers: readonly Pointer[];
  /** Every visible value that the register gave is stated as given: only then does the lookup replace a paper. */
  readonly whole: boolean;
}

/** Everything that a review is a function of. */
export interface ReviewInput {
  readonly procedure: LoadedProcedure;
  /** Name of the challenge's receiving agency, in the review's language. */
  readonly agency: string;
  /** Frozen values. */
  readonly values: JsonObject;
  readonly lookups: readonly ReviewLookup[];
  readonly disputes: readonly Dispute[];
  readonly documents: readonly StatementDocument[];
  /** The challenge's today. */
  readonly today: CivilDate;
  readonly locale: Locale;
}

/**
 * The review: what is shown before signing and nothing else is shown. A pure function of its input that uses no clock, no
 * `Intl` and no order but the procedure's, so that browser and gateway come to the same digest.
 *
 * Frozen values hold only what is visible and filled, and only that is listed: an optional field that was left empty says
 * nothing, and sections and steps with nothing in them are left out.
 */
export function createReview(input: ReviewInput): ReviewModel {
  const {procedure, agency, today, locale} = input;
  const {code, version} = procedure.document;
  const steps = procedure.plan.steps.map(({id, sections}) => ({
    id,
    title: procedure.text(`step:${id}`, locale),
    sections: sections
      .flatMap((section) => reviewSection(input, section))
      .filter(({entries}) => entries.length > 0),
  }));
  return {
    locale,
    procedure: {code, version, digest: procedure.digest, title: procedure.text('title', locale)},
    agency,
    today,
    steps: steps.filter(({sections}) => sections.length > 0),
    documents: reviewDocuments(input),
    fees: reviewFees(input),
    lookups: reviewFailures(input),
    declaration: procedure.text('declaration', locale),
  };
}

/**
 * The review of a declaration as it stands, for the browser: freeze, settle the challenge's today, then review.
 */
export function reviewDeclaration(
  declaration: Declaration,
  {agency, locale}: {readonly agency: string; readonly locale: Locale},
): ReviewModel {
  const claims = listStatedClaims(declaration);
  const lookups = declaration.activeBindings.peek().flatMap((binding): readonly ReviewLookup[] => {
    const lookup = declaration.lookups.peek().get(binding);
    if (!lookup) return [];
    const pointers = claims.filter((claim) => claim.binding === binding).map(({pointer}) => pointer);
    const whole = isWholeLookup(lookup, (at) => declaration.fields.find((field) => field.at === at));
    return [{binding, outcome: lookup.outcome, at: lookup.receipt.issuedAt, pointers, whole}];
  });
  return createReview({
    procedure: declaration.procedure,
    agency,
    values: declaration.freeze().values,
    lookups,
    disputes: listStatedDisputes(declaration),
    documents: listStatedDocuments(declaration),
    today: declaration.today.peek(),
    locale,
  });
}

/** A section, and after a list one for each of its rows. */
function reviewSection(input: ReviewInput, {title, at, fields}: PlanSection): readonly ReviewSection[] {
  const {procedure, locale} = input;
  const heading = title === undefined ? at && procedure.label(at, locale) : procedure.text(title, locale);
  const shown = fields.flatMap((pointer) => procedure.index.fields.get(pointer) ?? []);
  const entries = shown.flatMap((field) => reviewField(input, field));
  return [{title: heading ?? '', entries}, ...shown.flatMap((field) => reviewRows(input, field))];
}

function reviewField(input: ReviewInput, field: PlanField): readonly ReviewEntry[] {
  const {at} = field;
  const dispute = input.disputes.find(({pointer}) => pointer === at);
  const lookup = input.lookups.find(({pointers}) => pointers.includes(at));
  return reviewValue(input, field, at, lookup).map((entry) =>
    dispute ? {...entry, dispute: dispute.note} : entry,
  );
}

/** The line of a value that is there; a row's fields are the register's where its list is. */
function reviewValue(
  input: ReviewInput,
  field: PlanField,
  at: Pointer,
  lookup: ReviewLookup | undefined,
): readonly ReviewEntry[] {
  const {procedure, values, locale} = input;
  const value = readPointer(values, at);
  if (value === undefined) return [];
  const isComputed = procedure.index.rulesOf(field.at).computed !== undefined;
  return [
    {
      at,
      label: procedure.label(field.at, locale),
      value: formatValue(procedure, field, value, locale),
      origin: lookup ? 'register' : isComputed ? 'computed' : 'typed',
      ...(lookup && {source: {name: nameSource(input, lookup.binding), fetchedAt: formatInstant(lookup.at)}}),
    },
  ];
}

function reviewRows(input: ReviewInput, {at, rows}: PlanField): readonly ReviewSection[] {
  const {procedure, values, locale} = input;
  const list = rows && readPointer(values, at);
  if (!rows || !isJsonArray(list)) return [];
  const lookup = input.lookups.find(({pointers}) => pointers.includes(at));
  return list.map((_row, index) => {
    const place = `${at}/${index}`;
    const title = procedure.label(place, locale);
    const entries = rows.fields.flatMap((field) =>
      reviewValue(input, field, place + field.at.slice(rows.title.length), lookup),
    );
    // A row with nothing in it is signed too, so it is said.
    const empty = {at: place, label: title, value: reviewWords[locale].emptyRow, origin: 'typed'} as const;
    return {title, entries: entries.length > 0 ? entries : [empty]};
  });
}

function reviewDocuments(input: ReviewInput): readonly ReviewDocument[] {
  const {procedure, documents, lookups, locale} = input;
  const wanted = new Set(procedure.plan.documents.filter((part) => applies(input, part)).map(({id}) => id));
  return procedure.document.documents
    .filter(({id}) => wanted.has(id))
    .flatMap(({id, satisfiedBy = []}): readonly ReviewDocument[] => {
      const label = procedure.text(`document:${id}`, locale);
      const files = documents.filter((document) => document.id === id);
      if (files.length > 0) return files.map((file, index) => reviewFile(file, label, index, files.length));
      const found = lookups.find(({binding, whole}) => whole && satisfiedBy.includes(binding));
      if (!found) return [{id, label, status: 'missing', detail: ''}];
      const detail = `${nameSource(input, found.binding)}, ${formatInstant(found.at)}`;
      return [{id, label, status: 'satisfied', detail}];
    });
}

/** A paper of several files is as many lines, counted, so that none can be left out unseen. */
function reviewFile(
  {id, name, digest}: StatementDocument,
  label: string,
  index: number,
  count: number,
): ReviewDocument {
  const place = count === 1 ? '' : ` (${index + 1}/${count})`;
  return {id, label: `${label}${place}`, status: 'attached', detail: `${name} (SHA-256 ${digest})`};
}

function reviewFees(input: ReviewInput): ReviewModel['fees'] {
  const {procedure, locale} = input;
  const due = new Set(procedure.plan.fees.filter((part) => applies(input, part)).map(({id}) => id));
  return procedure.document.fees
    .filter(({id}) => due.has(id))
    .map(({id, amount}) => ({
      id,
      label: procedure.text(`fee:${id}`, locale),
      amount: amount === null ? reviewWords[locale].localFee : formatMoney(amount, locale),
    }));
}

function reviewFailures(input: ReviewInput): ReviewModel['lookups'] {
  const order = input.procedure.document.prefill.map(({id}) => id);
  return input.lookups
    .filter(({outcome}) => outcome !== 'found')
    .toSorted((a, b) => order.indexOf(a.binding) - order.indexOf(b.binding))
    .map(({binding, outcome}) => ({binding, source: nameSource(input, binding), outcome}));
}

function nameSource({procedure, locale}: ReviewInput, id: string): string {
  const binding = procedure.document.prefill.find((candidate) => candidate.id === id);
  const source = binding?.source ?? id;
  return procedure.findText(`source:${source}`, locale) ?? source;
}

/** Whether a conditional part applies to the frozen values. */
function applies(input: ReviewInput, condition: PlanCondition): boolean {
  const outcome = judgeCondition(input, condition);
  return outcome.kind === 'value' && outcome.value === true;
}
