import type {ClosingKey} from './vi-closing.js';
import type {PartKey} from './vi-parts.js';

/**
 * Vietnamese texts of the elements for filling in a form: the source catalogue, whose keys every other language must have.
 * `{name}` marks a place that `translate` fills. Labels of fields come from the procedure, not from here.
 *
 * This file is part of what every form loads first. Texts that only the papers, the review, the signing or the receipt
 * speak stand in `vi-closing.ts`; those of registers, lists, several steps, and kinds of field that are loaded where a form
 * wants them in `vi-parts.ts`.
 */
export const vi = {
  'field.optional': '(không bắt buộc)',
  'field.error': 'Lỗi:',
  'field.choose': 'Chọn một mục',
  'field.yes': 'Có',
  'field.no': 'Không',
  'field.notFilled': 'Chưa có',
  'field.computed': 'Tự động điền theo nội dung bạn khai',

  'hint.date': 'Ngày/tháng/năm, ví dụ 05/09/1990',

  'longText.max': 'Tối đa {max} ký tự',
  'longText.left': 'Còn ghi được {count} ký tự',
  'longText.over': 'Thừa {count} ký tự, cần bớt đi',

  'form.loading': 'Đang mở tờ khai…',
  'form.loadingSlow': 'Vẫn đang chờ cổng dịch vụ công gửi tờ khai.',
  'form.stepOf': 'Phần {index} trên {count}',
  'form.toReview': 'Xem lại tờ khai',
  'form.fieldGone':
    'Theo nội dung vừa khai, mục “{field}” không còn phải khai. Những gì đã khai vẫn được giữ.',
  'form.preparing': 'Đang chuẩn bị bản xem lại, chờ {agency} xác nhận…',
  'form.fault':
    'Một quy tắc của tờ khai chưa chạy được ở “{label}”. Bạn vẫn khai tiếp được; cán bộ sẽ kiểm tra phần này.',
  'form.openFailed': 'Chưa mở được tờ khai. Kiểm tra kết nối rồi thử lại; bản đã lưu trên máy này vẫn còn.',
  'form.partMissing':
    'Trang chưa tải được phần xem lại và gửi. Kiểm tra mạng rồi thử lại; nếu vẫn chưa được, tải lại trang: những gì đã lưu trên máy này vẫn còn.',
  'form.partMissingUnsaved':
    'Trang chưa tải được phần xem lại và gửi. Kiểm tra mạng rồi thử lại. Tải lại trang là mất những gì đã khai.',
  'form.reload': 'Tải lại trang',
  'form.tryAgain': 'Thử lại',

  'saved.never': 'Tờ khai được tự động lưu trên máy này.',
  'saved.saving': 'Đang lưu…',
  'saved.at': 'Đã lưu {time}, chỉ trên máy này',
  'saved.page': 'Không lưu gì trên máy này. Đóng hoặc tải lại trang là mất những gì đã khai.',
  'saved.failed.other':
    'Chưa lưu được trên máy này từ {time}. Đừng đóng trang; tờ khai sẽ tự lưu lại sau ít giây.',
  'saved.again': 'Lưu lại',

  'errors.title': 'Có {count} chỗ cần sửa',
  'errors.titleOne': 'Có một chỗ cần sửa',

  'summary.title': 'Hồ sơ của bạn',
  'summary.left': 'Còn phải khai',
  'summary.leftCount': '{count} chỗ',
  'summary.leftNone': 'Đã đủ',
  'summary.fees': 'Lệ phí',
  'summary.feeLocal': 'theo quy định của tỉnh',
  'summary.agency': 'Nơi nhận',

  'issue.required': 'Nhập {label}',
  'issue.required.select': 'Chọn {label}',
  'issue.required.checkbox': 'Chọn {label}',
  'issue.required.date': 'Nhập {label}, ví dụ 05/09/1990',
  'issue.required.number': 'Nhập {label} bằng số',
  'issue.date': '{label} chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/09/1990',
  'issue.number': '{label} phải là số, ví dụ 2',
  'issue.select': 'Chọn {label} trong danh sách',
  'issue.too-short': '{label} cần ít nhất {min} ký tự',
  'issue.too-long': '{label} chỉ được dài đến {max} ký tự',
  'issue.too-small': '{label} phải từ {min} trở lên',
  'issue.group': '.',
  'issue.too-big': '{label} phải không quá {max}',
  'issue.too-big.below': '{label} phải nhỏ hơn {below}',
  'issue.too-small.above': '{label} phải lớn hơn {above}',
  'issue.not-a-multiple': '{label} phải là bội số của {of}',
  'issue.forbidden-character': '{label} có ký tự ẩn {character}. Xóa đi và gõ lại',
  'issue.other': 'Kiểm tra lại {label}',
} as const;

/** Texts for filling in a form, in one language. */
export type FillingMessages = Readonly<Record<keyof typeof vi, string>>;

/** Key of one text of the elements. */
export type MessageKey = keyof typeof vi | ClosingKey | PartKey;

/** Every text of the elements in one language. */
export type Messages = Readonly<Record<MessageKey, string>>;
