import type {Json} from '../contract.js';
import {formatMoney} from '../words/money-in-words.js';
import {parseTypedMoney} from '../words/typed-money.js';
import {type Behaviour, showPlain} from './behaviour.js';

const isAmount = (value: Json): value is number => Number.isSafeInteger(value);

/** `vn:money`: an integer number of đồng; a text that means one becomes it, any other stays for the schema to refuse. */
export const moneyBehaviour: Behaviour = {
  normalize: (value) => (typeof value === 'string' ? (parseTypedMoney(value) ?? value) : value),
  format: (value, locale) => (isAmount(value) ? formatMoney(value, locale) : showPlain(value)),
};
