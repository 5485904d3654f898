import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {styleMap, type StyleInfo} from 'lit/directives/style-map.js';
import {
  checkAccent,
  contrastOf,
  contrastPairs,
  leastContrast,
  readColor,
  schemeColors,
  type ContrastPair,
} from '@tokhai/elements/theme';
import {tokens} from 'virtual:tokens';

/** What a portal may set, drawn from the token files themselves. */
const meta: Meta = {title: 'Nền tảng/Token', tags: ['!autodocs']};
export default meta;

type Story = StoryObj;

/** A sentence whose marks stand two high above their letters. */
const sample = 'Nguyễn Thị Ữ khai tại phường Thử Nghiệm: Ộ, ẵ, Ễ';

interface Part {
  readonly name: string;
  /** In a few words, or drawn. */
  readonly parts: readonly unknown[];
}

/** Names with what belongs to each, side by side where there is room. */
function list(label: string, entries: readonly Part[]): TemplateResult {
  const line: StyleInfo = {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    paddingBlock: '8px',
    borderBlockEnd: '1px solid',
    overflowWrap: 'anywhere',
  };
  return html`<h2>${label}</h2>
    <ul style=${styleMap({listStyle: 'none', padding: '0'})}>
      ${entries.map(
        ({name, parts}) =>
          html`<li style=${styleMap(line)}>
            <code style=${styleMap({flex: '0 1 16rem'})}>${name}</code>
            ${parts.map((part) => html`<span style=${styleMap({minInlineSize: '0'})}>${part}</span>`)}
          </li>`,
      )}
    </ul>`;
}

const modes = {
  light: 'sáng',
  dark: 'tối',
  'light-contrast': 'sáng, tương phản',
  'dark-contrast': 'tối, tương phản',
} as const;
type Mode = keyof typeof modes;
const everyMode = Object.keys(modes) as readonly Mode[];

function colorIn(mode: Mode, token: string): string {
  const colors: Readonly<Record<string, string>> = schemeColors[mode];
  return colors[token.replace('--tk-color-', '')] ?? '';
}

function swatch(mode: Mode, token: string): TemplateResult {
  const hex = colorIn(mode, token);
  const box: StyleInfo = {
    display: 'inline-block',
    inlineSize: '32px',
    blockSize: '24px',
    marginInlineEnd: '8px',
    border: '1px solid GrayText',
    verticalAlign: 'middle',
    background: hex,
  };
  return html`<span style=${styleMap(box)}></span>${hex} (${modes[mode]})`;
}

/** Every colour in each of the four modes. */
export const Colors: Story = {
  render: () =>
    list(
      'Màu',
      tokens
        .filter(({type}) => type === 'color')
        .map(({name, description}) => ({
          name,
          parts: [...everyMode.map((mode) => swatch(mode, name)), description],
        })),
    ),
};

function ratioIn(mode: Mode, {seen, on}: ContrastPair): string {
  const [front, back] = [readColor(colorIn(mode, seen)), readColor(colorIn(mode, on))];
  return front && back ? `${contrastOf(front, back).toFixed(1)} : 1 (${modes[mode]})` : '';
}

/** Which colours meet, how far they are apart, and how far they must be. */
export const Contrast: Story = {
  render: () =>
    list(
      'Độ tương phản',
      contrastPairs.map((pair) => ({
        name: `${pair.seen} / ${pair.on}`,
        parts: [
          ...everyMode.map((mode) => ratioIn(mode, pair)),
          `ít nhất ${leastContrast[pair.kind].standard}, tương phản cao ${leastContrast[pair.kind].more}`,
        ],
      })),
    ),
};

/** A sample in one of the tokens of text, for those of which the name begins so. */
function samples(label: string, begins: string, wear: (value: string) => StyleInfo): TemplateResult {
  return list(
    label,
    tokens
      .filter(({name}) => new RegExp(`^${begins}(-|$)`).test(name))
      .map(({name, default: value}) => ({
        name,
        parts: [
          value,
          html`<span style=${styleMap({display: 'inline-block', maxInlineSize: '24rem', ...wear(value)})}>
            ${sample}
          </span>`,
        ],
      })),
  );
}

/** Sizes of text, weights, heights of lines. */
export const Typography: Story = {
  render: () => html`
    ${samples('Cỡ chữ', '--tk-text', (fontSize) => ({fontSize, lineHeight: '1.6'}))}
    ${samples('Độ đậm', '--tk-weight', (fontWeight) => ({fontWeight}))}
    ${samples('Chiều cao dòng', '--tk-leading', (lineHeight) => ({lineHeight}))}
  `,
};

/** All other lengths, drawn as long as they are. */
export const Sizes: Story = {
  render: () =>
    list(
      'Kích thước',
      tokens
        .filter(({type, name}) => type === 'dimension' && !name.startsWith('--tk-text'))
        .map(({name, description, default: value}) => ({
          name,
          parts: [
            value,
            html`<span
              style=${styleMap({
                display: 'inline-block',
                inlineSize: `min(${value}, 16rem)`,
                blockSize: '12px',
                background: 'Highlight',
              })}
            ></span>`,
            description,
          ],
        })),
    ),
};

interface AccentArgs {
  readonly light: string;
  readonly dark: string;
}

function verdictOf({light, dark}: AccentArgs): TemplateResult {
  const {ok, findings, css} = checkAccent(light, dark);
  const names = {light: 'nền sáng', dark: 'nền tối'} as const;
  const lines = findings.map(({scheme, seen, on, ratio, least}) => ({
    name: `${seen} / ${on}`,
    parts: [`${ratio} : 1 (${names[scheme]}), ít nhất ${least} : 1`],
  }));
  return html`<p role="status">
      ${ok ? 'Đạt. Chép vào trang của cổng:' : 'Chưa đạt. Dùng sắc độ gần nhất đạt yêu cầu:'}
      <code>${css}</code>
    </p>
    ${ok ? '' : list('Cặp màu chưa đạt', lines)}`;
}

/** A province's accent: the verdict changes with the colours that are chosen. */
export const Accent: StoryObj<AccentArgs> = {
  args: {light: '#0a5560', dark: '#7cc9d6'},
  argTypes: {light: {control: 'color'}, dark: {control: 'color'}},
  render: (args) =>
    html`${verdictOf(args)}
      <tk-yes-no-field
        label="Có đề nghị cấp bản sao không?"
        value="true"
        style=${styleMap({'--tk-color-accent': `light-dark(${args.light}, ${args.dark})`})}
      ></tk-yes-no-field>`,
};

/** A colour that is refused, with what to take instead. */
export const AccentRefused: StoryObj<AccentArgs> = {
  args: {light: '#ffcc00', dark: '#ffcc00'},
  render: verdictOf,
};
