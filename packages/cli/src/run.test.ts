import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {explainPattern} from '@tokhai/core/compile';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {run} from './run.js';

const require = createRequire(import.meta.url);
const birth = require.resolve('@tokhai/schemas/procedures/1.001193/1.json');
const schemas = dirname(dirname(dirname(birth)));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokhai-lint-'));
});
afterEach(async () => {
  await rm(folder, {recursive: true});
});

async function tokhai(...args: string[]) {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    folder,
  });
  return {code, out, err};
}

interface Report {
  readonly file: string;
  readonly findings: readonly {
    readonly code: string;
    readonly at: string;
    readonly line: number;
    readonly column: number;
    readonly message: {readonly vi: string; readonly en: string};
  }[];
}

/** The birth form with some text replaced, linted. */
async function lintChanged(from: string, to: string) {
  const text = (await readFile(birth, 'utf8')).replace(from, to);
  await writeFile(join(folder, 'changed.json'), text);
  const {code, out} = await tokhai('lint', 'changed.json', '--format', 'json');
  const [report] = JSON.parse(out) as Report[];
  return {code, text, findings: report?.findings ?? []};
}

describe('tokhai lint', () => {
  it('holds migrations against the earlier version that lies beside', async () => {
    const text = await readFile(birth, 'utf8');
    const first = JSON.parse(text) as {texts: Record<'vi' | 'en', object>};
    const texts = {
      vi: {...first.texts.vi, 'migration:1': 'Mẫu mới'},
      en: {...first.texts.en, 'migration:1': 'A new form'},
    };
    const migrations = [{from: 1, steps: [{note: '/tre/khongCo'}]}];
    await mkdir(join(folder, '1.001193'));
    await writeFile(
      join(folder, '1.001193/2.json'),
      JSON.stringify({...first, version: 2, migrations, texts}),
    );
    expect((await tokhai('lint', '1.001193/2.json', '--lang', 'en')).code).toBe(0);
    await writeFile(join(folder, '1.001193/1.json'), text);
    const {code, out} = await tokhai('lint', '1.001193/2.json', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('Version 1 has no /tre/khongCo');
  });

  it('finds nothing in the published procedures', async () => {
    const {code, out} = await tokhai('lint', schemas, '--lang', 'en');
    expect(out).toMatch(/^\d+ documents, 0 findings\n$/);
    expect(code).toBe(0);
  });

  it('names line, column, code and remedy of a broken rule', async () => {
    const {code, text, findings} = await lintChanged('tre.ngaySinh <= today()', 'tre.ngaySinhh <= today()');
    expect(code).toBe(1);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    const line = text.split('\n')[(finding?.line ?? 0) - 1] ?? '';
    expect(line.slice((finding?.column ?? 0) - 1)).toMatch(/^ngaySinhh/);
    expect(finding).toMatchObject({code: 'rule-unknown-field'});
  });

  it.each([
    ['"format": 1', '"format": 2', 'schema-const'],
    ['"level": "commune"', '"level": "ward"', 'schema-enum'],
    ['"owner"', '"ownr"', 'schema-required'],
    ['"vn-types@1"', '"vn-types@7"', 'types-version'],
    ['"vn-rules@1"', '"vn-rules@7"', 'rules-version'],
    ['"calendar": "2026"', '"calendar": "1999"', 'calendar-version'],
    ['"version": 1', '"version": 1, "version": 1', 'duplicate-key'],
    ['"vn:name"', '"vn:nome"', 'data-unknown-ref'],
    ['"title":', '"titel":', 'schema-'],
  ])('%s → %s is %s', async (from, to, expected) => {
    const {code, findings} = await lintChanged(from, to);
    expect(code).toBe(1);
    expect(findings.map((finding) => finding.code).join(' ')).toContain(expected);
  });

  it('prints one line per finding in the language asked for', async () => {
    await writeFile(join(folder, 'bad.json'), '{"a": 1,\n\n "a": "\u202e"}');
    const vi = await tokhai('lint', 'bad.json');
    const en = await tokhai('lint', 'bad.json', '--lang', 'en');
    expect(vi.out).toMatch(
      /^bad\.json:3:2 duplicate-key Khóa "a" xuất hiện hai lần .*cách sửa: .*\n1 tài liệu, 1 lỗi\n$/,
    );
    expect(en.out).toMatch(
      /^bad\.json:3:2 duplicate-key The key "a" stands twice .*remedy: .*\n1 documents, 1 findings\n$/,
    );
  });

  it('cannot be made to print control characters', async () => {
    await writeFile(join(folder, 'bad.json'), JSON.stringify({'a\u001b[31m\u202e\n': 1}));
    const {out} = await tokhai('lint', 'bad.json');
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out.split('\n').every((line) => line === '' || /^bad\.json:|^1 /.test(line))).toBe(true);
  });

  it('refuses bytes that are not UTF-8, paths that are not there and folders without procedures', async () => {
    await writeFile(join(folder, 'latin.json'), Buffer.from([0x22, 0xff, 0x22]));
    await mkdir(join(folder, 'empty'));
    for (const args of [
      ['latin.json'],
      ['nothing.json'],
      ['empty'],
      [],
      ['x', '--format', 'xml'],
      ['x', '--wrong'],
    ]) {
      const {code, err} = await tokhai('lint', ...args);
      expect({args, code}).toEqual({args, code: 2});
      expect(err).toMatch(/^tokhai lint: /);
    }
  });

  it('finds the patterns of the shared types linear too', async () => {
    const text = await readFile(require.resolve('@tokhai/schemas/types/vn-types/1.json'), 'utf8');
    const patterns = [...text.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(
      ([, literal]) => JSON.parse(literal ?? '""') as string,
    );
    expect(patterns.length).toBeGreaterThan(3);
    for (const pattern of patterns) expect([pattern, explainPattern(pattern)]).toEqual([pattern, undefined]);
  });

  it('explains itself', async () => {
    expect(await tokhai('--help')).toMatchObject({code: 0, err: ''});
    expect((await tokhai()).code).toBe(2);
    expect((await tokhai('sing')).err).toContain('"sing"');
  });
});
