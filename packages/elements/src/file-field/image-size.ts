/** Size of an image in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** As much of a file as its size is looked for in: photographs carry colour profiles and small pictures before it. */
export const imageHeadBytes = 256 * 1024;

/**
 * Size of a PNG or JPEG from the beginning of its bytes; `undefined` for anything else. It is read before anything is
 * decoded: a small file can unfold to more pixels than a phone has memory for.
 */
export function readImageSize(head: Uint8Array): ImageSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length >= 24 && view.getUint32(0) === 0x89504e47) {
    // PNG, third edition, §11.2.1: IHDR is the first chunk.
    return {width: view.getUint32(16), height: view.getUint32(20)};
  }
  return head.length > 4 && view.getUint16(0) === 0xffd8 ? readJpegSize(view) : undefined;
}

/** ISO/IEC 10918-1 §B.2: segments follow each other until a frame header. */
function readJpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // A marker may be padded.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return {height: view.getUint16(at + 5), width: view.getUint16(at + 7)};
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 but DHT, JPG and DAC, which stand between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
