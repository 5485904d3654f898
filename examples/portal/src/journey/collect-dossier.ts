import {checkSeal} from '@tokhai/admission';
import type {GatewayClient} from '@tokhai/connectors/gateway';
import {
  decodeUtf8,
  digestBytes,
  digestJson,
  readStatement,
  reviewToText,
  toBase64,
  type ReviewModel,
} from '@tokhai/core';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {sha256} from './load-form.js';
import type {Report} from './report.js';

/** Where to get the dossier from, where to put it, and what must be found in it. */
export interface CollectOptions {
  readonly client: GatewayClient;
  readonly url: string;
  readonly out: string;
  /** The child's name, NFC. */
  readonly name: string;
  /** What the browser showed on the review page. */
  readonly shown: string;
  readonly report: Report;
}

function missingLines(review: ReviewModel, shown: string): readonly string[] {
  return review.steps
    .flatMap(({sections}) =>
      sections.flatMap(({entries}) => entries.flatMap(({label, value}) => [label, value])),
    )
    .filter((text) => !shown.includes(text));
}

/** Fetches the one dossier of the journey, writes it out, and checks that it says what was typed and shown. */
export async function collectDossier({client, url, out, name, shown, report}: CollectOptions): Promise<void> {
  const [summary, ...others] = await client.dossiers();
  if (summary === undefined) throw new Error('No dossier was stored.');
  report.check('exactly one dossier is stored', others.length === 0);
  const {number} = summary;
  const [dossier, statement, signature, review, keys] = await Promise.all([
    client.dossier(number),
    client.statement(number),
    client.signature(number),
    client.review(number),
    client.keys(),
  ]);
  const {receipt} = dossier;
  const write = (file: string, content: string | Uint8Array): void => {
    writeFileSync(join(out, file), content);
  };
  write('statement.json', statement);
  write('signature.p7s', signature);
  write('ca.pem', await (await fetch(`${url}/demo-authority/root.pem`)).text());
  write('receipt.json', `${JSON.stringify(receipt, null, 2)}\n`);
  write('review.txt', reviewToText(review));
  const parts = {...dossier, statement: toBase64(statement), signatures: [toBase64(signature)]};
  write('dossier.json', `${JSON.stringify(parts, null, 2)}\n`);

  const stated = readStatement(statement);
  const missing = missingLines(review, shown);
  report.check(
    'the review page showed every line of the review model',
    missing.length === 0,
    missing.join(' | '),
  );
  report.check(
    'the signed review digest is that of the review the gateway computed',
    stated.review.digest === (await digestJson(review, sha256)),
  );
  report.check('the name is in the statement', decodeUtf8(statement).includes(JSON.stringify(name)), name);
  report.check('the name is in the review', reviewToText(review).includes(name) && shown.includes(name));
  report.check(
    "the name is on the citizen's receipt",
    receipt.summary.some(({value}) => value === name),
    number,
  );
  report.check(
    'the receipt is sealed by the gateway and covers statement and signature',
    (await checkSeal(receipt, {keys: keys.keys.map((key) => ({...key, kty: String(key.kty)}))})) &&
      receipt.statement === (await digestBytes(statement, sha256)) &&
      receipt.signatures[0] === (await digestBytes(signature, sha256)),
  );
}
