import type {CivilDate} from './json/json.js';

// Việt Nam keeps UTC+7 all year; by hand, since `Intl` differs between engines.
const offsetMs = 7 * 3_600_000;

/** The civil date in Asia/Ho_Chi_Minh at an instant. The clock is the caller's. */
export function resolveToday(now: Date): CivilDate {
  return new Date(now.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** An instant as `HH:mm dd/MM/yyyy` in Asia/Ho_Chi_Minh; the text itself where it is no instant. */
export function formatInstant(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  const local = new Date(time + offsetMs).toISOString();
  return `${local.slice(11, 16)} ${formatCivilDate(local.slice(0, 10))}`;
}

/** A civil date, whole or partial, as `dd/MM/yyyy`, `MM/yyyy` or `yyyy`. */
export function formatCivilDate(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}
