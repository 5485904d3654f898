import {noChange, render, type ElementPart} from 'lit';
import {Directive, directive} from 'lit/directive.js';
import type {ReviewModel} from '@tokhai/core';
import {reviewStyles} from './review.styles.js';
import {reviewTemplate} from './review.template.js';

class ReviewFrame extends Directive {
  #root: ShadowRoot | undefined;
  #shown: ReviewModel | undefined;

  override render(model: ReviewModel): typeof noChange {
    this.#shown = model;
    return noChange;
  }

  override update(part: ElementPart, [model]: [ReviewModel]): typeof noChange {
    if (this.#shown === model) return noChange;
    this.#root ??= openRoot(part.element);
    render(reviewTemplate(model), this.#root);
    return this.render(model);
  }
}

/** A closed root: scripts of the page hold no reference to it, its style sheets do not reach in. */
function openRoot(element: Element): ShadowRoot {
  const root = element.attachShadow({mode: 'closed'});
  const {styleSheet} = reviewStyles;
  if (styleSheet !== undefined) root.adoptedStyleSheets = [styleSheet];
  return root;
}

/** Shows a review model, and nothing else, in a closed root on the element that it stands on. */
export const reviewFrame = directive(ReviewFrame);
