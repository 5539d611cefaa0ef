import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is being laid out for paper, so that what measures the window measures a sheet instead. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser lays out as soon as the listener returns: the change must be in place by then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Prints the page; what is marked as secret stays off the paper unless it is asked for. */
export function printPage(withSecret: boolean): void {
  const root = document.documentElement;
  root.toggleAttribute('data-print-secret', withSecret);
  window.addEventListener('afterprint', () => root.removeAttribute('data-print-secret'), { once: true });
  window.print();
}

/** A4 lying down with 12 mm on each side, in the pixels of CSS. */
export const sheetWidth = 1030;
export const sheetHeight = 520;
