import {createGatewayClient, type GatewayClient} from '@tokhai/connectors/gateway';
import {TkForm} from '@tokhai/elements';
import type {HashSigner} from '@tokhai/sign';
import type {PropertyDeclarations, PropertyValues} from 'lit';
import {openForm} from './form/open-form.js';
import {messages} from './messages.js';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

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

  #opening = 0;

  constructor() {
    super();
    this.procedure = '';
    this.agency = '';
    this.agencyName = '';
    this.gateway = '/api';
    this.signers = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    const names = ['procedure', 'agency', 'gateway'];
    if (this.procedure !== '' && names.some((name) => changed.has(name))) void this.#openGateway();
    super.willUpdate(changed);
  }

  /** Later calls win: an answer to an earlier one is dropped. */
  async #openGateway(): Promise<void> {
    this.#opening += 1;
    const opening = this.#opening;
    const client = createGatewayClient({base: this.gateway});
    const {procedure, agency, agencyName, locale} = this;
    this.failure = undefined;
    try {
      const host = await openForm({
        client,
        procedure,
        agency,
        agencyName,
        locale,
        signers: () => this.signers,
      });
      if (opening === this.#opening) this.host = host;
    } catch (error) {
      if (opening === this.#opening) this.#fail(codeOf(error), client);
    }
  }

  #fail(code: string, client: GatewayClient): void {
    const {locale} = this;
    if (code === 'login-required') {
      const retry = (): void => {
        location.assign(client.loginPath(location.pathname + location.search));
      };
      this.failure = {words: messages.loginWanted[locale], action: messages.logIn[locale], retry};
      return;
    }
    const lost = code === 'unreachable' || code === 'timeout';
    this.failure = {
      words: messages[lost ? 'unreachable' : 'failed'][locale],
      retry: () => void this.#openGateway(),
    };
  }
}
