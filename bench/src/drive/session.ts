import {chromium, type Browser, type CDPSession, type Page} from 'playwright';
import {findBrowser} from '../../../scripts/browser.js';
import type {Engine} from '../engines.js';
import {median} from '../report/statistics.js';

/** Milliseconds of the main thread's processor time since the page began, by what it did. */
export interface CpuTimes {
  readonly total: number;
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
}

/** Main thread rests when it takes less than this between two looks. */
const restMs = 1.5;
const lookMs = 50;
const patienceMs = 120_000;

/** A page that hangs must end its run, not the night. */
async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer within ${String(patienceMs / 1000)} s: ${what}`));
    }, patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One page, alone in a browser of its own with a fresh profile. */
export class Session {
  readonly paths: string[] = [];
  readonly page: Page;
  readonly #browser: Browser;
  readonly #cdp: CDPSession;
  #lookingMs: number | undefined;

  private constructor(browser: Browser, page: Page, cdp: CDPSession) {
    this.#browser = browser;
    this.page = page;
    this.#cdp = cdp;
    page.on('request', (request) => this.paths.push(new URL(request.url()).pathname));
  }

  /** Opens an engine's page and waits until its code is there. */
  static async open(origin: string, {name}: Engine): Promise<Session> {
    const {executablePath, args} = await findBrowser();
    const browser = await chromium.launch({executablePath, args: [...args]});
    try {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'vi-VN'});
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      const session = new Session(browser, page, cdp);
      await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
      await page.goto(`${origin}/${name}/index.html`, {waitUntil: 'load'});
      await session.call<boolean>(
        'new Promise((done) => {const look = () => (window.bench && window.benchApp ? done(true) : setTimeout(look, 10)); look();})',
      );
      await session.rest();
      return session;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Runs an expression in the page; rejects where it throws, or takes longer than any engine may. */
  async call<T>(expression: string): Promise<T> {
    const evaluation = this.#cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    const {result, exceptionDetails} = await inTime(evaluation, expression);
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Processor time of the main thread, from the browser's own counters. */
  async cpu(): Promise<CpuTimes> {
    const {metrics} = await this.#cdp.send('Performance.getMetrics');
    const read = (name: string): number =>
      (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000;
    return {
      total: read('TaskDuration'),
      script: read('ScriptDuration'),
      layout: read('LayoutDuration') + read('RecalcStyleDuration'),
    };
  }

  /** Waits until the main thread has nothing more to do, deferred work included. */
  async rest(): Promise<CpuTimes> {
    const end = Date.now() + patienceMs;
    let before = await this.cpu();
    for (let calm = 0; calm < 2;) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      const now = await this.cpu();
      calm = now.total - before.total < restMs ? calm + 1 : 0;
      before = now;
      if (Date.now() > end) throw new Error('The page never comes to rest');
    }
    return before;
  }

  /** What something costs the main thread until it rests again, without what looking at its counters costs. */
  async costOf<T>(act: () => Promise<T>): Promise<{readonly value: T; readonly cpu: CpuTimes}> {
    this.#lookingMs ??= await this.#costOfLooking();
    const {value, cpu} = await this.#grossCostOf(act);
    return {value, cpu: {...cpu, total: Math.max(0, cpu.total - this.#lookingMs)}};
  }

  async #costOfLooking(): Promise<number> {
    const costs: number[] = [];
    for (let count = 0; count < 3; count += 1) {
      const {cpu} = await this.#grossCostOf(() => Promise.resolve());
      costs.push(cpu.total);
    }
    return median(costs);
  }

  async #grossCostOf<T>(act: () => Promise<T>): Promise<{readonly value: T; readonly cpu: CpuTimes}> {
    const before = await this.rest();
    const value = await act();
    const after = await this.rest();
    const cpu = {
      total: after.total - before.total,
      script: after.script - before.script,
      layout: after.layout - before.layout,
    };
    return {value, cpu};
  }

  /** Bytes of the JavaScript heap that are reachable. */
  async heap(): Promise<number> {
    await this.#cdp.send('HeapProfiler.collectGarbage');
    await this.#cdp.send('HeapProfiler.collectGarbage');
    const {usedSize} = await this.#cdp.send('Runtime.getHeapUsage');
    return usedSize;
  }

  /** Begins a processor profile; what it gives ends it, as the text of a `.cpuprofile`. */
  async profile(): Promise<() => Promise<string>> {
    await this.#cdp.send('Profiler.enable');
    await this.#cdp.send('Profiler.setSamplingInterval', {interval: 100});
    await this.#cdp.send('Profiler.start');
    return async () => {
      const {profile} = await this.#cdp.send('Profiler.stop');
      return JSON.stringify(profile);
    };
  }

  /** Version of the browser. */
  version(): string {
    return this.#browser.version();
  }

  /** Ends the browser. */
  async close(): Promise<void> {
    await this.#browser.close();
  }
}
