import type {TestRunnerPlugin} from '@web/test-runner-core';
/** What a browser test asks for: these files, in the file chooser that a key opens on what has the focus. */
export interface ChooseFiles {
  /** As Playwright names keys, for example `Space`. */
  readonly key: string;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly base64: string;
  }[];
}
/** Lets a browser test answer the real file chooser: `executeServerCommand('choose-files', {key, files})`. */
export declare function chooseFilesPlugin(): TestRunnerPlugin<ChooseFiles>;
//# sourceMappingURL=choose-files-plugin.d.ts.map
