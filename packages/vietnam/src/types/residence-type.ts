import {createAddressBehaviour} from './address-type.js';
import {type BehaviourFactory, showPlain} from './behaviour.js';
import {isObject} from './type-document.js';
import {findWithin} from './within-values.js';

/** `vn:residence`: the findings of `vn:address` at `/diaChi`; shown as `Nơi thường trú: số 12, Phường …`. */
export const createResidenceBehaviour: BehaviourFactory = (context) => {
  const address = createAddressBehaviour(context);
  const {name, texts} = context.entry;
  return {
    check: (value) =>
      isObject(value) && value['diaChi'] !== undefined
        ? findWithin('/diaChi', address.check?.(value['diaChi']) ?? [])
        : [],
    normalize: (value) =>
      isObject(value) && value['diaChi'] !== undefined
        ? {...value, diaChi: address.normalize?.(value['diaChi']) ?? value['diaChi']}
        : value,
    format: (value, locale) => {
      if (!isObject(value)) return showPlain(value);
      const kind = showPlain(value['loai'] ?? '');
      const words = [
        texts[locale].get(`${name}/loai=${kind}`) ?? kind,
        address.format(value['diaChi'] ?? '', locale),
      ];
      return words.filter((each) => each !== '').join(': ');
    },
  };
};
