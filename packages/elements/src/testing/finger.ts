import {executeServerCommand} from '@web/test-runner-commands';

/** A place in the view, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of what can be touched of an element. */
export function middleOf(element: Element): Place {
  const {left, top, width, height} = element.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** Touches a place and lets go. */
export async function tap(place: Place): Promise<void> {
  await executeServerCommand('finger', [place]);
}

/** Draws a finger from a place up, or, with a negative distance, down. */
export async function swipeUp({x, y}: Place, distance: number): Promise<void> {
  const steps = 12;
  const path = Array.from({length: steps + 1}, (_, step) => ({x, y: y - (distance * step) / steps}));
  await executeServerCommand('finger', path);
}
