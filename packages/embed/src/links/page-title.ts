import type {Locale} from '@tokhai/core';
import {messages} from '../messages.js';

const failing = new Map<object, string>();

function strip(title: string): string {
  const before = Object.values(messages.errorTitle).find((prefix) => title.startsWith(prefix));
  return before === undefined ? title : title.slice(before.length);
}

/**
 * Puts "Lỗi: " before the page's title while a form lists findings: it is the first thing that a screen reader says of a
 * page. The rest of the title is the portal's, whatever it changes it to.
 */
export function markTitle(form: object, count: number, locale: Locale): void {
  if (count > 0) failing.set(form, messages.errorTitle[locale]);
  else if (!failing.delete(form)) return;
  const prefix = [...failing.values()][0] ?? '';
  document.title = prefix + strip(document.title);
}
