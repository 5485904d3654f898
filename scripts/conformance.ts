import {readDeclarationVectors, readRuleVectors} from '../schemas/testing/documents.js';
import {runDeclarationVectors} from '../schemas/testing/run-declaration-vectors.js';
import {runRuleVectors} from '../schemas/testing/run-rule-vectors.js';
import {knownDepartures, runCelSuite} from '../packages/core/src/compile/testing/run-cel-suite.js';

/** What one public suite came to: tests that apply, and how many of them passed. */
interface SuiteResult {
  readonly passed: number;
  readonly of: number;
  /** Tests about what this project leaves out on purpose. */
  readonly outside: number;
}

function runCel(): SuiteResult {
  const {passed, within, outside, disagreements} = runCelSuite();
  for (const {id, source, expected, found} of disagreements) {
    const reason = knownDepartures.get(id) ?? 'NOT KNOWN';
    console.error(`cel ${id}: ${source} gives ${found}, not ${expected} (${reason})`);
  }
  return {passed, of: within, outside: Object.values(outside).reduce((sum, count) => sum + count, 0)};
}

function runRules(): SuiteResult {
  const results = runRuleVectors(readRuleVectors());
  const failed = results.filter(
    ({vector, interpreter}) => JSON.stringify(interpreter) !== JSON.stringify(vector.expect),
  );
  for (const {vector, interpreter} of failed)
    console.error(`rules ${vector.name}: ${JSON.stringify(interpreter)}`);
  return {passed: results.length - failed.length, of: results.length, outside: 0};
}

async function runDeclarations(): Promise<SuiteResult> {
  const results = (await Promise.all(readDeclarationVectors().map(runDeclarationVectors))).flat();
  const failed = results.filter(({differences}) => differences.length > 0);
  for (const {vector, differences} of failed)
    console.error(`declarations ${vector.name}: ${[...new Set(differences)].join('; ')}`);
  return {passed: results.length - failed.length, of: results.length, outside: 0};
}

const asJson = process.argv.slice(2).join(' ').replace('=', ' ') === '--format json';
const results: Readonly<Record<string, SuiteResult>> = {
  cel: runCel(),
  rules: runRules(),
  declarations: await runDeclarations(),
};
if (asJson) console.log(JSON.stringify(results));
else
  for (const [suite, {passed, of, outside}] of Object.entries(results))
    console.log(`${suite}: ${passed} of ${of} passed, ${outside} outside the profile`);

// The suite of CEL has departures that are known and counted; these two have none.
if ([results['rules'], results['declarations']].some((result) => result && result.passed < result.of))
  process.exitCode = 1;
