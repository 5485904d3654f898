import type {Locale, Text} from '@tokhai/core';

/** What the composition root says about drafts. */
export const draftMessages = {
  title: {vi: 'Tờ khai đang làm dở', en: 'Declarations you have begun'},
  many: {vi: 'Bạn có {count} tờ khai đang làm dở.', en: 'You have {count} declarations that you have begun.'},
  one: {vi: 'Bạn có một tờ khai đang làm dở.', en: 'You have one declaration that you have begun.'},
  here: {
    vi: 'Bản lưu chỉ có trên máy này.',
    en: 'Kept on this device only.',
  },
  untitled: {vi: 'Tờ khai', en: 'Declaration'},
  atStep: {vi: 'Đang ở phần: {step}', en: 'You stopped at: {step}'},
  papers: {vi: 'Giấy tờ kèm theo', en: 'Attached papers'},
  savedAt: {vi: 'Lưu lúc {time}', en: 'Saved {time}'},
  keptUntil: {vi: 'giữ đến {day}', en: 'kept until {day}'},
  resume: {vi: 'Khai tiếp', en: 'Continue'},
  resumeLabel: {vi: 'Khai tiếp tờ khai lưu lúc {time}', en: 'Continue the declaration saved {time}'},
  remove: {vi: 'Xóa', en: 'Delete'},
  removeLabel: {vi: 'Xóa tờ khai lưu lúc {time}', en: 'Delete the declaration saved {time}'},
  removed: {
    vi: 'Đã xóa tờ khai lưu lúc {time}. Lấy lại được cho đến khi bạn rời trang này.',
    en: 'The declaration saved {time} was deleted. You can bring it back until you leave this page.',
  },
  undo: {vi: 'Lấy lại', en: 'Bring it back'},
  undoLabel: {vi: 'Lấy lại tờ khai lưu lúc {time}', en: 'Bring back the declaration saved {time}'},
  notRemoved: {
    vi: 'Tờ khai này đang mở ở thẻ khác nên chưa xóa được. Đóng thẻ kia trước.',
    en: 'This declaration is open in another tab and was not deleted. Close that tab first.',
  },
  locked: {
    vi: 'Chưa mở được bản lưu này: cổng dịch vụ công chưa đưa đúng khóa của nó. Bản lưu vẫn được giữ nguyên; đăng nhập lại sau, hoặc xóa nếu không cần nữa.',
    en: 'This one cannot be opened: the portal did not give its key. It is kept as it is; log in again later, or delete it if you no longer need it.',
  },
  begin: {vi: 'Khai tờ mới', en: 'Begin a new one'},
  beginWantsNetwork: {
    vi: 'Cần có mạng để khai tờ mới.',
    en: 'A new one needs the network.',
  },
  removeAll: {vi: 'Xóa tất cả', en: 'Delete all'},
  dropped: {
    vi: 'Tờ khai làm dở quá thời hạn giữ đã được xóa khỏi máy này ({count}).',
    en: 'Declarations older than they are kept for were deleted from this device ({count}).',
  },
  resumed: {vi: 'Bạn đang khai tiếp bản lưu lúc {time}.', en: 'You are going on with the one saved {time}.'},
  others: {vi: 'Tờ khai khác, tờ khai mới', en: 'Other declarations, or a new one'},
  elsewhere: {vi: 'Tờ khai này đang mở ở thẻ khác', en: 'This declaration is open in another tab'},
  elsewhereWhy: {
    vi: 'Bản lưu lúc {time}. Chỉ khai được ở một thẻ, để hai thẻ không ghi đè lên nhau. Nếu khai tiếp ở đây, thẻ kia lưu hết rồi chuyển sang chỉ xem.',
    en: 'Saved {time}. It is filled in in one tab only, so that two do not write over each other. If you go on here, the other tab saves everything and then only shows it.',
  },
  takeOver: {vi: 'Khai tiếp ở thẻ này', en: 'Go on in this tab'},
  viewOnly: {vi: 'Chỉ xem', en: 'Only look at it'},
  takeOverRefused: {
    vi: 'Thẻ kia đang gửi, hoặc chưa lưu được nội dung của nó, nên chưa giao. Quay lại xem thẻ kia.',
    en: 'The other tab is sending, or could not save what it holds, so it keeps it. Go back to that tab and look.',
  },
  takeOverSilent: {
    vi: 'Thẻ kia không trả lời. Nếu khai tiếp ở đây, những gì thẻ kia chưa kịp lưu sẽ được hỏi lại khi nó hoạt động.',
    en: 'The other tab does not answer. If you go on here, you will be asked about anything it had not saved once it wakes up.',
  },
  takeAnyway: {vi: 'Vẫn khai tiếp ở thẻ này', en: 'Go on here all the same'},
  asking: {vi: 'Đang chờ thẻ kia lưu…', en: 'Waiting for the other tab to save…'},
  viewTitle: {vi: 'Tờ khai, chỉ để xem', en: 'The declaration, only to look at'},
  viewTaken: {
    vi: 'Tờ khai đang được khai tiếp ở thẻ khác. Thẻ này chỉ để xem, và không lưu gì nữa.',
    en: 'The declaration is being filled in in another tab. This tab only shows it, and saves nothing any more.',
  },
  viewElsewhere: {
    vi: 'Tờ khai đang mở ở thẻ khác. Đây là bản lưu lúc {time}.',
    en: 'The declaration is open in another tab. This is what was saved {time}.',
  },
  viewRetired: {
    vi: 'Đây là những gì bạn đã khai, lưu lúc {time}. Mẫu này không gửi được nữa.',
    en: 'This is what you filled in, saved {time}. This form can no longer be sent.',
  },
  back: {vi: 'Quay lại', en: 'Back'},
  conflict: {
    vi: 'Tờ khai này đã được lưu ở thẻ khác lúc {time}, sau lần lưu cuối của thẻ này. Chưa bản nào bị mất. Chọn bản cần giữ.',
    en: 'This declaration was saved in another tab at {time}, after this tab last saved it. Neither is lost. Choose which one to keep.',
  },
  conflictField: {vi: 'Mục', en: 'Field'},
  conflictMine: {vi: 'Ở thẻ này', en: 'In this tab'},
  conflictTheirs: {vi: 'Ở thẻ kia', en: 'In the other tab'},
  conflictEqual: {vi: 'Hai bản giống nhau ở mọi mục.', en: 'Both say the same in every field.'},
  keepMine: {vi: 'Giữ bản ở thẻ này', en: 'Keep what this tab has'},
  takeTheirs: {vi: 'Lấy bản ở thẻ kia', en: 'Take what the other tab saved'},
  recalled: {vi: 'Mẫu tờ khai này đã bị thu hồi', en: 'This form was recalled'},
  recalledOn: {vi: 'Thu hồi từ ngày {day}.', en: 'Recalled on {day}.'},
  closed: {vi: 'Mẫu tờ khai này đã hết hiệu lực', en: 'This form is no longer in force'},
  closedWhy: {
    vi: 'Tờ khai bạn đang làm dở dùng bản {version} của mẫu; bản này không gửi được nữa.',
    en: 'The declaration you have begun is on version {version} of the form, which can no longer be sent.',
  },
  signed: {
    vi: 'Tờ khai này đã được ký hoặc gửi theo mẫu cũ nên không chuyển sang mẫu mới. Xem trong “Hồ sơ của tôi”; nếu chưa có số hồ sơ, hãy khai tờ mới.',
    en: 'This declaration was signed or sent on the former form, so it goes over into no other. Look in “My dossiers”; if it has no number there, begin a new one.',
  },
  retiredKept: {
    vi: 'Những gì đã khai (lưu lúc {time}) vẫn được giữ trên máy này.',
    en: 'What you filled in (saved {time}) is kept on this device.',
  },
  upgradeWhat: {vi: 'Thay đổi trong mẫu mới', en: 'What is different in the new form'},
  upgradeHow: {
    vi: 'Nội dung đã khai được chuyển sang mẫu mới, không bỏ mục nào: mục không còn chỗ sẽ hiện ra để bạn chép lại. Thông tin từ các cơ sở dữ liệu sẽ được hỏi lại.',
    en: 'What you filled in goes over into the new form and nothing is dropped: what has no place there is shown to you, to copy. Registers are asked again.',
  },
  upgrade: {vi: 'Chuyển sang mẫu mới (bản {version})', en: 'Go over to the new form (version {version})'},
  noUpgrade: {
    vi: 'Chưa có cách chuyển tự động sang mẫu mới. Bạn xem lại những gì đã khai và chép sang tờ mới.',
    en: 'There is no automatic way into the new form. You can look at what you filled in and copy it into a new one.',
  },
  noCurrent: {
    vi: 'Hiện chưa có mẫu thay thế. Bản đang giữ không bị xóa; hãy mở lại sau.',
    en: 'No form takes its place yet. What is kept is not deleted; come back later.',
  },
  lookAtKept: {vi: 'Xem những gì đã khai', en: 'Look at what you filled in'},
  takenOver: {vi: 'Tờ khai đã được chuyển sang mẫu mới', en: 'Your declaration is on the new form now'},
  takenOverLook: {vi: 'Đọc lại các mục này', en: 'Read these again'},
  takenOverMoved: {vi: 'Mục đổi tên hoặc đổi chỗ', en: 'Fields with another name or place'},
  takenOverLeft: {
    vi: 'Không còn chỗ trong mẫu mới. Chép lại nếu cần',
    en: 'No place in the new form. Copy it if you need it',
  },
  takenOverWas: {vi: 'trước là “{was}”', en: 'was “{was}”'},
  takenOverNew: {vi: 'mục mới, đã điền sẵn', en: 'new, filled in for you'},
  takenOverCopy: {vi: 'Chép', en: 'Copy'},
  takenOverCopyLabel: {vi: 'Chép: {label}', en: 'Copy: {label}'},
  takenOverCopied: {vi: 'Đã chép', en: 'Copied'},
  takenOverDone: {vi: 'Tôi đã xem, ẩn đi', en: 'I have seen it, hide it'},
  keepsNothing: {
    vi: 'Trình duyệt này không cho lưu (có thể đang ở cửa sổ ẩn danh). Đừng đóng hay tải lại trang cho đến khi gửi xong.',
    en: 'This browser does not allow saving (perhaps it is a private window). Do not close or reload the page until you have sent it.',
  },
  offline: {
    vi: 'Không có mạng. Bạn cứ khai tiếp, nội dung vẫn được lưu trên máy này; khi có mạng mới ký và gửi được.',
    en: 'There is no network. Go on filling in, it is saved on this device; signing and sending wait for the network.',
  },
  offlineShared: {
    vi: 'Không có mạng. Bạn cứ khai tiếp; đừng đóng trang, vì máy dùng chung không lưu gì. Khi có mạng mới ký và gửi được.',
    en: 'There is no network. Go on filling in, and do not close the page, since nothing is saved on a shared machine. Signing and sending wait for the network.',
  },
  online: {vi: 'Đã có mạng lại.', en: 'The network is back.'},
} as const satisfies Readonly<Record<string, Text>>;

/** Gives words about drafts in one language, their places filled in. */
export type DraftWords = (
  key: keyof typeof draftMessages,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** Words about drafts in one language. */
export function draftWords(locale: Locale): DraftWords {
  return (key, params = {}) =>
    draftMessages[key][locale].replace(/\{(\w+)\}/gu, (whole, name: string) => String(params[name] ?? whole));
}
