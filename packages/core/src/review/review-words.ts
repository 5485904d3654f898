import type {Locale} from '../json/json.js';

/** Fixed words of the review; part of what is signed by digest, so that a change of them is a change of format. */
interface ReviewWords {
  readonly yes: string;
  readonly no: string;
  /** Before the statement of a consent. */
  readonly agreed: string;
  /** Between thousands. */
  readonly grouping: string;
  readonly decimal: string;
  readonly currency: string;
  readonly localFee: string;
  /** How many rows a list has, `{n}` for the number. */
  readonly oneRow: string;
  readonly rows: string;
  /** In place of the values of a row that has none. */
  readonly emptyRow: string;
  readonly attached: string;
  readonly missing: string;
  readonly satisfied: string;
  readonly sources: Readonly<Record<'typed' | 'computed', string>>;
  readonly dispute: string;
  readonly code: string;
  readonly agency: string;
  readonly date: string;
  readonly documents: string;
  readonly fees: string;
  readonly lookups: string;
  readonly outcomes: Readonly<
    Record<'found' | 'empty' | 'mismatch' | 'unavailable' | 'denied' | 'expired', string>
  >;
}

// One wording for empty, mismatch and denied: a lookup must not tell what a register holds about somebody.
const nothing = {vi: 'không có dữ liệu phù hợp', en: 'no matching record'};

/** The review's words in each language. */
export const reviewWords: Readonly<Record<Locale, ReviewWords>> = {
  vi: {
    yes: 'Có',
    no: 'Không',
    agreed: 'Đồng ý',
    grouping: '.',
    decimal: ',',
    currency: 'đồng',
    localFee: 'theo quy định của địa phương',
    oneRow: '{n} dòng',
    rows: '{n} dòng',
    emptyRow: 'chưa khai gì',
    attached: 'đã đính kèm',
    missing: 'chưa có',
    satisfied: 'thay bằng dữ liệu',
    sources: {typed: 'tự khai', computed: 'tự ghi theo lời khai'},
    dispute: 'Đề nghị xem lại',
    code: 'Mã thủ tục',
    agency: 'Nơi nhận',
    date: 'Ngày',
    documents: 'Giấy tờ',
    fees: 'Phí, lệ phí',
    lookups: 'Cơ sở dữ liệu không trả lời được',
    outcomes: {
      found: 'tìm thấy',
      empty: nothing.vi,
      mismatch: nothing.vi,
      denied: nothing.vi,
      unavailable: 'không kết nối được',
      expired: 'dữ liệu đã hết hạn',
    },
  },
  en: {
    yes: 'Yes',
    no: 'No',
    agreed: 'Agreed',
    grouping: ',',
    decimal: '.',
    currency: 'VND',
    localFee: 'as set by the province',
    oneRow: '{n} row',
    rows: '{n} rows',
    emptyRow: 'nothing filled in',
    attached: 'attached',
    missing: 'missing',
    satisfied: 'replaced by data',
    sources: {typed: 'typed', computed: 'computed from the answers'},
    dispute: 'Asked to be checked',
    code: 'Procedure',
    agency: 'Receiving agency',
    date: 'Date',
    documents: 'Documents',
    fees: 'Fees',
    lookups: 'Registers without an answer',
    outcomes: {
      found: 'found',
      empty: nothing.en,
      mismatch: nothing.en,
      denied: nothing.en,
      unavailable: 'could not be reached',
      expired: 'answer has expired',
    },
  },
};
