import {createElement} from '../../element/create-element.js';
import type {FormModel} from '../form-model.js';
import {findRegisters} from '../form-parts.js';
import {moneyInFigures} from '../words.js';
import {buildFact} from './build-fact.js';
import type {Upkeep} from './upkeep.js';

/** The dossier beside the form: what registers filled in, what is left, which papers data has replaced. */
export function buildDossier(model: FormModel, upkeep: Upkeep): HTMLElement {
  const facts = createElement('dl', {class: 'facts'});
  upkeep.follow(() => {
    showFacts(facts, listFacts(model));
  });
  const title = createElement('h2', {class: 'panel-title'}, model.context.t('summary.title'));
  return createElement('div', {class: 'panel dossier', part: 'panel summary'}, title, facts);
}

/** Only what says something else is put in anew. */
function showFacts(list: Element, facts: readonly Element[]): void {
  for (const [index, fact] of facts.entries()) {
    const shown = list.children[index];
    if (shown === undefined) list.append(fact);
    else if (!shown.isEqualNode(fact)) shown.replaceWith(fact);
  }
  while (list.children.length > facts.length) list.lastElementChild?.remove();
}

function listFacts(model: FormModel): readonly Element[] {
  const {t, declaration, host} = model.context;
  // What waits to be confirmed is told as such.
  const left = declaration.issues.value.filter(({code}) => code !== 'claim-unconfirmed').length;
  return [
    ...((model.prefill && findRegisters()?.filledFacts(model)) ?? []),
    buildFact(t('summary.left'), left === 0 ? t('summary.leftNone') : t('summary.leftCount', {count: left})),
    model.papers?.fact(),
    feesFact(model),
    buildFact(t('summary.agency'), host.agencyName),
  ].filter((each) => each instanceof Element);
}

function feesFact({context}: FormModel): Element | undefined {
  const {t, declaration, locale} = context;
  const fees = declaration.fees.value;
  if (fees.length === 0) return undefined;
  return buildFact(
    t('summary.fees'),
    ...fees.map(({id, amount}) => {
      const words = amount === null ? t('summary.feeLocal') : moneyInFigures(amount, locale.value);
      return `${context.text(`fee:${id}`)}: ${words}`;
    }),
  );
}
