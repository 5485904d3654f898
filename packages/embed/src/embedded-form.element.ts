import {createGatewayClient, type GatewayClient} from '@tokhai/connectors/gateway';
import type {Pointer} from '@tokhai/core';
import {TkFaultEvent, TkForm} from '@tokhai/elements';
import type {HashSigner} from '@tokhai/sign';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PropertyRules} from '@tokhai/elements';
import {draftMessages} from './draft-messages.js';
import {SessionKeeper} from './drafts/kept-session.js';
import {EmbedError, isLost} from './embed-error.js';
import {FaultAnswers} from './form/fault-answers.js';
import {FormStage, type StageSurface} from './form/form-stage.js';
import type {OpenedForm} from './form/opening.js';
import {LeaveGuard} from './leave-guard.js';
import {markTitle} from './links/page-title.js';
import {StepLinks} from './links/step-links.js';
import {stepOf} from './links/step-of.js';
import {OfflineCare} from './offline/offline-care.js';
import type {LatePart} from './offline/preload.js';
import {forgetOffline, registerOffline} from './offline/register-offline.js';
import {hearEndFor} from './session.js';
import {MachineCare} from './shared/machine-care.js';
import {aboveForm} from './views/above-form.template.js';
import {draftStyles} from './views/drafts.styles.js';
import {noticeView} from './views/notice.template.js';
import {idleDialog} from './views/shared.template.js';
import {standingView} from './views/standing.template.js';

/**
 * `<tk-form>` as portals embed it: it opens the procedure over the gateway that its attributes name, with the draft that
 * is there, and signs with the key holders that the portal wired.
 *
 * @tag tk-form
 */
export class TkEmbeddedForm extends TkForm {
  static override readonly styles = [...TkForm.styles, draftStyles];

  static override readonly properties: PropertyRules = {
    ...TkForm.properties,
    procedure: {},
    agency: {},
    agencyName: {attribute: 'agency-name'},
    gateway: {},
    offline: {},
    sharedMachine: {attribute: 'shared-machine'},
    idleMinutes: {attribute: 'idle-minutes', type: Number},
    signers: {attribute: false},
    preload: {attribute: false},
    links: {},
    pageTitle: {attribute: 'page-title'},
    idleUntil: {attribute: false},
  };

  /** Procedure code, for example `1.001193`. */
  declare procedure: string;
  /** Code of the receiving agency. */
  declare agency: string;
  /** Name of the receiving agency, in the language of the page. */
  declare agencyName: string;
  /** Path of the gateway's API on this origin. */
  declare gateway: string;
  /** Path of the service worker that the portal hosts for reloads without a network; empty for none. */
  declare offline: string;
  /** There: nothing outlives the session on this machine; `ask` lets the person say whether others use it; `no` is absent. */
  declare sharedMachine: string | undefined;
  /** Minutes without activity after which a session on a shared machine is wiped and ended; 10 by default. */
  declare idleMinutes: number;
  /** Key holders, asked when the person comes to sign. */
  declare signers: readonly HashSigner[];
  /** What the page itself loads late and wants to be there without a network, loaded in idle time once a form is open. */
  declare preload: readonly LatePart[];
  /** `hash`: the address names the step, and "back" and "forward" lead between steps. `off` leaves both to the page. */
  declare links: 'hash' | 'off';
  /** `errors`: the page's title says so while findings are listed. `off` leaves it alone. */
  declare pageTitle: 'errors' | 'off';
  declare private idleUntil: Date | undefined;

  readonly #surface: StageSurface = {
    locale: () => this.locale,
    options: () => this.#options(),
    saveDraft: () => this.saveDraft(),
    changed: () => {
      const {opened} = this.#stage;
      this.#offlineCare.prepare(opened);
      this.host = opened?.host;
      this.failure = this.#stage.failure;
      this.requestUpdate();
    },
    focus: (selector) => void this.#focus(selector),
    logIn: () => {
      this.#logIn();
    },
    report: (error, during) => {
      const code = error instanceof EmbedError ? error.code : 'unknown';
      this.dispatchEvent(new TkFaultEvent(code, during, error));
    },
  };
  readonly #stage = new FormStage(this.#surface);
  readonly #faults = new FaultAnswers(this.#stage, this.#surface);
  readonly #offlineCare = new OfflineCare({
    client: () => this.#client,
    keeps: () => this.offline !== '' && !this.isSharedMachine,
    parts: () => this.preload,
    changed: (online) => {
      this.#onNetwork(online);
    },
  });
  readonly #machine = new MachineCare(this, {
    ask: (until) => {
      this.idleUntil = until;
    },
    wipe: (why) => {
      this.#stage.wipe(why);
    },
  });
  /** Asked only where something would be lost. */
  readonly #leaving = new LeaveGuard(() => this.unsaved);
  readonly #isAway = (): boolean => !this.isConnected;
  #hears = false;
  #stepLinks: StepLinks | undefined;

  constructor() {
    super();
    this.procedure = '';
    this.agency = '';
    this.agencyName = '';
    this.gateway = '/api';
    this.offline = '';
    this.idleMinutes = 10;
    this.signers = [];
    this.preload = [];
    this.links = 'hash';
    this.pageTitle = 'errors';
    this.addEventListener('tk-fault', (event) => {
      if (event.target !== this) return;
      if (isLost(event.code)) this.#offlineCare.network.suspect();
      this.#faults.answer(event);
    });
    this.addEventListener('tk-step', ({target, step}) => {
      if (target === this) this.#stepLinks?.moved(step);
    });
    this.addEventListener('tk-invalid', ({target, count}) => {
      if (target === this && this.pageTitle !== 'off') markTitle(this, count, this.locale);
    });
  }

  /** The session is over. It is heard a moment later: a form that was out of its page may be back by then. */
  static #end(form: TkEmbeddedForm): void {
    if (form.#machine.watches) form.#machine.wipe('ended');
    else void form.#stage.end();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving.start();
    this.#offlineCare.start();
    if (!this.#hears) hearEndFor(this, TkEmbeddedForm.#end);
    this.#hears = true;
    this.#machine.resume();
    // Taken out while it was opening, and put back.
    if (this.hasUpdated && this.#stage.interrupted) this.#open();
    void this.#stage.handover.resume(this.#isAway);
  }

  override disconnectedCallback(): void {
    this.#offlineCare.stop();
    this.#machine.pause();
    this.#stage.interrupt();
    this.#stage.handover.rest(this.#isAway);
    this.#leaving.stop();
    this.#stepLinks?.end();
    this.#stepLinks = undefined;
    markTitle(this, 0, this.locale);
    super.disconnectedCallback();
  }

  protected override opened(): void {
    this.#stepLinks?.open();
  }

  /** Whether this machine is one that others use, as far as that is known. */
  get isSharedMachine(): boolean {
    return this.#machine.isShared !== false;
  }

  protected override willUpdate(): void {
    const names = ['procedure', 'agency', 'gateway', 'sharedMachine'];
    if (this.procedure !== '' && names.some((name) => this.hasChanged(name))) this.#open();
    else if (this.hasChanged('locale')) this.failure = this.#stage.failure;
    if (this.hasChanged('host') && this.host !== undefined) {
      // What is begun anew on a page that showed another one begins at its beginning, whatever the address still names.
      const begins = this.#stepLinks !== undefined && this.#stage.opened?.begins === true;
      if (this.links !== 'off') this.#stepLinks ??= new StepLinks(this);
      this.startStep = begins ? undefined : this.#stepLinks?.start;
    }
    super.willUpdate();
  }

  protected override content(): TemplateResult | HTMLElement {
    const {locale, idleUntil} = this;
    const {standing, notice} = this.#stage;
    const main = standing === undefined ? this.#form() : standingView(standing, this.#standingSurface());
    const dialog = idleUntil && idleDialog(idleUntil, locale, this.#machine);
    return html`${noticeView(notice, locale)} ${main} ${dialog ?? nothing}`;
  }

  #form(): TemplateResult | HTMLElement {
    const {opened, conflict, hasOthers} = this.#stage;
    if (opened === undefined || this.currentStep === 'receipt') return super.content();
    const above = {
      opened,
      hasOthers,
      conflict,
      takenOver: opened.host.draft.takenOver,
      others: this.#stage.showOthers,
      follow: (at: Pointer) => void this.#follow(opened, at),
      dismiss: () => {
        this.#stage.dismiss();
      },
    };
    return html`${aboveForm(above, this.locale)} ${super.content()}`;
  }

  #standingSurface(): Parameters<typeof standingView>[1] {
    const {locale, agencyName: agency} = this;
    const {asking, go} = this.#stage;
    return {locale, agency, asking, go, takeOver: (draft) => void this.#stage.takeOver(draft)};
  }

  get #client(): GatewayClient {
    return createGatewayClient({base: this.gateway});
  }

  #options(): ReturnType<StageSurface['options']> {
    const {procedure, agency, gateway, offline, isSharedMachine} = this;
    const keeps = offline !== '' && !isSharedMachine;
    return {
      client: this.#client,
      procedure,
      agency,
      agencyName: () => this.agencyName,
      locale: () => this.locale,
      signers: () => this.signers,
      place: isSharedMachine ? 'page' : 'device',
      network: this.#offlineCare.network,
      ...(keeps && {keeper: new SessionKeeper(gateway)}),
    };
  }

  #open(): void {
    this.#machine.end();
    const {isShared} = this.#machine;
    if (isShared === undefined) {
      const answer = (others: boolean): void => {
        this.#machine.answer(others);
        this.#open();
      };
      this.#stage.stand({kind: 'question', answer});
      return;
    }
    if (isShared) this.#machine.watch();
    if (this.offline !== '') void (isShared ? forgetOffline : registerOffline)(this.offline);
    void this.#stage.open();
  }

  #onNetwork(online: boolean): void {
    const {opened} = this.#stage;
    if (opened === undefined) return;
    const words = online
      ? draftMessages.online
      : draftMessages[this.isSharedMachine ? 'offlineShared' : 'offline'];
    this.#stage.say({words: [words]});
  }

  /** In a new tab on a machine that keeps nothing: this page is all there is. */
  #logIn(): void {
    const path = (returnTo: string): string => this.#client.loginPath(returnTo, this.locale);
    if (this.isSharedMachine && this.#stage.opened !== undefined)
      window.open(path('/'), '_blank', 'noopener');
    else this.#leaving.goTo(path(location.pathname + location.search));
  }

  async #follow({host}: OpenedForm, at: Pointer): Promise<void> {
    const step = stepOf(host.procedure, at);
    if (step !== undefined) await this.openStep(step);
    const field = `[data-field="${CSS.escape(at)}"]`;
    await this.#focus(`${field} input, ${field} select, ${field} textarea, ${field} button`);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    target?.scrollIntoView({block: 'start'});
    target?.focus({preventScroll: true});
  }
}
