import { invalid, type AppError } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { limits } from './table.ts';

export type FileKind = 'zip' | 'text';

/** How files that are no tables begin; what a file is called says nothing. */
const others: readonly (readonly [string, string])[] = [
  ['PDF', '25504446'],
  ['PNG', '89504e47'],
  ['JPEG', 'ffd8ff'],
  ['GIF', '47494638'],
  ['BMP', '424d'],
  ['TIFF', '49492a00'],
  ['TIFF', '4d4d002a'],
  ['RIFF', '52494646'],
  ['RTF', '7b5c727466'],
  ['gzip', '1f8b'],
  ['7z', '377abcaf271c'],
  ['RAR', '526172211a07'],
  ['ELF', '7f454c46'],
];

const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, 'hex'));

/** An OLE container is an old .xls, or an .xlsx behind a password. */
function oleError(bytes: Buffer): AppError {
  const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return invalid(encrypted ? 'import.encrypted' : 'import.old-excel');
}

const extensionOf = (name: string): string => /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
const macroExtensions = new Set(['xlsm', 'xltm', 'xlam']);
const textExtensions = new Set(['csv', 'txt', 'tsv', 'tab']);

/** What the file is by its content; its name can only speak against it. */
export function fileKind(name: string, bytes: Buffer): Result<FileKind> {
  const extension = extensionOf(name);
  if (bytes.length === 0) return err(invalid('import.empty'));
  if (bytes.length > limits.bytes) return err(invalid('import.too-large', { max: limits.bytes / 1024 / 1024 }));
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return err(oleError(bytes));
  if (macroExtensions.has(extension)) return err(invalid('import.macros'));
  if (startsWith(bytes, '504b')) return ok('zip');
  // ”BMW;…” may begin a text as ”BM” begins a picture: two letters alone decide nothing for a file called .csv.
  const found = others.find(
    ([, hex]) => startsWith(bytes, hex) && !(hex.length === 4 && textExtensions.has(extension)),
  );
  if (found !== undefined || !textExtensions.has(extension)) return err(invalid('import.wrong-type'));
  return ok('text');
}
