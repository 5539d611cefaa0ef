import { useCallback, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** Where figures come from: a file that has been read, or what was pasted. */
export interface FigureSource {
  /** Stands for the bytes in the key of the preview. */
  readonly key: number;
  readonly name: string;
  readonly base64: string;
}

export interface FigureFile {
  readonly opened: boolean;
  readonly source: FigureSource | null;
  /** Why a file was not even read. */
  readonly refused: string | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly take: (files: readonly File[]) => void;
  readonly paste: (text: string) => void;
  readonly letGo: () => void;
  readonly drop: (event: DragEvent) => void;
}

const maxBytes = 3 * 1000 * 1000;

const base64Of = (bytes: Uint8Array): string => {
  let binary = '';
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return window.btoa(binary);
};

let keys = 0;
const nextKey = (): number => {
  keys += 1;
  return keys;
};

export function useFigureFile(): FigureFile {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [source, setSource] = useState<FigureSource | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      setOpened(true);
      if (file === undefined) return;
      if (files.length > 1) return setRefused(t('indexation.figures.import.several'));
      if (file.size === 0) return setRefused(t('indexation.figures.import.nothingIn', { name: file.name }));
      if (file.size > maxBytes) return setRefused(t('indexation.figures.import.tooLarge'));
      setRefused(null);
      file.arrayBuffer().then(
        (buffer) => setSource({ key: nextKey(), name: file.name, base64: base64Of(new Uint8Array(buffer)) }),
        () => setRefused(t('indexation.figures.import.unreadable')),
      );
    },
    [t],
  );
  const paste = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > maxBytes) return setRefused(t('indexation.figures.import.tooLarge'));
    setRefused(null);
    setSource({ key: nextKey(), name: t('indexation.figures.import.pasted'), base64: base64Of(bytes) });
  };
  const letGo = () => {
    setSource(null);
    setRefused(null);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  return {
    opened,
    source,
    refused,
    open: () => setOpened(true),
    close: () => {
      setOpened(false);
      letGo();
    },
    take,
    paste,
    letGo,
    drop,
  };
}
