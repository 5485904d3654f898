import type {Figures, Run} from '../drive/measure-run.js';
import type {EngineName} from '../engines.js';

/** Figures that a test changes where it looks. */
const plainFigures: Figures = {
  mountCpuMs: 100,
  mountWallMs: 120,
  mountScriptMs: 40,
  mountLayoutMs: 50,
  keyEngineMs: 0.1,
  sumEngineMs: 0.2,
  keyWallMs: 8,
  keyCpuMs: 4,
  toggleCpuMs: 10,
  toggleWallMs: 20,
  validateCpuMs: 30,
  validateWallMs: 40,
  heapBytes: 100_000,
  domElements: 400,
  gzipBytes: 40_960,
  documentGzipBytes: 0,
};

/** One run with some figures of its own. */
export function makeRun(
  engine: EngineName,
  fields: number,
  rep: number,
  figures: Partial<Figures> = {},
  violations: readonly string[] = [],
): Run {
  return {engine, fields, rep, figures: {...plainFigures, ...figures}, violations};
}
