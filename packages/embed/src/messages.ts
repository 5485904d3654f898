import type {Locale, Text} from '@tokhai/core';

/** Everything that the composition root itself says to a citizen; all else is in the catalogue of `@tokhai/elements`. */
export const messages = {
  loginWanted: {
    vi: 'Bạn cần đăng nhập để mở tờ khai.',
    en: 'Log in to open the form.',
  },
  sessionOver: {
    vi: 'Phiên đăng nhập đã hết. Đăng nhập lại để khai tiếp; những gì đã khai vẫn được giữ trên máy này.',
    en: 'Your session has ended. Log in again to go on; what you have filled in is kept on this device.',
  },
  errorTitle: {vi: 'Lỗi: ', en: 'Error: '},
  sessionOverShared: {
    vi: 'Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ mới rồi quay lại thẻ này để khai tiếp; đừng đóng thẻ này, vì máy dùng chung không lưu gì.',
    en: 'Your session has ended. Log in again in a new tab, then come back to this one to go on; do not close it, since nothing is saved on a shared machine.',
  },
  logIn: {vi: 'Đăng nhập', en: 'Log in'},
  unreachable: {
    vi: 'Chưa kết nối được với cổng dịch vụ công. Kiểm tra mạng rồi thử lại.',
    en: 'The portal cannot be reached. Check the connection and try again.',
  },
  failed: {
    vi: 'Chưa mở được tờ khai. Thử lại sau ít phút.',
    en: 'The form could not be opened. Try again in a few minutes.',
  },
  kept: {
    vi: 'Những gì đã khai vẫn được giữ trên máy này.',
    en: 'What you have filled in is kept on this device.',
  },
  received: {vi: 'Tờ khai này đã được tiếp nhận', en: 'This declaration was received'},
  receivedNumber: {vi: 'Số hồ sơ', en: 'Dossier number'},
  receivedAt: {
    vi: 'Cổng dịch vụ công nhận lúc {time}. Bạn không cần gửi lại.',
    en: 'The portal received it at {time}. You need not send it again.',
  },
  receivedChanged: {
    vi: 'Bản đang giữ trên máy này có chỗ khác với bản đã nhận. Những chỗ đó chưa được gửi và vẫn được giữ. Bạn có thể mở một tờ khai mới với nội dung này.',
    en: 'What is kept on this device differs from what was received. The differences were not sent and are still kept. You can open a new declaration with them.',
  },
  openNew: {vi: 'Mở tờ khai mới', en: 'Open a new declaration'},
  openNewWith: {vi: 'Mở tờ khai mới với nội dung đang giữ', en: 'Open a new declaration with what is kept'},
  openNewWithout: {
    vi: 'Bỏ nội dung đang giữ, mở tờ khai trống',
    en: 'Drop what is kept, open an empty declaration',
  },
  renewed: {
    vi: 'Cổng dịch vụ công không còn nhận lượt khai trước, nên đây là một lượt mới với nội dung bạn đã khai. Đọc lại từng phần rồi gửi.',
    en: 'The portal no longer takes the earlier declaration, so this is a new one with what you had filled in. Read each part again and send it.',
  },
  renewedFiles: {
    vi: 'Tệp đính kèm cần được chọn lại.',
    en: 'Files have to be chosen again.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A moment in words, in the time of Vietnam. */
export function showTime(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date(instant));
}

/** A day in words, in the time of Vietnam. */
export function showDay(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short'}).format(
    new Date(instant),
  );
}
