import type {TestRunnerPlugin} from '@web/test-runner-core';
import type {Page} from 'playwright';

/** What a browser test asks for: these files, in the file chooser that a key opens on what has the focus. */
export interface ChooseFiles {
  /** As Playwright names keys, for example `Space`. */
  readonly key: string;
  readonly files: readonly {readonly name: string; readonly type: string; readonly base64: string}[];
}

/** The launcher of `@web/test-runner-playwright`, as far as it is needed. */
interface PlaywrightPages {
  getPage(session: string): Page;
}

/** How long a file chooser may take to open, in milliseconds. */
const patience = 5_000;

/** Lets a browser test answer the real file chooser: `executeServerCommand('choose-files', {key, files})`. */
export function chooseFilesPlugin(): TestRunnerPlugin<ChooseFiles> {
  return {
    name: 'choose-files',
    async executeCommand({command, payload, session}) {
      if (command !== 'choose-files' || payload === undefined) return undefined;
      const page = (session.browser as unknown as PlaywrightPages).getPage(session.id);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser', {timeout: patience}),
        page.keyboard.press(payload.key),
      ]);
      await chooser.setFiles(
        payload.files.map(({name, type, base64}) => ({
          name,
          mimeType: type,
          buffer: Buffer.from(base64, 'base64'),
        })),
      );
      return {multiple: chooser.isMultiple()};
    },
  };
}
