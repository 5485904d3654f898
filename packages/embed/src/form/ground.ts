import type {CallOptions, GatewayClient, ProcedureVersion} from '@tokhai/connectors/gateway';
import type {Locale} from '@tokhai/core';
import type {HashSigner} from '@tokhai/sign';
import type {HoldEvents} from '../drafts/draft-hold.js';
import type {DraftStore} from '../drafts/draft-store.js';
import type {PageMemory} from '../drafts/page-drafts.js';
import type {SessionKeeper} from '../drafts/kept-session.js';
import type {NetworkWatch} from '../offline/network-watch.js';
import type {ProcedureShelf} from './procedure-shelf.js';

/** Which form to open, for whom, with which keys. */
export interface OpenFormOptions {
  readonly client: GatewayClient;
  /** Procedure code, for example `1.001193`. */
  readonly procedure: string;
  /** Receiving agency's code. */
  readonly agency: string;
  /** Its name in words, in the language of the moment. */
  readonly agencyName: () => string;
  readonly locale: () => Locale;
  /** Key holders that the portal wired; asked when the person comes to sign. */
  readonly signers: () => readonly HashSigner[];
  /** Where drafts are kept: `page` on a machine that others use. */
  readonly place?: 'device' | 'page';
  /** The page's own drafts, where they are kept there: they outlive one opening. */
  readonly memory?: PageMemory;
  /** What this page does when another tab wants the draft that is open here. */
  readonly hold?: HoldEvents;
  /** Keeps the session for reloads without a network, where the portal hosts the service worker. */
  readonly keeper?: SessionKeeper;
  /** Tells when the gateway can be reached again. */
  readonly network?: NetworkWatch;
  /** Submission that the gateway was heard not to take any more: its draft is not opened as it is. */
  readonly closed?: string;
  /** The draft to open; where absent, the person chooses among several. */
  readonly draft?: string;
  /** Shows the drafts that are there, even a single one. */
  readonly choose?: boolean;
  /** Ends the opening. */
  readonly signal?: AbortSignal;
}

/** What every way of opening stands on. */
export interface Ground {
  readonly options: OpenFormOptions;
  readonly drafts: DraftStore;
  readonly shelf: ProcedureShelf;
  readonly call: CallOptions;
  /** The version that is open today; rejects with the gateway's refusal where none is. */
  readonly askForCurrent: () => Promise<ProcedureVersion>;
  /** `false`: the gateway cannot be reached, and the session is the one that was kept. */
  readonly online: boolean;
  /** How many drafts of this scope were deleted for their age just now. */
  readonly dropped: number;
  /** The browser keeps nothing, though it should. */
  readonly keepsNothing: boolean;
}
