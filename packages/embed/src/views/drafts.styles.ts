import {css} from '@tokhai/elements';

/** The list of drafts, what stands above a form that goes on with one, and the dialog of a shared machine. */
export const draftStyles = css`
  .drafts,
  .changes {
    list-style: none;
  }

  .drafts > * + *,
  .draft > * + *,
  .taken-over > * + *,
  .conflict > * + * {
    margin-block-start: var(--_space-s);
  }

  .draft-title {
    font-size: var(--_text-m);
  }

  .draft-time,
  .draft-bar {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }

  .draft-bar,
  .draft-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-l);
    align-items: center;
  }

  .left > * + *,
  .differences > * + * {
    margin-block-start: var(--_space-s);
  }

  .left dt,
  .differences dt {
    font-weight: var(--_weight-strong);
  }

  .left dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-m);
    align-items: center;
  }

  .left-words,
  .differences strong {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .left-words {
    user-select: all;
  }

  .idle {
    max-inline-size: var(--_measure);
    padding: var(--_space-l);
    border: var(--_rule-thick) solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
  }

  .idle > * + * {
    margin-block-start: var(--_space-m);
  }
`;
