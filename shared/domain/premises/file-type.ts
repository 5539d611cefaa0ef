/** What can be attached. */
export const mediaTypes = ['image/png', 'image/jpeg', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

export const maxAttachmentBytes = 20 * 1024 * 1024;

/** Why a file that begins as it should can't be taken in: it couldn't be shown, or not be printed in a bundle. */
export type AttachmentFault = 'encrypted' | 'damaged' | 'no-pages' | 'too-many-pages' | 'too-many-pixels';

const beginnings: readonly (readonly [MediaType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What a file is by how it begins, whatever it is called; null for what can't be attached. */
export const mediaTypeOf = (content: Uint8Array): MediaType | null =>
  beginnings.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))?.[0] ?? null;
