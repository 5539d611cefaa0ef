import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from './file-type.ts';

describe('what a file is', () => {
  it.each([
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    [null, [0x89, 0x50, 0x4e]],
    [null, [0x3c, 0x73, 0x76, 0x67]],
    [null, []],
  ])('is told by how it begins: %s', (expected, bytes) => {
    expect(mediaTypeOf(Uint8Array.from(bytes))).toBe(expected);
  });
});
