import type {Text} from '@tokhai/core';

/** What one refusal means over HTTP and to a reader. */
export interface ProblemKind extends Text {
  readonly status: number;
}

function kind(status: number, vi: string, en: string): ProblemKind {
  return {status, vi, en};
}

/** Every refusal of the gateway by its code. Codes are stable; the words may change. */
export const problemTable = {
  'invalid-request': kind(400, 'Yêu cầu không đúng định dạng.', 'The request is not in the expected form.'),
  'invalid-json': kind(400, 'Nội dung không phải JSON hợp lệ.', 'The body is not valid JSON.'),
  'idempotency-key-missing': kind(
    400,
    'Thiếu khóa chống nộp trùng.',
    'The Idempotency-Key header is missing.',
  ),
  'login-required': kind(401, 'Vui lòng đăng nhập.', 'Please log in.'),
  'login-failed': kind(
    401,
    'Đăng nhập không thành công. Vui lòng thử lại.',
    'The login did not succeed. Please try again.',
  ),
  'foreign-origin': kind(403, 'Yêu cầu đến từ một trang khác.', 'The request comes from another site.'),
  'not-found': kind(404, 'Không tìm thấy.', 'Not found.'),
  'procedure-unknown': kind(404, 'Không có thủ tục này.', 'There is no such procedure.'),
  'agency-unknown': kind(404, 'Không có cơ quan tiếp nhận này.', 'There is no such receiving agency.'),
  'binding-unknown': kind(404, 'Thủ tục không có mục tra cứu này.', 'The procedure has no such lookup.'),
  'document-unknown': kind(
    404,
    'Thủ tục không yêu cầu giấy tờ này.',
    'The procedure asks for no such document.',
  ),
  'procedure-not-open': kind(409, 'Thủ tục hiện không tiếp nhận hồ sơ.', 'The procedure is not open today.'),
  'procedure-recalled': kind(
    409,
    'Phiên bản tờ khai này đã bị thu hồi. Vui lòng mở tờ khai mới.',
    'This version of the form was recalled. Please open a new declaration.',
  ),
  'submission-closed': kind(409, 'Tờ khai này đã được nộp.', 'This declaration was already submitted.'),
  'too-many-files': kind(
    409,
    'Giấy tờ này đã đủ số tệp cho phép.',
    'This paper has as many files as are allowed.',
  ),
  'challenge-used': kind(409, 'Tờ khai này đã được nộp.', 'This declaration was already submitted.'),
  'idempotency-conflict': kind(
    409,
    'Khóa chống nộp trùng đã dùng cho nội dung khác.',
    'The idempotency key was already used for another content.',
  ),
  'too-large': kind(413, 'Nội dung gửi lên quá lớn.', 'The content is too large.'),
  'document-too-large': kind(413, 'Tệp vượt quá dung lượng cho phép.', 'The file is larger than allowed.'),
  'document-type': kind(415, 'Loại tệp không được chấp nhận.', 'This type of file is not accepted.'),
  'media-type': kind(415, 'Kiểu nội dung không được chấp nhận.', 'This content type is not accepted.'),
  'not-accepted': kind(
    422,
    'Hồ sơ chưa hợp lệ nên chưa được tiếp nhận.',
    'The dossier is not valid and was not accepted.',
  ),
  'budget-exhausted': kind(
    429,
    'Đã tra cứu quá nhiều lần. Vui lòng thử lại sau.',
    'Too many lookups. Please try again later.',
  ),
  'too-many-declarations': kind(
    429,
    'Đã mở quá nhiều tờ khai trong ngày. Vui lòng dùng tờ khai đang có.',
    'Too many declarations were opened today. Please use one that is open.',
  ),
  'rate-limited': kind(
    429,
    'Quá nhiều yêu cầu. Vui lòng chờ một lát.',
    'Too many requests. Please wait a moment.',
  ),
  internal: kind(
    500,
    'Hệ thống gặp lỗi. Dữ liệu đã nhập vẫn còn.',
    'The system failed. What you entered is not lost.',
  ),
  'login-unavailable': kind(
    503,
    'Dịch vụ đăng nhập đang không phản hồi. Vui lòng thử lại sau.',
    'The login service does not answer. Please try again later.',
  ),
  unavailable: kind(503, 'Hệ thống chưa sẵn sàng.', 'The system is not ready.'),
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** Code of a refusal. */
export type ProblemCode = keyof typeof problemTable;
