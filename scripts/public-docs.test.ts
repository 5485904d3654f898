import {describe, expect, it} from 'vitest';
import {readPublicApi} from './read-public-api.js';
import {readPackages, root} from './workspace.js';

const api = readPublicApi(
  readPackages().flatMap(({entries}) => entries),
  root,
);

describe('public docs', () => {
  it('has entries to look at', () => {
    expect(api.size).toBeGreaterThan(10);
  });

  it.each([...api])('%s says what each of its exports is', (_specifier, symbols) => {
    const bare = symbols.filter(({doc}) => doc === '').map(({name, place}) => `${name} (${place})`);
    expect(bare).toEqual([]);
  });
});
