import {computed, type ReadonlySignal} from '@preact/signals-core';
import type {Issue} from '../issue.js';
import type {Json} from '../json/json.js';
import {equalJson} from '../json/pointer.js';

const noIssues: readonly Issue[] = [];

/** Findings as a signal that keeps the same list while it says the same, so that no message is spoken twice. */
export function keepWhileEqual(list: () => readonly Issue[]): ReadonlySignal<readonly Issue[]> {
  let last = noIssues;
  return computed(() => {
    const now = list();
    if (!equalJson(now as unknown as Json, last as unknown as Json)) last = now;
    return last;
  });
}
