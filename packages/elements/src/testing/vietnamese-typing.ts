import {executeServerCommand, sendKeys} from '@web/test-runner-commands';

/** Which keys make marks: Telex repeats letters, VNI uses digits. */
export type TypingMethod = 'telex' | 'vni';

/**
 * How an input method brings its text in. `preedit` composes a word before it is committed (IBus, macOS, Windows' own);
 * `backspace` takes back what stands and inserts it anew, with no composition events at all (UniKey); `decomposed`
 * inserts letters and their marks one by one (NFD).
 */
export type TypingEngine = 'preedit' | 'backspace' | 'decomposed';

/** One way of typing. */
export interface TypingStyle {
  readonly method: TypingMethod;
  readonly engine: TypingEngine;
}

/** Every way that the tests play. */
export const typingStyles: readonly TypingStyle[] = [
  {method: 'telex', engine: 'preedit'},
  {method: 'vni', engine: 'preedit'},
  {method: 'telex', engine: 'backspace'},
  {method: 'vni', engine: 'backspace'},
  {method: 'telex', engine: 'decomposed'},
];

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

interface Letter {
  /** Without any mark, case kept. */
  readonly bare: string;
  /** With the mark that makes it another letter, without tone. */
  readonly toneless: string;
}

function readLetters(word: string): readonly Letter[] {
  return Array.from(word.normalize('NFC'), (letter) => {
    const toneless = letter.normalize('NFD').replace(tones, '').normalize('NFC');
    const bare = toneless.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
    return {bare, toneless};
  });
}

/** What stands at the caret after each key that types a word: the marks come while typing (Telex) or after it (VNI). */
export function listStates(word: string, method: TypingMethod): readonly string[] {
  const letters = readLetters(word);
  const states: string[] = [];
  const marked = (upTo: number): string =>
    letters.map(({bare, toneless}, index) => (index < upTo ? toneless : bare)).join('');
  letters.forEach(({bare, toneless}, index) => {
    const before =
      method === 'telex'
        ? letters.slice(0, index).map((letter) => letter.toneless)
        : letters.slice(0, index).map((letter) => letter.bare);
    states.push(before.join('') + bare);
    if (method === 'telex' && toneless !== bare) states.push(before.join('') + toneless);
  });
  if (method === 'vni')
    letters.forEach(({bare, toneless}, index) => {
      if (toneless !== bare) states.push(marked(index + 1));
    });
  const whole = word.normalize('NFC');
  if (states.at(-1) !== whole) states.push(whole);
  return states;
}

const play = (step: {compose: string} | {insert: string}): Promise<unknown> =>
  executeServerCommand('input-method', step);

/** Called after each key with what stands typed so far, from where the caret was. */
export type WatchTyping = (typed: string) => void;

/** Types a text into what has the focus, key by key, in one of the styles. */
export async function typeVietnamese(
  text: string,
  {method, engine}: TypingStyle,
  watch: WatchTyping,
): Promise<void> {
  let done = '';
  for (const [index, word] of text.split(' ').entries()) {
    if (index > 0) {
      await sendKeys({press: 'Space'});
      done += ' ';
      watch(done);
    }
    if (engine === 'preedit') await composeWord(word, method, done, watch);
    else if (engine === 'backspace') await retypeWord(word, method, done, watch);
    else await insertDecomposed(word, done, watch);
    done += engine === 'decomposed' ? word.normalize('NFD') : word;
  }
}

async function composeWord(
  word: string,
  method: TypingMethod,
  done: string,
  watch: WatchTyping,
): Promise<void> {
  for (const state of listStates(word, method)) {
    await play({compose: state});
    watch(done + state);
  }
  if (word !== '') await play({insert: word});
  watch(done + word);
}

async function retypeWord(
  word: string,
  method: TypingMethod,
  done: string,
  watch: WatchTyping,
): Promise<void> {
  let stands = '';
  for (const state of listStates(word, method)) {
    const kept = commonStart(stands, state);
    for (let left = stands.length - kept; left > 0; left -= 1) await sendKeys({press: 'Backspace'});
    await play({insert: state.slice(kept)});
    stands = state;
    watch(done + state);
  }
}

async function insertDecomposed(word: string, done: string, watch: WatchTyping): Promise<void> {
  let stands = '';
  for (const part of Array.from(word.normalize('NFD'))) {
    await play({insert: part});
    stands += part;
    watch(done + stands);
  }
}

function commonStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same;
}
