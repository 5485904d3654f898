import {createStaticConnector, type StaticConnector, type StaticRecord} from '@tokhai/connectors/static';
import type {CivilDate} from '@tokhai/core';
import {father, mother, people, type Person} from './people.js';

/** The three registers of the demo, behind the same port as real ones; their failures can be switched on. */
export interface DemoRegisters {
  readonly population: StaticConnector;
  readonly birthNotice: StaticConnector;
  readonly marriage: StaticConnector;
}

const spouses: Readonly<Record<string, string>> = {
  [father.number]: mother.number,
  [mother.number]: father.number,
};

function populationRecord(person: Person): StaticRecord {
  const spouse = spouses[person.number];
  return {
    recordId: `population-${person.number.slice(-3)}`,
    number: person.number,
    attributes: {
      name: person.name,
      birthDate: person.birthDate,
      sex: person.sex,
      ethnic: person.ethnic,
      nationality: 'VN',
      number: person.number,
      paper: person.paper,
      residence: person.residence,
      hometown: person.hometown,
    },
    edges: spouse === undefined ? {} : {spouse: [{number: spouse}]},
  };
}

const childRecord = 'birth-notice-001';

function birthNoticeRecords(bornOn: CivilDate): readonly StaticRecord[] {
  const parents = [father, mother].map((parent) => ({
    recordId: `parent-${parent.number.slice(-3)}`,
    number: parent.number,
    attributes: {},
    edges: {child: [{recordId: childRecord}]},
  }));
  const child = {
    recordId: childRecord,
    attributes: {
      date: bornOn,
      sex: '2',
      place: {tinh: '01', xa: '00004', chiTiet: 'Bệnh viện Phụ sản Thử Nghiệm'},
      motherNumber: mother.number,
    },
  };
  return [...parents, child];
}

function marriageRecord(person: Person): StaticRecord {
  return {
    recordId: 'marriage-001',
    number: person.number,
    attributes: {
      number: '27/2019',
      book: '01/2019',
      date: '2019-03-08',
      place: 'UBND phường Ba Đình, Hà Nội',
    },
  };
}

/**
 * Makes the registers of the fictional people.
 * @param bornOn - birth date of the newborn in the birth notice, some days before the demo's today
 */
export function createDemoRegisters(bornOn: CivilDate): DemoRegisters {
  return {
    population: createStaticConnector({
      source: 'population',
      assurance: 'high',
      records: people.map(populationRecord),
    }),
    birthNotice: createStaticConnector({
      source: 'birth-notice',
      assurance: 'substantial',
      records: birthNoticeRecords(bornOn),
    }),
    marriage: createStaticConnector({
      source: 'marriage',
      assurance: 'high',
      records: [father, mother].map(marriageRecord),
    }),
  };
}
