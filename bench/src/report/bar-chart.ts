import type {EngineName} from '../engines.js';
import {pens, titles} from './palette.js';
import {drawing, tag, textAt} from './svg.js';

/** One engine's bar. */
export interface Bar {
  readonly engine: EngineName;
  readonly value: number;
}

/** A plot of one number for each engine. */
export interface BarChart {
  readonly title: string;
  /** What the horizontal axis counts, with its unit. */
  readonly label: string;
  readonly bars: readonly Bar[];
}

const width = 760;
const left = 150;
const right = width - 80;
const barHeight = 24;
const pitch = 36;
const top = 56;

/** A round step that divides a span into at most so many parts. */
export function roundStep(span: number, parts: number): number {
  const raw = span / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 5].find((digit) => digit * power >= raw) ?? 10) * power;
}

/** Draws horizontal bars from zero. */
export function drawBarChart({title, label, bars}: BarChart): string {
  const height = top + bars.length * pitch + 60;
  const bottom = top + bars.length * pitch;
  const most = Math.max(...bars.map(({value}) => value));
  const step = roundStep(most, 6);
  const ticks = Array.from({length: Math.ceil(most / step) + 1}, (_, index) => index * step);
  const x = (value: number): number => left + (value / (ticks.at(-1) ?? 1)) * (right - left);
  const grid = ticks.flatMap((tick) => [
    tag('line', {class: 'grid', x1: x(tick), x2: x(tick), y1: top - 6, y2: bottom}),
    textAt(x(tick), bottom + 18, tick.toLocaleString('en'), {class: 'tick', 'text-anchor': 'middle'}),
  ]);
  const rows = bars.flatMap(({engine, value}, index) => {
    const y = top + index * pitch;
    const ours = engine === 'tokhai' ? 'ours-label' : '';
    return [
      textAt(left - 10, y + 17, titles[engine], {'text-anchor': 'end', class: ours}),
      tag('rect', {
        class: 'dark-lift',
        x: left,
        y,
        width: Math.max(x(value) - left, 1),
        height: barHeight,
        fill: pens[engine].color,
      }),
      textAt(x(value) + 8, y + 17, value.toFixed(1), {class: ours}),
    ];
  });
  const description = bars.map(({engine, value}) => `${titles[engine]}: ${value.toFixed(1)}`).join('. ');
  return drawing(
    {width, height, title, description},
    textAt(24, 30, title, {class: 'title'}),
    ...grid,
    ...rows,
    textAt((left + right) / 2, height - 14, label, {'text-anchor': 'middle'}),
  );
}
