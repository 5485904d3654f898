import type {EngineName} from '../engines.js';
import {pens, titles} from './palette.js';
import {drawing, tag, textAt} from './svg.js';

/** One engine's line. */
export interface Series {
  readonly engine: EngineName;
  /** By form size, both above zero. */
  readonly points: readonly (readonly [fields: number, value: number])[];
}

/** A plot over the size of the form. */
export interface LineChart {
  readonly title: string;
  /** What the vertical axis counts, with its unit. */
  readonly label: string;
  readonly series: readonly Series[];
}

const width = 760;
const height = 440;
const area = {left: 76, right: width - 160, top: 56, bottom: height - 60};
const labelHeight = 17;

/** Marks of a logarithmic axis: 1, 2 and 5 of each power of ten, from below the smallest number to above the largest. */
export function logTicks(low: number, high: number): readonly number[] {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const digit of [1, 2, 5]) all.push(Number((digit * 10 ** power).toPrecision(1)));
  }
  const first = all.findLastIndex((tick) => tick <= low);
  const last = all.findIndex((tick) => tick >= high);
  return all.slice(Math.max(first, 0), last < 0 ? all.length : last + 1);
}

type Scale = (value: number) => number;

function logScale(low: number, high: number, from: number, to: number): Scale {
  const span = Math.log(high / low) || 1;
  return (value) => from + (Math.log(value / low) / span) * (to - from);
}

/** Moves labels apart, keeping their order; each is given by where it would like to stand. */
export function spreadLabels(
  wishes: readonly number[],
  apart: number,
  top: number,
  bottom: number,
): number[] {
  const order = wishes.map((wish, index) => ({wish, index})).sort((a, b) => a.wish - b.wish);
  const places = new Array<number>(wishes.length).fill(0);
  let next = top;
  for (const {wish, index} of order) {
    const place = Math.max(wish, next);
    places[index] = place;
    next = place + apart;
  }
  // What ran over the bottom moves up again.
  let limit = bottom;
  for (const {index} of order.reverse()) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - apart;
  }
  return places;
}

function marker(engine: EngineName, x: number, y: number): string {
  const {color, shape} = pens[engine];
  const common = {fill: color, class: 'dark-lift'};
  const r = engine === 'tokhai' ? 5 : 4;
  switch (shape) {
    case 'circle':
      return tag('circle', {cx: x, cy: y, r, ...common});
    case 'square':
      return tag('rect', {x: x - r, y: y - r, width: 2 * r, height: 2 * r, ...common});
    case 'triangle':
      return tag('path', {
        d: pathOf(
          [
            [x, y - r - 1],
            [x + r + 1, y + r],
            [x - r - 1, y + r],
          ],
          true,
        ),
        ...common,
      });
    case 'diamond':
      return tag('path', {
        d: pathOf(
          [
            [x, y - r - 1],
            [x + r + 1, y],
            [x, y + r + 1],
            [x - r - 1, y],
          ],
          true,
        ),
        ...common,
      });
  }
}

function pathOf(points: readonly (readonly [number, number])[], closed = false): string {
  const steps = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
  return steps.join('') + (closed ? 'Z' : '');
}

function formatNumber(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(value);
}

function axes(xs: readonly number[], x: Scale, ticks: readonly number[], y: Scale, label: string): string[] {
  const rows = ticks.flatMap((tick) => [
    tag('line', {class: 'grid', x1: area.left, x2: area.right, y1: y(tick), y2: y(tick)}),
    textAt(area.left - 8, y(tick) + 4, formatNumber(tick), {class: 'tick', 'text-anchor': 'end'}),
  ]);
  const columns = xs.flatMap((size) => [
    tag('line', {class: 'grid', x1: x(size), x2: x(size), y1: area.top, y2: area.bottom}),
    textAt(x(size), area.bottom + 20, formatNumber(size), {class: 'tick', 'text-anchor': 'middle'}),
  ]);
  const middle = (area.top + area.bottom) / 2;
  return [
    ...rows,
    ...columns,
    textAt((area.left + area.right) / 2, height - 16, 'fields of the form', {'text-anchor': 'middle'}),
    textAt(20, middle, label, {'text-anchor': 'middle', transform: `rotate(-90 20 ${String(middle)})`}),
  ];
}

function drawSeries({engine, points}: Series, x: Scale, y: Scale, labelY: number): string {
  const {color, dash} = pens[engine];
  const places = points.map(([fields, value]) => [x(fields), y(value)] as const);
  const ours = engine === 'tokhai';
  const [endX, endY] = places.at(-1) ?? [0, 0];
  return [
    tag('path', {
      class: `line dark-lift${ours ? ' ours' : ''}`,
      d: pathOf(places),
      stroke: color,
      ...(dash !== '' && {'stroke-dasharray': dash}),
    }),
    ...places.map(([px, py]) => marker(engine, px, py)),
    tag('path', {
      class: 'leader',
      fill: 'none',
      d: pathOf([
        [endX + 7, endY],
        [area.right + 14, labelY],
      ]),
    }),
    textAt(area.right + 18, labelY + 4, titles[engine], {class: ours ? 'ours-label' : ''}),
  ].join('');
}

/** Draws a plot with both axes logarithmic: a straight line that rises like the diagonal grows with the form. */
export function drawLineChart({title, label, series}: LineChart): string {
  const drawn = series.filter(({points}) => points.length > 0);
  const xs = [...new Set(drawn.flatMap(({points}) => points.map(([fields]) => fields)))].sort(
    (a, b) => a - b,
  );
  const values = drawn.flatMap(({points}) => points.map(([, value]) => value));
  const ticks = logTicks(Math.min(...values), Math.max(...values));
  const x = logScale(xs[0] ?? 1, xs.at(-1) ?? 1, area.left + 16, area.right - 16);
  const y = logScale(ticks[0] ?? 1, ticks.at(-1) ?? 1, area.bottom, area.top);
  const labels = spreadLabels(
    drawn.map(({points}) => y(points.at(-1)?.[1] ?? 1)),
    labelHeight,
    area.top,
    area.bottom,
  );
  const description = drawn
    .map(({engine, points}) => {
      const list = points.map(([fields, value]) => `${String(fields)} fields ${value.toPrecision(3)}`);
      return `${titles[engine]}: ${list.join(', ')}`;
    })
    .join('. ');
  return drawing(
    {width, height, title, description},
    textAt(area.left, 30, title, {class: 'title'}),
    ...axes(xs, x, ticks, y, label),
    ...drawn.map((each, index) => drawSeries(each, x, y, labels[index] ?? 0)),
  );
}
