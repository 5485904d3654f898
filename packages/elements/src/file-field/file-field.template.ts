import {html, nothing, svg, type TemplateResult} from 'lit/html.js';
import {repeat} from 'lit/directives/repeat.js';
import {describedBy, errorLine, flag, hintLine, optionalMark} from '../field/field-shell.template.js';
import type {FieldContext} from '../field/field-view.js';
import {adopt} from '../styles/adopt-styles.js';
import {fileStyles} from './file-field.styles.js';
import {filePreview} from './file-preview.js';
import type {FileFieldView, FileLine} from './file-view.js';
import {limitsInWords, sizeInWords, stateInWords} from './file-words.js';

const page = svg`<path d="M5 1.5h7L16 6v12.5H5z"/><path d="M12 1.5V6h4"/>`;
const camera = svg`<path d="M2 6h3.5L7 3.5h6L14.5 6H18v10.5H2z"/><circle cx="10" cy="11" r="3"/>`;

/** A field of files: what is there already, then the buttons that add another while there is room. */
export function fileField(view: FileFieldView, context: FieldContext): TemplateResult {
  const {t, locale} = context;
  const limits = limitsInWords(view.limits, locale, t);
  const hint = view.hint === undefined ? limits : `${view.hint}. ${limits}`;
  const frame = {...view, hint};
  const held = view.lines.filter(({state}) => state.kind === 'held').length;
  const room = !view.readonly && held < view.limits.maxFiles;
  return html`<div
    class=${`control files${view.errors.length > 0 ? ' has-error' : ''}`}
    data-files=${view.at}
    ?data-closed=${view.readonly || view.disabled}
    id=${room ? `${view.id}-group` : view.id}
    role="group"
    aria-labelledby="${view.id}-label"
    tabindex="-1"
    ${adopt(fileStyles)}
  >
    <p class="label" part="label" id="${view.id}-label">${view.label}${optionalMark(frame, context)}</p>
    ${view.readonly ? nothing : hintLine(frame)} ${errorLine(frame, context)} ${fileList(view, context)}
    ${room ? chooser(view, describedBy(frame), held, context) : nothing}
    <p class="unseen" role="status">${view.spoken}</p>
  </div>`;
}

function fileList(view: FileFieldView, context: FieldContext): TemplateResult | typeof nothing {
  if (view.lines.length === 0)
    return view.readonly ? html`<p class="file-none">${context.t('field.notFilled')}</p>` : nothing;
  return html`<ul class="file-list">
    ${repeat(
      view.lines,
      ({key}) => key,
      (line, index) => fileLine(view, line, index, context),
    )}
  </ul>`;
}

function fileLine(view: FileFieldView, line: FileLine, index: number, context: FieldContext): TemplateResult {
  const {t, locale} = context;
  const {state, name} = line;
  const wrong = state.kind === 'refused' || state.kind === 'failed';
  const words = stateInWords(line, view.limits, locale, t);
  const id = `${view.id}-file-${String(index)}`;
  return html`<li class=${`file-line file-${state.kind}`} data-file=${line.key}>
    <span class="file-picture" aria-hidden="true">
      <svg class="file-mark" viewBox="0 0 20 20">${page}</svg>
      <canvas hidden ${filePreview(line.preview)}></canvas>
    </span>
    <div class="file-words">
      <p class="file-title">
        <bdi class="file-name">${name}</bdi> <span class="file-size">${sizeInWords(line.size, locale)}</span>
      </p>
      <p class=${wrong ? 'error' : 'file-state'} id=${id}>
        ${wrong ? `${t('field.error')} ${words}` : words}
      </p>
      ${view.readonly ? nothing : html`<p class="file-actions">${lineActions(view, line, id, context)}</p>`}
    </div>
  </li>`;
}

function lineActions(
  {disabled}: FileFieldView,
  {state, name}: FileLine,
  describe: string,
  {t}: FieldContext,
): TemplateResult {
  const button = (
    action: 'retry' | 'shrink' | 'convert' | 'stop' | 'remove',
    look: string,
  ): TemplateResult => {
    const words = t(`files.${action}`);
    return html`<button
      type="button"
      class=${look}
      data-file-action=${action}
      aria-label="${words}: ${name}"
      aria-describedby=${describe}
      ?disabled=${disabled}
    >
      ${words}
    </button>`;
  };
  const remedy = state.kind === 'refused' ? state.remedy : undefined;
  // Each in a place of its own: no button may become another one under somebody's finger.
  return html`${state.kind === 'failed' ? button('retry', 'button button-small') : nothing}
  ${remedy === undefined ? nothing : button(remedy, 'button button-small')}
  ${button(state.kind === 'sending' ? 'stop' : 'remove', 'link')}`;
}

/** Two inputs: one for files, and on devices that one touches one that opens the camera. */
function chooser(
  view: FileFieldView,
  describe: string | typeof nothing,
  held: number,
  {t}: FieldContext,
): TemplateResult {
  const {id, limits, disabled} = view;
  const images =
    limits.accept.length === 0 || limits.accept.some((type) => /^image\/|^\.(jpe?g|png)$/u.test(type));
  return html`<div class="file-choose">
    <input
      class="file unseen"
      part="control"
      type="file"
      id=${id}
      data-file-input
      accept=${limits.accept.length === 0 ? nothing : limits.accept.join(',')}
      ?multiple=${limits.maxFiles > 1}
      ?disabled=${disabled}
      aria-labelledby="${id}-label ${id}-choose"
      aria-describedby=${describe}
      aria-invalid=${flag(view.errors.length > 0)}
    /><label class="button button-small file-button" part="button" id="${id}-choose" for=${id}
      >${t(held > 0 ? 'files.chooseMore' : 'files.choose')}</label
    >
    ${
      images
        ? html`<span class="file-camera"
            ><input
              class="file unseen"
              type="file"
              id="${id}-camera"
              data-file-input
              accept="image/*"
              capture="environment"
              ?disabled=${disabled}
              aria-labelledby="${id}-label ${id}-shoot"
              aria-describedby=${describe}
            /><label class="button button-small file-button" part="button" id="${id}-shoot" for="${id}-camera"
              ><svg class="file-mark" viewBox="0 0 20 20" aria-hidden="true">${camera}</svg
              >${t('files.camera')}</label
            ></span
          >`
        : nothing
    }
    <p class="file-drop">${t('files.drop')}</p>
  </div>`;
}
