import {createAuthority, type Authority} from '@tokhai/sign/authority';
import {TestCitizen} from './citizen.js';
import {father} from './identity-provider.js';
import {read, startWorld, type World} from './world.js';

/** A gateway that takes signatures of people whose certificates come from one authority. */
export interface SigningWorld {
  readonly world: World;
  /** The authority that the gateway trusts. */
  readonly authority: Authority;
  /** Another one, of the same kind. */
  readonly stranger: Authority;
  /** Who signs where a test says nothing else. */
  readonly signer: {readonly authority: Authority; readonly person: typeof father};
  /** Somebody with a declaration that lacks nothing but what the test puts in. */
  readonly prepare: (values?: Parameters<TestCitizen['fill']>[0]) => Promise<TestCitizen>;
  /** Dossiers of that person. */
  readonly countDossiers: () => Promise<number>;
}

/** Starts it with limits that no test meets; its `world` is to be closed. */
export async function startSigningWorld(): Promise<SigningWorld> {
  const validity = {organization: 'DEMO', days: 365, notBefore: new Date('2026-01-01T00:00:00Z')};
  const authority = await createAuthority({name: 'Test DEMO CA', ...validity});
  const stranger = await createAuthority({name: 'Another DEMO CA', ...validity});
  const world = await startWorld({
    anchors: [authority.certificate],
    limits: {lookupsPerTarget: 10_000, requestsPerMinute: 10_000, declarationsPerDay: 1_000},
  });
  return {
    world,
    authority,
    stranger,
    signer: {authority, person: father},
    prepare: async (values = []) => {
      const citizen = await TestCitizen.open(await world.loggedIn(father));
      await citizen.fill(values);
      return citizen;
    },
    countDossiers: async () => {
      const browser = await world.loggedIn(father);
      return (await read<{dossiers: unknown[]}>(await browser.get('/dossiers'))).dossiers.length;
    },
  };
}
