import type {LocatedFinding} from '@tokhai/core/compile';

/** One file and what was found in it. */
export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
}

const words = {
  vi: {expected: 'cần', remedy: 'cách sửa', files: 'tài liệu', findings: 'lỗi'},
  en: {expected: 'expected', remedy: 'remedy', files: 'documents', findings: 'findings'},
} as const;

/** Findings as lines `file:line:column code message`, each with what was expected and how to mend it, and a sum. */
export function formatFindings(checked: readonly CheckedFile[], locale: 'vi' | 'en'): string {
  const word = words[locale];
  const lines = checked.flatMap(({file, findings}) =>
    findings.map(
      ({line, column, code, at, message, expected, remedy}) =>
        `${file}:${line}:${column} ${code} ${message[locale]} (${at || '/'}); ` +
        `${word.expected}: ${expected[locale]}; ${word.remedy}: ${remedy[locale]}`,
    ),
  );
  // One line per finding, whatever a document holds.
  const safe = lines.map((line) => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd'));
  return [...safe, `${checked.length} ${word.files}, ${lines.length} ${word.findings}`, ''].join('\n');
}

/** Findings as JSON, in both languages, for pipelines. */
export function formatJson(checked: readonly CheckedFile[]): string {
  return `${JSON.stringify(checked, null, 2)}\n`;
}
