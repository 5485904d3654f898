import type {ClosingKey} from './vi-closing.js';
import type {KindKey} from './vi-kinds.js';

/**
 * Vietnamese texts of the elements for filling in a form: the source catalogue, whose keys every other language must have.
 * `{name}` marks a place that `translate` fills. Labels of fields come from the procedure, not from here.
 *
 * This file is part of what every form loads first. Texts that only the papers, the review, the signing or the receipt
 * speak stand in `vi-closing.ts`, texts of kinds of field that are loaded where a form wants them in `vi-kinds.ts`.
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
  'hint.partialDate': 'Ví dụ 05/09/1990; nếu chỉ nhớ năm, ghi 1990',

  'list.none': 'Chưa có mục nào.',
  'list.add': 'Thêm một mục',
  'list.full': 'Đã đủ {max} mục, không thêm được nữa.',
  'list.open': 'Sửa',
  'list.close': 'Thu gọn',
  'list.up': 'Chuyển lên',
  'list.down': 'Chuyển xuống',
  'list.remove': 'Xóa',
  'list.removed': 'Đã xóa: {row}.',
  'list.undo': 'Hoàn tác',
  'list.restored': 'Đã khôi phục.',
  'list.moved': '{row} nay đứng ở chỗ {now}.',
  'list.unfinished': 'Chưa khai xong',
  'list.emptyRow': 'Chưa khai gì',
  'table.row': 'Dòng',
  'table.actions': 'Thao tác',
  'table.hint': 'Dán được từ bảng tính; Enter để xuống dòng.',
  'table.pasted': 'Đã dán {count} dòng.',
  'table.beyond': 'Còn {count} dòng không dán được vì đã đủ số dòng.',
  'table.dropped': '{count} ô không có chỗ để điền.',

  'origin.claimed': 'Từ {source}, {time}',
  'origin.toConfirm': 'Từ {source}, {time}. Đọc lại và xác nhận.',
  'origin.confirmed': 'Từ {source}, {time}. Bạn đã xác nhận.',
  'origin.disputed': 'Bạn báo thông tin này sai. Cán bộ sẽ xem lại.',
  'origin.typed': 'Bạn tự khai',
  'origin.stale': 'Từ {source}, {time}. Đã quá hạn, hãy lấy lại.',
  'origin.changed': '{source} ghi: {value}',
  'claim.confirm': 'Đúng, xác nhận',
  'claim.confirmLabel': 'Đúng, xác nhận: {label}',
  'claim.confirmAll': 'Xác nhận cả {count} thông tin ở mục này',
  'claim.edit': 'Sửa',
  'claim.editLabel': 'Sửa: {label}',
  'claim.dispute': 'Thông tin này sai',
  'claim.disputeLabel': 'Thông tin này sai: {label}',
  'dispute.title': 'Báo thông tin sai: {label}',
  'dispute.note': 'Thông tin đúng là gì, và giấy tờ nào ghi như vậy?',
  'dispute.hint':
    'Dữ liệu của cơ quan nhà nước vẫn giữ nguyên trong tờ khai. Lời báo của bạn gửi kèm để cán bộ kiểm tra.',
  'dispute.save': 'Ghi lời báo sai',
  'dispute.cancel': 'Thôi, không báo',
  'dispute.withdraw': 'Rút lời báo sai',
  'dispute.noteWanted': 'Ghi thông tin đúng, ví dụ “Tên đúng là Nguyễn Văn Thử, theo giấy khai sinh”',
  'dispute.yourNote': 'Lời báo của bạn: {note}',

  'form.loading': 'Đang mở tờ khai…',
  'form.loadingSlow': 'Vẫn đang chờ cổng dịch vụ công gửi tờ khai.',
  'form.steps': 'Các phần của tờ khai',
  'form.stepOf': 'Phần {index} trên {count}',
  'form.next': 'Tiếp tục',
  'form.back': 'Quay lại',
  'form.toReview': 'Xem lại tờ khai',
  'form.review': 'Xem lại và gửi',
  'form.documents': 'Giấy tờ kèm theo',
  'form.backToReview': 'Quay lại bản xem lại',
  'form.stepGone':
    'Theo nội dung vừa khai, phần “{gone}” không còn phải khai. Bạn đang ở phần “{step}”; những gì đã khai vẫn được giữ.',
  'form.stepClosed': 'Phần “{step}” mở sau khi phần “{before}” không còn chỗ cần sửa.',
  'step.todo': 'chưa khai',
  'step.current': 'đang khai',
  'step.done': 'đã khai',
  'step.errors': 'cần sửa',
  'step.closed': 'mở sau',
  'form.preparing': 'Đang chuẩn bị bản xem lại, chờ {agency} xác nhận…',
  'form.challengeFailed':
    'Chưa lấy được xác nhận của {agency}. Tờ khai của bạn vẫn được giữ nguyên. Hãy thử lại sau ít phút.',
  'form.reviewLost':
    'Chưa kết nối được để lấy xác nhận của {agency}. Tờ khai của bạn vẫn được giữ nguyên. Kiểm tra mạng rồi thử lại.',
  'form.reviewSession':
    'Phiên đăng nhập đã hết nên chưa xem lại được. Đăng nhập lại rồi xem lại tờ khai; những gì đã khai vẫn được giữ.',
  'form.reviewRecalled':
    'Mẫu tờ khai này đã bị thu hồi nên không nộp được nữa. Tải lại trang để mở mẫu mới; những gì đã khai vẫn được giữ.',
  'form.reviewRefused': '{words} Những gì đã khai vẫn được giữ.',
  'form.settled': 'Hôm nay là {today}, nên tờ khai có thay đổi. Xem lại những chỗ cần sửa rồi tiếp tục.',
  'form.fault':
    'Một quy tắc của tờ khai chưa chạy được ở “{label}”. Bạn vẫn khai tiếp được; cán bộ sẽ kiểm tra phần này.',
  'form.openFailed': 'Chưa mở được tờ khai. Kiểm tra kết nối rồi thử lại; bản đã lưu trên máy này vẫn còn.',
  'form.unitsFailed': 'Chưa tải được danh sách tỉnh, xã. Bạn vẫn khai các phần khác được.',
  'form.tryAgain': 'Thử lại',

  'saved.never': 'Tờ khai được tự động lưu trên máy này.',
  'saved.saving': 'Đang lưu…',
  'saved.at': 'Đã lưu {time}, chỉ trên máy này',
  'saved.page': 'Không lưu gì trên máy này. Đóng hoặc tải lại trang là mất những gì đã khai.',
  'saved.failed.full':
    'Máy không còn chỗ: chưa lưu được từ {time}. Đừng đóng trang. Xóa bớt tệp trên máy rồi bấm “Lưu lại”.',
  'saved.failed.unavailable':
    'Trình duyệt không cho lưu trên máy này: chưa lưu được từ {time}. Đừng đóng trang cho đến khi gửi xong.',
  'saved.failed.elsewhere':
    'Tờ khai này đã được lưu ở thẻ khác, nên thẻ này chưa lưu được từ {time}. Chọn bản cần giữ ở đầu trang.',
  'saved.failed.other':
    'Chưa lưu được trên máy này từ {time}. Đừng đóng trang; tờ khai sẽ tự lưu lại sau ít giây.',
  'saved.again': 'Lưu lại',

  'errors.title': 'Có {count} chỗ cần sửa',
  'errors.titleOne': 'Có một chỗ cần sửa',

  'prefill.title': 'Thông tin lấy từ cơ quan nhà nước',
  'prefill.intro': 'Bạn không phải khai lại những gì cơ quan nhà nước đã có.',
  'prefill.waiting': 'Đang hỏi {source}…',
  'prefill.waitingLong': 'Đang chờ {source} trả lời. Bạn có thể khai tiếp trong lúc chờ.',
  'prefill.found': 'Đã lấy lúc {time}.',
  'prefill.empty': 'Không lấy được thông tin. Bạn tự khai phần này.',
  'prefill.mismatch': 'Không lấy được thông tin. Bạn tự khai phần này.',
  'prefill.denied': 'Không lấy được thông tin. Bạn tự khai phần này.',
  'prefill.unavailable':
    '{source} chưa trả lời. Bạn thử lại hoặc tự khai phần này; những gì đã khai vẫn được giữ.',
  'prefill.expired': 'Thông tin lấy lúc {time} đã quá hạn. Hãy lấy lại.',
  'prefill.failed': 'Chưa hỏi được {source}. Bạn thử lại hoặc tự khai phần này.',
  'prefill.lost': 'Chưa hỏi được {source} vì mất kết nối. Bạn thử lại hoặc tự khai phần này.',
  'prefill.session':
    'Phiên đăng nhập đã hết nên chưa hỏi được {source}. Đăng nhập lại rồi hỏi lại; những gì đã khai vẫn được giữ.',
  'prefill.refused': 'Chưa hỏi được {source}. {words} Bạn tự khai phần này được.',
  'prefill.retry': 'Hỏi lại {source}',
  'prefill.state.waiting': 'đang chờ',
  'prefill.state.found': 'đã có',
  'prefill.state.none': 'không có',
  'prefill.state.problem': 'chưa được',

  'summary.title': 'Hồ sơ của bạn',
  'summary.filled': 'Từ cơ quan nhà nước',
  'summary.filledCount': '{count} thông tin',
  'summary.confirm': 'Chờ bạn xác nhận',
  'summary.left': 'Còn phải khai',
  'summary.leftCount': '{count} chỗ',
  'summary.leftNone': 'Đã đủ',
  'summary.documents': 'Giấy tờ',
  'summary.documentReplaced': 'thay bằng dữ liệu',
  'summary.documentAttached': 'đã đính kèm',
  'summary.documentWanted': 'cần nộp',
  'summary.fees': 'Lệ phí',
  'summary.feeLocal': 'theo quy định của tỉnh',
  'summary.agency': 'Nơi nhận',

  'issue.required': 'Nhập {label}',
  'issue.required.choice': 'Chọn {label}',
  'issue.required.date': 'Nhập {label}, ví dụ 05/09/1990',
  'issue.required.partialDate': 'Nhập {label}, ví dụ 05/09/1990 hoặc chỉ năm 1990',
  'issue.required.number': 'Nhập {label} bằng số',
  'issue.date': '{label} chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/09/1990',
  'issue.partialDate': '{label} chưa đúng. Ghi ví dụ 05/09/1990, 09/1990 hoặc 1990',
  'issue.number': '{label} phải là số, ví dụ 2',
  'issue.choice': 'Chọn {label} trong danh sách',
  'issue.too-few-items': '{label} cần ít nhất {min} mục. Thêm cho đủ',
  'issue.too-many-items': '{label} chỉ được có {max} mục. Bỏ bớt',
  'issue.too-short': '{label} cần ít nhất {min} ký tự',
  'issue.too-long': '{label} chỉ được dài đến {max} ký tự',
  'issue.too-small': '{label} phải từ {min} trở lên',
  'issue.too-big': '{label} phải không quá {max}',
  'issue.birth-date-mismatch': '{label} không khớp ngày sinh đã khai. Kiểm tra lại cả hai',
  'issue.sex-mismatch': '{label} không khớp giới tính đã khai. Kiểm tra lại cả hai',
  'issue.province-unknown': 'Ba chữ số đầu của {label} không phải mã tỉnh. Kiểm tra lại',
  'issue.forbidden-character': '{label} có ký tự ẩn {character} ({name}). Xóa đi và gõ lại',
  'issue.claim-unconfirmed': 'Đọc lại {label} và bấm “Đúng, xác nhận”',
  'issue.document-type': 'Tệp của “{label}” không đúng loại. Bỏ tệp đó và chọn tệp khác',
  'issue.document-too-large': 'Tệp của “{label}” quá lớn. Bỏ tệp đó và chọn tệp nhỏ hơn',
  'issue.duplicate-items': '{label} có mục trùng nhau. Bỏ bớt mục trùng',
  'issue.constraint': 'Kiểm tra lại {label}',
  'issue.document-missing': 'Chọn tệp cho “{label}”',
  'issue.other': 'Kiểm tra lại {label}',
} as const;

/** Texts for filling in a form, in one language. */
export type FillingMessages = Readonly<Record<keyof typeof vi, string>>;

/** Key of one text of the elements. */
export type MessageKey = keyof typeof vi | ClosingKey | KindKey;

/** Every text of the elements in one language. */
export type Messages = Readonly<Record<MessageKey, string>>;
