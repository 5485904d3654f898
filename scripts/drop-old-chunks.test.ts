import {mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {dropOldChunks} from './drop-old-chunks.js';

const folder = mkdtempSync(join(tmpdir(), 'tokhai-chunks-'));
afterAll(() => {
  rmSync(folder, {recursive: true});
});

describe('dropOldChunks', () => {
  it('keeps what this build wrote and nothing else', () => {
    writeFileSync(join(folder, 'form-old.js'), '');
    writeFileSync(join(folder, 'form-new.js'), '');
    utimesSync(join(folder, 'form-old.js'), 1_000, 1_000);
    utimesSync(join(folder, 'form-new.js'), 3_000, 3_000);
    dropOldChunks(folder, 2_000_000);
    expect(readdirSync(folder)).toEqual(['form-new.js']);
  });

  it('takes a folder that is not there', () => {
    expect(() => {
      dropOldChunks(join(folder, 'nowhere'), 0);
    }).not.toThrow();
  });
});
