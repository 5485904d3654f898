import type {Text} from '@tokhai/core';

/** Everything that the composition root itself says to a citizen; all else is in the catalogue of `@tokhai/elements`. */
export const messages = {
  loginWanted: {
    vi: 'Bạn cần đăng nhập để mở tờ khai. Những gì đã khai vẫn được giữ trên máy này.',
    en: 'Log in to open the form. What you have filled in is kept on this device.',
  },
  logIn: {vi: 'Đăng nhập', en: 'Log in'},
  unreachable: {
    vi: 'Chưa kết nối được với cổng dịch vụ công. Kiểm tra mạng rồi thử lại; những gì đã khai vẫn được giữ trên máy này.',
    en: 'The portal cannot be reached. Check the connection and try again; what you have filled in is kept on this device.',
  },
  failed: {
    vi: 'Chưa mở được tờ khai. Thử lại sau ít phút; những gì đã khai vẫn được giữ trên máy này.',
    en: 'The form could not be opened. Try again in a few minutes; what you have filled in is kept on this device.',
  },
} as const satisfies Readonly<Record<string, Text>>;
