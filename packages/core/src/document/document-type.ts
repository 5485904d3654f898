/** Media types that can be told from the first bytes. */
export type DocumentType = 'application/pdf' | 'image/jpeg' | 'image/png';

const signatures: readonly {readonly type: DocumentType; readonly bytes: readonly number[]}[] = [
  // ISO 32000-1 §7.5.2, at the very start: PDF readers allow more, and so do files that are two things at once.
  {type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d]},
  // ISO/IEC 10918-1 annex B: start of image, then any marker.
  {type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff]},
  // PNG, third edition, §5.2.
  {type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]},
];

/** What a file is by its first bytes (8 are enough); its name and what a client says it is do not count. */
export function sniffDocumentType(bytes: Uint8Array): DocumentType | undefined {
  return signatures.find(({bytes: start}) => start.every((byte, index) => bytes[index] === byte))?.type;
}
