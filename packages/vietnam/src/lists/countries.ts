import {countryNamesSource, countryRows} from '../data/countries.js';
import {readList, type ReferenceList} from './reference-list.js';

/** ISO 3166-1 alpha-2 with names of CLDR; Việt Nam first. TT 07/2016/TT-BCA annex 2 has its own list, not seen. */
export const countries: ReferenceList = /* @__PURE__ */ readList(countryNamesSource, countryRows);
