import {randomUUID} from 'node:crypto';
import type {Submission, SubmissionReceipt} from '@tokhai/core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {TestCitizen} from '../testing/citizen.js';
import {father} from '../testing/identity-provider.js';
import {read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

let world: World;
let lookup: World['registers']['population']['lookup'];

beforeAll(async () => {
  world = await startWorld({limits: {lookupsPerTarget: 10_000, requestsPerMinute: 10_000}});
  const {population} = world.registers;
  lookup = population.lookup.bind(population);
});
afterEach(() => {
  world.registers.population.lookup = lookup;
  world.mendRegisters();
});
afterAll(() => world.close());

const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);

async function prepare(): Promise<TestCitizen> {
  const citizen = await TestCitizen.open(await world.loggedIn(father));
  await citizen.fill();
  return citizen;
}

/** Something that happens while the admission asks the register again: after its checks, before the transaction. */
function meanwhile(happens: () => Promise<unknown>): void {
  world.registers.population.lookup = async (request, options) => {
    world.registers.population.lookup = lookup;
    await happens();
    return lookup(request, options);
  };
}

async function expectStillOpen(citizen: TestCitizen): Promise<void> {
  const response = await citizen.browser.post(`${citizen.base}/challenge`, {values: 'a'.repeat(64)});
  expect(response.status).toBe(200);
}

describe('what changes while a submission is judged', () => {
  it('a document: the stored bytes are those of the statement, or nothing is stored', async () => {
    world.registers.birthNotice.behave({kind: 'outage'});
    const citizen = await TestCitizen.open(await world.loggedIn(father));
    await citizen.fill([
      ['/tre/ngaySinh', '2026-11-01'],
      ['/tre/gioiTinh', '2'],
    ]);
    await citizen.attach('chung-sinh', pdf('signed'));
    const {body} = await citizen.sign();
    meanwhile(() => citizen.browser.upload(`${citizen.base}/documents/chung-sinh`, pdf('another')));
    expect(await refusal(await citizen.submit(body, randomUUID()))).toEqual([422, 'document-mismatch']);
    await expectStillOpen(citizen);
  });

  it('a challenge that a newer one voided is void, not used', async () => {
    const citizen = await prepare();
    const {body} = await citizen.sign();
    meanwhile(() => citizen.browser.post(`${citizen.base}/challenge`, {values: 'a'.repeat(64)}));
    expect(await refusal(await citizen.submit(body, randomUUID()))).toEqual([422, 'challenge-void']);
    await expectStillOpen(citizen);
  });
});

describe('the same request again, at any moment of the first', () => {
  it('always gets the first one’s receipt', async () => {
    for (let round = 0; round < 3; round += 1) {
      const citizen = await prepare();
      const {body} = await citizen.sign();
      const answers = await sendStaggered(citizen, body, 80);
      expect(new Set(answers).size, answers.join()).toBe(1);
      expect(answers[0]).toMatch(/^000\.00\.00\.H99-/);
    }
  });
});

/** Numbers of receipts, or codes of refusals, of equal requests that begin a few milliseconds apart. */
async function sendStaggered(citizen: TestCitizen, body: Submission, times: number): Promise<string[]> {
  const key = randomUUID();
  const send = async (index: number): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, index));
    const answer = await read<Partial<SubmissionReceipt> & {code?: string}>(await citizen.submit(body, key));
    return answer.number ?? answer.code ?? '';
  };
  return Promise.all(Array.from({length: times}, (_, index) => send(index)));
}
