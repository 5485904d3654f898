import {bundlePage, type BundleParts} from '../build/bundle.js';
import type {Engine} from '../engines.js';
import {buildProcedure} from '../model/build-procedure.js';
import {Site} from './site.js';

/** A site with every page and every procedure that a run asks for. */
export interface FilledSite {
  readonly site: Site;
  /** What the bundles are made of, by engine. */
  readonly parts: ReadonlyMap<string, BundleParts>;
}

function pageOf(name: string, files: ReadonlyMap<string, string>): string {
  const styles = [...files.keys()]
    .filter((path) => path.endsWith('.css'))
    .map((path) => `<link rel="stylesheet" href="${path}">`);
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${name}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">${styles.join('')}
<script type="module" src="/${name}/app.js"></script><script type="module" src="/${name}/probe.js"></script>
</head><body><main id="root"></main></body></html>`;
}

/** Bundles the pages (`readable` for profiles), compiles the procedures and puts them on a site. */
export async function fillSite(
  engines: readonly Engine[],
  fields: readonly number[],
  readable = false,
): Promise<FilledSite> {
  const site = new Site();
  const parts = new Map<string, BundleParts>();
  for (const engine of engines) {
    const {files, parts: inside} = await bundlePage(engine, readable);
    parts.set(engine.name, inside);
    for (const [path, text] of files) site.add(path, text, path.endsWith('/probe.js') ? 'measuring' : 'form');
    site.add(`/${engine.name}/index.html`, pageOf(engine.name, files), 'measuring', engine.policy);
  }
  for (const count of fields) {
    const {form, types} = await buildProcedure(count);
    site.addDocuments(`/procedures/${String(count)}/form.json`, form, types);
  }
  return {site, parts};
}
