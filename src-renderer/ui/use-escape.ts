import { useEffect, useRef } from 'react';

const layers = [
  '[role="dialog"]',
  '[role="menu"]',
  '[role="listbox"]',
  '.mantine-Popover-dropdown',
  '.mantine-Combobox-dropdown',
].join(', ');

/** A menu, list, calendar or dialog that is open takes Esc first. Closed lists stay in the document, unseen. */
const isLayerAbove = (): boolean => [...document.querySelectorAll(layers)].some((layer) => layer.checkVisibility());

/**
 * Esc closes this layer, where no other lies above it. What lies above is looked for before anyone has handled the key:
 * a list that Esc has just closed must not pass it on.
 */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    let covered = false;
    const look = (event: KeyboardEvent) => {
      if (event.key === 'Escape') covered = isLayerAbove();
    };
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || covered) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', close);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', close);
    };
  }, []);
}
