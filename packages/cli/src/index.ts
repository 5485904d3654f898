export {createProcedureChecker, type ProcedureChecker} from './lint/procedure-checker.js';
export {findProcedures, readEarlier} from './lint/find-procedures.js';
export {formatFindings} from './lint/report.js';
export {type CommandContext, run} from './run.js';
