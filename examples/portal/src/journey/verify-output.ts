import {verifyDetached} from '@tokhai/sign/verify';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Report} from './report.js';

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

function verifyWithOpenssl(folder: string): string {
  const file = (name: string): string => join(folder, name);
  const scratch = mkdtempSync(join(tmpdir(), 'tokhai-openssl-'));
  const verified = join(scratch, 'verified.json');
  try {
    execFileSync(
      'openssl',
      [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        file('signature.p7s'),
        '-content',
        file('statement.json'),
        '-CAfile',
        file('ca.pem'),
        '-out',
        verified,
      ],
      {stdio: ['ignore', 'ignore', 'pipe']},
    );
    const same = readFileSync(verified).equals(readFileSync(file('statement.json')));
    return same ? '' : 'it returned other bytes';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  } finally {
    rmSync(scratch, {recursive: true, force: true});
  }
}

/** Verifies what the journey left behind, with the project's own verifier and, where present, with OpenSSL. */
export async function verifyOutput(
  folder: string,
  root: Uint8Array<ArrayBuffer>,
  report: Report,
): Promise<void> {
  const result = await verifyDetached({
    cms: new Uint8Array(readFileSync(join(folder, 'signature.p7s'))),
    content: new Uint8Array(readFileSync(join(folder, 'statement.json'))),
    anchors: [root],
    at: new Date(),
    revocation: 'not-checked',
  });
  const ids = result.signatures.flatMap(({signer}) => signer.ids.map(({type, value}) => `${type}:${value}`));
  report.check(
    "the project's verifier passes the signature",
    result.indication === 'TOTAL-PASSED',
    `${result.indication}, ${ids.join(' ')}`,
  );
  if (!hasOpenssl()) {
    report.note('openssl is not on this machine: that check was left out');
    return;
  }
  const problem = verifyWithOpenssl(folder);
  report.check('openssl cms -verify -cades passes it too', problem === '', problem);
}
