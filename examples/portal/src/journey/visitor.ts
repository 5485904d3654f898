import {createGatewayClient, type GatewayClient} from '@tokhai/connectors/gateway';
import {createSigningKey, webCryptoSigner, type HashSigner} from '@tokhai/sign';
import type {DemoAuthority} from '../demo-authority.js';
import type {Person} from '../people.js';
import {CookieClient} from './cookie-client.js';

/** Somebody who talks to the gateway without the project's browser code, with a login and a certificate of their own. */
export interface Visitor {
  readonly person: Person;
  readonly client: GatewayClient;
  readonly signer: HashSigner;
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
}

async function createSigner(
  authority: DemoAuthority,
  person: Person,
): Promise<Pick<Visitor, 'signer' | 'certificates'>> {
  const {privateKey, publicKey} = await createSigningKey('ECDSA-P256-SHA256');
  const proof = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, privateKey, publicKey);
  const certificates = await authority.enrol(
    {publicKey: Buffer.from(publicKey).toString('base64'), proof: Buffer.from(proof).toString('base64')},
    person,
  );
  if (certificates === undefined) throw new Error('The demo authority refused the key.');
  return {signer: webCryptoSigner({privateKey, certificates}), certificates};
}

/** Logs a person in through the real provider and gets them a certificate of the demo authority. */
export async function createVisitor(
  portal: string,
  authority: DemoAuthority,
  person: Person,
): Promise<Visitor> {
  const cookies = new CookieClient();
  await cookies.logIn(portal, person.number);
  const client = createGatewayClient({base: `${portal}/api`, fetch: cookies.fetch});
  return {person, client, ...(await createSigner(authority, person))};
}
