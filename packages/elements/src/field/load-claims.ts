import {nothing, type TemplateResult} from 'lit/html.js';
import type {StyleText} from '../styles/css.js';
import {loadMessages} from '../messages/translate.js';
import type * as Claims from './claims.js';
import type {FieldContext, FieldView} from './field-view.js';

let claims: typeof Claims | undefined;

/** Loads what tells where values come from and takes objections; `undefined` where it is there already. */
export function loadClaims(): Promise<void> | undefined {
  if (claims !== undefined) return undefined;
  return load();
}

async function load(): Promise<void> {
  [claims] = await Promise.all([import('./claims.js'), loadMessages('vi', 'parts')]);
}

/** What was loaded. */
export function findClaims(): typeof Claims | undefined {
  return claims;
}

/** Styles of what was loaded. */
export function claimStyles(): readonly StyleText[] {
  return claims === undefined ? [] : [claims.originStyles];
}

/** Where a value comes from, with what the person may do about it; only after `loadClaims`. */
export function originLine(view: FieldView, context: FieldContext): TemplateResult | typeof nothing {
  return view.origin === undefined ? nothing : (claims?.originLine(view, context) ?? nothing);
}

/** The form for an objection, where it is open. */
export function disputeForm(view: FieldView, context: FieldContext): TemplateResult | typeof nothing {
  return view.ui.dispute === undefined ? nothing : (claims?.disputeForm(view, context) ?? nothing);
}
