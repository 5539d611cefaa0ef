export const acceptedTypes = 'image/png,image/jpeg,application/pdf';

const mostBytes = 20 * 1024 * 1024;
/** Files that would be refused for their size are never read. */
export const isTooLarge = (file: File): boolean => file.size > mostBytes;

/** The file's bytes, as a data address has them after its comma. */
export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });

/** `340 kB`, `1,2 MB`. */
export function sizeText(bytes: number, language: string): string {
  const isSmall = bytes < 1_000_000;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: isSmall ? 0 : 1 });
  return isSmall ? `${number.format(Math.max(1, bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`;
}
