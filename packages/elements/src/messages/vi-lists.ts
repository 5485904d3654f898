/** Vietnamese texts of lists, row by row or as a table; they come with the lists of a form. */
export const viLists = {
  'list.row': 'Mục thứ {n}',
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
} as const;

export type ListKey = keyof typeof viLists;

export type ListMessages = Readonly<Record<ListKey, string>>;
