/** Vietnamese texts about what registers answer, where values come from, and objections; for procedures that ask registers. */
export const viRegisters = {
  'summary.filled': 'Từ cơ quan nhà nước',
  'summary.filledCount': '{count} thông tin',
  'summary.confirm': 'Chờ bạn xác nhận',
  'origin.claimed': 'Từ {source}, {time}',
  'origin.toConfirm': 'Từ {source}, {time}. Đọc lại và xác nhận.',
  'origin.confirmed': 'Từ {source}, {time}. Bạn đã xác nhận.',
  'origin.disputed': 'Bạn báo thông tin này sai. Cán bộ sẽ xem lại.',
  'origin.stale': 'Từ {source}, {time}. Đã quá hạn, hãy lấy lại.',
  'origin.changed': '{source} ghi: {value}',
  'claim.confirm': 'Đúng, xác nhận',
  'claim.confirmLabel': 'Đúng, xác nhận: {label}',
  'claim.confirmAll': 'Xác nhận cả {count} thông tin ở mục này',
  'claim.edit': 'Sửa',
  'claim.editLabel': 'Sửa: {label}',
  'claim.dispute': 'Thông tin này sai',
  'claim.disputeLabel': 'Thông tin này sai: {label}',
  'dispute.title': 'Báo thông tin sai: {label}',
  'dispute.note': 'Thông tin đúng là gì, và giấy tờ nào ghi như vậy?',
  'dispute.hint':
    'Dữ liệu của cơ quan nhà nước vẫn giữ nguyên trong tờ khai. Lời báo của bạn gửi kèm để cán bộ kiểm tra.',
  'dispute.save': 'Ghi lời báo sai',
  'dispute.cancel': 'Thôi, không báo',
  'dispute.withdraw': 'Rút lời báo sai',
  'dispute.noteWanted': 'Ghi thông tin đúng, ví dụ “Tên đúng là Nguyễn Văn Thử, theo giấy khai sinh”',
  'dispute.yourNote': 'Lời báo của bạn: {note}',
  'prefill.title': 'Thông tin lấy từ cơ quan nhà nước',
  'prefill.intro': 'Bạn không phải khai lại những gì cơ quan nhà nước đã có.',
  'prefill.done':
    'Các cơ quan nhà nước đã trả lời: {found} mục đã có, {none} mục không có, {problem} mục chưa được.',
  'prefill.waiting': 'Đang hỏi {source}…',
  'prefill.waitingLong': 'Đang chờ {source} trả lời. Bạn có thể khai tiếp trong lúc chờ.',
  'prefill.found': 'Đã lấy lúc {time}.',
  'prefill.empty': 'Không lấy được thông tin. Bạn tự khai phần này.',
  'prefill.mismatch': 'Không lấy được thông tin. Bạn tự khai phần này.',
  'prefill.denied': 'Không lấy được thông tin. Bạn tự khai phần này.',
  'prefill.unavailable':
    '{source} chưa trả lời. Bạn thử lại hoặc tự khai phần này; những gì đã khai vẫn được giữ.',
  'prefill.expired': 'Thông tin lấy lúc {time} đã quá hạn. Hãy lấy lại.',
  'prefill.failed': 'Chưa hỏi được {source}. Bạn thử lại hoặc tự khai phần này.',
  'prefill.lost': 'Chưa hỏi được {source} vì mất kết nối. Bạn thử lại hoặc tự khai phần này.',
  'prefill.session':
    'Phiên đăng nhập đã hết nên chưa hỏi được {source}. Đăng nhập lại rồi hỏi lại; những gì đã khai vẫn được giữ.',
  'prefill.refused': 'Chưa hỏi được {source}. {words} Bạn tự khai phần này được.',
  'prefill.retry': 'Hỏi lại {source}',
  'prefill.state.waiting': 'đang chờ',
  'prefill.state.found': 'đã có',
  'prefill.state.none': 'không có',
  'prefill.state.problem': 'chưa được',
  'issue.claim-unconfirmed': 'Đọc lại {label} và bấm “Đúng, xác nhận”',
} as const;

export type RegisterKey = keyof typeof viRegisters;

export type RegisterMessages = Readonly<Record<RegisterKey, string>>;
