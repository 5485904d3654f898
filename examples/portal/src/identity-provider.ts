import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {generateKeyPairSync, randomBytes} from 'node:crypto';
import type {AddressInfo} from 'node:net';
import {Provider, type Configuration} from 'oidc-provider';
import {renderLoginPage, renderNotice} from './identity-provider-pages.js';
import type {PageLocale} from './page-words.js';
import {findPerson, people} from './people.js';

/** The running provider. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

/** What the provider must know of the portal. */
export interface IdentityProviderOptions {
  /** `https` or loopback `http` address that the portal gives as `redirect_uri`. */
  readonly redirectUri: string;
  /** Where a logout returns to. */
  readonly postLogoutUri: string;
}

const clientId = 'tokhai-demo-portal';

function createConfiguration(options: IdentityProviderOptions, clientSecret: string): Configuration {
  const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [options.redirectUri],
        post_logout_redirect_uris: [options.postLogoutUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: {keys: [{...privateKey.export({format: 'jwk'}), use: 'sig', alg: 'ES256'}]},
    cookies: {keys: [randomBytes(32).toString('hex')]},
    // The claim names are those seen on the national login (docs/facts.md).
    claims: {openid: ['sub', 'HoVaTen', 'SoDinhDanh', 'NgayThangNamSinh', 'LoaiTaiKhoan']},
    conformIdTokenClaims: false,
    pkce: {required: () => true},
    features: {devInteractions: {enabled: false}, rpInitiatedLogout: {enabled: true}},
    interactions: {url: (_context, interaction) => `/interaction/${interaction.uid}`},
    ttl: {
      Session: 3600,
      Interaction: 900,
      Grant: 3600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    findAccount: (_context, sub) => {
      const person = people.find((candidate) => subjectOf(candidate.number) === sub);
      if (person === undefined) return undefined;
      return {
        accountId: sub,
        claims: () => ({
          sub,
          HoVaTen: person.name.toUpperCase(),
          SoDinhDanh: person.number,
          NgayThangNamSinh: person.birthDate.split('-').reverse().join('/'),
          LoaiTaiKhoan: '1',
        }),
      };
    },
    // There is one client, the portal itself: what it may read is granted without a page of its own.
    loadExistingGrant: async (context) => {
      const {client, session} = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

/** Subject identifiers do not contain the personal number: they appear in receipts and logs. */
function subjectOf(number: string): string {
  return `demo-${String(people.findIndex((person) => person.number === number) + 1)}`;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 4096) break;
  }
  return new URLSearchParams(body.slice(0, 4096));
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
  response.end(html);
}

/** The first of the languages asked for that the pages speak (`ui_locales`, OpenID Connect Core 1.0, 3.1.2.1). */
function chooseLocale(asked: unknown): PageLocale {
  const [language] = (typeof asked === 'string' ? asked : '')
    .split(' ')
    .map((tag) => tag.split('-')[0])
    .filter((tag) => tag === 'vi' || tag === 'en');
  return language ?? 'vi';
}

async function handleInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const number = (await readForm(request)).get('number') ?? '';
    const result = findPerson(number)
      ? {login: {accountId: subjectOf(number)}}
      : {error: 'access_denied', error_description: 'cancelled'};
    await provider.interactionFinished(request, response, result, {mergeWithLastSubmission: false});
    return;
  }
  const {params} = await provider.interactionDetails(request, response);
  sendHtml(response, 200, renderLoginPage(people, chooseLocale(params['ui_locales'])));
}

function createHandler(provider: Provider, style: string) {
  const callback = provider.callback();
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === '/login.css') {
      response.writeHead(200, {'content-type': 'text/css; charset=utf-8'}).end(style);
      return;
    }
    if (request.url?.startsWith('/interaction/') === true) {
      handleInteraction(provider, request, response).catch(() => {
        sendHtml(response, 400, renderNotice());
      });
      return;
    }
    void callback(request, response);
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/**
 * Starts a real OpenID provider (`oidc-provider`) on a free loopback port. It plays the national login in the demo and
 * says so on its page; anybody may log in as any of the fictional people.
 */
export async function startIdentityProvider(
  options: IdentityProviderOptions,
  style: string,
): Promise<IdentityProvider> {
  const server = createServer();
  const port = await listen(server);
  const issuer = `http://127.0.0.1:${String(port)}`;
  const clientSecret = randomBytes(32).toString('base64url');
  const provider = new Provider(issuer, createConfiguration(options, clientSecret));
  server.on('request', createHandler(provider, style));
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
