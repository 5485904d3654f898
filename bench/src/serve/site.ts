import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Policy} from '../engines.js';

/** What a file counts as. */
export type Part = 'form' | 'document' | 'measuring';

interface Resource {
  readonly body: Buffer;
  readonly type: string;
  readonly part: Part;
  /** Of the bytes those that count as `form`, in a file that is something else. */
  readonly form: number;
  readonly policy: Policy;
}

const sources = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:", // the page's empty icon, which keeps the browser from asking for one
];

const policies: Readonly<Record<Policy, string | undefined>> = {
  strict: [
    ...sources,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; '),
  self: sources.join('; '),
  none: undefined,
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

function compress(text: string): Buffer {
  return gzipSync(text, {level: 9});
}

/** A tiny static site: everything compressed once with gzip, before anything is measured. */
export class Site {
  readonly #resources = new Map<string, Resource>();
  #server: Server | undefined;

  /** Adds a file; `path` begins with a slash, the policy is what a page of it runs under. */
  add(path: string, text: string, part: Part, policy: Policy = 'strict'): void {
    this.#add(path, text, {part, form: 0, policy});
  }

  /**
   * Adds a procedure's documents in one file. What stands in it for the form rather than for this procedure counts as form, by
   * what it weighs when it is compressed alone: more than it adds to the file.
   */
  addDocuments(path: string, text: string, forForm: string): void {
    this.#add(path, text, {part: 'document', form: compress(forForm).length, policy: 'strict'});
  }

  #add(path: string, text: string, counted: Pick<Resource, 'part' | 'form' | 'policy'>): void {
    const type = types[extname(path)] ?? 'application/octet-stream';
    this.#resources.set(path, {body: compress(text), type, ...counted});
  }

  /** Compressed bytes of one part among the files that a page asked for. */
  countBytes(paths: Iterable<string>, part: Part): number {
    let sum = 0;
    for (const path of new Set(paths)) {
      const resource = this.#resources.get(path);
      if (resource === undefined) continue;
      if (resource.part === part) sum += resource.body.length - resource.form;
      if (part === 'form') sum += resource.form;
    }
    return sum;
  }

  /** Listens on a free port of the loopback interface; the answer is the origin. */
  async listen(): Promise<string> {
    const server = createServer((request, response) => {
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      const resource = this.#resources.get(pathname);
      if (resource === undefined) {
        response.writeHead(404).end();
        return;
      }
      const policy = policies[resource.policy];
      response.writeHead(200, {
        'content-type': resource.type,
        'content-encoding': 'gzip',
        'content-length': resource.body.length,
        'cache-control': 'no-store',
        // Isolation gives the page a clock of 5 µs instead of 100.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        ...(policy === undefined ? {} : {'content-security-policy': policy}),
      });
      response.end(resource.body);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  /** Ends the listening. */
  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}
