import {assert} from '@open-wc/testing';
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

describe('messages of issues', () => {
  before(async () => {
    await loadMessages('en', 'parts');
  });

  for (const locale of ['vi', 'en'] as const) {
    it(`have no capital within a sentence, in ${locale}`, () => {
      const t: Translate = translator(locale);
      assert.isAbove(codes.length, 20);
      for (const code of codes) {
        const params = {min: 1, max: 9, character: 'U+202E', name: 'RLO', count: 2};
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
});
