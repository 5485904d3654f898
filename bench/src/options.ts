import {parseArgs} from 'node:util';
import {engineNames, findEngine, type Engine} from './engines.js';

/** What a call of the command asks for. */
export interface Options {
  readonly engines: readonly Engine[];
  readonly fields: readonly number[];
  readonly reps: number;
  /** File for the JSON. */
  readonly json?: string;
  /** File of single runs: those that are in it are not repeated, new ones are added. */
  readonly runs?: string;
  /** Folder for processor profiles. */
  readonly profile?: string;
  /** Whether the packages are built first. */
  readonly build: boolean;
}

/** How the command is used. */
export const usage = `npm run -s bench -- [options]
  --json FILE        write environment and rows as JSON
  --engines a,b      of ${engineNames.join(', ')} (all)
  --fields 50,200    form sizes (50,200,1000,5000)
  --reps N           runs of each engine and size (7)
  --quick            native against tokhai at 50, 200 and 1000 fields, 3 reps, about a minute
  --runs FILE        keep single runs in FILE and go on from those that are there
  --profile FOLDER   write processor profiles (one rep; its times are no measurement)
  --no-build         take the packages as they were built last`;

const allFields = [50, 200, 1_000, 5_000];

function readNumbers(text: string): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0 && number % 10 === 0)) return numbers;
  throw new Error(`Form sizes are whole tens: ${text}`);
}

function readEngines(text: string): readonly Engine[] {
  return text.split(',').map((name) => {
    const engine = findEngine(name);
    if (engine === undefined) throw new Error(`No engine ${name}; there are ${engineNames.join(', ')}`);
    return engine;
  });
}

function readReps(text: string): number {
  const reps = Number(text);
  if (Number.isInteger(reps) && reps > 0) return reps;
  throw new Error(`--reps is a whole number above zero: ${text}`);
}

/** Reads the command line. @throws Error that says what is wrong with it */
export function readOptions(argv: readonly string[]): Options {
  const {values} = parseArgs({
    args: [...argv],
    options: {
      json: {type: 'string'},
      engines: {type: 'string'},
      fields: {type: 'string'},
      reps: {type: 'string'},
      quick: {type: 'boolean', default: false},
      runs: {type: 'string'},
      profile: {type: 'string'},
      'no-build': {type: 'boolean', default: false},
    },
  });
  const {quick, json, runs, profile} = values;
  const names = quick ? 'native,tokhai' : engineNames.filter((name) => findEngine(name)).join(',');
  return {
    engines: readEngines(values.engines ?? names),
    fields: readNumbers(values.fields ?? (quick ? allFields.slice(0, 3) : allFields).join(',')),
    reps: profile === undefined ? readReps(values.reps ?? (quick ? '3' : '7')) : 1,
    build: !values['no-build'],
    ...(json !== undefined && {json}),
    ...(runs !== undefined && {runs}),
    ...(profile !== undefined && {profile}),
  };
}
