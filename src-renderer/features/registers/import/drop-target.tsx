import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

interface DropTargetProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Cells from a spreadsheet, pasted anywhere but in a field. */
  readonly onPaste: (text: string) => void;
  readonly disabled: boolean;
  readonly children: ReactNode;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type="checkbox"]), textarea, select') !== null;
const isCells = (text: string): boolean => text.includes('\t') || text.trim().includes('\n');
const isModal = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Takes files that are dropped on the table, and cells that are pasted. */
export function DropTarget({ onFiles, onPaste, disabled, children }: DropTargetProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (disabled) return undefined;
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isField(event.target) || isModal()) return;
      const files = [...(event.clipboardData?.files ?? [])];
      if (isCells(text)) onPaste(text);
      else if (files.length > 0) onFiles(files);
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [disabled, onPaste, onFiles]);
  const drag = (event: DragEvent) => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div className={classes['target']} onDragEnter={drag} onDragOver={drag} onDragLeave={leave} onDrop={drop}>
      {children}
      {over && <div className={classes['over']}>{t('registers.import.dropHere')}</div>}
    </div>
  );
}
