import {css} from '../../styles/css.js';

/** The findings of a step as links. */
export const errorSummaryStyles = css`
  .summary-none {
    display: contents;
  }

  .error-summary {
    padding: var(--_space-m);
    border: var(--_ring-width) solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .error-summary [role='list'] {
    margin-block: var(--_space-s) calc(-1 * var(--_space-xs));
  }

  .error-summary [role='listitem'] {
    padding-block-end: var(--_space-xs);
  }

  .error-summary a {
    display: inline-block;
    min-block-size: var(--_target);
    padding-block: max(0px, (var(--_target) - 1lh) / 2);
    color: var(--_danger);
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
  }

  /* As many as stand together; the last may be fewer, and says so itself. */
  .error-summary .far {
    --_links: 48;
  }

  /* Links of a long list are laid out when they come near; until then they are cut off at their edges, the ring of a focus too. */
  @media screen {
    .error-summary .far:not(:focus-within) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_links) * (var(--_target) + var(--_space-xs)));
    }
  }
`;
