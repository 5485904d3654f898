/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Keys named `__proto__` are refused where documents enter (`parseJson`). */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** JSON Pointer (RFC 6901) into the values of a declaration, for example `/tre/hoTen`. */
export type Pointer = string;

/** SHA-256 as 64 lower-case hex digits: of JSON over its RFC 8785 form, of documents over their bytes. */
export type DigestHex = string;

/** Computes SHA-256; injected, since `core` touches no platform. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** Civil date `YYYY-MM-DD`, with no time and no zone. */
export type CivilDate = string;

/** Instant as RFC 3339 in UTC, for example `2026-11-22T03:42:00Z`. */
export type Instant = string;

/** Language of labels, review and messages. */
export type Locale = 'vi' | 'en';

/** One text in every language that the product speaks. */
export type Text = Readonly<Record<Locale, string>>;
