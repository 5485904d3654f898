export {compileProcedure, type CompileOptions, type CompileResult} from './compile-procedure.js';
export {
  type Finding,
  type FindingCode,
  createFinding,
  type FindingParams,
  type SourceRange,
} from './finding.js';
export {ruleLimits} from './cel-environment.js';
