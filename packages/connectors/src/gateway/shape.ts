import {ConnectorError} from '../port/connector-error.js';

type Test = (body: Readonly<Record<string, unknown>>) => boolean;

/** Every named member is text. */
export function hasText(...names: readonly string[]): Test {
  return (body) => names.every((name) => typeof body[name] === 'string');
}

/** Every named member is there. */
export function hasFields(...names: readonly string[]): Test {
  return (body) => names.every((name) => body[name] !== undefined);
}

/** The named member is a list. */
export function isList(name: string): Test {
  return (body) => Array.isArray(body[name]);
}

/**
 * Looks at the members that tell a promised answer from a proxy's page or another version's answer. The gateway is the
 * page's own origin, so this guards against accidents; what protects the citizen are digests and seals.
 * @throws ConnectorError `invalid-answer`
 */
export function checkShape(body: unknown, ...tests: readonly Test[]): object {
  if (
    typeof body !== 'object' ||
    body === null ||
    !tests.every((test) => test(body as Record<string, unknown>))
  ) {
    throw new ConnectorError('invalid-answer', 'the gateway answered with something unexpected');
  }
  return body;
}
