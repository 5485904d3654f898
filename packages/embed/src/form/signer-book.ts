import type {Challenge, SignatureAlgorithm} from '@tokhai/core';
import type {SignerChoice} from '@tokhai/elements';
import type {Certificate, CertificateChain, HashSigner} from '@tokhai/sign';
import {EmbedError} from '../embed-error.js';

/** Loads what signs, when the person comes to sign or before in idle time: who only fills in waits for none of it. */
export const loadSign = () => import('@tokhai/sign');

interface Entry {
  readonly signer: HashSigner;
  readonly chain: CertificateChain;
  readonly certificate: Certificate;
}

function nameIn(certificate: Certificate, from: 'subject' | 'issuer'): string {
  return certificate[from].name === '' ? certificate.serial : certificate[from].name;
}

function describe(id: string, certificate: Certificate): SignerChoice {
  return {
    id,
    name: nameIn(certificate, 'subject'),
    identity: certificate.ids.find(({type}) => type === 'CCCD')?.value,
    issuer: nameIn(certificate, 'issuer'),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
  };
}

/** The certificates of every key holder that the portal wired, as choices for the person. */
export class SignerBook {
  readonly #signers: () => readonly HashSigner[];
  #entries: ReadonlyMap<string, Entry> = new Map();

  constructor(signers: () => readonly HashSigner[]) {
    this.#signers = signers;
  }

  /**
   * Asks every key holder; one that fails hides only its own certificates, and an unreadable certificate only itself,
   * unless nothing is left.
   */
  async list(): Promise<readonly SignerChoice[]> {
    const {readCertificate} = await loadSign();
    const answers = await Promise.allSettled(
      this.#signers().map(async (signer) => ({signer, chains: await signer.listCertificates()})),
    );
    const entries = new Map<string, Entry>();
    const failures: unknown[] = [];
    for (const answer of answers) {
      if (answer.status === 'rejected') {
        failures.push(answer.reason);
        continue;
      }
      const {signer, chains} = answer.value;
      for (const chain of chains) {
        try {
          const [first] = chain;
          if (first === undefined) continue;
          const certificate = readCertificate(first);
          entries.set(`certificate-${String(entries.size)}`, {signer, chain, certificate});
        } catch (error) {
          // What a token holds is hostile until read: one bad certificate says nothing about the others.
          failures.push(error);
        }
      }
    }
    if (entries.size === 0 && failures.length > 0) throw failures[0];
    this.#entries = entries;
    return [...entries].map(([id, {certificate}]) => describe(id, certificate));
  }

  /** Detached CAdES-B-B over exactly these bytes with the chosen certificate. */
  async sign(
    content: Uint8Array<ArrayBuffer>,
    {id}: SignerChoice,
    challenge: Challenge,
    text: string,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new EmbedError('unknown-signer', `No certificate ${id} was offered`);
    const {algorithmsFor, signDetached} = await loadSign();
    return signDetached({
      content,
      certificates: entry.chain,
      signer: entry.signer,
      algorithm: chooseAlgorithm(algorithmsFor(entry.certificate.algorithm), challenge.algorithms),
      signingTime: new Date(),
      display: {documentId: challenge.submission, text},
    });
  }
}

function chooseAlgorithm(
  able: readonly SignatureAlgorithm[],
  accepted: readonly SignatureAlgorithm[],
): SignatureAlgorithm {
  const algorithm = able.find((candidate) => accepted.includes(candidate));
  if (algorithm !== undefined) return algorithm;
  throw new EmbedError('no-algorithm', `The certificate's key signs none of ${accepted.join(', ')}`);
}
