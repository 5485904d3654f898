import {createStaticConnector} from '@tokhai/connectors/static';
import type {StaticConnector, StaticRecord} from '@tokhai/connectors/static';
import {father, mother} from './identity-provider.js';
import type {TestPerson} from './identity-provider.js';

/** Three registers of fictional people whose failures can be switched on. */
export interface TestRegisters {
  readonly population: StaticConnector;
  readonly birthNotice: StaticConnector;
  readonly marriage: StaticConnector;
}

function person(
  {name, number}: TestPerson,
  birthDate: string,
  sex: string,
  spouse: TestPerson,
): StaticRecord {
  return {
    recordId: `population-${number.slice(-3)}`,
    number,
    attributes: {name, number, birthDate, sex, ethnic: '01', nationality: 'VN', paper: paper(number)},
    edges: {spouse: [{number: spouse.number}]},
  };
}

function paper(number: string) {
  return {
    loai: 'cccd',
    so: number,
    ngayCap: '2021-05-06',
    noiCap: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  };
}

/** Makes the registers; residence and hometown are left out on purpose, so that answers are partial. */
export function createRegisters(): TestRegisters {
  const child = {recordId: 'birth-notice-001', attributes: {date: '2026-11-01', sex: '2'}};
  return {
    population: createStaticConnector({
      source: 'population',
      assurance: 'high',
      records: [person(father, '1990-01-02', '1', mother), person(mother, '1992-03-04', '2', father)],
    }),
    birthNotice: createStaticConnector({
      source: 'birth-notice',
      assurance: 'substantial',
      records: [
        child,
        ...[father, mother].map(({number}) => ({
          recordId: `parent-${number.slice(-3)}`,
          number,
          attributes: {},
          edges: {child: [{recordId: child.recordId}]},
        })),
      ],
    }),
    marriage: createStaticConnector({
      source: 'marriage',
      assurance: 'high',
      records: [father, mother].map(({number}) => ({
        recordId: 'marriage-001',
        number,
        attributes: {number: '27/2019', book: '01/2019', date: '2019-03-08', place: 'UBND phường Thử Nghiệm'},
      })),
    }),
  };
}
