import type {Json} from '../json/json.js';

/** Whether a value names official fields: one, or several for a composite. */
export function isOfficial(value: Json | undefined): value is string | readonly string[] {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  );
}

/** `khai-sinh/me` and `hoTen` name the official field `khai-sinh/me.hoTen`. */
export function prefixOfficial(prefix: Json | undefined, key: Json | undefined): Json | undefined {
  if (typeof prefix !== 'string' || !isOfficial(key)) return key;
  return typeof key === 'string' ? `${prefix}.${key}` : key.map((part) => `${prefix}.${part}`);
}
