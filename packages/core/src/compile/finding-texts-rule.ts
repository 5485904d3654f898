import type {Text} from '../json/json.js';

type Sentences = readonly [message: Text, expected: Text, remedy: Text];

function text(vi: string, en: string): Text {
  return {vi, en};
}

function entry(...[message, expected, remedy]: Sentences) {
  return {message, expected, remedy};
}

/** Sentences of the findings about rule texts. */
export const ruleTexts = {
  'rule-syntax': entry(
    text('Không đọc được biểu thức tại "{found}"', 'The expression cannot be read at "{found}"'),
    text('một biểu thức CEL trong tập con của dự án', 'a CEL expression in the profile'),
    text(
      'Xem lại dấu ngoặc, dấu nháy và toán tử quanh chỗ này',
      'Check brackets, quotes and operators around this place',
    ),
  ),
  'rule-operator': entry(
    text('CEL không có toán tử "{found}"', 'CEL has no operator "{found}"'),
    text('{expected}', '{expected}'),
    text('Viết {expected} thay cho {found}', 'Write {expected} in place of {found}'),
  ),
  'rule-quotes': entry(
    text(
      'Dấu nháy {found} không mở hay đóng chuỗi',
      'The quotation mark {found} does not open or close a text',
    ),
    text('dấu nháy thẳng \' hoặc "', 'a straight quotation mark, \' or "'),
    text("Gõ lại bằng dấu nháy thẳng '", "Type it again as a straight '"),
  ),
  'rule-too-long': entry(
    text('Biểu thức dài {length} ký tự', 'The expression has {length} characters'),
    text('nhiều nhất {limit} ký tự', 'at most {limit} characters'),
    text(
      'Tách thành một trường tính toán và một quy tắc ngắn hơn',
      'Split it into a computed field and a shorter rule',
    ),
  ),
  'rule-too-large': entry(
    text('Biểu thức có hơn {limit} nút', 'The expression has more than {limit} nodes'),
    text('nhiều nhất {limit} nút', 'at most {limit} nodes'),
    text(
      'Tách thành một trường tính toán và một quy tắc ngắn hơn',
      'Split it into a computed field and a shorter rule',
    ),
  ),
  'rule-too-deep': entry(
    text('Biểu thức lồng sâu hơn {limit} tầng', 'The expression is nested deeper than {limit} levels'),
    text('nhiều nhất {limit} tầng ngoặc hoặc toán tử', 'at most {limit} levels of brackets or operators'),
    text('Bỏ ngoặc thừa hoặc tách biểu thức', 'Remove needless brackets or split the expression'),
  ),
  'rule-macro-nesting': entry(
    text('Vòng lặp {name} lồng quá {limit} tầng', 'The loop {name} is nested deeper than {limit}'),
    text('nhiều nhất {limit} vòng lặp lồng nhau', 'at most {limit} nested loops'),
    text('Tính phần bên trong ở một trường riêng', 'Compute the inner part in a field of its own'),
  ),
  'rule-outside-profile': entry(
    text('{found} không thuộc tập con CEL của dự án', '{found} is not part of the profile'),
    text('toán tử, hàm và kiểu được phép', 'operators, functions and types of the profile'),
    text('{advice}', '{advice}'),
  ),
  'rule-unknown-name': entry(
    text('Không có nhóm dữ liệu "{name}"', 'There is no group of data named "{name}"'),
    text('một trong: {known}', 'one of: {known}'),
    text(
      'Bắt đầu bằng tên nhóm, ví dụ tre.hoTen; chuỗi phải có dấu nháy',
      "Begin with a group's name, as in tre.hoTen; put texts in quotation marks",
    ),
  ),
  'rule-unknown-field': entry(
    text('"{owner}" không có trường "{name}"', '"{owner}" has no field "{name}"'),
    text('một trong: {known}', 'one of: {known}'),
    text('Sửa tên trường hoặc thêm trường vào data', "Correct the field's name or add the field to data"),
  ),
  'rule-unknown-function': entry(
    text('Không có hàm "{name}"', 'There is no function "{name}"'),
    text('một trong: {known}', 'one of: {known}'),
    text(
      'Sửa tên hàm hoặc dùng hàm của bộ hàm đã ghim',
      "Correct the function's name or use one of the pinned library",
    ),
  ),
  'rule-arguments': entry(
    text('Hàm {name} không nhận ({found})', 'The function {name} does not take ({found})'),
    text('{expected}', '{expected}'),
    text('Sửa số lượng và kiểu tham số', 'Correct number and types of the arguments'),
  ),
  'rule-type': entry(
    text('{operator} không dùng được với {found}', '{operator} cannot be used with {found}'),
    text('{expected}', '{expected}'),
    text('{advice}', '{advice}'),
  ),
  'rule-library-type': entry(
    text('Bộ kiểm tra CEL từ chối biểu thức: {detail}', 'The CEL checker refuses the expression: {detail}'),
    text('biểu thức đúng kiểu theo CEL', 'an expression that CEL finds well typed'),
    text('Sửa phần được chỉ ra', 'Correct the part that is pointed at'),
  ),
  'rule-result-type': entry(
    text('Kết quả có kiểu {found}', 'The result has the type {found}'),
    text('kiểu {expected}', 'the type {expected}'),
    text('Đổi biểu thức hoặc kiểu của trường', "Change the expression or the field's type"),
  ),
  'rule-unknown-choice': entry(
    text('"{value}" không phải lựa chọn của {field}', '"{value}" is not a choice of {field}'),
    text('một trong: {known}', 'one of: {known}'),
    text(
      'Sửa giá trị trong biểu thức hoặc thêm lựa chọn',
      'Correct the value in the expression or add the choice',
    ),
  ),
  'rule-has-leaf': entry(
    text('has() hỏi về {found}', 'has() asks about {found}'),
    text(
      'một trường đơn nằm trong nhóm, như has(tre.hoTen)',
      'a single field inside a group, as in has(tre.hoTen)',
    ),
    text(
      'Với nhóm, hỏi một trường bên trong; với danh sách, viết size(…) > 0',
      'For a group ask for a field inside it; for a list write size(…) > 0',
    ),
  ),
  'rule-integer-range': entry(
    text('Số {value} vượt ngoài ±(2^53−1)', 'The number {value} lies outside ±(2^53−1)'),
    text(
      'số nguyên từ −9007199254740991 đến 9007199254740991',
      'an integer from −9007199254740991 to 9007199254740991',
    ),
    text('Dùng số nhỏ hơn', 'Use a smaller number'),
  ),
  'rule-invalid-date': entry(
    text('Ngày "{value}" không có thật', 'The date "{value}" does not exist'),
    text(
      "ngày YYYY-MM-DD có thật, như date('2026-01-31')",
      "a real date YYYY-MM-DD, as in date('2026-01-31')",
    ),
    text('Sửa ngày', 'Correct the date'),
  ),
  'rule-date-text': entry(
    text('Ngày được so với chuỗi "{value}"', 'A date is compared with the text "{value}"'),
    text("một ngày, như date('2026-01-31')", "a date, as in date('2026-01-31')"),
    text("Viết date('{suggestion}')", "Write date('{suggestion}')"),
  ),
  'rule-shadowed-name': entry(
    text(
      'Biến "{name}" trùng tên nhóm dữ liệu hoặc biến ngoài',
      'The variable "{name}" hides a group of data or an outer variable',
    ),
    text('một tên chưa dùng', 'a name that is not in use'),
    text('Đặt tên khác cho biến', 'Give the variable another name'),
  ),
  'rule-not-normalized': entry(
    text('Chuỗi "{value}" không ở dạng Unicode NFC', 'The text "{value}" is not in Unicode NFC'),
    text('chuỗi ở dạng NFC, như dữ liệu được khai', 'text in NFC, as declared values are'),
    text('Gõ lại chuỗi ở dạng dựng sẵn', 'Type the text again in composed form'),
  ),
  'rule-cycle': entry(
    text('Các quy tắc chờ lẫn nhau: {path}', 'Rules wait for each other: {path}'),
    text(
      'quy tắc không đọc, dù gián tiếp, thứ mà chính nó quyết định',
      'rules that do not read, even indirectly, what they decide',
    ),
    text(
      'Bỏ một mắt xích; trường bị ẩn được coi là chưa khai, nên quy tắc ẩn/hiện cũng là một mắt xích',
      'Remove one link; hidden fields count as missing, so rules of visibility are links too',
    ),
  ),
  'rule-chain': entry(
    text(
      'Hơn {limit} quy tắc nối nhau, mỗi quy tắc chờ quy tắc trước',
      'More than {limit} rules stand in a chain, each waiting for the one before',
    ),
    text('chuỗi nhiều nhất {limit} quy tắc', 'a chain of at most {limit} rules'),
    text(
      'Tính thẳng từ các trường được khai, hoặc gộp các bước giữa',
      'Compute from what is filled in, or join steps in the middle',
    ),
  ),
  'prefill-cycle': entry(
    text(
      'Liên kết tra cứu chờ thứ mà chính nó điền: {path}',
      'The prefill binding waits for what it fills itself: {path}',
    ),
    text(
      'điều kiện when không đọc, dù gián tiếp, trường trong map',
      'a when that does not read, even indirectly, a field of map',
    ),
    text('Hỏi trong when một trường khác', 'Ask for another field in when'),
  ),
  'rule-duplicate': entry(
    text('{field} có hai quy tắc {effect}', '{field} has two {effect} rules'),
    text('mỗi trường một quy tắc cho mỗi tác dụng', 'one rule per field and effect'),
    text('Gộp hai biểu thức bằng && hoặc ||', 'Join the expressions with && or ||'),
  ),
  'rule-target': entry(
    text('Quy tắc {effect} không đặt được vào {field}', 'A {effect} rule cannot stand at {field}'),
    text('{expected}', '{expected}'),
    text('Sửa at của quy tắc', "Correct the rule's at"),
  ),
  'rule-too-many': entry(
    text('Tài liệu có hơn {limit} biểu thức', 'The document has more than {limit} expressions'),
    text('nhiều nhất {limit} biểu thức', 'at most {limit} expressions'),
    text('Gộp quy tắc theo nhóm', 'Join rules at their group'),
  ),
} as const;
