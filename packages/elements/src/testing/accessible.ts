import {executeServerCommand} from '@web/test-runner-commands';
import type {Accessible} from '../../../../scripts/browser-commands.js';

declare global {
  /** What the runner is asked about: it has no other way to an element within a root. */
  var asked: readonly Element[];
}

/**
 * What the browser's accessibility tree says of elements, a line each: the groups around it, its role, name, states, and
 * description.
 */
export async function readAccessible(elements: readonly Element[]): Promise<readonly string[]> {
  globalThis.asked = elements;
  const told = await executeServerCommand<readonly Accessible[], number>('accessible', elements.length);
  return told.map(({role, name, description, states, groups}, index) => {
    const around = groups.map((group) => `${group} › `).join('');
    // Chromium's tree names this state for some roles only; what reads the tree is told of it at the others all the same.
    const attribute =
      elements[index]?.getAttribute('aria-required') === 'true' && !states.includes('required');
    const said = [`${around}${role} “${name}”`, ...states, ...(attribute ? ['required'] : [])].join(' ');
    return description === '' ? said : `${said} – ${description}`;
  });
}
