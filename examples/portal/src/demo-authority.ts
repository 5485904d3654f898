import {createAuthority, type Authority} from '@tokhai/sign/authority';

/** Who asks for a certificate: taken from the session, never from the request. */
export interface Applicant {
  readonly name: string;
  readonly number: string;
}

/** A request for a certificate, base64 each. */
export interface EnrolmentRequest {
  /** DER SubjectPublicKeyInfo of an ECDSA P-256 key. */
  readonly publicKey: string;
  /** Signature over the public key by the private key (ECDSA P-256 with SHA-256, raw r‖s): proof of possession. */
  readonly proof: string;
}

/** The authority of the demo: named so in every certificate, made at start-up, its key only in memory. */
export interface DemoAuthority {
  /** DER certificate of the root: the gateway's trust anchor. */
  readonly root: Uint8Array<ArrayBuffer>;
  /** Certifies a citizen's key; `undefined` where the proof of possession fails. */
  enrol(
    request: EnrolmentRequest,
    applicant: Applicant,
  ): Promise<readonly Uint8Array<ArrayBuffer>[] | undefined>;
}

/** Every certificate of the demo carries this organisation; a gateway in production mode refuses it. */
const demoOrganization = 'DEMO - KHONG CO GIA TRI PHAP LY';

const curve = {name: 'ECDSA', namedCurve: 'P-256'} as const;

async function provesPossession({publicKey, proof}: EnrolmentRequest): Promise<boolean> {
  try {
    const spki = Buffer.from(publicKey, 'base64');
    const key = await crypto.subtle.importKey('spki', spki, curve, false, ['verify']);
    return await crypto.subtle.verify({...curve, hash: 'SHA-256'}, key, Buffer.from(proof, 'base64'), spki);
  } catch {
    // A key or a signature that cannot be read proves nothing.
    return false;
  }
}

function copyBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

async function issueFor(
  issuing: Authority,
  publicKey: string,
  applicant: Applicant,
): Promise<Uint8Array<ArrayBuffer>> {
  const certificate = await issuing.issue({
    publicKey: copyBytes(Buffer.from(publicKey, 'base64')),
    subject: {commonName: applicant.name, country: 'VN', ids: [{type: 'CCCD', value: applicant.number}]},
    days: 30,
  });
  return copyBytes(certificate);
}

/** Makes the root and the issuing authority of the demo. */
export async function createDemoAuthority(): Promise<DemoAuthority> {
  const root = await createAuthority({
    name: 'To Khai DEMO Root CA',
    organization: demoOrganization,
    days: 365,
  });
  const issuing = await createAuthority({
    name: 'To Khai DEMO Citizens CA',
    organization: demoOrganization,
    parent: root,
    pathLength: 0,
    days: 180,
  });
  return {
    root: copyBytes(root.certificate),
    async enrol(request, applicant) {
      if (!(await provesPossession(request))) return undefined;
      const certificate = await issueFor(issuing, request.publicKey, applicant);
      return [certificate, copyBytes(issuing.certificate)];
    },
  };
}
