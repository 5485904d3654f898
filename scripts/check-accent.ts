import {checkAccent} from '../packages/elements/src/theme/check-accent.js';

/** `npx tsx scripts/check-accent.ts '#8c1d18' ['#f2a49e']`: says whether a province may set this accent. */
function main([light, dark]: readonly string[]): number {
  if (light === undefined) {
    console.error("Usage: check-accent '#rrggbb' ['#rrggbb for dark']");
    return 2;
  }
  const {ok, findings, css} = checkAccent(light, dark);
  for (const {scheme, seen, on, ratio, least} of findings)
    console.log(`${scheme}: ${seen} on ${on} ${ratio.toFixed(2)}:1, at least ${String(least)}:1`);
  console.log(ok ? `ok: ${css}` : `use: ${css}`);
  return ok ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
