import {mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {dropOldModules} from './drop-old-modules.js';

const folder = mkdtempSync(join(tmpdir(), 'tokhai-modules-'));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

function write(path: string, seconds: number): void {
  writeFileSync(join(folder, path), '');
  utimesSync(join(folder, path), seconds, seconds);
}

describe('dropOldModules', () => {
  it('keeps what this build wrote, at any depth, and whatever is no module', () => {
    mkdirSync(join(folder, 'chunks'));
    write('index.js', 3_000);
    write('index.d.ts', 1_000);
    write('renamed.js', 1_000);
    write('renamed.js.map', 1_000);
    write('chunks/form-old.js', 1_000);
    write('chunks/form-new.js', 3_000);
    dropOldModules(folder, 2_000_000);
    expect(readdirSync(folder).sort()).toEqual(['chunks', 'index.d.ts', 'index.js']);
    expect(readdirSync(join(folder, 'chunks'))).toEqual(['form-new.js']);
  });

  it('takes a folder that is not there', () => {
    expect(() => {
      dropOldModules(join(folder, 'nowhere'), 0);
    }).not.toThrow();
  });
});
