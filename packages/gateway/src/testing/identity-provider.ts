import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Provider} from 'oidc-provider';
import type {Configuration} from 'oidc-provider';

/** A fictional person who can log in. */
export interface TestPerson {
  readonly subject: string;
  readonly name: string;
  readonly number: string;
  /** As the provider writes it. */
  readonly birthDate: string;
}

export const father: TestPerson = {
  subject: 'subject-father',
  name: 'NGUYỄN VĂN THỬ',
  number: '001090000001',
  birthDate: '02/01/1990',
};
export const mother: TestPerson = {
  subject: 'subject-mother',
  name: 'TRẦN THỊ MẪU',
  number: '001192000002',
  birthDate: '19920304',
};
/** Somebody whom the provider knows too little about. */
export const nameless: TestPerson = {subject: 'subject-nameless', name: '', number: '12', birthDate: '?'};

const people: readonly TestPerson[] = [father, mother, nameless];

/** A real OpenID provider on loopback. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

const clientId = 'tokhai-test';
const clientSecret = 'a secret of the tests only';

/** Starts the provider; who logs in is the `login_hint` of the authorization request, which the test adds. */
export async function startProvider(portal: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, configure(portal));
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) void interact(provider, request, response);
    else void callback(request, response);
  });
  return {
    issuer,
    clientId,
    clientSecret,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function configure(portal: string): Configuration {
  const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${portal}/api/login/callback`],
        post_logout_redirect_uris: [`${portal}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: {keys: [{...privateKey.export({format: 'jwk'}), use: 'sig', alg: 'ES256'}]},
    cookies: {keys: [randomBytes(16).toString('hex')]},
    claims: {openid: ['sub', 'HoVaTen', 'SoDinhDanh', 'NgayThangNamSinh']},
    pkce: {required: () => true},
    features: {devInteractions: {enabled: false}, rpInitiatedLogout: {enabled: true}},
    interactions: {url: (_, interaction) => `/interaction/${interaction.uid}`},
    findAccount: (_, sub) => {
      const person = people.find(({subject}) => subject === sub);
      if (person === undefined) return undefined;
      const {name, number, birthDate} = person;
      return {
        accountId: sub,
        claims: () => ({sub, HoVaTen: name, SoDinhDanh: number, NgayThangNamSinh: birthDate}),
      };
    },
    loadExistingGrant: async ({oidc: {client, session, provider}}) => {
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({clientId: client.clientId, accountId: session.accountId});
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const {params} = await provider.interactionDetails(request, response);
  const hint = typeof params['login_hint'] === 'string' ? params['login_hint'] : '';
  const result = people.some(({subject}) => subject === hint)
    ? {login: {accountId: hint}}
    : {error: 'access_denied', error_description: 'cancelled'};
  await provider.interactionFinished(request, response, result, {mergeWithLastSubmission: false});
}
