/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/**
 * Reads `#rgb` or `#rrggbb`; `undefined` for anything else: the contrast of a colour with transparency hangs on what is under it.
 */
export function readColor(text: string): Rgb | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const long = digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits;
  const value = Number.parseInt(long, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Writes a colour as `#rrggbb`. */
export function writeColor(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Mixes as CSS `color-mix(in srgb, first, second share)` does; `share` is of the second, from 0 to 1. */
export function mixColors(first: Rgb, second: Rgb, share: number): Rgb {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return [mix(first[0], second[0]), mix(first[1], second[1]), mix(first[2], second[2])];
}

/** Relative luminance, from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminanceOf(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(first: Rgb, second: Rgb): number {
  const [a, b] = [luminanceOf(first), luminanceOf(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
