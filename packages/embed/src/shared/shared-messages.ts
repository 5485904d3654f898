import type {Text} from '@tokhai/core';

/** What the composition root says about machines that others use. */
export const sharedMessages = {
  question: {vi: 'Bạn đang dùng máy của ai?', en: 'Whose machine are you using?'},
  questionWhy: {
    vi: 'Trên máy dùng chung (ở trụ sở, tiệm internet, máy mượn), tờ khai không để lại gì: không lưu bản nháp, và xóa sạch khi bạn rời trang hoặc đăng xuất.',
    en: 'On a machine that others use (in an office, a shop, a borrowed one) the form leaves nothing behind: no draft is saved, and everything is wiped when you leave the page or log out.',
  },
  own: {vi: 'Máy của tôi', en: 'My own'},
  shared: {vi: 'Máy dùng chung', en: 'One that others use'},
  warning: {vi: 'Bạn còn đang khai không?', en: 'Are you still there?'},
  warningWhy: {
    vi: 'Đã lâu không có thao tác. Đến {time}, nội dung đã khai sẽ bị xóa khỏi máy này và bạn được đăng xuất.',
    en: 'Nothing has been done for a while. At {time} what you filled in is wiped from this machine and you are logged out.',
  },
  stay: {vi: 'Tôi vẫn đang khai', en: 'I am still here'},
  leave: {vi: 'Xóa và đăng xuất ngay', en: 'Wipe it and log out now'},
  wiped: {vi: 'Đã xóa hết khỏi máy này', en: 'Everything was wiped from this machine'},
  wipedIdle: {
    vi: 'Lâu không có thao tác nên nội dung đã khai đã bị xóa và bạn đã được đăng xuất.',
    en: 'Nothing was done for a while, so what was filled in was wiped and you were logged out.',
  },
  wipedLeft: {
    vi: 'Bạn đã rời trang nên nội dung đã khai không còn trên máy này.',
    en: 'You left the page, so what was filled in is no longer on this machine.',
  },
  wipedEnded: {
    vi: 'Bạn đã đăng xuất nên nội dung đã khai không còn trên máy này.',
    en: 'You logged out, so what was filled in is no longer on this machine.',
  },
  ended: {vi: 'Bạn đã đăng xuất', en: 'You are logged out'},
  endedKept: {
    vi: 'Những gì đã khai vẫn được giữ trên máy này. Đăng nhập lại để khai tiếp.',
    en: 'What you filled in is kept on this device. Log in again to go on.',
  },
  again: {vi: 'Đăng nhập lại', en: 'Log in again'},
} as const satisfies Readonly<Record<string, Text>>;
