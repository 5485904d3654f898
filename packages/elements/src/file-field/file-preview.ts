import {noChange, type ElementPart} from 'lit/html.js';
import {Directive, directive, PartType, type PartInfo} from 'lit/directive.js';
import {imageHeadBytes, readImageSize} from './image-size.js';

/** Most pixels that are decoded for a small picture. */
const mostPixels = 60_000_000;

/** Width of the small picture in device-independent pixels; twice as many are drawn. */
const width = 56;

class FilePreview extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('filePreview stands on a canvas');
  }

  #shown: Blob | undefined;

  override render(blob: Blob | undefined): typeof noChange {
    this.#shown = blob;
    return noChange;
  }

  override update(part: ElementPart, [blob]: [Blob | undefined]): typeof noChange {
    if (blob === this.#shown) return noChange;
    const canvas = part.element as HTMLCanvasElement;
    canvas.hidden = true;
    if (blob !== undefined) void this.#draw(canvas, blob);
    return this.render(blob);
  }

  async #draw(canvas: HTMLCanvasElement, blob: Blob): Promise<void> {
    const picture = await decode(blob).catch(() => undefined);
    if (picture === undefined || blob !== this.#shown) {
      picture?.close();
      return;
    }
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
    canvas.hidden = false;
  }
}

/**
 * Draws a small picture of an image file into a canvas, which no content security policy needs to open for (an `img` of
 * a `blob:` address would). The canvas stays hidden where there is no picture to be had.
 */
export const filePreview = directive(FilePreview);

async function decode(blob: Blob): Promise<ImageBitmap | undefined> {
  const size = readImageSize(new Uint8Array(await blob.slice(0, imageHeadBytes).arrayBuffer()));
  if (size === undefined || size.width * size.height > mostPixels) return undefined;
  return createImageBitmap(blob, {resizeWidth: width * 2, resizeQuality: 'medium'});
}
