import {createHash} from 'node:crypto';
import {type Json, parseJson, type Procedure, type RuleLibrary, type TypeLibrary} from '@tokhai/core';
import {checkProcedure, type CheckResult, type Finding} from '@tokhai/core/compile';
import {createValueTypes, createVietnamRules, holidayCalendars, loadUnits} from '@tokhai/vietnam';
import {banks} from '@tokhai/vietnam/banks';
import {createMetaSchemaCheck, readSchemaDocument} from './meta-schema.js';

/** Checks procedure texts with everything that this version of the product brings. */
export interface ProcedureChecker {
  /**
   * Never throws on a text; see `checkProcedure` of `@tokhai/core/compile`. `earlier` are texts of earlier versions, for the
   * migrations; those that are no procedures have findings of their own, elsewhere.
   */
  check(text: string, earlier?: readonly string[]): Promise<CheckResult>;
}

/** What a document pins, as far as it can be read before it is checked. */
interface Pins {
  readonly types: string;
  readonly calendar: string;
}

const newestPins: Pins = {types: 'vn-types@1', calendar: '2026'};

/** Makes a checker; libraries and meta-schema are read once. */
export function createProcedureChecker(): ProcedureChecker {
  const validate = createMetaSchemaCheck();
  const libraries = new Map<string, Promise<TypeLibrary | undefined>>();
  const typesOf = (id: string): Promise<TypeLibrary | undefined> => {
    const known = libraries.get(id) ?? loadTypes(id);
    libraries.set(id, known);
    return known;
  };
  return {
    async check(text, earlier = []) {
      const pins = readPins(text);
      // An unknown library is a finding (`types-version`): the newest one stands in, and its id differs.
      const types = (await typesOf(pins.types)) ?? (await typesOf(newestPins.types));
      if (!types) throw new Error(`The types ${newestPins.types} are not installed`);
      const rules = rulesOf(pins.calendar);
      return checkProcedure(text, {
        types,
        rules: rules ?? createVietnamRules(newestPins.calendar),
        sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),
        earlier: earlier.flatMap((one) => readSound(one, validate)),
        validate: (document) => [...validate(document), ...(rules ? [] : [unknownCalendar(pins.calendar)])],
      });
    },
  };
}

function readSound(text: string, validate: (document: Json) => readonly Finding[]): readonly Procedure[] {
  try {
    const document = parseJson(text);
    // The meta-schema has just vouched for it.
    return validate(document).length === 0 ? [document as unknown as Procedure] : [];
  } catch {
    return [];
  }
}

async function loadTypes(id: string): Promise<TypeLibrary | undefined> {
  const [, name, version] = /^([a-z][a-z0-9-]*)@([1-9][0-9]*)$/.exec(id) ?? [];
  if (name === undefined || version === undefined) return undefined;
  try {
    return createValueTypes(readSchemaDocument(`types/${name}/${version}.json`), {
      units: await loadUnits(),
      banks,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

function rulesOf(calendar: string): RuleLibrary | undefined {
  try {
    return createVietnamRules(calendar);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'calendar-missing') return undefined;
    throw error;
  }
}

function member(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function readPins(text: string): Pins {
  try {
    const uses = member(parseJson(text), 'uses');
    const types = member(uses, 'types');
    const calendar = member(uses, 'calendar');
    return {
      types: typeof types === 'string' ? types : newestPins.types,
      calendar: typeof calendar === 'string' ? calendar : newestPins.calendar,
    };
  } catch {
    // Unreadable texts are reported by the check itself, with their place.
    return newestPins;
  }
}

function unknownCalendar(calendar: string): Finding {
  const known = [...holidayCalendars.keys()].join(', ');
  return {
    code: 'calendar-version',
    at: '/uses/calendar',
    message: {
      vi: `Không có lịch ngày làm việc ${calendar}`,
      en: `There is no calendar of working days ${calendar}`,
    },
    expected: {vi: `một trong: ${known}`, en: `one of: ${known}`},
    remedy: {vi: 'Sửa uses.calendar', en: 'Correct uses.calendar'},
  };
}
