import {beforeAll, describe, expect, it} from 'vitest';
import {admit} from './admit.js';
import {submit} from './testing/submission.js';
import {createWorld, type World} from './testing/world.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

describe('an honest submission', () => {
  it('is accepted', async () => {
    const admission = await admit(await submit(world));
    expect(admission).toMatchObject({accepted: true, recheckPending: [], officerNotes: [], changedClaims: []});
  });
});
