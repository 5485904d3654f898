import {checkAccent} from '@tokhai/elements/theme';

const declaration =
  /--tk-color-accent:\s*(?:light-dark\(\s*(?<light>[^,()]+),\s*(?<dark>[^,()]+)\)|(?<both>[^;()]+));/u;

/**
 * Refuses a style sheet whose accent cannot be read on the form's grounds, so that nobody puts it online; one that sets no accent
 * leaves the form its own.
 * @throws Error that names the weakest pair of colours and says what to write instead
 * @throws TypeError for a colour that is not written as `#rrggbb`
 */
export function checkLook(style: string): void {
  const {light, dark, both} = declaration.exec(style)?.groups ?? {};
  const first = light ?? both;
  if (first === undefined) return;
  const {findings, css} = checkAccent(first.trim(), (dark ?? first).trim());
  const [worst] = findings.toSorted((a, b) => a.ratio / a.least - b.ratio / b.least);
  if (worst === undefined) return;
  const {scheme, seen, on, ratio, least} = worst;
  throw new Error(
    `The accent of the style sheet cannot be read: ${seen} on ${on} has ${String(ratio)}:1 in the ${scheme} scheme, ` +
      `at least ${String(least)}:1 is needed. Write ${css}`,
  );
}
