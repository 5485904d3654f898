import {assert} from '@open-wc/testing';
import {typeVietnamese, type TypingStyle} from './vietnamese-typing.js';

/** A control that takes text. */
export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** The control of a part of a field. */
export function controlIn(root: ParentNode | null, part = ''): TextControl {
  const found = root?.querySelector<TextControl>(`[data-kind][data-part="${part}"]`);
  if (!found) throw new Error(`no control at "${part}"`);
  return found;
}

/** Types into a control that has the focus; after each key its text and caret must be just what the keys made. */
export async function typeInto(
  control: TextControl,
  text: string,
  style: TypingStyle,
  disturb: (count: number) => void,
): Promise<void> {
  const before = control.value.slice(0, control.selectionStart ?? 0);
  const after = control.value.slice(control.selectionEnd ?? 0);
  let count = 0;
  await typeVietnamese(text, style, (typed) => {
    const check = (when: string): void => {
      assert.strictEqual(control.value, before + typed + after, when);
      assert.strictEqual(control.selectionStart, before.length + typed.length, `caret ${when}`);
    };
    check('after the key');
    disturb((count += 1));
    check('after the page changed');
  });
}
