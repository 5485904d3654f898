import type {Text} from '../contract.js';
import type {ReferenceItem, ReferenceList} from './reference-list.js';

/** One bank. Its `text` names it shortly and in full. */
export interface Bank extends ReferenceItem {
  /** As people call it, with the letters that it goes by where these differ. */
  readonly shortName: string;
  readonly name: Text;
}

/** A list of banks with where it comes from. */
export interface BankList extends ReferenceList {
  readonly items: readonly Bank[];
}

/** `code|short name|name`; names of banks stay as they are in every language. */
const rows: readonly string[] = [
  '970405|Agribank (VBA)|Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
  '970418|BIDV|Ngân hàng TMCP Đầu tư và Phát triển Việt Nam',
  '970415|VietinBank (ICB, CTG)|Ngân hàng TMCP Công thương Việt Nam',
  '970436|Vietcombank (VCB)|Ngân hàng TMCP Ngoại thương Việt Nam',
  '999888|VBSP|Ngân hàng Chính sách Xã hội',
  '970425|ABBANK (ABB)|Ngân hàng TMCP An Bình',
  '970416|ACB|Ngân hàng TMCP Á Châu',
  '970409|Bac A Bank (BAB)|Ngân hàng TMCP Bắc Á',
  '970438|BaoViet Bank|Ngân hàng TMCP Bảo Việt',
  '970454|BVBank (Viet Capital Bank)|Ngân hàng TMCP Bản Việt',
  '970446|Co-opBank|Ngân hàng Hợp tác xã Việt Nam',
  '970431|Eximbank (EIB)|Ngân hàng TMCP Xuất Nhập khẩu Việt Nam',
  '970408|GPBank|Ngân hàng Thương mại TNHH MTV Dầu khí Toàn cầu',
  '970437|HDBank (HDB)|Ngân hàng TMCP Phát triển Thành phố Hồ Chí Minh',
  '970452|KienlongBank (KLB)|Ngân hàng TMCP Kiên Long',
  '970449|LPBank (LPB, LienVietPostBank)|Ngân hàng TMCP Lộc Phát Việt Nam',
  '970422|MBBank (MB)|Ngân hàng TMCP Quân đội',
  '970414|MBV (OceanBank)|Ngân hàng Thương mại TNHH MTV Việt Nam Hiện Đại, trước là Đại Dương',
  '970426|MSB|Ngân hàng TMCP Hàng Hải Việt Nam',
  '970428|Nam A Bank (NAB)|Ngân hàng TMCP Nam Á',
  '970419|NCB|Ngân hàng TMCP Quốc Dân',
  '970448|OCB|Ngân hàng TMCP Phương Đông',
  '970430|PGBank (PGB)|Ngân hàng TMCP Thịnh vượng và Phát triển, trước là Xăng dầu Petrolimex',
  '970412|PVcomBank|Ngân hàng TMCP Đại Chúng Việt Nam',
  '970403|Sacombank (STB)|Ngân hàng TMCP Sài Gòn Thương Tín',
  '970400|Saigonbank (SGB)|Ngân hàng TMCP Sài Gòn Công thương',
  '970429|SCB|Ngân hàng TMCP Sài Gòn',
  '970440|SeABank (SSB)|Ngân hàng TMCP Đông Nam Á',
  '970443|SHB|Ngân hàng TMCP Sài Gòn - Hà Nội',
  '970407|Techcombank (TCB)|Ngân hàng TMCP Kỹ thương Việt Nam',
  '970423|TPBank (TPB)|Ngân hàng TMCP Tiên Phong',
  '970444|VCBNeo (CBBank)|Ngân hàng Thương mại TNHH MTV Ngoại thương Công nghệ số, trước là Xây dựng Việt Nam',
  '970441|VIB|Ngân hàng TMCP Quốc tế Việt Nam',
  '970427|VietABank (VAB)|Ngân hàng TMCP Việt Á',
  '970433|VietBank (VBB)|Ngân hàng TMCP Việt Nam Thương Tín',
  '970406|Vikki Bank (DongA Bank)|Ngân hàng TNHH MTV Số Vikki, trước là Đông Á',
  '970432|VPBank (VPB)|Ngân hàng TMCP Việt Nam Thịnh Vượng',
  '970421|VRB|Ngân hàng Liên doanh Việt - Nga',
  '422589|CIMB|Ngân hàng TNHH MTV CIMB Việt Nam',
  '533948|Citibank|Ngân hàng Citibank, N.A., chi nhánh Hà Nội',
  '796500|DBS Bank|DBS Bank Ltd, chi nhánh Thành phố Hồ Chí Minh',
  '970442|Hong Leong Bank|Ngân hàng TNHH MTV Hong Leong Việt Nam',
  '458761|HSBC|Ngân hàng TNHH MTV HSBC (Việt Nam)',
  '970455|IBK Hà Nội|Ngân hàng Công nghiệp Hàn Quốc, chi nhánh Hà Nội',
  '970456|IBK Thành phố Hồ Chí Minh|Ngân hàng Công nghiệp Hàn Quốc, chi nhánh Thành phố Hồ Chí Minh',
  '970434|Indovina Bank (IVB)|Ngân hàng TNHH Indovina',
  '668888|Kasikornbank (KBank)|Ngân hàng Đại chúng TNHH Kasikornbank',
  '970467|KEB Hana Hà Nội|Ngân hàng KEB Hana, chi nhánh Hà Nội',
  '970466|KEB Hana Thành phố Hồ Chí Minh|Ngân hàng KEB Hana, chi nhánh Thành phố Hồ Chí Minh',
  '970462|Kookmin Hà Nội|Ngân hàng Kookmin, chi nhánh Hà Nội',
  '970463|Kookmin Thành phố Hồ Chí Minh|Ngân hàng Kookmin, chi nhánh Thành phố Hồ Chí Minh',
  '801011|Nonghyup|Ngân hàng Nonghyup, chi nhánh Hà Nội',
  '970439|Public Bank|Ngân hàng TNHH MTV Public Việt Nam',
  '970424|Shinhan Bank|Ngân hàng TNHH MTV Shinhan Việt Nam',
  '970410|Standard Chartered|Ngân hàng TNHH MTV Standard Chartered (Việt Nam)',
  '970458|UOB|Ngân hàng TNHH MTV United Overseas Bank (Việt Nam)',
  '970457|Woori Bank|Ngân hàng TNHH MTV Woori Việt Nam',
];

function readBank(row: string): Bank {
  const [code = '', shortName = '', full = ''] = row.split('|');
  const words = `${shortName}, ${full}`;
  const same = (text: string): Text => Object.freeze({vi: text, en: text});
  return Object.freeze({code, shortName, name: same(full), text: same(words)});
}

/**
 * Banks of Việt Nam by the six digits under which the national payment switch knows them: the state's banks first, then
 * joint-stock banks, then those of foreign owners. Renamed banks carry the name that people still know.
 */
export const banks: BankList = /* @__PURE__ */ Object.freeze({
  source:
    'Routing numbers of QR transfers as three public lists agree (2026); names changed in 2023–2025 are unchecked',
  verified: false,
  items: /* @__PURE__ */ Object.freeze(/* @__PURE__ */ rows.map(readBank)),
});
