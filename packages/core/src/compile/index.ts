export {checkProcedure, type CheckOptions, type CheckResult} from './check-procedure.js';
export {compileProcedure, type CompileOptions, type CompileResult} from './compile-procedure.js';
export {ruleLimits} from './cel-environment.js';
export {
  createFinding,
  type Finding,
  type FindingCode,
  type FindingParams,
  type SourceRange,
} from './finding.js';
export {explainPattern} from './linear-pattern.js';
export type {LocatedFinding} from './locate-findings.js';
