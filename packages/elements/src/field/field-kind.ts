import type {TemplateResult} from 'lit/html.js';
import type {ControlKind, Json, JsonObject, LoadedProcedure, Pointer} from '@tokhai/core';
import type {StyleText} from '../styles/css.js';
import type {NativeControl} from './control-kind.js';
import type {FieldHost} from './field-host.js';
import type {Spoken, SpokenIssue} from '../messages/issue-message.js';
import type {Translate} from '../messages/translate.js';
import type {Choice, FieldContext, FieldParts, FieldView, ItemLimits} from './field-view.js';

/** The markup of one kind of field: a pure function of its state. */
export type FieldTemplate = (view: FieldView, context: FieldContext) => TemplateResult;

/** Commits one part of a field's value, with the siblings that it settles. */
export type CommitPart = (at: Pointer, part: Pointer, value: Json | undefined, also?: JsonObject) => void;

/** What a behaviour works with. */
export interface BehaviourTools {
  readonly root: ShadowRoot;
  readonly host: FieldHost;
  readonly commitPart: CommitPart;
}

/**
 * What a kind of field does on events beyond what all fields do, which is to read a control when it is left. One object
 * serves all fields of its kind in a root; events come from the root's delegated listeners, only for fields of the kind.
 */
export interface KindBehaviour {
  /** Something was typed into a control. */
  type?(at: Pointer, control: NativeControl): void;
  /** The whole value with what stands in a control of it; changes nothing, so that it may be asked in the middle of a word. */
  readonly read?: (whole: Json | undefined, control: NativeControl) => Json | undefined;
  /** Takes the place of reading a control into its part; answers whether it did. */
  commit?(at: Pointer, control: NativeControl): boolean;
  /** What stands in a control after a commit, where that is not the value as text. */
  shown?(at: Pointer, control: NativeControl): string | undefined;
  /** A control lost the focus. */
  leave?(at: Pointer): void;
  /** A control that stands for no part of the value changed, such as one of several places to choose from. */
  choose?(at: Pointer, target: HTMLInputElement): void;
  /** A click in the field; answers whether it was meant for the kind. */
  click?(at: Pointer, target: Element): boolean;
  /** A mouse button went down in the field. */
  hold?(event: MouseEvent): void;
  /** Something in the field was scrolled, such as its open list. */
  scroll?(at: Pointer, target: Element): void;
  /** A key in a control of the field, never while the input method composes; answers whether it was meant for the kind. */
  press?(at: Pointer, control: NativeControl, event: KeyboardEvent): boolean;
}

/** What a field that stands alone is held to, where no procedure says more. */
export interface FieldLimits {
  readonly choices: readonly Choice[];
  /** Most characters of a text. */
  readonly maxLength: number | undefined;
  /** Parts of a composite. */
  readonly parts: FieldParts | undefined;
  /** How many of several choices. */
  readonly items?: ItemLimits | undefined;
}

/** The parts of a composite and how they are spoken of; a part is a pointer within the value. */
export interface CompositeParts {
  /** Those that a procedure takes. */
  readonly describe: (procedure: LoadedProcedure, at: Pointer) => FieldParts | undefined;
  /** What a part asks for; `type` is its shared type, if the procedure holds it to one. */
  readonly controlAt: (part: Pointer, type?: string) => Spoken;
  /** Label of a part; `undefined` for an unknown one. */
  readonly labelAt: (part: Pointer, t: Translate) => string | undefined;
}

/** One kind of field: how it looks, and what it does. */
export interface FieldKind {
  readonly control: ControlKind;
  readonly template: FieldTemplate;
  /**
   * How it stands where it cannot be changed, for kinds of which the value in words does not say all; not for kinds that
   * are cast.
   */
  readonly held?: FieldTemplate;
  /** A composite, whose parts the procedure may choose from: how these are spoken of. */
  readonly composite?: CompositeParts;
  /**
   * The form may clone what the template shows, for kinds that forms have by the hundred: the template is one element that
   * depends on nothing but label, hint, choices, limit, what is required, the error of the whole, and the value in its controls
   * (`writeControl`). No opened parts, no claims.
   */
  readonly cast?: true;
  /** Called after each drawing: brings up to date what the template leaves to it, such as what follows the typing. */
  readonly follow?: (field: ParentNode, view: FieldView, context: FieldContext) => void;
  /** Makes its behaviour; the same function in several kinds makes one behaviour for all of them. */
  readonly behave?: (tools: BehaviourTools) => KindBehaviour;
  /** Its words stand in the catalogue of kinds that are loaded where they are wanted (`messages/vi-parts.ts`). */
  readonly ownTexts?: true;
  /** It offers administrative units, which the form loads for it. */
  readonly units?: true;
  /** Styles of its own, adopted by the root that shows it. */
  readonly styles?: StyleText | readonly StyleText[];
  /** What is wrong with a value in a field that stands alone; empty values do not come here. */
  readonly check?: (value: Json, limits: FieldLimits) => SpokenIssue | undefined;
  /** The value of a text of its own kind, such as a pasted cell; the text itself where it is none. As controls read it where absent. */
  readonly read?: (text: string) => Json | undefined;
  /** A value as text for reading, where neither a shared type nor a list of choices says it better. */
  readonly words?: (value: Json, context: FieldContext) => string;
}
