import type {Page} from 'playwright';

/** How far two pictures are apart. */
export interface PictureDifference {
  /** Width and height of both, equal or not. */
  readonly sizes: readonly [string, string];
  /** Share of pixels of which a channel differs visibly, from 0 to 1; 1 where the sizes differ. */
  readonly share: number;
}

/** Where something within an element's open root stands on the page. */
export async function pictureOf(page: Page, host: string, inner = '.frame'): Promise<Buffer> {
  const clip = await page.evaluate(
    ([outer, within]) => {
      const found = document.querySelector(outer)?.shadowRoot?.querySelector(within);
      if (!found) throw new Error(`Nothing at ${outer} ${within}`);
      const {left, top, width, height} = found.getBoundingClientRect();
      return {x: left + scrollX, y: top + scrollY, width, height};
    },
    [host, inner] as const,
  );
  return page.screenshot({clip, fullPage: true, animations: 'disabled'});
}

/** Compares two PNG pictures pixel by pixel; the browser itself decodes them. */
export function comparePictures(page: Page, first: Buffer, second: Buffer): Promise<PictureDifference> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d');
          if (context === null) throw new Error('No canvas');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (a === undefined || b === undefined) throw new Error('Two pictures are wanted');
      const sizes = [a, b].map(({width, height}) => `${width}x${height}`);
      if (sizes[0] !== sizes[1]) return {sizes: [sizes[0] ?? '', sizes[1] ?? ''] as const, share: 1};
      let different = 0;
      for (let pixel = 0; pixel < a.data.length; pixel += 4) {
        const apart = [0, 1, 2].some(
          (channel) => Math.abs((a.data[pixel + channel] ?? 0) - (b.data[pixel + channel] ?? 0)) > 24,
        );
        if (apart) different += 1;
      }
      return {sizes: [sizes[0] ?? '', sizes[1] ?? ''] as const, share: different / (a.data.length / 4)};
    },
    [first.toString('base64'), second.toString('base64')],
  );
}
