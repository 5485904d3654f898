import type {Json, Option} from '../contract.js';
import {countries} from '../lists/countries.js';
import {ethnicGroups} from '../lists/ethnic-groups.js';
import {findText, type ReferenceList} from '../lists/reference-list.js';
import {sexes} from '../lists/small-lists.js';
import {type Behaviour, type BehaviourFactory, checkText, showPlain} from './behaviour.js';
import type {TypeEntry} from './type-document.js';

const options: readonly Option[] = countries.items.map(({code, text}) => ({value: code, text}));

/** `vn:country`: the list comes with code, since the schema keeps only its shape; finding `not-in-list` for no country. */
export const countryBehaviour: Behaviour = {
  options,
  check: checkText((code) =>
    findText(countries, code) === undefined ? [{code: 'not-in-list', at: ''}] : [],
  ),
  format: (value, locale) => findText(countries, showPlain(value))?.[locale] ?? showPlain(value),
};

/** Choices of a schema's `enum` in its order; words of the document first, since reviews are made of the pinned document. */
function listOptions({name, schema, texts}: TypeEntry, list: ReferenceList): readonly Option[] {
  const values: Json = schema['enum'] ?? [];
  const codes = Array.isArray(values)
    ? values.filter((each): each is string => typeof each === 'string')
    : [];
  return codes.map((code) => {
    const known = findText(list, code);
    const key = `${name}=${code}`;
    return {
      value: code,
      text: {vi: texts.vi.get(key) ?? known?.vi ?? code, en: texts.en.get(key) ?? known?.en ?? code},
    };
  });
}

function createListBehaviour(list: ReferenceList): BehaviourFactory {
  return ({entry}) => {
    const choices = listOptions(entry, list);
    const texts = new Map(choices.map(({value, text}) => [value, text]));
    return {
      options: choices,
      format: (value, locale) => texts.get(showPlain(value))?.[locale] ?? showPlain(value),
    };
  };
}

/** `vn:sex`. */
export const createSexBehaviour: BehaviourFactory = createListBehaviour(sexes);

/** `vn:ethnic`. */
export const createEthnicBehaviour: BehaviourFactory = createListBehaviour(ethnicGroups);
