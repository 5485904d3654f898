import type {Finding} from '../contract.js';

// The characters of RFC 5322 "atext" and the full stop; quoted names, comments and names beyond ASCII (RFC 6531) reach too few
// mail systems to be offered.
const nameCharacter = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]$/u;
const domainLabel = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/u;

/** An e-mail address as it is kept: NFC, nothing around it, the domain in lower case. The name keeps its case (RFC 5321 §2.4). */
export function tidyEmailAddress(typed: string): string {
  const text = typed.normalize('NFC').trim();
  const at = text.lastIndexOf('@');
  return at < 0 ? text : text.slice(0, at + 1) + text.slice(at + 1).toLowerCase();
}

/**
 * Checks an e-mail address, and says what is wrong first from the left as one reads it.
 *
 * Codes: `email-space`, `email-no-at`, `email-many-at`, `email-no-name` (nothing before the @), `email-character`
 * {character} (such as a letter with a mark), `email-dots` (a full stop at an end of the name, or two together),
 * `email-domain` (what follows the @ is no domain with a dot). Length is the schema's to judge.
 */
export function checkEmailAddress(address: string): readonly Finding[] {
  const report = (code: string, character?: string): readonly Finding[] => [
    {code, at: '', ...(character !== undefined && {params: {character}})},
  ];
  if (/\s/u.test(address)) return report('email-space');
  const [name = '', domain, ...more] = address.split('@');
  if (domain === undefined) return report('email-no-at');
  if (more.length > 0) return report('email-many-at');
  if (name === '') return report('email-no-name');
  const strange = Array.from(name).find((character) => !nameCharacter.test(character));
  if (strange !== undefined) return report('email-character', strange);
  if (name.startsWith('.') || name.endsWith('.') || name.includes('..')) return report('email-dots');
  return isDomain(domain) ? [] : report('email-domain');
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => domainLabel.test(label)) &&
    /^(?:[A-Za-z]{2,63}|xn--.+)$/iu.test(labels.at(-1) ?? '')
  );
}
