import type {GatewayClient} from '@tokhai/connectors/gateway';
import {EmbedError, isLost, translating} from '../embed-error.js';
import type {OpenedForm} from '../form/opening.js';
import {NetworkWatch} from './network-watch.js';
import {preload, type LatePart} from './preload.js';
import {tellWorker} from './register-offline.js';

/** What the care for times without a network needs of the element. */
export interface OfflineSurface {
  readonly client: () => GatewayClient;
  /** Whether a service worker keeps this page for reloads. */
  readonly keeps: () => boolean;
  /** What the page itself loads late. */
  readonly parts: () => readonly LatePart[];
  readonly changed: (online: boolean) => void;
}

/** Sees to it that an open form goes on without a network, and knows whether there is one. */
export class OfflineCare {
  readonly network: NetworkWatch = new NetworkWatch(() => this.#reach());
  readonly #surface: OfflineSurface;
  #opened: OpenedForm | undefined;
  #preloading: AbortController | undefined;

  constructor(surface: OfflineSurface) {
    this.#surface = surface;
    this.network.listen(surface.changed);
  }

  start(): void {
    this.network.start();
  }

  stop(): void {
    this.network.stop();
    this.#preloading?.abort();
  }

  /** A form was opened, or is gone: what it may come to want is loaded in idle time, and kept for reloads. */
  prepare(opened: OpenedForm | undefined): void {
    if (opened === this.#opened) return;
    this.#opened = opened;
    this.#preloading?.abort();
    if (opened === undefined) return;
    if (opened.offline) this.network.lost();
    const preloading = new AbortController();
    this.#preloading = preloading;
    const {keeps, parts} = this.#surface;
    void preload(opened.host.procedure, parts(), preloading.signal).then(() => {
      if (keeps() && !preloading.signal.aborted) void tellWorker();
    });
  }

  /** Whether the gateway answers anything at all. */
  async #reach(): Promise<boolean> {
    try {
      await translating(this.#surface.client().session());
      return true;
    } catch (error) {
      return !(error instanceof EmbedError && isLost(error.code));
    }
  }
}
