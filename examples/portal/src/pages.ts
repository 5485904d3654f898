import {escapeHtml} from './html.js';

/** What every page of the portal shows in its frame. */
export interface PageFrame {
  /** Name of the person logged in, absent before login. */
  readonly name?: string;
  readonly agencyName: string;
  /** It stands in for others without a network, and is the same for everybody. */
  readonly offline?: boolean;
}

function frame(title: string, main: string, {name, agencyName, offline}: PageFrame): string {
  const account =
    offline === true
      ? '<span class="who">Không có mạng</span>'
      : name === undefined
        ? '<a class="button" href="/api/login?returnTo=%2Fto-khai">Đăng nhập</a>'
        : `<span class="who">${escapeHtml(name)}</span>
<a href="/ho-so">Hồ sơ của tôi</a>
<button type="button" data-action="logout">Đăng xuất</button>`;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Cổng dịch vụ công trình diễn</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/portal.css">
<script type="module" src="/assets/portal.js"></script>
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header class="banner">
<div class="inner">
<a class="brand" href="/"><img src="/icon.svg" alt="" width="40" height="40"><span><strong>Cổng dịch vụ công</strong><small>${escapeHtml(agencyName)}</small></span></a>
<nav aria-label="Tài khoản">${account}</nav>
</div>
</header>
<aside class="demo" aria-label="Lưu ý"><p class="inner">Bản trình diễn: mọi người, cơ quan và dữ liệu ở đây đều là giả định, không có giá trị pháp lý. <span lang="en">Demo with fictional people and data; no legal effect.</span></p></aside>
<main id="noi-dung" class="inner" tabindex="-1">
${main}
</main>
</body>
</html>`;
}

/** The front page: what can be done here. */
export function renderHome(page: PageFrame): string {
  return frame(
    'Trang chủ',
    `<h1>Dịch vụ công trực tuyến</h1>
<ul class="services">
<li>
<h2><a href="/to-khai">Đăng ký khai sinh</a></h2>
<p>Cấp Giấy khai sinh cho trẻ. Phần lớn thông tin được lấy từ các cơ sở dữ liệu, bạn chỉ kiểm tra và bổ sung.</p>
<p class="facts">Mã thủ tục 1.001193 · Cấp xã</p>
</li>
</ul>`,
    page,
  );
}

const otherLanguage = {
  vi: '<a class="language" lang="en" hreflang="en" href="/to-khai?lang=en">English</a>',
  en: '<a class="language" lang="vi" hreflang="vi" href="/to-khai">Tiếng Việt</a>',
} as const;

/** How a page embeds the form. */
export interface FormPage {
  readonly agency: string;
  readonly locale: 'vi' | 'en';
  /** Path of the service worker, where reloads without a network are wanted. */
  readonly offline?: string;
  /** Value of `shared-machine`, for machines that others use. */
  readonly sharedMachine?: 'yes' | 'ask';
}

/** The page that embeds the form: one tag and one script. */
export function renderForm(page: PageFrame, form: FormPage): string {
  const {agency, locale, offline, sharedMachine} = form;
  const more = [
    offline === undefined ? '' : ` offline="${escapeHtml(offline)}"`,
    sharedMachine === undefined ? '' : ` shared-machine="${sharedMachine}"`,
  ].join('');
  return frame(
    'Đăng ký khai sinh',
    `<p>${otherLanguage[locale]}</p>
<tk-form procedure="1.001193" agency="${escapeHtml(agency)}" agency-name="${escapeHtml(page.agencyName)}" gateway="/api" locale="${locale}"${more}></tk-form>
<noscript><p>Tờ khai điện tử cần JavaScript. Bạn có thể nộp hồ sơ trực tiếp tại bộ phận một cửa.</p></noscript>`,
    page,
  );
}

/** One submitted dossier, as the list shows it. */
export interface DossierLine {
  readonly number: string;
  readonly title: string;
  readonly receivedAt: string;
}

/** The citizen's own dossiers. */
export function renderDossiers(page: PageFrame, dossiers: readonly DossierLine[]): string {
  const rows = dossiers
    .map(
      ({number, title, receivedAt}) =>
        `<li><h2>${escapeHtml(title)}</h2><p class="facts">Số ${escapeHtml(number)} · tiếp nhận ${escapeHtml(receivedAt)}</p>
<p><a href="/api/dossiers/${encodeURIComponent(number)}">Giấy tiếp nhận (JSON)</a></p></li>`,
    )
    .join('\n');
  const list = dossiers.length === 0 ? '<p>Bạn chưa nộp hồ sơ nào.</p>' : `<ul class="services">${rows}</ul>`;
  return frame('Hồ sơ của tôi', `<h1>Hồ sơ của tôi</h1>\n${list}`, page);
}
