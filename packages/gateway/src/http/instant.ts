import type {Instant} from '@tokhai/core';

/** An instant as receipts carry it: RFC 3339, UTC, whole seconds. */
export function toInstant(date: Date): Instant {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The instant so many milliseconds later. */
export function after(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds);
}
