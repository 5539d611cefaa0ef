import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackIcon } from './icons.tsx';
import classes from './peek.module.css';

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
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    if (pane.current?.contains(document.activeElement) === false) pane.current.focus({ preventScroll: true });
  }, [props.focusKey]);
  const row = useRef<HTMLElement | null>(null);
  useEffect(() => {
    row.current = document.querySelector<HTMLElement>('tr[data-selected] [data-row-button]') ?? row.current;
  });
  useEffect(
    () => () => {
      const back =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : row.current;
      back?.focus({ preventScroll: true });
    },
    [opener],
  );
  const { onClose } = props;
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isLayerAbove()) return;
      event.preventDefault();
      onClose();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, [onClose]);
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
            <button type="button" className={classes['back']} onClick={onClose}>
              <BackIcon size={12} />
              {props.backTo}
            </button>
          )}
          <h2>{props.title}</h2>
          {props.subtitle !== undefined && <div className={classes['subtitle']}>{props.subtitle}</div>}
        </div>
        <button type="button" className={classes['close']} title={label} onClick={onClose}>
          <kbd>Esc</kbd>
          <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      </div>
      <div className={classes['body']} data-peek-body>
        {props.children}
      </div>
    </aside>
  );
}

/** A menu, calendar or dialog takes Esc first. */
const isLayerAbove = (): boolean =>
  document.querySelector(
    '[role="dialog"][aria-modal="true"], .mantine-Popover-dropdown, .mantine-Menu-dropdown, .mantine-Select-dropdown',
  ) !== null;

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
