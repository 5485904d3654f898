import type {Text} from '../json/json.js';

type Sentences = readonly [message: Text, expected: Text, remedy: Text];

function text(vi: string, en: string): Text {
  return {vi, en};
}

function entry(...[message, expected, remedy]: Sentences) {
  return {message, expected, remedy};
}

/** Sentences of the findings about taking over drafts of earlier versions. */
export const migrationTexts = {
  'migration-version': entry(
    text(
      'Việc chuyển bản nháp từ phiên bản {from} không dùng được cho phiên bản {version}',
      'Drafts of version {from} cannot be taken over into version {version} by this',
    ),
    text('một phiên bản trước, mỗi phiên bản một lần', 'an earlier version, each version once'),
    text('Sửa from hoặc gộp các bước', 'Correct from, or put the steps together'),
  ),
  'migration-unknown-field': entry(
    text('Phiên bản {version} không có {field}', 'Version {version} has no {field}'),
    text(
      'con trỏ tới một chỗ trong data của phiên bản {version}',
      'a pointer into the data of version {version}',
    ),
    text('Sửa con trỏ', 'Correct the pointer'),
  ),
  'migration-stars': entry(
    text('{from} và {to} không cùng danh sách', '{from} and {to} are not in the same list'),
    text('cùng số dấu *, cùng danh sách', 'as many *, in the same list'),
    text(
      'Chuyển cả danh sách trước, rồi chuyển trường trong mục',
      'Move the whole list, and fields inside it by their former pointers',
    ),
  ),
  'migration-twice': entry(
    text('Hai bước cùng nêu {field}', 'Two steps name {field}'),
    text('mỗi chỗ một bước', 'one step for each place'),
    text('Bỏ một bước', 'Remove one of them'),
  ),
  'migration-unknown-choice': entry(
    text('{field} không có lựa chọn "{value}"', '{field} has no choice "{value}"'),
    text('một giá trị trong enum', 'a value of the enum'),
    text('Sửa giá trị', 'Correct the value'),
  ),
  'migration-default-invalid': entry(
    text('{field} không bắt đầu bằng giá trị này được', '{field} cannot begin with this value'),
    text(
      'giá trị hợp lệ của một trường do người dân khai',
      'a valid value of a field that the citizen fills in',
    ),
    text('Sửa value hoặc bỏ bước này', 'Correct value, or remove the step'),
  ),
  'migration-unhandled': entry(
    text(
      '{field} của phiên bản {version} không còn chỗ mà không bước nào nêu',
      '{field} of version {version} has no place any more, and no step names it',
    ),
    text('move tới chỗ mới, hoặc note để người dân chép lại', 'a move to its new place, or a note to copy'),
    text('Thêm bước cho {field}', 'Add a step for {field}'),
  ),
} as const;
