import {randomUUID} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {TestCitizen} from '../testing/citizen.js';
import {father, mother} from '../testing/identity-provider.js';
import {read, refusal, startWorld} from '../testing/world.js';
import type {World} from '../testing/world.js';

describe('a failed lookup', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  async function failFirst(): Promise<TestCitizen> {
    const citizen = await TestCitizen.open(await world.loggedIn(father));
    const {population} = world.registers;
    const lookup = population.lookup.bind(population);
    population.lookup = (request, options) =>
      request.purpose.endsWith('dinh-danh') ? Promise.reject(new Error('down')) : lookup(request, options);
    await citizen.fill();
    population.lookup = lookup;
    for (const [pointer, value] of [
      ['/nguoiYeuCau/hoTen', 'Nguyễn Văn Giả'],
      ['/nguoiYeuCau/ngaySinh', '1980-01-01'],
      ['/nguoiYeuCau/giayTo', {loai: 'cccd', so: father.number}],
    ] as const) {
      citizen.declaration.set(pointer, value);
    }
    return citizen;
  }

  it('unlocks nothing once the register has answered', async () => {
    const citizen = await failFirst();
    world.clock.pass(60_000);
    await read(await citizen.browser.post(`${citizen.base}/lookups`, {binding: 'self'}));
    const {body} = await citizen.sign();
    expect(await refusal(await citizen.submit(body, randomUUID()))).toEqual([422, 'receipt-superseded']);
  });
});

describe('budgets of lookups', () => {
  it('do not let one spouse use up what the other needs, nor stop a submission', async () => {
    const world = await startWorld({limits: {lookupsPerTarget: 4}});
    const citizen = await TestCitizen.open(await world.loggedIn(father));
    await citizen.fill();
    const {body} = await citizen.sign();
    const wife = await TestCitizen.open(await world.loggedIn(mother));
    const ask = () => wife.browser.post(`${wife.base}/lookups`, {binding: 'spouse-as-father'});
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await ask()).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    const own = await citizen.browser.post(`${citizen.base}/lookups`, {binding: 'self'});
    expect(own.status).toBe(200);
    expect((await citizen.submit(body, randomUUID())).status).toBe(200);
    await world.close();
  });

  it('do not stretch by being refused', async () => {
    const world = await startWorld({limits: {lookupsPerTarget: 3}});
    const ask = async () => {
      const citizen = await TestCitizen.open(await world.loggedIn(father));
      return (await citizen.browser.post(`${citizen.base}/lookups`, {binding: 'self'})).status;
    };
    for (let count = 0; count < 3; count += 1) expect(await ask()).toBe(200);
    world.clock.pass(20 * 60 * 60_000);
    for (let count = 0; count < 5; count += 1) expect(await ask()).toBe(429);
    world.clock.pass(5 * 60 * 60_000);
    expect(await ask()).toBe(200);
    await world.close();
  });
});

describe('a recalled procedure', () => {
  it('asks no register and takes no document', async () => {
    let recalled = false;
    const world = await startWorld({
      findRecall: () => (recalled ? {on: '2026-11-20', reason: {vi: 'Sai', en: 'Wrong'}} : undefined),
    });
    const citizen = await TestCitizen.open(await world.loggedIn(father));
    recalled = true;
    const asked = citizen.browser.post(`${citizen.base}/lookups`, {binding: 'self'});
    expect(await refusal(await asked)).toEqual([409, 'procedure-recalled']);
    const bytes = new TextEncoder().encode('%PDF-1.7');
    const sent = citizen.browser.upload(`${citizen.base}/documents/chung-sinh`, bytes);
    expect(await refusal(await sent)).toEqual([409, 'procedure-recalled']);
    await world.close();
  });
});
