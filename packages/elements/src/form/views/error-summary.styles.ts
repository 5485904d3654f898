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

  /* The room of a link is that of its line: a link that is a box of its own takes as long again to lay out. */
  .error-summary [role='listitem'] {
    margin-block-end: var(--_space-xs);
    padding-block: max(0px, (var(--_target) - 1lh) / 2);
  }

  .error-summary a {
    /* Fonts reach over their size by about a fifth. */
    padding-block: max(0px, (var(--_target) - 1.2em) / 2);
    color: var(--_danger);
    font-weight: var(--_weight-medium);
    overflow-wrap: anywhere;
  }

  /* As many as stand together; the last may be fewer, and says so itself. */
  .error-summary .far {
    --_links: 48;
  }

  /* Links of a long list are laid out when they come near; they are cut off at their edges, but not the ring of a focus. */
  @media screen {
    .error-summary .far {
      content-visibility: auto;
      contain-intrinsic-block-size: auto calc(var(--_links) * (var(--_target) + var(--_space-xs)));
      overflow-clip-margin: 1em;
    }
  }
`;
