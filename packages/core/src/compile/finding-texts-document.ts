import type {Text} from '../json/json.js';

type Sentences = readonly [message: Text, expected: Text, remedy: Text];

function text(vi: string, en: string): Text {
  return {vi, en};
}

function entry(...[message, expected, remedy]: Sentences) {
  return {message, expected, remedy};
}

/** Sentences of the findings about the document: its JSON, data, layout and references. */
export const documentTexts = {
  'invalid-json': entry(
    text('Văn bản không phải JSON: {detail}', 'The text is not JSON: {detail}'),
    text('JSON theo RFC 8259', 'JSON by RFC 8259'),
    text('Sửa ký tự ở chỗ này', 'Correct the character at this place'),
  ),
  'duplicate-key': entry(
    text('Khóa "{key}" xuất hiện hai lần', 'The key "{key}" stands twice'),
    text('mỗi khóa một lần trong một đối tượng', 'every key once in an object'),
    text('Bỏ hoặc đổi tên một trong hai khóa', 'Remove or rename one of the two'),
  ),
  'reserved-key': entry(
    text('Khóa "{key}" bị cấm', 'The key "{key}" is not allowed'),
    text('khóa khác __proto__, constructor, prototype', 'a key other than __proto__, constructor, prototype'),
    text('Đổi tên khóa', 'Rename the key'),
  ),
  'lone-surrogate': entry(
    text('Chuỗi chứa nửa ký tự Unicode', 'A text holds half of a Unicode character'),
    text('văn bản Unicode trọn vẹn', 'well-formed Unicode'),
    text('Gõ lại ký tự bị hỏng', 'Type the broken character again'),
  ),
  'too-deep': entry(
    text('Tài liệu lồng sâu hơn {limit} tầng', 'The document is nested deeper than {limit} levels'),
    text('nhiều nhất {limit} tầng', 'at most {limit} levels'),
    text('Bỏ bớt tầng', 'Remove levels'),
  ),
  'too-large': entry(
    text('Tài liệu dài hơn {limit} ký tự', 'The document has more than {limit} characters'),
    text('nhiều nhất {limit} ký tự', 'at most {limit} characters'),
    text('Chia thủ tục hoặc bỏ phần thừa', 'Split the procedure or remove what is not needed'),
  ),
  'document-shape': entry(
    text(
      'Phần này không đúng dạng của tài liệu thủ tục',
      'This part does not have the shape of a procedure document',
    ),
    text(
      'dạng mà schemas/meta/procedure.schema.json mô tả',
      'the shape that schemas/meta/procedure.schema.json describes',
    ),
    text('Kiểm tra bằng siêu lược đồ trước', 'Check it with the meta-schema first'),
  ),
  'rules-version': entry(
    text('Thủ tục dùng bộ hàm {found}', 'The procedure uses the rule functions {found}'),
    text('{expected}', '{expected}'),
    text(
      'Sửa uses.rules hoặc dùng bộ hàm đúng phiên bản',
      'Correct uses.rules or take the library of that version',
    ),
  ),
  'types-version': entry(
    text('Thủ tục dùng bộ kiểu {found}', 'The procedure uses the types {found}'),
    text('{expected}', '{expected}'),
    text(
      'Sửa uses.types hoặc dùng bộ kiểu đúng phiên bản',
      'Correct uses.types or take the library of that version',
    ),
  ),
  'data-leaf-at-root': entry(
    text('Trường "{name}" nằm ở gốc của data', 'The field "{name}" lies at the root of data'),
    text('trường nằm trong một nhóm (object)', 'fields inside a group (an object)'),
    text(
      'Đưa trường vào một nhóm, vì CEL không hỏi được has({name})',
      'Move it into a group, since CEL cannot ask has({name})',
    ),
  ),
  'data-unknown-required': entry(
    text(
      'required nêu "{name}" nhưng properties không có',
      'required names "{name}", which properties lacks',
    ),
    text('tên có trong properties', 'a name that properties has'),
    text('Sửa tên hoặc thêm thuộc tính', 'Correct the name or add the property'),
  ),
  'data-reserved-key': entry(
    text('"{name}" không dùng làm tên trường được', '"{name}" cannot name a field'),
    text(
      'định danh CEL: chữ cái ASCII, chữ số, gạch dưới; không phải từ khóa',
      'a CEL identifier: ASCII letters, digits, underscore; no keyword',
    ),
    text('Đổi tên trường', 'Rename the field'),
  ),
  'data-too-large': entry(
    text('data mở ra hơn {limit} nút', 'data expands to more than {limit} nodes'),
    text('nhiều nhất {limit} nút sau khi thay $ref', 'at most {limit} nodes once $ref is followed'),
    text('Bỏ bớt trường hoặc $ref lồng nhau', 'Remove fields or nested $refs'),
  ),
  'data-too-deep': entry(
    text('data lồng sâu hơn {limit} tầng', 'data is nested deeper than {limit} levels'),
    text('nhiều nhất {limit} tầng', 'at most {limit} levels'),
    text('Đưa trường lên nhóm ngoài', 'Move fields to an outer group'),
  ),
  'data-untyped': entry(
    text('{field} không có kiểu', '{field} has no type'),
    text('type, enum cùng kiểu, hoặc $ref', 'type, an enum of one type, or $ref'),
    text('Thêm type', 'Add type'),
  ),
  'data-enum-not-text': entry(
    text('enum của {field} có giá trị không phải chuỗi', 'The enum of {field} has values that are not texts'),
    text('mã bằng chuỗi', 'codes as texts'),
    text('Viết mã trong dấu nháy', 'Put the codes in quotation marks'),
  ),
  'data-unknown-ref': entry(
    text('$ref "{name}" không trỏ tới đâu', '$ref "{name}" leads nowhere'),
    text(
      '#/$defs/<tên> có thật hoặc kiểu vn: của bộ kiểu đã ghim',
      '#/$defs/<name> that exists, or a vn: type of the pinned library',
    ),
    text('Sửa $ref hoặc thêm định nghĩa', 'Correct $ref or add the definition'),
  ),
  'data-ref-circle': entry(
    text('$ref "{name}" quay lại chính nó', '$ref "{name}" comes back to itself'),
    text('định nghĩa không tự chứa mình', 'definitions that do not contain themselves'),
    text('Bỏ một $ref trong vòng', 'Remove one $ref of the circle'),
  ),
  'range-empty': entry(
    text('{low} lớn hơn {high}: không giá trị nào hợp lệ', '{low} is above {high}: no value can be right'),
    text('{low} không vượt {high}', '{low} not above {high}'),
    text('Sửa một trong hai giới hạn', 'Correct one of the two limits'),
  ),
  'pattern-not-linear': entry(
    text(
      'pattern không thuộc tập con chạy trong thời gian tuyến tính: {reason}',
      'The pattern is outside the linear-time subset: {reason}',
    ),
    text(
      '^…$ mà mỗi ký tự chỉ có một lối đi tiếp; không lookaround, không tham chiếu ngược',
      '^…$ in which every character leaves one way on; no lookaround, no back reference',
    ),
    text(
      'Viết lại, ví dụ ^[0-9]{9}([0-9]{3})?$ thay cho ^([0-9]{9}|[0-9]{12})$',
      'Rewrite it, as ^[0-9]{9}([0-9]{3})?$ for ^([0-9]{9}|[0-9]{12})$',
    ),
  ),
  'unknown-block': entry(
    text('Không có khối "{name}"', 'There is no block "{name}"'),
    text('tên có trong layout.blocks', 'a name of layout.blocks'),
    text('Sửa tên khối hoặc thêm khối', "Correct the block's name or add the block"),
  ),
  'unused-block': entry(
    text('Khối "{name}" không được dùng', 'The block "{name}" is not used'),
    text('mỗi khối xuất hiện ở ít nhất một mục', 'every block in at least one section'),
    text('Dùng khối hoặc bỏ khối', 'Use the block or remove it'),
  ),
  'unknown-group': entry(
    text('{field} không phải nhóm của data', '{field} is no group of data'),
    text('con trỏ tới một nhóm, như /me', 'the pointer of a group, such as /me'),
    text('Sửa con trỏ', 'Correct the pointer'),
  ),
  'unknown-field': entry(
    text('{field} không phải trường của data', '{field} is no field of data'),
    text('con trỏ tới một trường, như /tre/hoTen', 'the pointer of a field, such as /tre/hoTen'),
    text('Sửa con trỏ hoặc thêm trường vào data', 'Correct the pointer or add the field to data'),
  ),
  'field-shown-twice': entry(
    text('{field} xuất hiện hai lần trong layout', '{field} stands twice in the layout'),
    text('mỗi trường một chỗ', 'one place for every field'),
    text('Bỏ một chỗ', 'Remove one of them'),
  ),
  'field-not-shown': entry(
    text('{field} không xuất hiện trong layout', '{field} is not shown by the layout'),
    text('mọi trường của data đều có chỗ trong layout', 'a place in the layout for every field of data'),
    text('Thêm trường vào một bước, hoặc bỏ khỏi data', 'Add the field to a step, or remove it from data'),
  ),
  'too-many-fields': entry(
    text('Layout có hơn {limit} trường', 'The layout has more than {limit} fields'),
    text('nhiều nhất {limit} trường', 'at most {limit} fields'),
    text('Chia thủ tục', 'Split the procedure'),
  ),
  'no-control': entry(
    text('Không có ô nhập mặc định cho {field}', 'There is no default control for {field}'),
    text('control được nêu rõ', 'a control that is named'),
    text('Thêm control vào trường trong layout', 'Name a control at the field in the layout'),
  ),
  'duplicate-id': entry(
    text('id "{id}" xuất hiện hai lần', 'The id "{id}" stands twice'),
    text('mỗi id một lần', 'every id once'),
    text('Đổi một id', 'Change one of them'),
  ),
  'reserved-step': entry(
    text('Biểu mẫu tự dùng tên "{id}" cho phần của mình', 'The form calls a part of its own "{id}"'),
    text('id khác documents, review, receipt', 'an id other than documents, review, receipt'),
    text('Đổi id của bước', 'Change the id of the step'),
  ),
  'unknown-basis': entry(
    text('Không có căn cứ pháp lý "{id}"', 'There is no legal basis "{id}"'),
    text('id có trong legal', 'an id of legal'),
    text('Sửa id hoặc thêm căn cứ vào legal', 'Correct the id or add the basis to legal'),
  ),
  'unknown-binding': entry(
    text('Không có liên kết tra cứu "{id}"', 'There is no prefill binding "{id}"'),
    text('id có trong prefill', 'an id of prefill'),
    text('Sửa id hoặc thêm liên kết vào prefill', 'Correct the id or add the binding to prefill'),
  ),
  'too-many-files': entry(
    text('Các giấy tờ cho phép tổng cộng {count} tệp', 'The documents allow {count} files in all'),
    text('tổng các maxFiles không quá {max}', 'maxFiles of all documents add up to {max} at most'),
    text('Giảm maxFiles', 'Lower maxFiles'),
  ),
  'computed-prefill': entry(
    text('{field} vừa được tính vừa được điền từ cơ sở dữ liệu', '{field} is computed and prefilled at once'),
    text('một nguồn cho mỗi trường', 'one source for a field'),
    text('Bỏ quy tắc computed hoặc bỏ khỏi map', 'Remove the computed rule or the entry of map'),
  ),
  'consent-not-true': entry(
    text(
      '{field} không phải lời đồng ý: chỉ được có giá trị true',
      '{field} is no consent: true is its only value',
    ),
    text('{"type": "boolean", "const": true}', '{"type": "boolean", "const": true}'),
    text(
      'Sửa lược đồ của trường, hoặc dùng control khác',
      'Correct the schema of the field, or use another control',
    ),
  ),
  'consent-preset': entry(
    text('Lời đồng ý {field} được điền sẵn', 'The consent {field} is given in advance'),
    text('chính người khai đánh dấu', 'a tick by the citizen'),
    text('Bỏ quy tắc computed hoặc bỏ khỏi map', 'Remove the computed rule or the entry of map'),
  ),
  'unknown-identity': entry(
    text('{field} không phải trường chuỗi của data', '{field} is no text field of data'),
    text('con trỏ tới số định danh của người ký', "the pointer of the signer's identity number"),
    text('Sửa con trỏ', 'Correct the pointer'),
  ),
  'open-unresolved': entry(
    text('open nêu {pointer} nhưng tài liệu không có', 'open names {pointer}, which the document lacks'),
    text('con trỏ tới một giá trị có trong tài liệu', 'the pointer of a value in the document'),
    text('Sửa con trỏ hoặc thêm giá trị mặc định', 'Correct the pointer or add a default value'),
  ),
  'open-not-allowed': entry(
    text(
      'open nêu {pointer}, là phần mà địa phương không được đổi',
      'open names {pointer}, which a province may not change',
    ),
    text('/fees/<n>/amount hoặc /texts/<ngôn ngữ>/<khóa>', '/fees/<n>/amount or /texts/<language>/<key>'),
    text('Bỏ con trỏ khỏi open', 'Remove the pointer from open'),
  ),
  'text-missing': entry(
    text('Thiếu văn bản "{key}" ({language})', 'The text "{key}" ({language}) is missing'),
    text('văn bản ở cả vi và en', 'a text in both vi and en'),
    text('Thêm "{key}" vào texts.{language}', 'Add "{key}" to texts.{language}'),
  ),
  'text-unused': entry(
    text('Văn bản "{key}" không thuộc về đâu', 'The text "{key}" belongs to nothing'),
    text(
      'khóa của một trường, bước, quy tắc hoặc phần có thật',
      'the key of a field, step, rule or part that exists',
    ),
    text('Sửa khóa hoặc bỏ văn bản', 'Correct the key or remove the text'),
  ),
  'text-not-normalized': entry(
    text('Văn bản "{key}" không ở dạng Unicode NFC', 'The text "{key}" is not in Unicode NFC'),
    text('văn bản ở dạng NFC', 'text in NFC'),
    text('Gõ lại ở dạng dựng sẵn', 'Type it again in composed form'),
  ),
  'validity-invalid': entry(
    text('Thời hạn hiệu lực {found} không hợp lệ', 'The validity {found} is not possible'),
    text('ngày có thật, ngày cuối không trước ngày đầu', 'real days, the last not before the first'),
    text('Sửa valid', 'Correct valid'),
  ),
} as const;
