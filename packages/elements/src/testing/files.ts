import {executeServerCommand} from '@web/test-runner-commands';

/** A PDF of its own bytes. */
export function pdf(text: string, name = `${text}.pdf`): File {
  return new File([`%PDF-1.7 ${text}`], name, {type: 'application/pdf'});
}

/** A real image of faint noise: large without loss, small as a JPEG. */
export async function photo(
  name: string,
  options: {readonly edge?: number; readonly type?: 'image/jpeg' | 'image/png' | 'image/webp'} = {},
): Promise<File> {
  const {edge = 40, type = 'image/jpeg'} = options;
  const canvas = document.createElement('canvas');
  canvas.width = edge;
  canvas.height = edge;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  const noise = pen.createImageData(edge, edge);
  for (let index = 0; index < noise.data.length; index += 1) {
    noise.data[index] = index % 4 === 3 ? 255 : 120 + Math.floor(Math.random() * 16);
  }
  pen.putImageData(noise, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, 1);
  });
  if (blob === null) throw new Error(`no ${type}`);
  return new File([blob], name, {type});
}

/** Answers the real file chooser, which a key opens on what has the focus. */
export async function chooseByKey(key: string, files: readonly File[]): Promise<void> {
  const payload = {
    key,
    files: await Promise.all(
      files.map(async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return {name: file.name, type: file.type, base64: btoa(String.fromCharCode(...bytes))};
      }),
    ),
  };
  await executeServerCommand('choose-files', payload);
}

/** Chooses files as the chooser would, for inputs that no key can reach in a test. */
export function choose(input: HTMLInputElement, files: readonly File[]): void {
  input.files = carry(files).files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

/** Drops files onto an element, or over it where `only` says so; answers whether the page took them. */
export function drop(target: Element, files: readonly File[], only?: 'dragover'): boolean {
  const dataTransfer = carry(files);
  const options = {bubbles: true, cancelable: true, composed: true, dataTransfer};
  const over = new DragEvent('dragover', options);
  target.dispatchEvent(over);
  if (only === undefined) target.dispatchEvent(new DragEvent('drop', options));
  return over.defaultPrevented;
}

/** Pastes files where the focus is. */
export function paste(target: Element, files: readonly File[]): void {
  const clipboardData = carry(files);
  target.dispatchEvent(
    new ClipboardEvent('paste', {bubbles: true, cancelable: true, composed: true, clipboardData}),
  );
}

function carry(files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

/** Copies an image to the clipboard, as a program for screenshots does. */
export async function copyImage(): Promise<void> {
  await executeServerCommand('clipboard');
  const image = await photo('image.png', {type: 'image/png'});
  await navigator.clipboard.write([new ClipboardItem({'image/png': image})]);
}

/** Makes the device one that is touched, or not. */
export async function touch(enabled: boolean): Promise<void> {
  await executeServerCommand('touch', enabled);
}
