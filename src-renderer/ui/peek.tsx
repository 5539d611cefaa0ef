import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusReturn } from './focus.ts';
import { BackIcon } from './icons.tsx';
import classes from './peek.module.css';
import { HeldBy, useLeaving } from './unsaved.tsx';
import { useEscape } from './use-escape.ts';

interface PeekProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Closes this layer: Esc does it too. */
  onClose: () => void;
  /** Where another layer lies under this one: its name. */
  backTo?: string | undefined;
  /** Another key is another content: the focus moves there. */
  focusKey: string;
  children: ReactNode;
}

/** A pane to the right of the work, which keeps its place. Esc closes it and gives the focus back to where it came from. */
export function Peek(props: PeekProps) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const { held, leave } = useLeaving();
  const row = useRef<HTMLElement | null>(null);
  useFocusReturn(useCallback(() => (row.current?.isConnected === true ? row.current : null), []));
  useEffect(() => {
    if (pane.current?.contains(document.activeElement) === false) pane.current.focus({ preventScroll: true });
  }, [props.focusKey]);
  useEffect(() => {
    row.current = document.querySelector<HTMLElement>('tr[data-selected] [data-row-button]') ?? row.current;
  });
  const close = () => leave(props.onClose);
  useEscape(close);
  const label = props.backTo === undefined ? t('app.peek.close') : t('app.peek.back', { name: props.backTo });
  return (
    <aside
      ref={pane}
      tabIndex={-1}
      className={classes['peek']}
      aria-label={typeof props.title === 'string' ? props.title : t('app.peek.label')}
    >
      <div className={classes['head']}>
        <div className={classes['titles']}>
          {props.backTo !== undefined && (
            <button type="button" className={classes['back']} onClick={close}>
              <BackIcon size={12} />
              {props.backTo}
            </button>
          )}
          <h2>{props.title}</h2>
          {props.subtitle !== undefined && <div className={classes['subtitle']}>{props.subtitle}</div>}
        </div>
        <button type="button" className={classes['close']} title={label} onClick={close}>
          <kbd>Esc</kbd>
          <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      </div>
      <div className={classes['body']} data-peek-body>
        <HeldBy value={held}>{props.children}</HeldBy>
      </div>
    </aside>
  );
}

/** A part of a peek with a heading and, to the right of it, an action. */
export function PeekSection(props: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes['section']}>
      <div className={classes['sectionHead']}>
        <h3>{props.title}</h3>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
