import {assert} from '@open-wc/testing';
import {createElement} from './create-element.js';

describe('an element that stands for good', () => {
  it('has its attributes and its children in order', () => {
    const link = createElement(
      'a',
      {href: '#o-1', class: 'link'},
      'đến ',
      createElement('b', {}, 'ô 1'),
      '.',
    );
    assert.instanceOf(link, HTMLAnchorElement);
    assert.strictEqual(link.outerHTML, '<a href="#o-1" class="link">đến <b>ô 1</b>.</a>');
  });

  it('needs neither', () => {
    assert.strictEqual(createElement('hr').outerHTML, '<hr>');
  });

  it('takes words as words, whatever they hold', () => {
    const words = '<img src=x onerror="alert(1)">';
    const place = createElement('p', {title: words}, words);
    assert.strictEqual(place.children.length, 0);
    assert.strictEqual(place.textContent, words);
    assert.strictEqual(place.title, words);
  });

  it('moves a child that stood elsewhere', () => {
    const child = createElement('i');
    const before = createElement('p', {}, child);
    const after = createElement('p', {}, child);
    assert.strictEqual(child.parentElement, after);
    assert.strictEqual(before.childNodes.length, 0);
  });
});
