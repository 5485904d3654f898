import type {ColorValue, Measure, ShadowValue, Token} from './read-tokens.js';

/** Name of the length that one rem is: of the person's own text size within the elements, of the page's outside. */
export type RemName = '--_tk-rem' | '--tk-rem';

/** Public name of a token: what a portal sets. */
export function publicName(path: string): string {
  return `--tk-${path.replace(/\./gu, '-')}`;
}

/** Name within the elements' roots: the public one without `color-` and `-size`, which every line would repeat. */
export function privateName(path: string): string {
  return `--_${path
    .replace(/\./gu, '-')
    .replace(/^color-/u, '')
    .replace(/-size$/u, '')}`;
}

/** A token's value as CSS writes it. */
export function cssValue(token: Token, rem: RemName): string {
  const {value, type} = token;
  switch (type) {
    case 'color':
      return cssColor(value as ColorValue);
    case 'dimension':
    case 'duration':
      return cssMeasure(value as Measure, rem);
    case 'shadow':
      return cssShadow(value as ShadowValue, rem);
    case 'fontFamily':
      return (value as readonly string[]).map(cssFont).join(', ');
    case 'cubicBezier':
      return `cubic-bezier(${(value as readonly number[]).join(', ')})`;
    default:
      if (typeof value !== 'number' && typeof value !== 'string')
        throw new Error(`${token.path}: no CSS for ${type}`);
      return String(value);
  }
}

function cssColor({hex, components, alpha}: ColorValue): string {
  if (alpha === undefined || alpha === 1) return hex;
  return `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${Math.round(alpha * 100)}%)`;
}

function cssMeasure({value, unit}: Measure, rem: RemName): string {
  if (value === 0) return unit === 'ms' || unit === 's' ? '0s' : '0px';
  if (unit !== 'rem') return `${value}${unit}`;
  return value === 1 ? `var(${rem})` : `calc(${value} * var(${rem}))`;
}

function cssShadow({offsetX, offsetY, blur, spread, color}: ShadowValue, rem: RemName): string {
  const lengths = [offsetX, offsetY, blur, spread].map((length) => cssMeasure(length, rem));
  return [...lengths, cssColor(color)].join(' ');
}

/** Generic families and one-word names stand bare. */
function cssFont(name: string): string {
  return name.includes(' ') ? `'${name}'` : name;
}
