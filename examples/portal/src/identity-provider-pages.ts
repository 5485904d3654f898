import {escapeHtml} from './html.js';
import type {Person} from './people.js';

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="vi">
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

/** The page on which a fictional person is chosen; it says plainly that it is no national service. */
export function renderLoginPage(people: readonly Person[]): string {
  const choices = people
    .map(
      ({number, name, role}) => `<li><button name="number" value="${escapeHtml(number)}">
<strong>${escapeHtml(name)}</strong> <span>${escapeHtml(number)}</span>
<small>${escapeHtml(role.vi)} · <span lang="en">${escapeHtml(role.en)}</span></small>
</button></li>`,
    )
    .join('\n');
  return page(
    'Đăng nhập thử nghiệm',
    `<p class="notice">Trang thử nghiệm đóng vai hệ thống đăng nhập quốc gia. Đây không phải VNeID.
<span lang="en">This page plays the national login in a demo. It is not VNeID.</span></p>
<h1>Bạn muốn đăng nhập là ai?</h1>
<p>Tất cả những người dưới đây đều là nhân vật giả định.</p>
<form method="post"><ul class="people">
${choices}
</ul>
<p><button class="cancel" name="number" value="">Hủy đăng nhập</button></p></form>`,
  );
}

/** Shown where a login attempt can no longer be continued. */
export function renderNotice(): string {
  return page(
    'Phiên đăng nhập đã hết',
    `<h1>Phiên đăng nhập đã hết</h1>
<p>Hãy quay lại cổng dịch vụ công và bấm "Đăng nhập" lần nữa.</p>`,
  );
}
