import { useEffect } from 'react';
import { useUndo } from './undo.ts';

const typing = new Set(['text', 'search', 'number', 'email', 'tel', 'url', 'password', 'date']);

/** In a text field Ctrl+Z is the field's own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && typing.has(target.type) && !target.readOnly) ||
  (target instanceof HTMLElement && target.isContentEditable);

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Ctrl+Z takes back the last command of this window; Ctrl+Shift+Z, or Ctrl+Y, does it again. */
export function UndoKeys() {
  const { undoLast, redoLast } = useUndo();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || isTyping(event.target) || isDialogOpen()) return;
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? redoLast() : undoLast());
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undoLast, redoLast]);
  return null;
}
