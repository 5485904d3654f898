import {createElement} from '../../element/create-element.js';

/** One line of the dossier: what it is about, and what there is to say of it. */
export function buildFact(term: string, ...words: readonly string[]): Element {
  return createElement(
    'div',
    {},
    createElement('dt', {}, term),
    ...words.map((each) => createElement('dd', {}, each)),
  );
}
