import type {Locale} from '@tokhai/core';
import * as oidc from 'openid-client';
import type {GatewayMode, LoginOptions} from '../options.js';
import {Problem} from '../problem/problem.js';
import {readPerson} from './person.js';
import type {Person} from './person.js';

/** What must be remembered between sending somebody to the provider and their return. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The identity provider, found by discovery when it is first needed. */
export interface IdentityProvider {
  /**
   * Begins a login, on pages in the language that is asked for where the provider has them.
   * @throws Problem `login-unavailable`
   */
  begin(locale?: Locale): Promise<{readonly url: URL; readonly secrets: LoginSecrets}>;
  /** @throws Problem `login-failed`, `login-unavailable` */
  finish(callback: URL, secrets: LoginSecrets): Promise<{readonly subject: string; readonly person: Person}>;
  /** Where the browser ends the provider's own session; `null` where the provider has no such place or is down. */
  endSessionUrl(): Promise<string | null>;
}

const timeoutSeconds = 10;

// Its authors mark it deprecated only to make it stand out; a provider on loopback has no certificate.
const plainHttp: {readonly allowInsecureRequests: (configuration: oidc.Configuration) => void} = oidc;

/** Connects to the provider of the options; an http issuer is allowed in demo mode only (`checkOptions`). */
export function createIdentityProvider(
  login: LoginOptions,
  mode: GatewayMode,
  redirectUri: string,
  home: string,
): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined;
  const configure = async (): Promise<oidc.Configuration> => {
    known ??= discover(login, mode);
    try {
      return await known;
    } catch {
      // The next attempt asks again: a provider that was down must not stay down for us.
      known = undefined;
      throw new Problem('login-unavailable');
    }
  };
  return {
    begin: async (locale) => begin(await configure(), login, redirectUri, locale),
    finish: async (callback, secrets) => finish(await configure(), login, callback, secrets),
    endSessionUrl: async () => {
      try {
        return oidc.buildEndSessionUrl(await configure(), {post_logout_redirect_uri: home}).href;
      } catch {
        return null;
      }
    },
  };
}

function discover(
  {issuer, clientId, clientSecret}: LoginOptions,
  mode: GatewayMode,
): Promise<oidc.Configuration> {
  const insecure = mode === 'demo' && issuer.startsWith('http:');
  return oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    {execute: insecure ? [plainHttp.allowInsecureRequests] : [], timeout: timeoutSeconds},
  );
}

async function begin(
  configuration: oidc.Configuration,
  login: LoginOptions,
  redirectUri: string,
  locale: Locale | undefined,
): Promise<{readonly url: URL; readonly secrets: LoginSecrets}> {
  const secrets = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: login.scope ?? 'openid',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
    // OpenID Connect Core 1.0, 3.1.2.1.
    ...(locale && {ui_locales: locale}),
  });
  return {url, secrets};
}

async function finish(
  configuration: oidc.Configuration,
  login: LoginOptions,
  callback: URL,
  {state, nonce, verifier}: LoginSecrets,
): Promise<{readonly subject: string; readonly person: Person}> {
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, callback, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims: Readonly<Record<string, unknown>> = {...tokens.claims()};
    const subject = claims['sub'];
    if (typeof subject !== 'string' || subject === '') throw new Problem('login-failed');
    const person =
      readPerson(claims, login.claims) ??
      readPerson({...(await oidc.fetchUserInfo(configuration, tokens.access_token, subject))}, login.claims);
    if (person === undefined) throw new Problem('login-failed');
    return {subject, person};
  } catch {
    // State, nonce, code, token or claims: the person is told to try again, an attacker learns nothing.
    throw new Problem('login-failed');
  }
}
