import {createGatewayClient, type GatewayClient} from '@tokhai/connectors/gateway';
import type {Text} from '@tokhai/core';
import {TkForm, type TkFaultEvent} from '@tokhai/elements';
import type {HashSigner} from '@tokhai/sign';
import {html, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {EmbedError} from './embed-error.js';
import {markTitle} from './links/page-title.js';
import {StepLinks} from './links/step-links.js';
import type {GatewayHost} from './form/gateway-host.js';
import {openForm, type OpenedForm, type Opening, type ReceivedDraft} from './form/open-form.js';
import {messages} from './messages.js';
import {noticeView, type Notice} from './views/notice.template.js';
import {receivedView} from './views/received.template.js';

/**
 * `<tk-form>` as portals embed it: it opens the procedure over the gateway that its attributes name, with the draft that
 * is there, and signs with the key holders that the portal wired.
 *
 * @tag tk-form
 */
export class TkEmbeddedForm extends TkForm {
  static override readonly properties: PropertyDeclarations = {
    procedure: {},
    agency: {},
    agencyName: {attribute: 'agency-name'},
    gateway: {},
    signers: {attribute: false},
    links: {},
    pageTitle: {attribute: 'page-title'},
    notice: {state: true},
    received: {state: true},
  };

  /** Procedure code, for example `1.001193`. */
  declare procedure: string;
  /** Code of the receiving agency. */
  declare agency: string;
  /** Name of the receiving agency, in the language of the page. */
  declare agencyName: string;
  /** Path of the gateway's API on this origin. */
  declare gateway: string;
  /** Key holders, asked when the person comes to sign. */
  declare signers: readonly HashSigner[];
  /** `hash`: the address names the step, and "back" and "forward" lead between steps. `off` leaves both to the page. */
  declare links: 'hash' | 'off';
  /** `errors`: the page's title says so while findings are listed. `off` leaves it alone. */
  declare pageTitle: 'errors' | 'off';
  declare private notice: Notice | undefined;
  declare private received: ReceivedDraft | undefined;

  #opening: AbortController | undefined;
  #opened: GatewayHost | undefined;
  #failed: unknown;
  #stepLinks: StepLinks | undefined;
  /** The page is left on purpose, with everything kept. */
  #leaving = false;

  constructor() {
    super();
    this.procedure = '';
    this.agency = '';
    this.agencyName = '';
    this.gateway = '/api';
    this.signers = [];
    this.links = 'hash';
    this.pageTitle = 'errors';
    this.addEventListener('tk-fault', (event) => {
      if (event.target === this) void this.#onFault(event);
    });
    this.addEventListener('tk-step', ({target, step}) => {
      if (target === this) this.#stepLinks?.moved(step);
    });
    this.addEventListener('tk-invalid', ({target, count}) => {
      if (target === this && this.pageTitle !== 'off') markTitle(this, count, this.locale);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#beforeUnload);
    addEventListener('pageshow', this.#pageShown);
    // Taken out while it was opening, and put back.
    if (this.hasUpdated && this.#opening?.signal.aborted === true) void this.#openGateway();
  }

  override disconnectedCallback(): void {
    if (this.#opened === undefined) this.#opening?.abort();
    removeEventListener('beforeunload', this.#beforeUnload);
    removeEventListener('pageshow', this.#pageShown);
    this.#stepLinks?.end();
    this.#stepLinks = undefined;
    markTitle(this, 0, this.locale);
    super.disconnectedCallback();
  }

  protected override opened(): void {
    this.#stepLinks?.open();
  }

  /** Asked only where something would be lost. */
  readonly #beforeUnload = (event: BeforeUnloadEvent): void => {
    if (!this.#leaving && this.unsaved) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues): void {
    const names = ['procedure', 'agency', 'gateway'];
    if (this.procedure !== '' && names.some((name) => changed.has(name))) void this.#openGateway();
    else if (changed.has('locale') && this.failure !== undefined) this.#sayFailure();
    if (changed.has('host') && this.host !== undefined) {
      if (this.links !== 'off') this.#stepLinks ??= new StepLinks(this);
      this.startStep = this.#stepLinks?.start;
    }
    super.willUpdate(changed);
  }

  protected override content(): TemplateResult {
    const {received, locale} = this;
    const main =
      received === undefined
        ? super.content()
        : receivedView(received, locale, (carry) => void this.#settle(() => received.renew(carry)));
    return html`${noticeView(this.notice, locale)} ${main}`;
  }

  readonly #pageShown = (): void => {
    this.#leaving = false;
  };

  get #client(): GatewayClient {
    return createGatewayClient({base: this.gateway});
  }

  #openGateway(closed?: string): Promise<void> {
    const {procedure, agency} = this;
    return this.#settle((signal) =>
      openForm({
        client: this.#client,
        procedure,
        agency,
        agencyName: () => this.agencyName,
        locale: () => this.locale,
        signers: () => this.signers,
        signal,
        ...(closed === undefined ? {} : {closed}),
      }),
    );
  }

  /** Shows what an opening comes to. Later ones win: an earlier one is ended, and its answer dropped. */
  async #settle(open: (signal: AbortSignal) => Promise<Opening>): Promise<void> {
    this.#opening?.abort();
    const opening = new AbortController();
    this.#opening = opening;
    this.#opened = undefined;
    this.host = undefined;
    this.received = undefined;
    this.failure = undefined;
    this.notice = undefined;
    try {
      const opened = await open(opening.signal);
      if (opening.signal.aborted) return;
      if (opened.kind === 'received') this.received = opened;
      else this.#show(opened);
    } catch (error) {
      if (opening.signal.aborted) return;
      this.#failed = error;
      this.#sayFailure();
    }
  }

  #show({host, renewed}: OpenedForm): void {
    this.#opened = host;
    this.host = host;
    if (renewed === undefined) return;
    this.notice = {words: [messages.renewed, ...(renewed.filesLeft ? [messages.renewedFiles] : [])]};
  }

  #sayFailure(): void {
    const {locale} = this;
    const error = this.#failed;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'login-required') {
      const retry = (): void => {
        this.#logIn();
      };
      this.failure = {words: messages.loginWanted[locale], action: messages.logIn[locale], retry};
      return;
    }
    const lost = code === 'unreachable' || code === 'timeout';
    const said = error instanceof EmbedError && error.words;
    const words = said
      ? `${said[locale]} ${messages.kept[locale]}`
      : messages[lost ? 'unreachable' : 'failed'][locale];
    this.failure = {words, retry: () => void this.#openGateway()};
  }

  #logIn(): void {
    this.#leaving = true;
    location.assign(this.#client.loginPath(location.pathname + location.search));
  }

  /** What the form told of and could not mend itself: the session is over, or the gateway takes this one no more. */
  async #onFault({code, during, cause}: Pick<TkFaultEvent, 'code' | 'during' | 'cause'>): Promise<void> {
    const host = this.#opened;
    if (host === undefined) return;
    if (code === 'session-expired') {
      const run = (): void =>
        void host.keep().finally(() => {
          this.#logIn();
        });
      await this.#say({words: [messages.sessionOver], action: {label: messages.logIn, run}}, during);
    } else if (code === 'submission-closed' || code === 'not-found') {
      await host.keep();
      if (host === this.#opened) await this.#openGateway(host.declaration.submission);
    } else if (during === 'challenge' && cause instanceof EmbedError && cause.words !== undefined) {
      await this.#say({words: [cause.words satisfies Text]}, during);
    }
  }

  /** Says it above the form; after a step of the person's own the focus goes there, while they type it stays. */
  async #say(notice: Notice, during: string): Promise<void> {
    this.notice = notice;
    if (during === 'lookup') return;
    await this.updateComplete;
    // The form puts the focus on its own answer first.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    const target = this.renderRoot.querySelector<HTMLElement>('[data-notice]');
    target?.scrollIntoView({block: 'start'});
    target?.focus({preventScroll: true});
  }
}
