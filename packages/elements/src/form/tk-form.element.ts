import type {TemplateResult} from 'lit/html.js';
import type {Locale} from '@tokhai/core';
import {createElement} from '../element/create-element.js';
import {DrawnElement, type PropertyRules} from '../element/drawn-element.js';
import {TkFaultEvent} from '../events/fault-event.js';
import {readLocale} from '../messages/read-locale.js';
import {loadMessages, translator} from '../messages/translate.js';
import {lookProperties, type Contrast, type Density, type Look} from '../styles/look-properties.js';
import {adoptLooks} from '../styles/load-looks.js';
import {registerRem} from '../styles/register-rem.js';
import {codeOf} from '../events/code-of.js';
import {FirstWait} from './first-wait.js';
import {formSheet} from './form-sheet.styles.js';
import type {FormHost} from './form-host.js';
import {loadParts} from './form-parts.js';
import {OpenForm} from './open-form.js';
import {missingParts, type OpeningFailure} from './opening-failure.js';
import type {rememberFocus} from './remember-focus.js';
import {failedView, loadingView} from './views/loading.template.js';

/** After this long an opening form says what it is waiting for. */
const patience = 1000;

/**
 * A whole procedure as a form: steps, fields filled in from registers, review, signing, receipt. It gets everything by
 * its `host` and fetches nothing; until the host is there it shows the shape of what comes.
 *
 * @tag tk-form
 * @fires {TkChangeEvent} tk-change - The person changed a value.
 * @fires {TkStepEvent} tk-step - Another step, the review or the receipt is shown.
 * @fires {TkInvalidEvent} tk-invalid - Findings keep the person from going on; with a count of 0 they are listed no more.
 * @fires {TkSubmittedEvent} tk-submitted - The gateway took the dossier in.
 * @fires {TkFaultEvent} tk-fault - Something went wrong that the person was told about; codes only.
 * @csspart title - The name of the procedure.
 * @csspart heading - The title of a step, a section, the receipt.
 * @csspart step - A step in the list of steps.
 * @csspart section - A section of fields.
 * @csspart label - A label.
 * @csspart legend - The name of a group of controls.
 * @csspart hint - The line that helps.
 * @csspart error - The messages.
 * @csspart control - A native control.
 * @csspart value - The value as text, where it cannot be changed.
 * @csspart origin - The line that says where a value comes from.
 * @csspart dispute - The form for an objection.
 * @csspart list - The open list of choices.
 * @csspart option - One choice of an open list.
 * @csspart statement - What is agreed to, in full.
 * @csspart row - A row of a list.
 * @csspart button - A button.
 * @csspart primary - The one button that goes on; also a `button`.
 * @csspart link - A button that looks like a link.
 * @csspart panel - A panel: what registers answered, the dossier.
 * @csspart summary - The dossier beside the form; also a `panel`.
 * @csspart notice - Something about the whole form.
 * @csspart error-summary - The findings of a step as links.
 * @csspart receipt - The receipt.
 * @cssprop [--tk-color-accent=#0b4f9c] - The one accent; keep 4.5:1 against paper.
 * @cssprop [--tk-font=inherit] - Font family.
 * @cssprop [--tk-color-scheme=inherit] - `light`, `dark` or `light dark`, where the page's own does not suit.
 */
export class TkForm extends DrawnElement {
  static override readonly styles = [formSheet];

  static override readonly properties: PropertyRules = {
    ...lookProperties,
    host: {attribute: false},
    locale: {reflect: true, read: readLocale},
    startStep: {attribute: false},
    failure: {attribute: false},
    slow: {attribute: false},
    stuck: {attribute: false},
  };

  /** Everything from outside; another host opens another declaration. */
  declare host: FormHost | undefined;
  /** Room between things; also by setting the tokens themselves. */
  declare density: Density | undefined;
  /** One of the looks that the package's tokens make. */
  declare look: Look | undefined;
  /** More contrast, whatever the person's system asks for. */
  declare contrast: Contrast | undefined;
  /** Language of labels and texts. */
  declare locale: Locale;
  /** Step to open at in place of the one that the host names: from a link of the page. */
  declare startStep: string | undefined;
  /** Set it instead of `host` where the declaration could not be opened. */
  declare failure: OpeningFailure | undefined;
  declare private slow: boolean;
  /** The program's own parts that the host's procedure needs could not be loaded. */
  declare private stuck: OpeningFailure | undefined;

  #form: OpenForm | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #arriving: Promise<unknown> | undefined;
  #rememberFocus: typeof rememberFocus | undefined;
  readonly #wait = new FirstWait();

  constructor() {
    super();
    this.locale = 'vi';
    this.slow = false;
  }

  override connectedCallback(): void {
    registerRem();
    super.connectedCallback();
    this.#patience = setTimeout(() => (this.slow = true), patience);
    // Moved within the page: the same host goes on.
    if (this.hasUpdated && this.#form === undefined) this.requestUpdate('host');
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#patience);
    this.#close();
    super.disconnectedCallback();
  }

  /** Where the person stands: id of a step, `review` or `receipt`; `undefined` before it is open. */
  get currentStep(): string | undefined {
    return this.#form?.wizard.position;
  }

  /** Ids of the steps that are listed now, in order. */
  get steps(): readonly string[] {
    return this.#form?.model.steps.peek().map(({id}) => id) ?? [];
  }

  /** Whether something of the declaration, or a file, is not kept by the host yet: asked before the page is left. */
  get unsaved(): boolean {
    this.#form?.behaviour.commitPending();
    const model = this.#form?.model;
    if (model === undefined || model.view.peek() === 'receipt') return false;
    return model.drafts.unsaved || model.papers?.atRisk === true;
  }

  /** Called when a host was opened, before anything of it is shown. */
  protected opened(): void {
    // Nothing to do here: an embedding that keeps links looks at them.
  }

  /**
   * Shows a step, or the `review`, for links of the page; resolves when it is shown. A step that is hidden or unknown leaves
   * everything as it is, one that is not open yet gives way to the first that needs correcting, and the review to the
   * summary of what does: `currentStep` then tells where the person stands.
   */
  async openStep(step: string): Promise<void> {
    if (step === 'review') await this.#form?.wizard.visitReview();
    else this.#form?.wizard.visit(step);
    await this.updateComplete;
  }

  /**
   * Commits what is being typed and writes the draft now, before the page lets go of the form; answers whether everything
   * that was typed is kept.
   */
  async saveDraft(): Promise<boolean> {
    await this.#form?.behaviour.settleTyping();
    this.#form?.behaviour.commitPending();
    return (await this.#form?.model.drafts.save()) ?? true;
  }

  protected override getUpdateComplete(): Promise<boolean> {
    // Only drawing finds out what is to arrive before the form can be shown.
    return super
      .getUpdateComplete()
      .then((done) => this.#arriving?.then(() => this.getUpdateComplete()) ?? done);
  }

  override requestUpdate(name?: string): void {
    super.requestUpdate(name);
    // The base class asks for an update before this one is made.
    if (#wait in this && this.#hasContent()) this.#wait.end();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const wanted = [
      loadMessages(this.locale),
      this.#dress(),
      this.hasUpdated || this.#hasContent() ? undefined : this.#wait.begin(),
      this.#loadFocusMemory(),
    ].filter((each) => each !== undefined);
    return wanted.length === 0
      ? super.scheduleUpdate()
      : Promise.all(wanted).then(() => super.scheduleUpdate());
  }

  /** What keeps the focus where everything is drawn anew in another language; the language changes without it all the same. */
  #loadFocusMemory(): Promise<void> | undefined {
    if (this.#rememberFocus !== undefined || this.#form === undefined || !this.hasChanged('locale'))
      return undefined;
    return import('./remember-focus.js').then(
      ({rememberFocus}) => {
        this.#rememberFocus = rememberFocus;
      },
      (error: unknown) => {
        this.#report(error);
      },
    );
  }

  /** Another look, density or contrast wants tokens of its own: what comes is drawn in them. */
  #dress(): Promise<void> | undefined {
    if (!['look', 'density', 'contrast'].some((name) => this.hasChanged(name))) return undefined;
    return adoptLooks(this.renderRoot)?.catch((error: unknown) => {
      this.#report(error);
    });
  }

  #report(error: unknown, during = 'render'): void {
    this.dispatchEvent(new TkFaultEvent(codeOf(error), during, error));
  }

  #hasContent(): boolean {
    return this.host !== undefined || this.failure !== undefined;
  }

  protected override willUpdate(): void {
    if (this.hasChanged('host')) this.stuck = undefined;
    if (this.hasChanged('host') || (this.host !== undefined && this.#form === undefined)) this.#openHost();
    if (this.hasChanged('locale') && this.#form !== undefined) this.#changeLanguage(this.#form);
  }

  /** Everything is drawn anew: what is being typed and the focus stay. */
  #changeLanguage(form: OpenForm): void {
    if (form.model.context.locale.peek() === this.locale) return;
    form.behaviour.commitPending();
    const focusAgain = this.#rememberFocus?.(this.renderRoot);
    form.speak(this.locale);
    if (focusAgain !== undefined) void this.updateComplete.then(focusAgain);
  }

  protected override place(): HTMLElement {
    const frame = createElement('div', {class: 'frame'});
    this.renderRoot.append(frame);
    return frame;
  }

  protected override render(): TemplateResult | HTMLElement {
    return this.content();
  }

  /** What stands in the frame; a subclass may put something around it. */
  protected content(): TemplateResult | HTMLElement {
    if (this.#form !== undefined) return this.#form.show();
    const t = translator(this.locale);
    const failure = this.failure ?? this.stuck;
    return failure === undefined ? loadingView(t, this.slow) : failedView(t, failure);
  }

  #openHost(): void {
    this.#close();
    const {host} = this;
    if (host === undefined || !this.isConnected || this.stuck !== undefined) return;
    const loading = loadParts(host.procedure);
    if (loading !== undefined) {
      this.#openLater(loading);
      return;
    }
    this.#form = new OpenForm(this, host, this.locale, (error, during) => {
      this.#report(error, during);
    });
    this.#form.start(this.startStep, () => {
      this.requestUpdate();
    });
    this.opened();
  }

  /** Opens the host once the kinds of field that its procedure names are there; until then the skeleton stands. */
  #openLater(loading: Promise<unknown>): void {
    const {host} = this;
    const arriving = loading
      .then(
        () => {
          this.requestUpdate();
        },
        (error: unknown) => {
          if (this.host !== host) return;
          this.stuck = missingParts(this.locale);
          this.#report(error);
        },
      )
      .finally(() => {
        if (this.#arriving === arriving) this.#arriving = undefined;
      });
    this.#arriving = arriving;
  }

  #close(): void {
    this.#form?.close();
    this.#form = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tk-form': TkForm;
  }
}
