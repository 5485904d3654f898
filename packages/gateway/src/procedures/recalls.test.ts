import {mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {openRecalls} from './recalls.js';

const recall = {code: '1.001193', version: 1, on: '2026-11-20', reason: {vi: 'Sai lệ phí', en: 'Wrong fee'}};
const {code, version} = recall;

describe('recalls.json', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tokhai-recalls-'));
    file = join(folder, 'recalls.json');
    vi.useFakeTimers({now: 0});
  });
  afterEach(() => {
    vi.useRealTimers();
    rmSync(folder, {recursive: true});
  });

  /** Writes it and lets the interval pass. */
  function write(text: string): void {
    writeFileSync(file, text);
    vi.advanceTimersByTime(1_000);
    utimesSync(file, Date.now() / 1_000, Date.now() / 1_000);
  }

  it('recalls nothing where there is none', () => {
    expect(openRecalls(folder)({code, version})).toBeUndefined();
  });

  it('recalls the version that it names, also once it changed', () => {
    const find = openRecalls(folder);
    write(JSON.stringify([recall]));
    expect(find({code, version})).toEqual(recall);
    expect(find({code, version: 2})).toBeUndefined();
    expect(find({code: '1.000110', version})).toBeUndefined();
    write('[]');
    expect(find({code, version})).toBeUndefined();
  });

  it('takes nothing back while it is half written', () => {
    write(JSON.stringify([recall]));
    const find = openRecalls(folder);
    write('[{"code":');
    expect(find({code, version})).toEqual(recall);
  });

  it.each(['{', '{}', '[1]', '[{"code":"1","version":1,"on":"2026-11-20","reason":{"vi":"x"}}]'])(
    'stops the start where it is %s',
    (text) => {
      write(text);
      expect(() => openRecalls(folder)).toThrow(
        expect.objectContaining({name: 'GatewayError', code: 'procedure-faulty'}) as Error,
      );
    },
  );
});
