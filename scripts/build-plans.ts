import {readFile, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {canonicalText} from '@tokhai/core';
import {createProcedureChecker, findProcedures, formatFindings, readEarlier} from '@tokhai/cli';
import {root} from './workspace.js';

/**
 * Compiles every `schemas/procedures/<code>/<version>.json` to its sibling `<version>.plan.json`, which browsers load and
 * git ignores. A faulty procedure stops the build, with its findings printed.
 */
export async function buildPlans(): Promise<void> {
  const checker = createProcedureChecker();
  const files = await findProcedures([join(root, 'schemas', 'procedures')]);
  const faulty: string[] = [];
  for (const file of files) {
    const {plan, findings} = await checker.check(await readFile(file, 'utf8'), await readEarlier(file));
    // RFC 8785, so that two builds of one document give one file.
    if (plan) await writeFile(file.replace(/\.json$/, '.plan.json'), canonicalText(plan));
    else faulty.push(formatFindings([{file: relative(root, file), findings}], 'en'));
  }
  if (faulty.length > 0) throw new Error(`Faulty procedures:\n${faulty.join('')}`);
}
