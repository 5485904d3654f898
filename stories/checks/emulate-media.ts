import type {BrowserCommand} from 'vitest/node';

/** How somebody has set their system up; what is not named is as it comes. */
export interface MediaSettings {
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

/** Sets the browser's page up as somebody's system would. */
export const emulateMedia: BrowserCommand<[settings: MediaSettings]> = async ({page}, settings) => {
  await page.emulateMedia({colorScheme: null, forcedColors: null, reducedMotion: null, ...settings});
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    emulateMedia(settings: MediaSettings): Promise<void>;
  }
}
