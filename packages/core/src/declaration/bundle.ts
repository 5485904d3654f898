import {computed, type ReadonlySignal} from '@preact/signals-core';

/**
 * What is looked at together. After a change, the signals that something hangs on are asked one by one whether they changed: in a
 * form of thousands of fields that would cost more than the change itself, were there one for each field or rule.
 */
const bundleSize = 16;

/** Makes one thing of so many members each, in their order. */
export function bundle<Member, Made>(
  members: readonly Member[],
  make: (some: readonly Member[]) => Made,
): readonly Made[] {
  const made: Made[] = [];
  for (let first = 0; first < members.length; first += bundleSize)
    made.push(make(members.slice(first, first + bundleSize)));
  return made;
}

const none: readonly never[] = [];

/** All that is found by so many signals, themselves bundled where they are many. */
export function bundleUp<Found>(
  signals: readonly ReadonlySignal<readonly Found[]>[],
): ReadonlySignal<readonly Found[]> {
  const join = (some: typeof signals): ReadonlySignal<readonly Found[]> =>
    computed(() => joinAll(some, ({value}) => value));
  return signals.length <= bundleSize ? join(signals) : bundleUp(bundle(signals, join));
}

/** All that is found at each member; the very same list each time where that is nothing. */
export function joinAll<Member, Found>(
  members: readonly Member[],
  find: (member: Member) => readonly Found[],
): readonly Found[] {
  let found: Found[] | undefined;
  for (const member of members) {
    const some = find(member);
    if (some.length > 0) (found ??= []).push(...some);
  }
  return found ?? none;
}
