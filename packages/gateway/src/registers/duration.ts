const pattern = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?)?$/;

/** Milliseconds of an ISO 8601 duration in days, hours and minutes; zero for anything else. */
export function readDuration(text: string): number {
  const [, days = '0', hours = '0', minutes = '0'] = pattern.exec(text) ?? [];
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
}
