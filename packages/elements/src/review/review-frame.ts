import {noChange, render, type ElementPart} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';
import type {ReviewModel} from '@tokhai/core';
import {adoptStyles} from '../styles/adopt-styles.js';
import {reviewPrintStyles} from './review-print.styles.js';
import {reviewStyles} from './review.styles.js';
import {reviewTokens} from './review-tokens.styles.js';
import {reviewTemplate, type ChangeReview} from './review.template.js';

/** The closed roots by the element that they stand on: known to this file alone. */
const roots = new WeakMap<Element, ShadowRoot>();

class ReviewFrame extends Directive {
  #shown: ReviewModel | undefined;

  override render(
    ...[model]: readonly [model: ReviewModel, change?: ChangeReview, inVietnamese?: ReviewModel]
  ): typeof noChange {
    this.#shown = model;
    return noChange;
  }

  override update(
    part: ElementPart,
    [model, change, inVietnamese]: [ReviewModel, ChangeReview?, ReviewModel?],
  ): typeof noChange {
    if (this.#shown === model) return noChange;
    render(reviewTemplate(model, change, inVietnamese), openRoot(part.element));
    return this.render(model, change);
  }
}

/** A closed root: scripts of the page hold no reference to it, its style sheets do not reach in. */
function openRoot(element: Element): ShadowRoot {
  const known = roots.get(element);
  if (known !== undefined) return known;
  const root = element.attachShadow({mode: 'closed'});
  adoptStyles(root, reviewTokens, reviewStyles, reviewPrintStyles);
  roots.set(element, root);
  return root;
}

/**
 * Shows a review model in a closed root on the element that it stands on: the model, and the form's own links to change
 * a part of it where `change` is given. Nothing of the page, the procedure or the portal adds to it. A review in another
 * language comes with the same one `inVietnamese`, which tells what in its values is the person's own words: only those are
 * read aloud as Vietnamese.
 */
export const reviewFrame = directive(ReviewFrame);

/** Focuses the link that leads to a part of the review: to its section, otherwise to its step. Answers whether there is one. */
export function focusReviewLink(frame: Element, step: string, at: string | undefined): boolean {
  const links = [...(roots.get(frame)?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  const ofStep = links.filter(({dataset}) => dataset['change'] === step);
  const link = ofStep.find(({dataset}) => dataset['at'] === (at ?? '')) ?? ofStep[0];
  if (link === undefined) return false;
  link.scrollIntoView({block: 'center'});
  link.focus({preventScroll: true});
  return true;
}
