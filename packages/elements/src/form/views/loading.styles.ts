import {css} from '../../styles/css.js';

/** Shapes in the true size of what comes. */
export const loadingStyles = css`
  .bone {
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .bone-heading {
    inline-size: 60%;
    block-size: calc(var(--_text-l) * var(--_leading-tight));
    margin-block-end: var(--_space-l);
  }

  .bone-label {
    inline-size: 40%;
    block-size: var(--_text);
    margin-block: var(--_field-gap) var(--_space-s);
  }

  .bone-control {
    block-size: var(--_control);
  }

  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe var(--_motion-breath) var(--_motion-ease) infinite alternate;
    }

    @keyframes breathe {
      from {
        opacity: 1;
      }

      to {
        opacity: var(--_fade);
      }
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: var(--_rule-thin) solid GrayText;
    }
  }
`;
