import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {isJsonArray, isJsonObject, parseJson} from '@tokhai/core';
import type {Json} from '@tokhai/core';
import {GatewayError} from '../gateway-error.js';
import type {ProcedureRef, Recall} from '../options.js';

interface ListedRecall extends Recall, ProcedureRef {}

/** So often at most the file is looked at, however many ask. */
const interval = 1_000;

/**
 * Recalls by `recalls.json` in the folder of schemas, read again when it changes: a recall must not wait for a restart. A file
 * that became unreadable meanwhile takes nothing back: what was recalled stays so.
 *
 * @throws GatewayError `procedure-faulty` where the file cannot be read at the start
 */
export function openRecalls(schemas: string): (procedure: ProcedureRef) => Recall | undefined {
  const path = join(schemas, 'recalls.json');
  let stamp = stampOf(path);
  let recalls = readRecalls(path);
  let looked = Date.now();
  const refresh = (): void => {
    if (Date.now() - looked < interval) return;
    looked = Date.now();
    const now = stampOf(path);
    if (now === stamp) return;
    stamp = now;
    try {
      recalls = readRecalls(path);
    } catch {
      // Half written, perhaps: the next change is looked at again.
    }
  };
  return ({code, version}) => {
    refresh();
    return recalls.find((recall) => recall.code === code && recall.version === version);
  };
}

/** Tells one state of the file from another; `none` where there is no file. */
function stampOf(path: string): string {
  try {
    const {mtimeMs, size} = statSync(path);
    return `${String(mtimeMs)} ${String(size)}`;
  } catch {
    return 'none';
  }
}

function readRecalls(path: string): readonly ListedRecall[] {
  if (stampOf(path) === 'none') return [];
  try {
    const list = parseJson(readFileSync(path, 'utf8'));
    if (isJsonArray(list) && list.every(isRecall)) return list;
  } catch (cause) {
    throw new GatewayError('procedure-faulty', `${path} cannot be read`, {cause});
  }
  throw new GatewayError('procedure-faulty', `${path} is no list of recalls`);
}

function isRecall(value: Json): value is Json & ListedRecall {
  if (!isJsonObject(value) || !isJsonObject(value.reason)) return false;
  const {code, version, on, reason} = value;
  return (
    [code, on, reason.vi, reason.en].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(version)
  );
}
