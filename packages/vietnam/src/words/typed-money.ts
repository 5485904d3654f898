/** What people write after an amount. */
const unit = /(?:đồng|vnđ|vnd|đ|₫)$/iu;

/**
 * The amount of đồng that a person typed: `1200000`, `1.200.000`, `1,200,000`, `1 200 000`, with or without `đ`, `đồng`
 * or `VND`. One group may have more or fewer than three digits, as when a digit was added to a grouped amount
 * (`1.200.0000`); nothing for what could be a part of a đồng (`1,5`), for looser groups, and beyond ±(2^53−1).
 */
export function parseTypedMoney(typed: string): number | undefined {
  const compact = typed.slice(0, 60).normalize('NFC').replace(/\s+/gu, '').replace(unit, '');
  const plain = ungroup(compact);
  const amount = /^-?\d+$/u.test(plain) ? Number(plain) : Number.NaN;
  return Number.isSafeInteger(amount) ? amount + 0 : undefined;
}

function ungroup(text: string): string {
  if (!/^-?\d+(?:(?:\.\d+)+|(?:,\d+)+)$/u.test(text)) return text;
  const groups = text.split(/[.,]/u).slice(1);
  const odd = groups.filter((group) => group.length !== 3);
  const decimal = groups.length === 1 && (groups[0] ?? '').length < 3;
  return odd.length > 1 || decimal ? text : text.replace(/[.,]/gu, '');
}
