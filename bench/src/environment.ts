import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {arch, cpus, loadavg, platform, release, totalmem} from 'node:os';
import {findBrowser} from '../../scripts/browser.js';
import type {Options} from './options.js';

/** Where and how something was measured. */
export interface Environment {
  /** Instant of the beginning. */
  readonly date: string;
  readonly browser: string;
  readonly node: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /** Of the last minute, when measuring began. */
  readonly loadAverage: number;
  readonly reps: number;
  /** Versions by package, of what was measured. */
  readonly versions: Readonly<Record<string, string>>;
}

const measuredPackages: readonly string[] = [
  '@tokhai/elements',
  'lit',
  '@rjsf/core',
  '@rjsf/validator-ajv8',
  'survey-core',
  'survey-react-ui',
  '@formio/js',
  '@jsonforms/react',
  '@jsonforms/vanilla-renderers',
  '@bpmn-io/form-js-viewer',
  'react',
];

/** A package's version from its manifest, which not every package exports. */
function versionOf(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8'));
      return (manifest as {readonly version: string}).version;
    } catch {
      // Not in this folder; the next one may have it.
    }
  }
  return undefined;
}

/** Describes machine, browser and versions. */
export async function describeEnvironment({reps}: Options): Promise<Environment> {
  const {executablePath} = await findBrowser();
  const browser = execFileSync(executablePath, ['--version', '--no-sandbox'], {encoding: 'utf8'}).trim();
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    browser,
    node: process.version,
    system: `${platform()} ${arch()} ${release()}`,
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryBytes: totalmem(),
    loadAverage: loadavg()[0] ?? 0,
    reps,
    versions: Object.fromEntries(
      measuredPackages.flatMap((name) => {
        const version = versionOf(name);
        return version === undefined ? [] : [[name, version]];
      }),
    ),
  };
}
