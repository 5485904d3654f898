/** Kinds of province since 01/07/2025: city under the central government, or province. */
export type ProvinceType = 'thanh_pho' | 'tinh';
/** Kinds of commune since 01/07/2025: ward, commune, special zone. */
export type CommuneType = 'phuong' | 'xa' | 'dac_khu';

/** Anything with a name that {@link searchUnits} can look through. */
export interface NamedUnit {
  readonly code: string;
  /** Full name with its kind, NFC, for example `Phường Ba Đình`. */
  readonly name: string;
}

/** One unit of the lower level, code of five digits. */
export interface Commune extends NamedUnit {
  readonly type: CommuneType;
}

/** One unit of the upper level, code of two digits. */
export interface Province extends NamedUnit {
  readonly type: ProvinceType;
  /** In the order of their codes. */
  readonly communes: readonly Commune[];
}

/** The administrative units in force: 34 provinces with 3,321 communes. */
export interface AdminUnits {
  readonly provinces: readonly Province[];
}

/** One unit of the upper level without what is below it. */
export interface ProvinceRef extends NamedUnit {
  readonly type: ProvinceType;
}

/** One commune with the province it lies in. */
export interface CommuneRef extends Commune {
  readonly province: ProvinceRef;
}

/** Names of kinds as official names begin with them. */
export const provincePrefixes: Readonly<Record<ProvinceType, string>> = {
  thanh_pho: 'Thành phố',
  tinh: 'Tỉnh',
};
export const communePrefixes: Readonly<Record<CommuneType, string>> = {
  phuong: 'Phường',
  xa: 'Xã',
  dac_khu: 'Đặc khu',
};
