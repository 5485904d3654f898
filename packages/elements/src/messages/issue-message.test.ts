import {assert} from '@open-wc/testing';
import type {ControlKind, Json, Locale} from '@tokhai/core';
import {en} from './en.js';
import {enClosing} from './en-closing.js';
import {enParts} from './en-parts.js';
import {issueMessage} from './issue-message.js';
import {compositeParts} from './composite-parts.js';
import {isMessageKey, loadMessages, translator, type Translate} from './translate.js';
import {vi} from './vi.js';
import {viKinds} from './vi-kinds.js';

const codes = Object.keys({...vi, ...viKinds})
  .filter((key) => key.startsWith('issue.'))
  .map((key) => key.slice('issue.'.length));

/** What stands before a label in a message, without quotation. */
function startOf(message: string, label: string): string {
  return message.slice(0, Math.max(message.indexOf(label), 0));
}

describe('English texts', () => {
  // The title of the errors has a text of its own for one; what is confirmed together, or limited to more files, has two at least.
  const besides = ['errors.title', 'claim.confirmAll', 'files.limitsMany'];

  it('put no noun after a count, which would be wrong for one', () => {
    const texts = Object.entries({...en, ...enParts, ...enClosing});
    const wrong = texts.filter(([key, text]) => /\{count\} [a-z]/u.test(text) && !besides.includes(key));
    assert.deepEqual(wrong, []);
  });
});

describe('messages of issues', () => {
  before(async () => {
    const say = (): string =>
      issueMessage({code: 'required', at: '/a'}, 'Số định danh', 'personal-number', translator('vi'));
    assert.strictEqual(say(), 'Nhập số định danh');
    await loadMessages('en', 'parts');
    assert.strictEqual(say(), 'Nhập số định danh, đủ 12 chữ số', 'the nearer text that came meanwhile');
  });

  for (const locale of ['vi', 'en'] as const) {
    it(`have no capital within a sentence, in ${locale}`, () => {
      const t: Translate = translator(locale);
      assert.isAbove(codes.length, 20);
      for (const code of codes) {
        const params = {
          of: 5,
          min: 1,
          max: 9,
          above: 1,
          below: 9,
          character: 'U+202E',
          name: 'RLO',
          count: 2,
        };
        const message = issueMessage({code, at: '/a', params}, 'Họ, chữ đệm, tên', 'text', t);
        assert.notInclude(message, '{', code);
        const start = startOf(message, 'Họ, chữ đệm, tên');
        assert.match(start, /^$|“$/u, `${code}: ${message}`);
      }
    });
  }

  it('leave abbreviations as they are written', () => {
    const t = translator('vi');
    assert.strictEqual(
      issueMessage({code: 'required', at: '/a'}, 'CCCD đứng tên', 'text', t),
      'Nhập CCCD đứng tên',
    );
    assert.strictEqual(issueMessage({code: 'required', at: '/a'}, 'Đường', 'text', t), 'Nhập đường');
  });

  it('group the figures that are too long to read at a glance', () => {
    const say = (locale: 'vi' | 'en', control: ControlKind, params: Readonly<Record<string, Json>>): string =>
      issueMessage({code: 'too-big', at: '/a', params}, 'Số tiền', control, translator(locale));
    assert.strictEqual(say('vi', 'money', {max: 1_250_000_000}), 'Số tiền phải không quá 1.250.000.000 đồng');
    assert.strictEqual(say('en', 'money', {max: 50_000}), 'Số tiền must be 50,000 đồng or less');
    assert.strictEqual(say('vi', 'number', {max: 1_000_000}), 'Số tiền phải không quá 1.000.000');
    assert.strictEqual(say('vi', 'year', {max: 2026}), 'Số tiền phải không quá 2026');
    assert.strictEqual(say('vi', 'number', {max: 12345.5}), 'Số tiền phải không quá 12345,5');
    assert.strictEqual(say('en', 'number', {max: 12345.5}), 'Số tiền must be 12345.5 or less');
  });

  it('name the step of a number', () => {
    const say = (locale: Locale, control: ControlKind, of: number): string =>
      issueMessage({code: 'not-a-multiple', at: '/a', params: {of}}, 'Số tiền', control, translator(locale));
    assert.strictEqual(say('vi', 'number', 1000), 'Số tiền phải là bội số của 1.000');
    assert.strictEqual(say('vi', 'number', 0.5), 'Số tiền phải là bội số của 0,5');
    assert.strictEqual(say('vi', 'money', 50_000), 'Số tiền phải là bội số của 50.000 đồng');
    assert.strictEqual(say('en', 'number', 1000), 'Số tiền must be a multiple of 1,000');
    assert.strictEqual(say('en', 'money', 1000), 'Số tiền must be a multiple of 1,000 đồng');
  });

  it('never show a code', () => {
    for (const locale of ['vi', 'en'] as const) {
      const message = issueMessage({code: 'no-such-code', at: '/a'}, 'Quốc tịch', 'text', translator(locale));
      assert.notInclude(message, 'no-such-code');
    }
  });

  it('name the parts of composites', () => {
    assert.strictEqual(compositeParts('identity-paper').labelAt('/so', translator('vi')), 'Số giấy tờ');
    assert.isUndefined(compositeParts('identity-paper').labelAt('/khac', translator('vi')));
    assert.isTrue(isMessageKey('identityPaper.so'));
  });

  it('ask for a yes or a no by name', () => {
    const ask = (label: string, locale: Locale): string =>
      issueMessage({code: 'required', at: '/a'}, label, 'yes-no', translator(locale));
    assert.equal(ask('Đề nghị cấp bản sao', 'vi'), 'Chọn “Có” hoặc “Không”: đề nghị cấp bản sao');
    assert.equal(ask('Copies are wanted', 'en'), 'Choose “Yes” or “No”: copies are wanted');
  });
});
