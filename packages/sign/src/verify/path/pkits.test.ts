import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {readCertificate, type Certificate} from '../../index.js';
import {validatePath} from './validate-path.js';

interface PkitsCase {
  readonly id: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly expected: {readonly valid: boolean};
}

const folder = fileURLToPath(new URL('../../../../../../shared/suites/pkits/', import.meta.url));
const present = existsSync(`${folder}cases.json`);
const suffix = present ? '' : ' (skipped: ../shared/suites/pkits not present)';

function load(file: string): Certificate {
  return readCertificate(new Uint8Array(readFileSync(`${folder}certs/${file}`)));
}

async function accepts({path}: PkitsCase): Promise<boolean> {
  try {
    const [anchor, ...others] = path.map(load);
    const signer = others.pop();
    if (anchor === undefined || signer === undefined) return false;
    const settings = {anchors: [anchor], intermediates: others, at: new Date('2026-01-01T00:00:00Z')};
    const {checks} = await validatePath(signer, settings, crypto.subtle);
    return checks.every(({status}) => status === 'passed');
  } catch {
    return false;
  }
}

function readCases(...sections: readonly string[]): readonly PkitsCase[] {
  const cases = JSON.parse(readFileSync(`${folder}cases.json`, 'utf8')) as readonly PkitsCase[];
  return cases.filter(({id}) => sections.some((section) => id.startsWith(`${section}.`)));
}

/** Cases decided otherwise than NIST decides them: `id: expected`. */
async function disagreements(...sections: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const test of readCases(...sections)) {
    if ((await accepts(test)) !== test.expected.valid)
      found.push(`${test.id}: ${String(test.expected.valid)}`);
  }
  return found;
}

describe.skipIf(!present)(`NIST PKITS${suffix}`, () => {
  it('agrees on signatures, validity, names, basic constraints, key usage and private extensions', async () => {
    expect(await disagreements('4.1', '4.2', '4.3', '4.6', '4.7', '4.16')).toEqual([
      // DSA is outside the profile.
      '4.1.4: true',
      '4.1.5: true',
      // Only a revocation list shows that its issuer's key may not sign it.
      '4.7.4: false',
      '4.7.5: false',
    ]);
  });

  it('accepts nothing that name constraints forbid', async () => {
    expect((await disagreements('4.13')).filter((entry) => entry.endsWith('false'))).toEqual([]);
  });

  it('accepts nothing that policies in the certificates forbid', async () => {
    const wrong = await disagreements('4.8', '4.9', '4.10', '4.11', '4.12');
    // All four ask for an explicit policy from outside, which is no option here.
    expect(wrong.filter((entry) => entry.endsWith('false'))).toEqual([
      '4.8.1.3: false',
      '4.8.2.2: false',
      '4.8.3.2: false',
      '4.8.3.3: false',
    ]);
  });
});
