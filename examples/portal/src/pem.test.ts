import {describe, expect, it} from 'vitest';
import {writePem} from './pem.js';

describe('a certificate as text', () => {
  it('has full lines, a shorter last one, and never an empty one, whatever its length', () => {
    for (let length = 1; length <= 200; length += 1) {
      const lines = writePem(new Uint8Array(length).fill(7)).split('\n');
      expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
      expect(lines.slice(-2)).toEqual(['-----END CERTIFICATE-----', '']);
      const body = lines.slice(1, -2);
      expect(body.every((line) => line.length > 0 && line.length <= 64)).toBe(true);
      expect(body.slice(0, -1).every((line) => line.length === 64)).toBe(true);
      expect(Buffer.from(body.join(''), 'base64')).toHaveLength(length);
    }
  });
});
