import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decimal, type Language } from '../../../../shared/documents/format.ts';
import { base64Of } from '../../../ui/attachments/file-content.ts';

/** Where the rows come from: a file that has been read, or what was pasted. Kept until it is imported or let go of. */
export type Source =
  | { readonly key: number; readonly name: string; readonly file: { readonly name: string; readonly base64: string } }
  | { readonly key: number; readonly name: null; readonly file: { readonly text: string } };

export interface Importing {
  readonly opened: boolean;
  readonly source: Source | null;
  /** Why a file was not even read. */
  readonly refused: string | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly take: (files: readonly File[]) => void;
  readonly paste: (text: string) => void;
  readonly letGo: () => void;
}

export const maxFileBytes = 5 * 1024 * 1024;

let keys = 0;
const nextKey = (): number => {
  keys += 1;
  return keys;
};

export function useImport(): Importing {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const [opened, setOpened] = useState(false);
  const [source, setSource] = useState<Source | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      setOpened(true);
      if (file === undefined) return;
      if (files.length > 1) return setRefused(t('registers.import.several'));
      if (file.size > maxFileBytes) {
        const size = decimal((file.size / 1024 / 1024).toFixed(1), language);
        return setRefused(t('registers.import.tooLarge', { name: file.name, size }));
      }
      setRefused(null);
      base64Of(file).then(
        (base64) => setSource({ key: nextKey(), name: file.name, file: { name: file.name, base64 } }),
        () => setRefused(t('registers.import.unreadable', { name: file.name })),
      );
    },
    [t, language],
  );
  const paste = useCallback((text: string) => {
    setOpened(true);
    setRefused(null);
    setSource({ key: nextKey(), name: null, file: { text } });
  }, []);
  return {
    opened,
    source,
    refused,
    open: () => setOpened(true),
    close: () => setOpened(false),
    take,
    paste,
    letGo: () => {
      setSource(null);
      setRefused(null);
    },
  };
}
