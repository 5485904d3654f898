/** Name of a person in parts. */
export interface NameParts {
  /** Họ. */
  readonly ho?: string;
  /** Chữ đệm. */
  readonly chuDem?: string;
  /** Tên. */
  readonly ten?: string;
}

/**
 * Splits a joined name as most names are made: the first word is the family name, the last one the given name, what stands
 * between them the middle name. Names with a family name of two words, or with none, are made otherwise: whoever splits
 * shows the parts and lets the person correct them.
 */
export function splitName(name: string): NameParts {
  const words = name
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const ten = words.at(-1);
  const ho = words.length > 1 ? words[0] : undefined;
  const chuDem = words.slice(1, -1).join(' ');
  return {...(ho !== undefined && {ho}), ...(chuDem !== '' && {chuDem}), ...(ten !== undefined && {ten})};
}

/** The parts as one name, in the order of papers. */
export function joinName({ho, chuDem, ten}: NameParts): string {
  return [ho, chuDem, ten].filter((part) => part !== undefined && part !== '').join(' ');
}
