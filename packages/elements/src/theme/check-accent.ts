import {contrastOf, mixColors, readColor, writeColor, type Rgb} from './contrast.js';
import {contrastPairs, leastContrast, type ColorName} from './contrast-pairs.js';
import {colorMixes, schemeColors} from './scheme-colors.js';

/** A pair of colours that is harder to tell apart than it may be. */
export interface AccentFinding {
  readonly scheme: 'light' | 'dark';
  /** Names of the tokens, without `color-`: what is seen, and what it stands on. */
  readonly seen: string;
  readonly on: string;
  /** Contrast as it is, and at least as it must be. */
  readonly ratio: number;
  readonly least: number;
}

/** What comes of a province's accent. */
export interface AccentReport {
  /** Whether every pair of text, controls and grounds holds in both schemes. */
  readonly ok: boolean;
  readonly findings: readonly AccentFinding[];
  /** The accents that hold: as given, or made darker (light) or lighter (dark) until they do. */
  readonly suggestion: {readonly light: string; readonly dark: string};
  /** Declarations to paste into the portal's style sheet for the suggestion. */
  readonly css: string;
}

type Scheme = 'light' | 'dark';

/**
 * Checks an accent before a province puts it online: text 4.5:1 and controls 3:1 against every ground that it meets, in the
 * light and the dark scheme, with the shades that are mixed from it.
 * @param light - accent on light paper, `#rrggbb`
 * @param dark - accent on dark paper; the same one where absent, which seldom holds
 * @throws TypeError where a colour is written in another way
 */
export function checkAccent(light: string, dark: string = light): AccentReport {
  const given = {light: parse(light), dark: parse(dark)};
  const findings = [...judge('light', given.light), ...judge('dark', given.dark)];
  const suggestion = {light: settle('light', given.light), dark: settle('dark', given.dark)};
  return {ok: findings.length === 0, findings, suggestion, css: declare(suggestion)};
}

function parse(text: string): Rgb {
  const color = readColor(text);
  if (color === undefined) throw new TypeError(`${JSON.stringify(text)} is no colour of the form #rrggbb`);
  return color;
}

/** The colours of a scheme with this accent in place of its own. */
function paint(scheme: Scheme, accent: Rgb): (name: ColorName) => Rgb {
  const paintOne = (name: ColorName): Rgb => {
    if (name === 'accent') return accent;
    if (!isMixed(name)) return parse(schemeColors[scheme][name]);
    const {from, with: second, share} = colorMixes[name];
    return mixColors(paintOne(from), paintOne(second), share);
  };
  return paintOne;
}

function isMixed(name: ColorName): name is keyof typeof colorMixes {
  return name in colorMixes;
}

function judge(scheme: Scheme, accent: Rgb): readonly AccentFinding[] {
  const color = paint(scheme, accent);
  return contrastPairs.flatMap(({seen, on, kind}) => {
    if (![seen, on].some((name) => name.includes('accent'))) return [];
    const least = leastContrast[kind].standard;
    const ratio = contrastOf(color(seen), color(on));
    return ratio < least ? [{scheme, seen, on, ratio: Math.floor(ratio * 100) / 100, least}] : [];
  });
}

/** Goes towards ink in small steps until every pair holds: ink itself always does. */
function settle(scheme: Scheme, accent: Rgb): string {
  const ink = parse(schemeColors[scheme].ink);
  for (let share = 0; share < 1; share += 0.02) {
    const color = parse(writeColor(mixColors(accent, ink, share)));
    if (judge(scheme, color).length === 0) return writeColor(color);
  }
  return writeColor(ink);
}

function declare({light, dark}: AccentReport['suggestion']): string {
  return `--tk-color-accent: light-dark(${light}, ${dark});`;
}
