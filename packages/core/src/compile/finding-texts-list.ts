import type {Text} from '../json/json.js';

type Sentences = readonly [message: Text, expected: Text, remedy: Text];

function text(vi: string, en: string): Text {
  return {vi, en};
}

function entry(...[message, expected, remedy]: Sentences) {
  return {message, expected, remedy};
}

/** Sentences of the findings about lists: repeating groups and tables. */
export const listTexts = {
  'list-max-items': entry(
    text(
      'Danh sách {field} không có maxItems từ 1 đến {limit}',
      'The list {field} has no maxItems from 1 to {limit}',
    ),
    text('"maxItems" từ 1 đến {limit}', '"maxItems" from 1 to {limit}'),
    text('Thêm số dòng nhiều nhất vào data', 'Add the greatest number of rows to data'),
  ),
  'list-nested': entry(
    text('Danh sách {field} nằm trong dòng của {outer}', 'The list {field} lies in the rows of {outer}'),
    text('danh sách không lồng nhau', 'lists that do not nest'),
    text(
      'Tách thành danh sách riêng, nối với dòng bằng một trường chung',
      'Make it a list of its own, tied to the row by a field that both have',
    ),
  ),
  'list-item-name': entry(
    text(
      '"item" ở gốc của data trùng tên của dòng hiện tại',
      '"item" at the root of data is the name of the present row',
    ),
    text('tên khác khi thủ tục có danh sách', 'another name where the procedure has lists'),
    text('Đổi tên nhóm "item"', 'Rename the group "item"'),
  ),
  'list-too-wide': entry(
    text('Một dòng của {field} có hơn {limit} trường', 'A row of {field} has more than {limit} fields'),
    text('nhiều nhất {limit} trường mỗi dòng', 'at most {limit} fields in a row'),
    text('Bỏ bớt trường hoặc chia danh sách', 'Remove fields or split the list'),
  ),
  'list-as-field': entry(
    text('{field} là danh sách, không phải một trường', '{field} is a list, not one field'),
    text('một mục {"list": "{field}", "as": "repeat"}', 'a section {"list": "{field}", "as": "repeat"}'),
    text('Chuyển thành mục danh sách', 'Show it by a section for lists'),
  ),
  'unknown-list': entry(
    text('{field} không phải danh sách của data', '{field} is no list of data'),
    text('con trỏ tới một mảng các đối tượng', 'the pointer of an array of objects'),
    text('Sửa con trỏ', 'Correct the pointer'),
  ),
  'list-fields': entry(
    text(
      'Mục của danh sách {field} không nêu, hoặc nêu cả hai: fields và block',
      'The section of the list {field} has neither or both of fields and block',
    ),
    text('một trong hai: fields hoặc block', 'one of the two: fields or block'),
    text('Giữ lại một trong hai', 'Keep one of them'),
  ),
  'list-row-name': entry(
    text('Tên dòng "{key}" ({language}) không có {n}', 'The name of a row "{key}" ({language}) lacks {n}'),
    text('văn bản có {n}, như "Con thứ {n}"', 'a text with {n}, such as "Child {n}"'),
    text('Thêm {n} vào chỗ của số thứ tự', "Put {n} where the row's number stands"),
  ),
  'list-prefill-rule': entry(
    text(
      'Danh sách {field} được điền từ cơ sở dữ liệu, nhưng dòng của nó có quy tắc {effect} tại {at}',
      'The list {field} is prefilled, but its rows have a rule {effect} at {at}',
    ),
    text(
      'dòng giữ đúng như cơ sở dữ liệu trả lời: không ẩn, không tính trường nào',
      'rows that stay as the register gave them: no field hidden or computed',
    ),
    text('Bỏ quy tắc hoặc bỏ danh sách khỏi map', 'Remove the rule, or the list from map'),
  ),
  'rule-item-outside': entry(
    text('item chỉ có trong quy tắc về trường của dòng', 'item is there only in rules about fields of rows'),
    text('một nhóm dữ liệu hoặc biến của vòng lặp', 'a group of data or the variable of a loop'),
    text(
      'Đặt quy tắc tại /danhSach/*/truong, hoặc viết danhSach.all(x, …)',
      'Put the rule at /list/*/field, or write list.all(x, …)',
    ),
  ),
} as const;
