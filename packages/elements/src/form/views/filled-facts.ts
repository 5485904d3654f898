import type {FieldState} from '@tokhai/core';
import {remember} from '../../remember.js';
import type {FormModel} from '../form-model.js';
import {buildFact} from './build-fact.js';

const claimable = new WeakMap<FormModel, readonly FieldState[]>();

/** What registers filled in, for the dossier, and what of it the person is still to confirm. */
export function filledFacts(model: FormModel): readonly Element[] {
  const {t, declaration} = model.context;
  const fields = remember(claimable, model, () =>
    declaration.fields.filter(({at}) => model.fields.isClaimable(at)),
  );
  const filled = fields.filter(
    (state) => state.visible.value && ['claimed', 'confirmed', 'disputed'].includes(state.origin.value),
  ).length;
  const waiting = declaration.issues.value.filter(({code}) => code === 'claim-unconfirmed').length;
  const facts = [buildFact(t('summary.filled'), t('summary.filledCount', {count: filled}))];
  if (waiting > 0) facts.push(buildFact(t('summary.confirm'), t('summary.filledCount', {count: waiting})));
  return facts;
}
