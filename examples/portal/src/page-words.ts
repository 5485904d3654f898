/** Languages that the portal's pages speak. */
export type PageLocale = 'vi' | 'en';

/** What the portal's own pages say; the form brings its own words. */
const vi = {
  portal: 'Cổng dịch vụ công',
  portalTitle: 'Cổng dịch vụ công trình diễn',
  skip: 'Đến nội dung chính',
  account: 'Tài khoản',
  offline: 'Không có mạng',
  login: 'Đăng nhập',
  logout: 'Đăng xuất',
  notice: 'Lưu ý',
  demo: 'Bản trình diễn: mọi người, cơ quan và dữ liệu ở đây đều là giả định, không có giá trị pháp lý.',
  home: 'Trang chủ',
  services: 'Dịch vụ công trực tuyến',
  birth: 'Đăng ký khai sinh',
  birthIntro:
    'Cấp Giấy khai sinh cho trẻ. Phần lớn thông tin được lấy từ các cơ sở dữ liệu, bạn chỉ kiểm tra và bổ sung.',
  birthFacts: 'Mã thủ tục 1.001193 · Cấp xã',
  noScript: 'Tờ khai điện tử cần JavaScript. Bạn có thể nộp hồ sơ trực tiếp tại bộ phận một cửa.',
  dossiers: 'Hồ sơ của tôi',
  noDossiers: 'Bạn chưa nộp hồ sơ nào.',
  number: 'Số',
  received: 'tiếp nhận lúc',
  receipt: 'Tải giấy tiếp nhận',
} as const;

/** Where to log in, on pages in the same language. */
export function loginPath(locale: PageLocale, returnTo: string): string {
  return `/api/login?${new URLSearchParams({returnTo, locale}).toString()}`;
}

/** The pages' words in one language. */
export type PageWords = Readonly<Record<keyof typeof vi, string>>;

const en: PageWords = {
  portal: 'Public service portal',
  portalTitle: 'Demo public service portal',
  skip: 'Skip to main content',
  account: 'Account',
  offline: 'No network',
  login: 'Log in',
  logout: 'Log out',
  notice: 'Please note',
  demo: 'Demo: all people, agencies and data here are fictional and have no legal effect.',
  home: 'Home',
  services: 'Online public services',
  birth: 'Birth registration',
  birthIntro:
    'Get a birth certificate for a child. Most of the information comes from public registers: you only check it and add what is missing.',
  birthFacts: 'Procedure 1.001193 · commune level',
  noScript:
    'The online declaration needs JavaScript. You can also hand in your papers at the one-stop service desk.',
  dossiers: 'My dossiers',
  noDossiers: 'You have not sent any dossier yet.',
  number: 'No.',
  received: 'received at',
  receipt: 'Download the receipt',
};

/** What the pages say in each language. */
export const pageWords: Readonly<Record<PageLocale, PageWords>> = {vi, en};

/** The language that an address asks for; Vietnamese where it asks for none. */
export function readLocale(lang: string | undefined): PageLocale {
  return lang === 'en' ? 'en' : 'vi';
}

/** A path of the portal in a language: links keep the language of the page that they stand on. */
export function pathIn(locale: PageLocale, path: string): string {
  if (locale === 'vi') return path;
  return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
}
