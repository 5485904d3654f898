import {html, nothing, type TemplateResult} from 'lit/html.js';
import {errorsAt, type FieldContext, type FieldView} from './field-view.js';

/** What the frame of one control needs. */
export interface ControlFrame {
  readonly id: string;
  readonly label: string;
  /** Where the control names its label by id, as well as the label the control. */
  readonly labelId?: string;
  readonly hint?: string | undefined;
  readonly errors: readonly string[];
  readonly optional: boolean;
  /** Id of what stands beneath the control and says more about its value. */
  readonly beneath?: string | undefined;
  /** Id of the words that say where the value comes from. */
  readonly origin?: string | undefined;
}

/** Ids that describe a control: its hint first, then its error, what stands beneath it, and where its value comes from. */
export function describedBy(frame: ControlFrame): string | typeof nothing {
  const ids = [
    ...(frame.hint === undefined ? [] : [`${frame.id}-hint`]),
    ...(frame.errors.length === 0 ? [] : [`${frame.id}-error`]),
    ...(frame.beneath === undefined ? [] : [frame.beneath]),
    ...(frame.origin === undefined ? [] : [frame.origin]),
  ];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** `true` for an ARIA state that holds; absent where it does not. */
export function flag(holds: boolean): 'true' | typeof nothing {
  return holds ? 'true' : nothing;
}

/** Label above, hint under it, error between hint and control. */
export function controlFrame(
  frame: ControlFrame,
  context: FieldContext,
  control: TemplateResult,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class=${frame.errors.length > 0 ? 'control has-error' : 'control'}>
    <label class="label" part="label" id=${frame.labelId ?? nothing} for=${frame.id}
      >${frame.label}${optionalMark(frame, context)}</label
    >
    ${hintLine(frame)} ${errorLine(frame, context)} ${control} ${more}
  </div>`;
}

/**
 * A group of controls that answer one question. Radio buttons are one control to those who hear them: their group says
 * that an answer is wanted, which no single button can.
 */
export function groupFrame(
  frame: ControlFrame,
  context: FieldContext,
  controls: TemplateResult,
  kind: 'choices' | 'radios' | 'parts',
): TemplateResult {
  const radios = kind === 'radios';
  return html`<fieldset
    class=${`group group-${radios ? 'choices' : kind}${frame.errors.length > 0 ? ' has-error' : ''}`}
    role=${radios ? 'radiogroup' : nothing}
    id=${kind === 'parts' ? frame.id : nothing}
    tabindex=${kind === 'parts' ? '-1' : nothing}
    aria-required=${flag(radios && !frame.optional)}
    aria-invalid=${flag(radios && frame.errors.length > 0)}
    aria-describedby=${describedBy(frame)}
  >
    <legend class="label" part="label legend">${frame.label}${optionalMark(frame, context)}</legend>
    ${hintLine(frame)} ${errorLine(frame, context)} ${controls}
  </fieldset>`;
}

/** Words after a label, not an element: most labels of a long form carry them. */
export function optionalMark(frame: ControlFrame, context: FieldContext): string {
  return frame.optional ? ` ${context.t('field.optional')}` : '';
}

/** The line that helps to fill a control in. */
export function hintLine(frame: ControlFrame): TemplateResult | typeof nothing {
  return frame.hint === undefined
    ? nothing
    : html`<p class="hint" part="hint" id="${frame.id}-hint">${frame.hint}</p>`;
}

/** What is wrong with a control. The word "error" is there to see: colour alone says nothing to many (WCAG 2.2, 1.4.1). */
export function errorLine(
  {id, errors}: Pick<ControlFrame, 'id' | 'errors'>,
  {t}: FieldContext,
): TemplateResult | typeof nothing {
  if (errors.length === 0) return nothing;
  // One text: browsers join two without the space between them where they read it as a description.
  const words = `${t('field.error')} ${errors.join('; ')}`;
  return html`<p class="error" id="${id}-error" part="error">${words}</p>`;
}

/** The frame of the whole field, at its empty part. */
export function wholeFrame(view: FieldView): ControlFrame {
  return {
    id: view.id,
    label: view.label,
    hint: view.hint,
    errors: errorsAt(view, ''),
    optional: !view.required,
    origin: view.origin === undefined ? undefined : `${view.id}-origin-text`,
  };
}
