import { useEffect, useState } from 'react';

const fields = [
  'input[type="radio"]:checked',
  'input:not([type="radio"], [type="hidden"], :disabled)',
  'textarea',
  '[data-fact-button]',
].join(', ');

/** Moves the focus to the first field inside, and says whether there was one. */
export function focusFirst(inside: Element | null | undefined): boolean {
  const field = inside?.querySelector<HTMLElement>(fields);
  field?.focus();
  return field !== null && field !== undefined;
}

/** Where nothing better is left, the work takes the focus: the next Tab goes on from there. */
export const focusWork = (): void => document.getElementById('content')?.focus({ preventScroll: true });

/** What the focus is to come back to: of an item in a menu, the button that opens the menu. */
function openerOf(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby') ?? null;
  const opener = menu === null ? active : document.getElementById(menu);
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/** When this is taken away the focus goes back to where it came from, or to `otherwise`. */
export function useFocusReturn(otherwise?: () => HTMLElement | null | undefined): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      const back = opener?.isConnected === true ? opener : otherwise?.();
      if (back === null || back === undefined) focusWork();
      else back.focus({ preventScroll: true });
    },
    [opener, otherwise],
  );
}
