import {readFile} from 'node:fs/promises';
import {relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import type {CommandContext} from '../run.js';
import {UsageError} from '../usage-error.js';
import {findProcedures, readEarlier} from './find-procedures.js';
import {createProcedureChecker} from './procedure-checker.js';
import {type CheckedFile, formatFindings, formatJson} from './report.js';

interface LintOptions {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly locale: 'vi' | 'en';
}

function readOptions(args: readonly string[]): LintOptions {
  const {positionals, values} = parse(args);
  const {format = 'text', lang = 'vi'} = values;
  if (format !== 'text' && format !== 'json') throw new UsageError('bad-argument', '--format text|json');
  if (lang !== 'vi' && lang !== 'en') throw new UsageError('bad-argument', '--lang vi|en');
  if (positionals.length === 0) {
    throw new UsageError('bad-argument', 'cần ít nhất một đường dẫn / at least one path is needed');
  }
  return {paths: positionals, format, locale: lang};
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {format: {type: 'string'}, lang: {type: 'string'}},
    });
  } catch (cause) {
    throw new UsageError('bad-argument', cause instanceof Error ? cause.message : 'arguments', {cause});
  }
}

async function readText(file: string): Promise<string> {
  try {
    // Bytes that are not UTF-8 are refused, not replaced.
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await readFile(file));
  } catch (cause) {
    throw new UsageError('unreadable', `không đọc được / cannot read ${file}`, {cause});
  }
}

/** `tokhai lint`: checks procedure documents and prints what is wrong with them. */
export async function lint(args: readonly string[], {out, folder}: CommandContext): Promise<0 | 1> {
  const {paths, format, locale} = readOptions(args);
  const files = await findProcedures(paths.map((path) => resolve(folder, path)));
  const checker = createProcedureChecker();
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const {findings} = await checker.check(await readText(file), await readEarlier(file));
    checked.push({file: relative(folder, file) || file, findings});
  }
  out(format === 'json' ? formatJson(checked) : formatFindings(checked, locale));
  return checked.some(({findings}) => findings.length > 0) ? 1 : 0;
}
