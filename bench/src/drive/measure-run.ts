import type {Engine, EngineName} from '../engines.js';
import {
  checkboxKey,
  conditionalKey,
  middleSection,
  numberKey,
  plainKey,
  requiredFields,
  shownControls,
} from '../model/form-model.js';
import type {Census} from '../page/contract.js';
import type {Site} from '../serve/site.js';
import {Session} from './session.js';

/** Figures of one run; milliseconds, bytes, counts. */
export interface Figures {
  readonly mountCpuMs: number;
  readonly mountWallMs: number;
  /** Shares of `mountCpuMs`. */
  readonly mountScriptMs: number;
  readonly mountLayoutMs: number;
  /** One synthetic key in a text that nothing depends on, to the end of the microtasks. */
  readonly keyEngineMs: number;
  /** The same in a number that two sums add. */
  readonly sumEngineMs: number;
  /** One real key to the frame after it. */
  readonly keyWallMs: number;
  /** One real key, editing, style, layout and painting included. */
  readonly keyCpuMs: number;
  readonly toggleCpuMs: number;
  readonly toggleWallMs: number;
  readonly validateCpuMs: number;
  readonly validateWallMs: number;
  readonly heapBytes: number;
  readonly domElements: number;
  readonly gzipBytes: number;
  readonly documentGzipBytes: number;
}

/** One engine with one form, measured once. */
export interface Run {
  readonly engine: EngineName;
  readonly fields: number;
  readonly rep: number;
  readonly figures: Figures;
  /** Violations of the content security policy, each once. */
  readonly violations: readonly string[];
}

/** What is measured, and where. */
export interface RunOrder {
  readonly site: Site;
  readonly origin: string;
  readonly engine: Engine;
  readonly fields: number;
  readonly rep: number;
  /** Takes the profile of one phase. */
  readonly onProfile?: (phase: string, profile: string) => Promise<void>;
}

const toggles = 4;
const realKeys = 12;
const pauseMs = 60;
/** What an edit puts off, such as the writing of a draft, is over by then: the checking that follows does not pay for it. */
const afterEditsMs = 800;
/** An engine that takes long for a key gets fewer of them. */
const keyBudgetMs = 1_500;

class Verification {
  readonly #what: string;

  constructor({name}: Engine, fields: number) {
    this.#what = `${name} with ${String(fields)} fields`;
  }

  equal(found: unknown, wanted: unknown, of: string): void {
    if (found !== wanted) {
      throw new Error(`${this.#what}: ${of} should be ${String(wanted)}, not ${String(found)}`);
    }
  }
}

function call(name: string, ...args: readonly (string | number | boolean)[]): string {
  return `bench.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}

type MountFigures = Pick<
  Figures,
  'mountCpuMs' | 'mountWallMs' | 'mountScriptMs' | 'mountLayoutMs' | 'heapBytes' | 'domElements'
>;

/** Mounts, after a collection of what loading the code left. */
async function mount(session: Session, order: RunOrder, check: Verification): Promise<MountFigures> {
  const {fields} = order;
  const heapBefore = await session.heap();
  const bare = await session.call<Census>(call('census'));
  const {value: mountWallMs, cpu} = await profiled(session, order, 'mount', () =>
    session.costOf(() => session.call<number>(call('mount', fields))),
  );
  const census = await session.call<Census>(call('census'));
  check.equal(census.controls, shownControls(fields), 'the number of controls');
  check.equal(census.errors, 0, 'the number of errors at first');
  return {
    mountCpuMs: cpu.total,
    mountWallMs,
    mountScriptMs: cpu.script,
    mountLayoutMs: cpu.layout,
    heapBytes: (await session.heap()) - heapBefore,
    domElements: census.elements - bare.elements,
  };
}

async function profiled<T>(
  session: Session,
  {onProfile}: RunOrder,
  phase: string,
  act: () => Promise<T>,
): Promise<T> {
  if (onProfile === undefined) return act();
  const stop = await session.profile();
  const value = await act();
  await onProfile(phase, await stop());
  return value;
}

async function checkSum(session: Session, {engine}: RunOrder, check: Verification): Promise<void> {
  if (!engine.sums) return;
  await session.call(call('enter', 0, numberKey, '20'));
  await session.call(call('enter', 1, numberKey, '22'));
  await session.rest();
  const sum = await session.call<string>(call('sum', 1));
  check.equal(/\d+/.exec(sum)?.[0], '42', 'the sum');
}

async function measureEngine(session: Session, section: number, key: string): Promise<number> {
  // The first keys warm the engine up, and tell how many it can take.
  const first = await session.call<number>(call('keyEngine', section, key, 1));
  const times = Math.max(1, Math.min(40, Math.floor(keyBudgetMs / first / 5)));
  const mean = await session.call<number>(call('keyEngine', section, key, times));
  await session.rest();
  return mean;
}

type KeyFigures = Pick<Figures, 'keyEngineMs' | 'sumEngineMs' | 'keyWallMs' | 'keyCpuMs'>;

async function measureKeys(session: Session, order: RunOrder): Promise<KeyFigures> {
  const section = middleSection(order.fields);
  await session.call(call('focus', section, plainKey));
  const keyEngineMs = await profiled(session, order, 'key', () => measureEngine(session, section, plainKey));
  const sumEngineMs = await measureEngine(session, section, numberKey);
  await session.call(call('focus', section, plainKey));
  await session.rest();
  await session.call(call('watchKeys'));
  const {value: walls, cpu} = await session.costOf(async () => {
    for (let count = 0; count < realKeys; count += 1) {
      await session.page.keyboard.press('a');
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return session.call<readonly number[]>(call('readKeys'));
  });
  const sorted = [...walls].sort((a, b) => a - b);
  const keyWallMs = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {keyEngineMs, sumEngineMs, keyWallMs, keyCpuMs: cpu.total / realKeys};
}

type ToggleFigures = Pick<Figures, 'toggleCpuMs' | 'toggleWallMs'>;

async function measureToggles(
  session: Session,
  order: RunOrder,
  check: Verification,
): Promise<ToggleFigures> {
  const section = middleSection(order.fields);
  await session.call(call('focus', section, checkboxKey));
  let cpuSum = 0;
  let wallSum = 0;
  for (let count = 0; count < toggles; count += 1) {
    const shown = count % 2 === 0;
    const {value, cpu} = await session.costOf(async () => {
      await session.call(call('watchToggle', section, shown));
      await session.page.keyboard.press('Space');
      return session.call<number>(call('readToggle'));
    });
    cpuSum += cpu.total;
    wallSum += value;
    check.equal(
      await session.call<boolean>(call('isShown', section, conditionalKey)),
      shown,
      'whether the rule shows its field',
    );
  }
  return {toggleCpuMs: cpuSum / toggles, toggleWallMs: wallSum / toggles};
}

type ValidateFigures = Pick<Figures, 'validateCpuMs' | 'validateWallMs'>;

async function validate(session: Session, order: RunOrder, check: Verification): Promise<ValidateFigures> {
  const errors = requiredFields(order.fields);
  await new Promise((resolve) => setTimeout(resolve, afterEditsMs));
  // What the edits left would be collected at any time: before, not during.
  await session.heap();
  const {value, cpu} = await profiled(session, order, 'validate', () =>
    session.costOf(() => session.call<number>(call('validate', errors))),
  );
  const census = await session.call<Census>(call('census'));
  check.equal(census.errors, errors, 'the number of errors');
  return {validateCpuMs: cpu.total, validateWallMs: value};
}

/**
 * Measures one engine with one form in a browser of its own, and checks that it did what it was measured for.
 * @throws Error where the form is not whole, a rule or a sum did not work, or the wrong number of errors is shown
 */
export async function measureRun(order: RunOrder): Promise<Run> {
  const {site, origin, engine, fields, rep} = order;
  const check = new Verification(engine, fields);
  const session = await Session.open(origin, engine);
  try {
    const mounted = await mount(session, order, check);
    await checkSum(session, order, check);
    const keys = await measureKeys(session, order);
    const toggled = await profiled(session, order, 'toggle', () => measureToggles(session, order, check));
    const validated = await validate(session, order, check);
    const violations = [...new Set(await session.call<readonly string[]>('bench.violations'))];
    if (engine.policy === 'strict') check.equal(violations.join(), '', 'the list of policy violations');
    const figures: Figures = {
      ...mounted,
      ...keys,
      ...toggled,
      ...validated,
      gzipBytes: site.countBytes(session.paths, 'form'),
      documentGzipBytes: site.countBytes(session.paths, 'document'),
    };
    return {engine: engine.name, fields, rep, figures, violations};
  } finally {
    await session.close();
  }
}
