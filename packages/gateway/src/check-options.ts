import {X509Certificate} from 'node:crypto';
import {GatewayError} from './gateway-error.js';
import type {GatewayMode, GatewayOptions} from './options.js';

/**
 * What a demo authority writes into the organisation (O) of its certificates, so that production can refuse them.
 * Matched without regard to case.
 */
export const demoOrganizationMarker = 'DEMO';

const modes: readonly string[] = ['demo', 'production'] satisfies readonly GatewayMode[];

/**
 * Checks options before anything is opened.
 * @throws GatewayError `invalid-options`, `unsafe-options`
 */
export function checkOptions(options: GatewayOptions): void {
  const {publicUrl, login, agencies} = options;
  // Options may come from a file: a mode that is misspelt must not be taken for the lenient one.
  if (!modes.includes(options.mode))
    throw new GatewayError('invalid-options', `mode must be one of ${modes.join(', ')}`);
  if (!URL.canParse(publicUrl) || new URL(publicUrl).origin !== publicUrl) {
    throw new GatewayError(
      'invalid-options',
      `publicUrl must be an origin such as https://portal.example, not ${publicUrl}`,
    );
  }
  if (!URL.canParse(login.issuer))
    throw new GatewayError('invalid-options', `login.issuer is not a URL: ${login.issuer}`);
  if (agencies.length === 0)
    throw new GatewayError('invalid-options', 'agencies must name at least one agency');
  const faulty = agencies.find(({code}) => !/^[A-Z0-9][A-Z0-9.]{0,39}$/.test(code));
  if (faulty !== undefined)
    throw new GatewayError('invalid-options', `agency code ${faulty.code} is not usable`);
  const sources = options.connectors.map(({source}) => source);
  const twice = sources.find((source, index) => sources.indexOf(source) !== index);
  if (twice !== undefined) throw new GatewayError('invalid-options', `two connectors answer for ${twice}`);
  if (options.mode === 'production') refuseDemoParts(options);
}

function refuseDemoParts({publicUrl, login, anchors, storage}: GatewayOptions): void {
  if (!publicUrl.startsWith('https:')) {
    throw new GatewayError(
      'unsafe-options',
      'production needs an https publicUrl: session cookies travel only there',
    );
  }
  if (!login.issuer.startsWith('https:'))
    throw new GatewayError('unsafe-options', 'production needs an https issuer');
  if (storage.kind === 'memory') throw new GatewayError('unsafe-options', 'production needs a data folder');
  if (anchors.some(isDemoCertificate)) {
    throw new GatewayError('unsafe-options', 'production refuses the trust anchor of a demo authority');
  }
}

function isDemoCertificate(der: Uint8Array): boolean {
  try {
    const organizations = new X509Certificate(der).subject
      .split('\n')
      .filter((line) => line.startsWith('O='));
    return organizations.some((line) => line.toUpperCase().includes(demoOrganizationMarker));
  } catch (cause) {
    throw new GatewayError('invalid-options', 'a trust anchor is not a certificate', {cause});
  }
}
