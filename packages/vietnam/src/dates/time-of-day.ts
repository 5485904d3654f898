// `7h30`, `7:30`, `7 giờ 30 phút`, `7g30`, `7.30`, `7h`: what stands between hour and minute, and whether a minute follows.
const spoken = /^(\d{1,2})\s*(?:(?:h|g|giờ|:|\.)\s*(\d{1,2})\s*(?:'|’|p|ph|phút)?|(?:h|g|giờ))$/iu;
const joined = /^(\d{1,2})(\d{2})$/u;

/** Whether a text is a time of day `HH:mm`, `00:00` to `23:59`. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text);
}

/**
 * The time of day that a person typed, by 24 hours: `7h30`, `7:30`, `7.30`, `730`, `0730`, `7 giờ 30 phút` give `07:30`,
 * `7h` gives `07:00`. Nothing where there is no such time, or where one digit leaves the minute open (`7:3`).
 */
export function parseTypedTime(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim().slice(0, 40);
  const [, hour, minute = '00'] = joined.exec(text) ?? spoken.exec(text) ?? [];
  if (hour === undefined || minute.length !== 2) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return isTimeOfDay(time) ? time : undefined;
}
