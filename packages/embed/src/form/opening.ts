import type {Declaration, Instant, LoadedProcedure, SubmissionReceipt, TakenOver, Text} from '@tokhai/core';
import type {Handover} from '../drafts/draft-hold.js';
import type {RemovedDraft} from '../drafts/draft-store.js';
import type {GatewayHost} from './gateway-host.js';

/** A declaration that can be filled in. */
export interface OpenedForm {
  readonly kind: 'open';
  readonly host: GatewayHost;
  /** It goes on with a draft. */
  readonly resumed?: {readonly savedAt: Instant};
  /** It takes the place of one that can no longer be sent, with what was typed there. */
  readonly renewed?: {
    /** Files belong to the submission they were uploaded for: they have to be chosen again. */
    readonly filesLeft: boolean;
  };
  /** Nothing was filled in before. */
  readonly begins: boolean;
  /** Opened without the gateway: what needs it waits. */
  readonly offline: boolean;
  /** The browser keeps no drafts. */
  readonly keepsNothing: boolean;
  /** So many drafts were deleted for their age. */
  readonly dropped: number;
}

/** The draft on this device became a dossier already. */
export interface ReceivedDraft {
  readonly kind: 'received';
  readonly receipt: SubmissionReceipt;
  /** The draft says something else than what was received. */
  readonly changed: boolean;
  /** Opens a new declaration, with what the draft says (`carry`) or empty. */
  readonly renew: (carry: boolean) => Promise<Opening>;
}

/** One draft in the list of them. */
export interface DraftLine {
  readonly submission: string;
  readonly savedAt: Instant;
  readonly keptUntil: Instant | undefined;
  /** `undefined`: it does not open with the keys of this session. */
  readonly inside:
    | {
        readonly title: Text;
        /** Where the person stood. */
        readonly step: Text;
        /** Names of people that were typed, with their labels. */
        readonly names: readonly {readonly label: Text; readonly name: string}[];
      }
    | undefined;
}

/** Several drafts, or one that does not open: the person chooses. */
export interface DraftChoice {
  readonly kind: 'choose';
  readonly drafts: readonly DraftLine[];
  readonly dropped: number;
  /** A new declaration can be opened: the gateway is there. */
  readonly online: boolean;
  readonly resume: (submission: string) => Promise<Opening>;
  readonly begin: () => Promise<Opening>;
  /** `elsewhere`: another tab has it open, so that it stays. */
  readonly remove: (submission: string) => Promise<RemovedDraft | 'elsewhere'>;
}

/** The draft is open in another tab. */
export interface ElsewhereDraft {
  readonly kind: 'elsewhere';
  readonly savedAt: Instant;
  /** Asks the other tab to write everything and give it; what that tab answered, where it did not give it. */
  readonly takeOver: () => Promise<Opening | Exclude<Handover, 'given'>>;
  /** Takes it from a tab that does not answer. */
  readonly takeAnyway: () => Promise<Opening>;
  readonly view: () => Promise<ViewedDraft>;
  readonly begin: () => Promise<Opening>;
}

/** A draft that is only read here. */
export interface ViewedDraft {
  readonly kind: 'view';
  /** Another tab took it over, has it open, or its version is retired. */
  readonly why: 'taken' | 'elsewhere' | 'retired';
  readonly procedure: LoadedProcedure;
  readonly declaration: Declaration;
  readonly savedAt: Instant;
  /** What became of it when it went over into its version. */
  readonly takenOver: TakenOver | undefined;
  readonly back: () => Promise<Opening>;
}

/** The version of the draft may not be submitted any more. */
export interface RetiredDraft {
  readonly kind: 'retired';
  readonly why: 'recalled' | 'closed' | 'signed';
  readonly savedAt: Instant;
  readonly version: number;
  readonly recall: {readonly on: string; readonly reason: Text} | undefined;
  /** A later version takes it over. */
  readonly upgrade:
    {readonly version: number; readonly what: Text; readonly run: () => Promise<Opening>} | undefined;
  readonly view: (() => Promise<ViewedDraft>) | undefined;
  /** A version is open, so that a new declaration can be begun. */
  readonly begin: (() => Promise<Opening>) | undefined;
}

/** What opening came to. */
export type Opening = OpenedForm | ReceivedDraft | DraftChoice | ElsewhereDraft | ViewedDraft | RetiredDraft;
