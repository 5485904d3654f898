/** What a field of files takes. */
export interface FileLimits {
  /** Media types, `image/*`, or endings such as `.pdf`, as HTML's `accept` has them; none takes anything. */
  readonly accept: readonly string[];
  /** Largest file, in bytes. */
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** Why a file is not taken: known before anything is sent. */
export type FileRefusal =
  | 'too-large'
  | 'wrong-type'
  | 'empty'
  | 'unreadable'
  | 'bad-name'
  | 'duplicate'
  | 'too-many'
  | 'unshrinkable';

/** Why a file could not be sent; another attempt may succeed. */
export type FileFailure = 'offline' | 'session' | 'other';

/** Where a file that somebody chose stands. */
export type FileState =
  | {readonly kind: 'held'}
  | {readonly kind: 'checking'}
  | {readonly kind: 'shrinking'}
  /** `share` is how much is sent, from 0 to 1, where that can be told. */
  | {readonly kind: 'sending'; readonly share: number | undefined}
  /** `kept`: it outlives the page, and is sent after a reload. */
  | {readonly kind: 'failed'; readonly why: FileFailure; readonly kept: boolean}
  | {
      readonly kind: 'refused';
      readonly why: FileRefusal;
      /** Name of the file that is the same, for `duplicate`. */
      readonly other?: string;
      /** What could be done with it on the person's wish. */
      readonly remedy?: 'shrink' | 'convert';
    };

/** One file in the list. */
export interface FileLine {
  /** Stable and unique within the field. */
  readonly key: string;
  /** Fit to be shown: nothing in it hides or reorders text. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: FileState;
  /** The bytes, where this page has them: for a small picture. */
  readonly preview?: Blob | undefined;
}

/** Everything that the template of a field of files needs. */
export interface FileFieldView {
  /** Which field of its root. */
  readonly at: string;
  /** Base of the DOM ids, unique in its root. */
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly errors: readonly string[];
  readonly optional: boolean;
  readonly limits: FileLimits;
  readonly lines: readonly FileLine[];
  /** What was last to be told, said once by the live region. */
  readonly spoken: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
}
