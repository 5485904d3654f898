export {type Bank, type BankList, banks} from '../lists/banks.js';
export {checkAccountHolder, checkAccountNumber, tidyAccountHolder, tidyAccountNumber} from './account.js';
