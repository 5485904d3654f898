import {
  createDeclaration,
  createStatement,
  reviewDeclaration,
  type Declaration,
  type JsonObject,
  type LoadedProcedure,
  type LookupReceipt,
  type Statement,
} from '@tokhai/core';
import {signDetached} from '@tokhai/sign';
import {sha256} from './load-form.js';
import type {Visitor} from './visitor.js';

/** A declaration that a visitor filled in honestly, ready to be stated. */
export interface FilledDeclaration {
  readonly declaration: Declaration;
  readonly receipts: readonly LookupReceipt[];
}

const agency = '000.00.00.H99';

const typed: JsonObject = {
  nguoiYeuCau: {quanHe: 'cha'},
  tre: {truongHop: 'du', hoTen: 'Nguyễn Thị Thử Nghiệm', quocTich: 'VN'},
  banSao: {can: false},
};

/** Opens a declaration, asks every register that applies, types the rest and confirms what was found. */
export async function fillDeclaration(
  visitor: Visitor,
  procedure: LoadedProcedure,
): Promise<FilledDeclaration> {
  const {client} = visitor;
  const opened = await client.open({code: procedure.document.code, agency});
  const declaration = createDeclaration(procedure, {
    submission: opened.submission,
    today: opened.today,
    values: typed,
  });
  for (const binding of declaration.activeBindings.value) {
    declaration.applyLookup(await client.lookup(opened.submission, binding));
  }
  declaration.confirm('');
  const receipts = [...declaration.lookups.value.values()].map(({receipt}) => receipt);
  return {declaration, receipts};
}

/** Gets a fresh challenge and makes the statement of the declaration as it stands. */
export async function stateHonestly(
  {client}: Visitor,
  {declaration}: FilledDeclaration,
): Promise<{readonly statement: Statement; readonly bytes: Uint8Array<ArrayBuffer>}> {
  const digest = Buffer.from(await sha256(declaration.freeze().bytes)).toString('hex');
  const challenge = await client.challenge(declaration.submission, digest);
  declaration.settleToday(challenge.today);
  const review = reviewDeclaration(declaration, {agency: challenge.agencyName.vi, locale: 'vi'});
  return createStatement({challenge, declaration, review, sha256});
}

/** Signs bytes with the visitor's valid key. */
export function signAs(visitor: Visitor, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return signDetached({
    content,
    certificates: visitor.certificates,
    signer: visitor.signer,
    algorithm: 'ECDSA-P256-SHA256',
    signingTime: new Date(),
    display: {documentId: 'journey', text: 'journey'},
  });
}
