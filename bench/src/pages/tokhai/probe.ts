import {exposeProbe} from '../../page/measures.js';

function root(): ShadowRoot | null {
  return document.querySelector('tk-form')?.shadowRoot ?? null;
}

function count(selector: string): number {
  return root()?.querySelectorAll(selector).length ?? 0;
}

exposeProbe({
  root,
  control: (section, key) =>
    root()?.querySelector<HTMLElement>(`[data-field="/s${String(section)}/${key}"] [data-kind]`) ?? null,
  countControls: () => count('[data-kind]'),
  countErrors: () => count('.error'),
  sum: (section) => root()?.querySelector(`[data-field="/s${String(section)}/sum"]`)?.textContent ?? '',
  submit: () => root()?.querySelector<HTMLButtonElement>('.button-primary')?.click(),
  // Texts are read when they are committed, so a key is measured together with its commit.
  commit: 'change',
});
