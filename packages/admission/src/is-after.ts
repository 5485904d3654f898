import type {Instant} from '@tokhai/core';

/** Whether an instant is later than a time; never where one of them is no time, so that a broken clock refuses. */
export function isAfter(instant: Instant, time: Date): boolean {
  return Date.parse(instant) > time.getTime();
}
