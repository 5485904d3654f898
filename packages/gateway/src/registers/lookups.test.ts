import {checkSeal} from '@tokhai/admission';
import type {Connector, EdgeAnswer, RegisterAnswer, RegisterRequest} from '@tokhai/connectors';
import {hashClaim} from '@tokhai/core';
import type {LookupOutcome, LookupReceipt} from '@tokhai/core';
import type {JSONWebKeySet} from 'jose';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {sha256} from '../keys/sha256.js';
import type {TestBrowser} from '../testing/browser.js';
import {father, mother} from '../testing/identity-provider.js';
import {agency, read, refusal, startWorld} from '../testing/world.js';
import type {World, WorldOptions} from '../testing/world.js';

const code = '1.001193';

async function open(browser: TestBrowser): Promise<string> {
  const response = await browser.post('/declarations', {code, agency: agency.code});
  return (await read<{submission: string}>(response)).submission;
}

async function lookUp(browser: TestBrowser, binding: string, submission?: string): Promise<LookupOutcome> {
  const path = `/declarations/${submission ?? (await open(browser))}/lookups`;
  return read<LookupOutcome>(await browser.post(path, {binding}));
}

describe('a lookup', () => {
  let world: World;
  let citizen: TestBrowser;
  beforeAll(async () => {
    world = await startWorld({limits: {registerTimeout: 150}});
    citizen = await world.loggedIn(father);
  });
  afterEach(() => {
    world.mendRegisters();
  });
  afterAll(() => world.close());

  it('finds the session’s subject and says where each value is from', async () => {
    const {outcome, source, at, claims} = await lookUp(citizen, 'self');
    expect({outcome, source, at}).toEqual({
      outcome: 'found',
      source: 'population',
      at: '2026-11-22T05:00:00Z',
    });
    expect(claims).toHaveLength(3);
    expect(claims).toContainEqual({
      pointer: '/nguoiYeuCau/ngaySinh',
      value: '1990-01-02',
      binding: 'self',
      source: 'population',
      recordId: 'population-001',
      fetchedAt: '2026-11-22T05:00:00Z',
      expiresAt: '2026-11-23T05:00:00Z',
      assurance: 'high',
      lock: 'locked',
      salt: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
  });

  it('gets a sealed receipt whose hashes open with the claims’ salts', async () => {
    const submission = await open(citizen);
    const {claims, receipt} = await lookUp(citizen, 'self', submission);
    const keys = await read<JSONWebKeySet>(await citizen.get('/keys'));
    expect(await checkSeal(receipt, keys)).toBe(true);
    const altered: LookupReceipt = {...receipt, outcome: 'unavailable'};
    expect(await checkSeal(altered, keys)).toBe(false);
    expect(receipt).toMatchObject({submission, subject: father.subject, binding: 'self', outcome: 'found'});
    expect(Object.keys(receipt.hashes)).toHaveLength(claims.length);
    for (const {pointer, value, salt} of claims) {
      expect(receipt.hashes[pointer]).toBe(await hashClaim(salt, pointer, value, sha256));
    }
  });

  it('never salts twice alike', async () => {
    const submission = await open(citizen);
    const first = await lookUp(citizen, 'self', submission);
    const second = await lookUp(citizen, 'self', submission);
    expect(first.claims.map(({salt}) => salt)).not.toEqual(second.claims.map(({salt}) => salt));
  });

  it('follows an edge of a register to the spouse and to the child', async () => {
    const spouse = await lookUp(citizen, 'spouse-as-mother');
    expect(spouse.claims.find(({pointer}) => pointer === '/me/soDinhDanh')?.value).toBe(mother.number);
    const birth = await lookUp(citizen, 'birth');
    expect(birth).toMatchObject({outcome: 'found', source: 'birth-notice'});
    expect(birth.claims.map(({pointer}) => pointer)).toEqual(['/tre/ngaySinh', '/tre/gioiTinh']);
  });

  it.each([
    ['an outage', {kind: 'outage'}, 'unavailable'],
    ['a register that is too slow', {kind: 'delay', milliseconds: 5_000}, 'unavailable'],
    ['nonsense', {kind: 'nonsense'}, 'unavailable'],
    ['empty', {kind: 'outcome', outcome: 'empty'}, 'empty'],
    ['denied', {kind: 'outcome', outcome: 'denied'}, 'denied'],
    ['expired', {kind: 'outcome', outcome: 'expired'}, 'expired'],
    ['mismatch', {kind: 'outcome', outcome: 'mismatch'}, 'mismatch'],
  ] as const)('turns %s into an outcome with a receipt', async (_, behaviour, outcome) => {
    world.registers.population.behave(behaviour);
    const answer = await lookUp(citizen, 'self');
    expect(answer).toMatchObject({outcome, claims: [], receipt: {outcome, hashes: {}, binding: 'self'}});
    const keys = await read<JSONWebKeySet>(await citizen.get('/keys'));
    expect(await checkSeal(answer.receipt, keys)).toBe(true);
  });

  it('is refused for a binding that the procedure does not have', async () => {
    const submission = await open(citizen);
    const ask = (body: unknown) => citizen.post(`/declarations/${submission}/lookups`, body);
    expect(await refusal(await ask({binding: 'neighbour'}))).toEqual([404, 'binding-unknown']);
    expect(await refusal(await ask({binding: '../self'}))).toEqual([400, 'invalid-request']);
    expect(await refusal(await ask({}))).toEqual([400, 'invalid-request']);
  });
});

/** A register that answers whatever a test wants and remembers what it was asked. */
class ScriptedRegister implements Connector {
  readonly source: string;
  readonly asked: RegisterRequest[] = [];
  answer: RegisterAnswer = {outcome: 'empty'};
  edges: EdgeAnswer = {outcome: 'empty'};

  constructor(source: string) {
    this.source = source;
  }

  lookup(request: RegisterRequest): Promise<RegisterAnswer> {
    this.asked.push(request);
    return Promise.resolve(this.answer);
  }

  edge(): Promise<EdgeAnswer> {
    return Promise.resolve(this.edges);
  }
}

describe('what a register is asked and believed', () => {
  const population = new ScriptedRegister('population');
  const lines: string[] = [];
  let world: World;
  let citizen: TestBrowser;
  const options: WorldOptions = {
    connectors: [population],
    log: (line) => {
      lines.push(line);
    },
  };
  beforeAll(async () => {
    world = await startWorld(options);
    citizen = await world.loggedIn(father);
  });
  afterAll(() => world.close());

  function found(attributes: Extract<RegisterAnswer, {outcome: 'found'}>['attributes']): RegisterAnswer {
    return {outcome: 'found', recordId: 'r', assurance: 'high', attributes};
  }

  it('is asked for the attributes of its fields only, with purpose and basis', async () => {
    await lookUp(citizen, 'self');
    expect(population.asked.at(-1)).toEqual({
      subject: {number: father.number},
      attributes: ['name', 'birthDate', 'paper', 'residence'],
      purpose: '1.001193/1 dinh-danh',
      basis: 'nd-07-2025',
    });
  });

  it('cannot be made to look somebody up: no part of a request reaches the question', async () => {
    const submission = await open(citizen);
    const victim = '001199000099';
    const path = `/declarations/${submission}/lookups`;
    const attempts: readonly [string, unknown, Record<string, string>?][] = [
      [path, {binding: 'self', subject: {number: victim}}],
      [path, {binding: 'self', number: victim}],
      [path, {binding: ['self', victim]}],
      [`${path}?number=${victim}`, {binding: 'self'}],
      [path, {binding: 'self'}, {'x-subject': victim, 'x-forwarded-user': victim}],
    ];
    for (const [address, body, headers] of attempts) await citizen.post(address, body, headers ?? {});
    const about = new Set(population.asked.map(({subject}) => JSON.stringify(subject)));
    expect([...about]).toEqual([JSON.stringify({number: father.number})]);
    expect(JSON.stringify(population.asked)).not.toContain(victim);
  });

  it('is not believed at all where one value could not stand in its field', async () => {
    for (const wrong of [
      {name: 'Thử', birthDate: '1990-02-30'},
      {name: 7, birthDate: '1990-01-02'},
      {name: 'Thử\u202e', birthDate: '1990-01-02'},
      {name: 'x'.repeat(151), birthDate: '1990-01-02'},
    ]) {
      population.answer = found(wrong);
      expect(await lookUp(citizen, 'self')).toMatchObject({outcome: 'mismatch', claims: []});
    }
  });

  it('may answer in part; nothing for any field is empty', async () => {
    population.answer = found({name: 'Nguyễn Văn Thử'});
    expect((await lookUp(citizen, 'self')).claims.map(({pointer}) => pointer)).toEqual([
      '/nguoiYeuCau/hoTen',
    ]);
    population.answer = found({name: ' ', birthDate: ''});
    expect(await lookUp(citizen, 'self')).toMatchObject({outcome: 'empty', claims: []});
  });

  it('has its texts normalised before they are hashed', async () => {
    population.answer = found({name: ' Nguyễn Văn Thử '.normalize('NFD')});
    expect((await lookUp(citizen, 'self')).claims[0]?.value).toBe('Nguyễn Văn Thử');
  });

  it('is not asked about one of several people that an edge leads to', async () => {
    population.edges = {outcome: 'found', subjects: [{number: '001192000002'}, {number: '001192000003'}]};
    const before = population.asked.length;
    expect(await lookUp(citizen, 'spouse-as-mother')).toMatchObject({outcome: 'mismatch', claims: []});
    expect(population.asked).toHaveLength(before);
  });

  it('is unavailable where it is not connected', async () => {
    expect(await lookUp(citizen, 'marriage')).toMatchObject({outcome: 'unavailable', source: 'marriage'});
  });

  it('leaves no number, name, id or token in the log', async () => {
    population.answer = found({name: 'Nguyễn Văn Thử', birthDate: '1990-01-02'});
    const submission = await open(citizen);
    await lookUp(citizen, 'self', submission);
    await citizen.get(`/dossiers/${agency.code}-261122-000001`);
    const log = lines.join('');
    expect(log).toContain('/api/declarations/:submission/lookups');
    for (const secret of [
      father.number,
      'Nguyễn Văn Thử',
      father.name,
      father.subject,
      submission,
      '261122-000001',
      citizen.cookie('tokhai-session') ?? '?',
      '127.0.0.1',
    ]) {
      expect(log.split(secret).length - 1, secret).toBe(secret === '127.0.0.1' ? countListening(lines) : 0);
    }
  });
});

/** The one line in which Fastify says where it listens. */
function countListening(lines: readonly string[]): number {
  return lines.filter((line) => line.includes('Server listening')).length;
}

describe('budgets', () => {
  it('end lookups of a session, even when they are asked all at once, and give no receipt', async () => {
    const world = await startWorld({limits: {lookupsPerSession: 5}});
    const citizen = await world.loggedIn(father);
    const submission = await open(citizen);
    const path = `/declarations/${submission}/lookups`;
    const responses = await Promise.all(
      Array.from({length: 12}, () => citizen.post(path, {binding: 'self'})),
    );
    const statuses = responses.map(({status}) => status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(5);
    expect(await refusal(await citizen.post(path, {binding: 'self'}))).toEqual([429, 'budget-exhausted']);
    await world.close();
  });

  it('end lookups about one person for a day, over sessions and declarations', async () => {
    const world = await startWorld({limits: {lookupsPerTarget: 3}});
    const husband = await world.loggedIn(father);
    for (let count = 0; count < 3; count += 1) await lookUp(husband, 'spouse-as-mother');
    const again = await world.loggedIn(father);
    const path = `/declarations/${await open(again)}/lookups`;
    expect(await refusal(await again.post(path, {binding: 'spouse-as-mother'}))).toEqual([
      429,
      'budget-exhausted',
    ]);
    world.clock.pass(25 * 60 * 60_000);
    await again.login(father);
    expect((await lookUp(again, 'spouse-as-mother')).outcome).toBe('found');
    await world.close();
  });

  it('limit the requests of one address', async () => {
    const world = await startWorld({limits: {requestsPerMinute: 10}});
    const browser = world.browser();
    const responses = await Promise.all(Array.from({length: 15}, () => browser.get('/health')));
    const refused = responses.filter(({status}) => status === 429);
    expect(refused).toHaveLength(5);
    const [first] = refused;
    expect(first?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(first === undefined ? undefined : await refusal(first)).toEqual([429, 'rate-limited']);
    await world.close();
  });
});
