import {html, type TemplateResult} from 'lit/html.js';
import {css} from '../styles/css.js';
import {beneathId} from './text-behaviour.js';
import type {FieldView} from './field-view.js';
import {spokenLater} from './spoken-later.js';

/** A value in words beneath its control: seen at once, heard after a pause. The room is there before the words are. */
export function wordsLine(view: FieldView, words: string): TemplateResult {
  return html`<p class="beneath words" id=${beneathId(view)}>${words}</p>
    <span class="unseen" role="status" ${spokenLater(words)}></span>`;
}

/** Room for the words of a date and of common amounts, so that nothing below moves while they grow. */
export const wordsStyles = css`
  .control:has(> .words) {
    container-type: inline-size;
  }

  .beneath {
    margin-block-start: var(--_space-xs);
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .words {
    min-block-size: 1lh;
  }

  @container (max-width: 32em) {
    .words {
      min-block-size: 2lh;
    }
  }
`;
