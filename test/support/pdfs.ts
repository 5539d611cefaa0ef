import { deflateSync, crc32 } from 'node:zlib';
import { degrees, PDFDocument, rgb, StandardFonts, type PDFPage } from '@cantoo/pdf-lib';

/** Portrait A4, in points. */
export const a4: readonly [number, number] = [595.28, 841.89];

interface PdfOptions {
  readonly pages?: number;
  readonly size?: readonly [number, number];
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Stands on each page with its number. */
  readonly text?: string;
  readonly change?: (document: PDFDocument) => void;
}

function draw(page: PDFPage, text: string): void {
  const { width, height } = page.getSize();
  page.drawRectangle({
    x: 4,
    y: 4,
    width: width - 8,
    height: height - 8,
    borderColor: rgb(0.8, 0.3, 0.2),
    color: rgb(1, 1, 0.96),
  });
  page.drawText(text, { x: 24, y: height - 40, size: 18 });
}

/** A PDF as others make it. */
export async function somePdf(options: PdfOptions = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= (options.pages ?? 1); number += 1) {
    const page = document.addPage([...(options.size ?? a4)] as [number, number]);
    page.setFont(font);
    if (options.rotate !== undefined) page.setRotation(degrees(options.rotate));
    draw(page, `${options.text ?? 'Sida'} ${String(number)}`);
  }
  options.change?.(document);
  return document.save();
}

/** Locked with a password, as a bank sends its papers. */
export async function encryptedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  draw(document.addPage(), 'Hemligt');
  document.encrypt({ userPassword: 'hemligt', ownerPassword: 'hemligare' });
  return document.save();
}

/** A form whose field is filled in: its look is an annotation, not a part of the page's content. */
export async function filledForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([...a4] as [number, number]);
  draw(page, 'Blankett');
  const field = document.getForm().createTextField('namn');
  field.setText('Ifyllt');
  field.addToPage(page, { x: 60, y: 600, width: 200, height: 30 });
  return document.save();
}

/** Objects written by hand, with a trailer; what points where is up to the caller. */
export function rawPdf(objects: readonly string[], root = '1 0 R'): Uint8Array {
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root ${root} >>\nstartxref\n9\n%%EOF\n`, 'latin1');
}

/** An object stream whose few bytes unpack to far more than there is room for. */
export function packedTooHard(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`,
    'latin1',
  );
  const tail = Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\nstartxref\n9\n%%EOF\n', 'latin1');
  return Buffer.concat([head, packed, tail]);
}

const chunkOf = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A picture of colours without alpha; `claimed` is what its header says of its size. */
export function somePng(width = 60, height = 40, claimed: readonly [number, number] = [width, height]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claimed[0], 0);
  header.writeUInt32BE(claimed[1], 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.alloc(1 + 3 * width, 0x90);
  row[0] = 0;
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunkOf('IHDR', header),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

/** One grey pixel block as JPEG of 8 × 8, as cameras write it: with an Exif segment that says how it was held. */
export function someJpeg(orientation = 1): Uint8Array {
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  exif.writeUInt16BE(orientation, 6 + 8 + 2 + 8);
  const segment = (marker: number, body: Uint8Array): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 16)])),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 16, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.from([0x00, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    segment(0xc4, Buffer.from([0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0b00000000, 0xff, 0xd9]),
  ]);
}

/** Every page's attribute that leads to a tree that leads back to itself. */
export const loopingTree = (): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>',
  ]);

/** Each level refers twice to the next: few objects, and more pages than stars. */
export function doublingTree(levels = 60): Uint8Array {
  const nodes = Array.from({ length: levels }, (_, index) => {
    const next = `${String(index + 3)} 0 R`;
    return `<< /Type /Pages /Kids [${next} ${next}] /Count 2 >>`;
  });
  return rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...nodes, '<< /Type /Page /MediaBox [0 0 100 100] >>']);
}
