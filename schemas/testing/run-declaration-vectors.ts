import {
  createDeclaration,
  type CivilDate,
  type Declaration,
  type Json,
  type LoadedProcedure,
} from '@tokhai/core';
import type {
  DeclarationVectors,
  RefusalVector,
  StateVector,
  VectorInput,
} from '../../packages/core/src/generated/declaration-vectors.js';
import type {Procedure} from '../../packages/core/src/generated/procedure.js';
import {compareState} from './compare-state.js';
import {mergePatch} from './merge-patch.js';
import {publish} from './publish.js';
import {createDocument, createLookup} from './run-case.js';

/** What one vector came to. */
export interface DeclarationVectorResult {
  readonly vector: StateVector | RefusalVector;
  /** The procedure with the vector's changes. */
  readonly document: Procedure;
  /** What is otherwise than expected, in words; empty where all holds. */
  readonly differences: readonly string[];
  /** Compares the same run with another vector's expectation; for tests of the comparison itself. */
  readonly compare: (other: StateVector | RefusalVector) => readonly string[];
  /** The declaration after the inputs in their order, for a procedure that is published. */
  readonly declaration?: Declaration;
}

/** Runs the vectors of one file over the real declaration. */
export async function runDeclarationVectors({
  procedures,
  vectors,
}: DeclarationVectors): Promise<readonly DeclarationVectorResult[]> {
  return Promise.all(
    vectors.map((vector) => {
      const base: Json = procedures[vector.procedure] ?? null;
      // The vectors' own test holds what comes of it against the meta-schema.
      const document = mergePatch(base, vector.patch ?? {}) as Procedure;
      return 'refused' in vector ? runRefusal(vector, document) : runState(vector, document);
    }),
  );
}

async function runRefusal(vector: RefusalVector, document: Procedure): Promise<DeclarationVectorResult> {
  const {findings} = await publish(document);
  const found = findings.map(({code, at}) => `${code} ${at}`).sort();
  const compare = (other: StateVector | RefusalVector): readonly string[] => {
    if (!('refused' in other)) return ['no refusal'];
    const expected = other.refused.map(({code, at}) => `${code} ${at}`).sort();
    return found.join() === expected.join() ? [] : [`findings: ${found.join(', ')}`];
  };
  return {vector, document, compare, differences: compare(vector)};
}

async function runState(vector: StateVector, document: Procedure): Promise<DeclarationVectorResult> {
  const {procedure, findings} = await publish(document);
  if (!procedure) {
    const differences = findings.map(({code, at}) => `${code} ${at}`);
    return {vector, document, differences, compare: () => differences};
  }
  const runs = ordersOf(vector).map((inputs) => play(procedure, vector.today, inputs));
  const compare = (other: StateVector | RefusalVector): readonly string[] =>
    'refused' in other
      ? ['not refused']
      : runs.flatMap(({answers, declaration}) => [...answers, ...compareState(declaration, other.expect)]);
  const [first] = runs;
  return {
    vector,
    document,
    compare,
    differences: compare(vector),
    ...(first && {declaration: first.declaration}),
  };
}

/** A declaration after some inputs, and which of them were answered otherwise than expected. */
interface Played {
  readonly declaration: Declaration;
  readonly answers: readonly string[];
}

function play(procedure: LoadedProcedure, today: CivilDate, inputs: readonly VectorInput[]): Played {
  let declaration = createDeclaration(procedure, {submission: 'case', today});
  const answers: string[] = [];
  inputs.forEach((input, index) => {
    if ('resume' in input) declaration = resume(procedure, declaration);
    else if (!give(declaration, input)) answers.push(`input ${index} is answered otherwise`);
  });
  return {declaration, answers};
}

/** Another declaration from the draft of the first, as it is after a day in a store. */
function resume(procedure: LoadedProcedure, declaration: Declaration): Declaration {
  const draft = JSON.parse(JSON.stringify(declaration.snapshot('mot'))) as ReturnType<
    Declaration['snapshot']
  >;
  return createDeclaration(procedure, {submission: 'case', today: declaration.today.value, draft});
}

/** Gives one input; whether it was answered as expected. */
function give(declaration: Declaration, input: Exclude<VectorInput, {readonly resume: true}>): boolean {
  if ('set' in input) return declaration.set(input.set, input.value) === !input.refused;
  if ('addRow' in input)
    return declaration.addRow(input.addRow, input.value ?? {}, input.index) === !input.refused;
  if ('removeRow' in input) {
    const row = declaration.removeRow(input.removeRow, input.index);
    if (input.refused) return row === undefined;
    return row !== undefined && (input.answer === undefined || sameJson(row, input.answer));
  }
  if ('moveRow' in input) return declaration.moveRow(input.moveRow, input.from, input.to) === !input.refused;
  tell(declaration, input);
  return true;
}

/** What has no answer. */
type Message = Exclude<
  VectorInput,
  | {readonly resume: true}
  | {readonly set: string}
  | {readonly addRow: string}
  | {readonly removeRow: string}
  | {readonly moveRow: string}
>;

function tell(declaration: Declaration, input: Message): void {
  if ('lookup' in input) {
    const {lookup: binding, outcome, values} = input;
    declaration.applyLookup(createLookup(declaration.procedure, {binding, outcome, ...(values && {values})}));
  } else if ('confirm' in input) declaration.confirm(input.confirm);
  else if ('dispute' in input) declaration.dispute(input.dispute, input.note);
  else if ('withdrawDispute' in input) declaration.withdrawDispute(input.withdrawDispute);
  else if ('attach' in input) {
    const {attach: id, file} = input;
    declaration.attach(file ? {id, ...file} : createDocument(declaration.procedure, id));
  } else if ('detach' in input) declaration.detach(input.detach);
  else declaration.settleToday(input.today);
}

/** The inputs as they stand, or in every order behind what is given. */
function ordersOf({given = [], inputs, anyOrder}: StateVector): readonly (readonly VectorInput[])[] {
  const orders = anyOrder ? permute(inputs) : [inputs];
  return orders.map((order) => [...given, ...order]);
}

function permute<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, place) =>
    permute(items.toSpliced(place, 1)).map((rest): readonly Item[] => [first, ...rest]),
  );
}

function sameJson(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
