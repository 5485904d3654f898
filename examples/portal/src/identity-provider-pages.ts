import {escapeHtml} from './html.js';
import type {PageLocale} from './page-words.js';
import type {Person} from './people.js';

const vi = {
  title: 'Đăng nhập thử nghiệm',
  notice: 'Trang thử nghiệm đóng vai hệ thống đăng nhập quốc gia. Đây không phải VNeID.',
  question: 'Bạn muốn đăng nhập là ai?',
  fictional: 'Tất cả những người dưới đây đều là nhân vật giả định.',
  cancel: 'Hủy đăng nhập',
} as const;

const words: Readonly<Record<PageLocale, Readonly<Record<keyof typeof vi, string>>>> = {
  vi,
  en: {
    title: 'Demo login',
    notice: 'This page plays the national login in a demo. It is not VNeID.',
    question: 'Who do you want to log in as?',
    fictional: 'All the people below are fictional.',
    cancel: 'Cancel login',
  },
};

function page(locale: PageLocale, title: string, main: string): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/login.css">
</head>
<body>
<main class="login">
${main}
</main>
</body>
</html>`;
}

/** A text in the page's language, and in English too where the page is in Vietnamese. */
function inBoth(locale: PageLocale, text: Readonly<Record<PageLocale, string>>, between: string): string {
  const own = escapeHtml(text[locale]);
  return locale === 'en' ? own : `${own}${between}<span lang="en">${escapeHtml(text.en)}</span>`;
}

/** The page on which a fictional person is chosen; it says plainly that it is no national service. */
export function renderLoginPage(people: readonly Person[], locale: PageLocale): string {
  const {title, question, fictional, cancel} = words[locale];
  const choices = people
    .map(
      ({number, name, role}) => `<li><button name="number" value="${escapeHtml(number)}">
<strong lang="vi">${escapeHtml(name)}</strong> <span>${escapeHtml(number)}</span>
<small>${inBoth(locale, role, ' · ')}</small>
</button></li>`,
    )
    .join('\n');
  return page(
    locale,
    title,
    `<p class="notice">${inBoth(locale, {vi: words.vi.notice, en: words.en.notice}, '\n')}</p>
<h1>${question}</h1>
<p>${fictional}</p>
<form method="post"><ul class="people">
${choices}
</ul>
<p><button class="cancel" name="number" value="">${cancel}</button></p></form>`,
  );
}

/** Shown where a login attempt can no longer be continued, and nobody knows any more in which language it began. */
export function renderNotice(): string {
  return page(
    'vi',
    'Phiên đăng nhập đã hết',
    `<h1>Phiên đăng nhập đã hết</h1>
<p>Hãy quay lại cổng dịch vụ công và bấm "Đăng nhập" lần nữa.</p>
<p lang="en">This login has expired. Go back to the public service portal and press "Log in" again.</p>`,
  );
}
