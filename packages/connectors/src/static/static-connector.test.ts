import {describe, expect, it} from 'vitest';
import {describeConnector} from '../contract/index.js';
import type {ConnectorFixture} from '../contract/index.js';
import {connectorContract} from '../contract/index.js';
import type {Connector, RegisterRequest} from '../index.js';
import {readRegisterAnswer} from '../index.js';
import {createStaticConnector} from './index.js';
import type {StaticRegister} from './index.js';

const register: StaticRegister = {
  source: 'population',
  assurance: 'high',
  records: [
    {
      recordId: 'thu-1',
      number: '001099000001',
      attributes: {name: 'NGUYỄN VĂN THỬ', birthDate: '1990-01-02', address: {province: '01'}},
      edges: {spouse: [{number: '001199000002'}]},
    },
    {recordId: 'thu-3', number: '001099000003', attributes: {}, answer: 'denied'},
  ],
};

const request: RegisterRequest = {
  subject: {number: '001099000001'},
  attributes: ['name', 'birthDate'],
  purpose: '1.001193/1 self',
  basis: 'tt04',
};

function fixture(): ConnectorFixture {
  const connector = createStaticConnector(register);
  return {
    connector,
    known: {request, attributes: {name: 'NGUYỄN VĂN THỬ', birthDate: '1990-01-02'}},
    unknown: {number: '001099000099'},
    hang: () => {
      connector.behave({kind: 'delay', milliseconds: 60_000});
    },
    breakDown: () => {
      connector.behave({kind: 'outage'});
    },
    edge: {kind: 'spouse', from: {number: '001099000001'}, to: [{number: '001199000002'}]},
  };
}

describeConnector({describe, it}, 'static', fixture);

describe('the contract suite', () => {
  const good = fixture();
  const leaky: Connector = {
    source: 'population',
    lookup: () =>
      Promise.resolve({
        outcome: 'found',
        recordId: 'x',
        assurance: 'high',
        attributes: {name: 'NGUYỄN VĂN THỬ', birthDate: '1990-01-02', religion: 'x'},
      }),
  };
  const deaf: Connector = {source: 'population', lookup: () => new Promise(() => undefined)};
  const nameless: Connector = {source: 'Population Register', lookup: leaky.lookup.bind(leaky)};

  it.each([
    ['returns more than was asked', leaky, 'returns nothing that was not asked for'],
    ['ignores its abort signal', deaf, 'settles without delay when it is aborted before the call'],
    ['has no usable name', nameless, 'has a source name that a procedure can refer to'],
    [
      'finds somebody for an unknown number',
      leaky,
      'answers empty, not found, for somebody it does not know',
    ],
  ])('catches an adapter that %s', async (_, connector, title) => {
    const found = connectorContract(() => ({...good, connector})).find(({name}) => name === title);
    await expect(found?.run()).rejects.toThrow('connector contract');
  });
});

describe('static connector', () => {
  const signal = new AbortController().signal;

  it('answers one record with the failure that was set for it', async () => {
    const connector = createStaticConnector(register);
    const answer = await connector.lookup({...request, subject: {number: '001099000003'}}, {signal});
    expect(answer).toEqual({outcome: 'denied'});
  });

  it('answers a delayed question after the delay', async () => {
    const connector = createStaticConnector(register);
    connector.behave({kind: 'delay', milliseconds: 10});
    expect((await connector.lookup(request, {signal})).outcome).toBe('found');
  });

  it('gives nonsense that no reader takes for an answer', async () => {
    const connector = createStaticConnector(register);
    connector.behave({kind: 'nonsense'});
    expect(readRegisterAnswer(await connector.lookup(request, {signal}), request)).toBeUndefined();
  });

  it('gives one outcome to everybody, and recovers', async () => {
    const connector = createStaticConnector(register);
    connector.behave({kind: 'outcome', outcome: 'expired'});
    expect(await connector.lookup(request, {signal})).toEqual({outcome: 'expired'});
    connector.behave({kind: 'normal'});
    expect((await connector.lookup(request, {signal})).outcome).toBe('found');
  });

  it('hands out copies, so that a caller cannot change the register', async () => {
    const connector = createStaticConnector(register);
    const wanted = {...request, attributes: ['address']};
    const first = await connector.lookup(wanted, {signal});
    if (first.outcome === 'found') Object.assign(first.attributes['address'] as object, {province: '99'});
    const second = await connector.lookup(wanted, {signal});
    expect(second.outcome === 'found' && second.attributes['address']).toEqual({province: '01'});
  });
});
