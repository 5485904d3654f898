export {type HolidayCalendar} from './calendar/holiday-calendar.js';
export {createWorkingDays, holidayCalendars, type WorkingDays} from './calendar/working-days.js';
export {checkEmailAddress, tidyEmailAddress} from './contact/email-address.js';
export {
  checkPhoneNumber,
  formatPhoneNumber,
  parseTypedPhone,
  phoneNumberFacts,
} from './contact/phone-number.js';
export {
  type ControlKind,
  type Finding,
  type Json,
  type Locale,
  type Option,
  type RuleFunction,
  type RuleLibrary,
  type RuleType,
  type Text,
  type TypeLibrary,
  type ValueType,
} from './contract.js';
export {type DataFacts} from './data/packed-data.js';
export {isDate, isPartialDate} from './dates/civil-date.js';
export {formatDate} from './dates/format-date.js';
export {isTimeOfDay, parseTypedTime} from './dates/time-of-day.js';
export {parseTypedDate, parseTypedMonth, parseTypedPartialDate, parseTypedYear} from './dates/typed-date.js';
export {VietnamError, type VietnamErrorCode} from './error.js';
export {checkDossierNumber, type DossierNumberParts, readDossierNumber} from './identity/dossier-number.js';
export {checkOldIdNumber, checkPaperNumber, checkPassportNumber} from './identity/identity-number.js';
export {checkHealthCardNumber, checkInsuranceNumber} from './identity/insurance-number.js';
export {
  checkPersonalNumber,
  personalNumberFacts,
  type PersonalNumberParts,
  type PersonFacts,
  readPersonalNumber,
} from './identity/personal-number.js';
export {checkTaxCode} from './identity/tax-code.js';
export * from './lists/index.js';
export {loadVietnamRules} from './rules/load-vietnam-rules.js';
export {createVietnamFunctions, createVietnamRules, vietnamFunctions} from './rules/vietnam-functions.js';
export {foldText} from './text/fold-text.js';
export {joinName, type NameParts, splitName} from './text/person-name.js';
export {createTextSearch, type SearchNames} from './text/text-search.js';
export {createValueTypes, type ValueTypeResources} from './types/create-value-types.js';
export {excerptTypes} from './types/excerpt-types.js';
export {loadValueTypes} from './types/load-value-types.js';
export {findCommune, findProvince} from './units/find-unit.js';
export {
  type FormerDistrict,
  type FormerProvince,
  type FormerTargets,
  type FormerUnit,
  type FormerUnits,
} from './units/former-unit.js';
export {describeFormerUnits, loadFormerUnits} from './units/load-former-units.js';
export {describeUnits, loadUnits} from './units/load-units.js';
export {type FormerUnitAnswer, resolveFormerUnit} from './units/resolve-former-unit.js';
export {bareName, searchUnits} from './units/search-units.js';
export {
  type AdminUnits,
  type Commune,
  type CommuneRef,
  type CommuneType,
  type NamedUnit,
  type Province,
  type ProvinceRef,
  type ProvinceType,
} from './units/unit.js';
export {dateInWords} from './words/date-in-words.js';
export {formatMoney, groupDigits, moneyInWords} from './words/money-in-words.js';
export {numberInWords} from './words/number-in-words.js';
export {parseTypedMoney} from './words/typed-money.js';
