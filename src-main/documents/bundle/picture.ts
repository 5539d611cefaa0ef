import { inflateSync } from 'node:zlib';
import type { AttachmentFault } from '../../../shared/domain/premises/file-type.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Turn } from './pdf-source.ts';

/** A picture's size in pixels as it is stored, and how it is to be seen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Clockwise, after it has been mirrored: phones say how they were held. */
  readonly turned: Turn;
  readonly mirrored: boolean;
}

/** A PNG is unpacked when it is printed, four bytes a pixel and more. */
const maxPixels = 40_000_000;

const viewOf = (content: Uint8Array): DataView => new DataView(content.buffer, content.byteOffset, content.byteLength);

/** What a picture's own words say of it, read through as far as can be told without drawing it. */
export function readPicture(
  content: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Result<Picture, AttachmentFault> {
  try {
    const picture = mediaType === 'image/png' ? readPng(content) : readJpeg(content);
    if (picture === null || picture.width < 1 || picture.height < 1) return err('damaged');
    return picture.width * picture.height > maxPixels ? err('too-many-pixels') : ok(picture);
  } catch {
    // A length that leads past the end.
    return err('damaged');
  }
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** PNG (W3C): the header, then as much packed data as its size says, then the end. */
function readPng(content: Uint8Array): Picture | null {
  const view = viewOf(content);
  const data: Uint8Array[] = [];
  let header: { width: number; height: number; rowBytes: number } | null = null;
  let at = 8;
  while (at < content.length) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    const body = content.subarray(at + 8, at + 8 + length);
    if (body.length < length) return null;
    if (type === chunk.header) {
      const bits = view.getUint8(at + 16) * (channels[view.getUint8(at + 17)] ?? 0);
      const width = view.getUint32(at + 8);
      header = { width, height: view.getUint32(at + 12), rowBytes: 1 + Math.ceil((width * bits) / 8) };
      if (bits === 0) return null;
    } else if (type === chunk.data) data.push(body);
    else if (type === chunk.end) break;
    at += 12 + length;
  }
  if (header === null || at >= content.length) return null;
  const { width, height, rowBytes } = header;
  const picture: Picture = { width, height, turned: 0, mirrored: false };
  if (width * height > maxPixels) return picture;
  // Interlaced pictures have up to seven parts, whose rows begin with a byte each.
  const most = rowBytes * height + 16 * (height + width) + 64;
  const unpacked = inflateSync(Buffer.concat(data), { maxOutputLength: most });
  return unpacked.length >= (rowBytes - 1) * height ? picture : null;
}

const chunk = { header: 0x49484452, data: 0x49444154, end: 0x49454e44 } as const;

/** Frames of every kind of JPEG that readers of PDF show. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xc2;
const scan = 0xda;
const application1 = 0xe1;

/** JPEG (ITU T.81, annex B): segments until the first scan, among them the frame's size and what the camera says. */
function readJpeg(content: Uint8Array): Picture | null {
  const view = viewOf(content);
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === scan) break;
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === application1) orientation = orientationOf(content.subarray(at + 4, at + 2 + length)) ?? orientation;
    at += 2 + length;
  }
  return size === null ? null : { ...size, ...(held[orientation] ?? upright) };
}

const upright = { turned: 0, mirrored: false } as const;

/** Exif 2.32, orientation: what turns the stored picture upright. */
const held: Readonly<Record<number, Pick<Picture, 'turned' | 'mirrored'>>> = {
  2: { turned: 0, mirrored: true },
  3: { turned: 180, mirrored: false },
  4: { turned: 180, mirrored: true },
  5: { turned: 270, mirrored: true },
  6: { turned: 90, mirrored: false },
  7: { turned: 90, mirrored: true },
  8: { turned: 270, mirrored: false },
};

function orientationOf(segment: Uint8Array): number | null {
  if (Buffer.from(segment.subarray(0, 4)).toString('latin1') !== 'Exif') return null;
  try {
    const view = viewOf(segment.subarray(6));
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = Math.min(view.getUint16(directory, little), 200);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + 12 * index;
      if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
    }
  } catch {
    // What the camera says is an aside: the picture is whole without it.
  }
  return null;
}
