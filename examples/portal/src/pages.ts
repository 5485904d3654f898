import {formatInstant} from '@tokhai/core';
import {escapeHtml} from './html.js';
import {loginPath, pageWords, pathIn, type PageLocale} from './page-words.js';

/** What every page of the portal shows in its frame. */
export interface PageFrame {
  readonly locale: PageLocale;
  /** Where the page stands, for the link to it in the other language. */
  readonly path: string;
  /** Name of the person logged in, absent before login. */
  readonly name?: string;
  readonly agencyName: string;
  /** It stands in for others without a network, and is the same for everybody. */
  readonly offline?: boolean;
}

function account({locale, name, offline}: PageFrame): string {
  const words = pageWords[locale];
  if (offline === true) return `<span class="who">${words.offline}</span>`;
  const login = escapeHtml(loginPath(locale, pathIn(locale, '/to-khai')));
  if (name === undefined) return `<a class="button" href="${login}">${words.login}</a>`;
  return `<span class="who" lang="vi">${escapeHtml(name)}</span>
<a href="${pathIn(locale, '/ho-so')}">${words.dossiers}</a>
<button type="button" data-action="logout">${words.logout}</button>`;
}

/** The link to the same page in the other language, named in that language. */
function languageLink({locale, path}: PageFrame): string {
  const [other, name] = locale === 'vi' ? (['en', 'English'] as const) : (['vi', 'Tiếng Việt'] as const);
  return `<a class="language" lang="${other}" hreflang="${other}" href="${escapeHtml(pathIn(other, path))}">${name}</a>`;
}

function frame(title: string, main: string, page: PageFrame): string {
  const {locale, agencyName} = page;
  const words = pageWords[locale];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${words.portalTitle}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/portal.css">
<script type="module" src="/assets/portal.js"></script>
</head>
<body>
<a class="skip" href="#noi-dung">${words.skip}</a>
<header class="banner">
<div class="inner">
<a class="brand" href="${pathIn(locale, '/')}"><img src="/icon.svg" alt="" width="40" height="40"><span><strong>${words.portal}</strong><small>${escapeHtml(agencyName)}</small></span></a>
<nav aria-label="${words.account}">${account(page)}</nav>
</div>
</header>
<aside class="demo" aria-label="${words.notice}"><p class="inner">${words.demo}</p></aside>
<main id="noi-dung" class="inner" tabindex="-1">
<p>${languageLink(page)}</p>
${main}
</main>
</body>
</html>`;
}

/** The front page: what can be done here. */
export function renderHome(page: PageFrame): string {
  const words = pageWords[page.locale];
  return frame(
    words.home,
    `<h1>${words.services}</h1>
<ul class="services">
<li>
<h2><a href="${pathIn(page.locale, '/to-khai')}">${words.birth}</a></h2>
<p>${words.birthIntro}</p>
<p class="facts">${words.birthFacts}</p>
</li>
</ul>`,
    page,
  );
}

/** How a page embeds the form. */
export interface FormPage {
  readonly agency: string;
  /** Path of the service worker, where reloads without a network are wanted. */
  readonly offline?: string;
  /** Value of `shared-machine`, for machines that others use. */
  readonly sharedMachine?: 'yes' | 'ask';
}

/** The page that embeds the form: one tag and one script. */
export function renderForm(page: PageFrame, form: FormPage): string {
  const {agency, offline, sharedMachine} = form;
  const {agencyName, locale} = page;
  const words = pageWords[locale];
  const more = [
    offline === undefined ? '' : ` offline="${escapeHtml(offline)}"`,
    sharedMachine === undefined ? '' : ` shared-machine="${sharedMachine}"`,
  ].join('');
  return frame(
    words.birth,
    `<tk-form procedure="1.001193" agency="${escapeHtml(agency)}" agency-name="${escapeHtml(agencyName)}" gateway="/api" locale="${locale}"${more}></tk-form>
<noscript><p>${words.noScript}</p></noscript>`,
    page,
  );
}

/** One submitted dossier, as the list shows it. */
export interface DossierLine {
  readonly number: string;
  readonly title: string;
  readonly receivedAt: string;
}

/** A title is in the language in which its declaration was sent, whatever the page speaks. */
function languageOf(title: string): PageLocale {
  return /[^\u0000-\u007f]/u.test(title) ? 'vi' : 'en';
}

/** The citizen's own dossiers. */
export function renderDossiers(page: PageFrame, dossiers: readonly DossierLine[]): string {
  const words = pageWords[page.locale];
  const rows = dossiers
    .map(
      ({number, title, receivedAt}) =>
        `<li><h2 lang="${languageOf(title)}">${escapeHtml(title)}</h2><p class="facts">${words.number} ${escapeHtml(number)} · ${words.received} ${escapeHtml(formatInstant(receivedAt))}</p>
<p><a href="/api/dossiers/${encodeURIComponent(number)}" download="${escapeHtml(number)}.json">${words.receipt}</a></p></li>`,
    )
    .join('\n');
  const list = dossiers.length === 0 ? `<p>${words.noDossiers}</p>` : `<ul class="services">${rows}</ul>`;
  return frame(words.dossiers, `<h1>${words.dossiers}</h1>\n${list}`, page);
}
