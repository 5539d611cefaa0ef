import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { translator, type Language } from '../../shared/i18n/index.ts';
import { CallError } from '../api/client.ts';
import classes from './toast.module.css';

interface ToastOptions {
  /** Takes back what was done; the toast goes away when it is chosen. */
  undo?: { label: string; run: () => Promise<unknown> };
}

/** In the language of the page: what shows a toast may be long gone from it. */
const closeButton = () => ({
  'aria-label': translator((document.documentElement.lang || 'sv') as Language).t('app.close'),
});

/**
 * Something was done. Only the last of these stands: what came before may no longer be taken back without taking with it
 * what was done since.
 */
export function toast(message: string, options: ToastOptions = {}): void {
  const { undo } = options;
  notifications.clean();
  const id = notifications.show({
    message:
      undo === undefined ? (
        message
      ) : (
        <span className={classes['row']}>
          <span>{message}</span>
          <Button
            variant="subtle"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              undo.run().catch(toastError);
            }}
          >
            {undo.label}
          </Button>
        </span>
      ),
    withBorder: true,
    color: 'accent',
    closeButtonProps: closeButton(),
  });
}

/** Something could not be done; stays until it is read. */
export function toastError(error: unknown): void {
  const message = error instanceof CallError || error instanceof Error ? error.message : String(error);
  notifications.show({
    message,
    color: 'red',
    withBorder: true,
    autoClose: 15_000,
    role: 'alert',
    closeButtonProps: closeButton(),
  });
}
