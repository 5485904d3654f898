import {imageHeadBytes, readImageSize} from './image-size.js';

/** Most pixels that are decoded: more than the largest phone cameras take. */
const mostPixels = 120_000_000;

/** Longest edge and quality, from hardly different to still legible: a page of A4 at 100 dots per inch. */
const attempts: readonly (readonly [edge: number, quality: number])[] = [
  [3508, 0.85],
  [2480, 0.82],
  [2048, 0.78],
  [1600, 0.72],
  [1240, 0.65],
  [1000, 0.6],
];

/**
 * The image as a JPEG of at most `maxBytes`, as large as will do; `undefined` where that cannot be had. Only on the
 * person's wish: what is sent then is this file, and its digest is signed.
 */
export async function shrinkImage(file: File, maxBytes: number): Promise<File | undefined> {
  const size = readImageSize(new Uint8Array(await file.slice(0, imageHeadBytes).arrayBuffer()));
  if (size !== undefined && size.width * size.height > mostPixels) return undefined;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    for (const [edge, quality] of attempts) {
      const blob = await draw(bitmap, edge, quality);
      if (blob !== undefined && blob.size <= maxBytes)
        return new File([blob], nameAsJpeg(file.name), {type: blob.type, lastModified: file.lastModified});
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

function draw(bitmap: ImageBitmap, edge: number, quality: number): Promise<Blob | undefined> {
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d', {alpha: false});
  if (pen === null) return Promise.resolve(undefined);
  // JPEG knows no transparency: paper is white, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => {
        resolve(blob?.type === 'image/jpeg' ? blob : undefined);
      },
      'image/jpeg',
      quality,
    );
  });
}

function nameAsJpeg(name: string): string {
  return `${name.replace(/\.[^.]{1,5}$/u, '')}.jpg`;
}
