import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellEdit, CellOption } from './column.ts';
import classes from './grid.module.css';

/** Where the cursor goes when the writing is over. */
export type After = 'stay' | 'next' | 'previous';

export interface EditorProps<R> {
  readonly edit: CellEdit<R>;
  readonly label: string;
  /** What stands there at first, and whether it is to be written over. */
  readonly text: string;
  readonly typed: boolean;
  readonly message: string | undefined;
  readonly align: 'left' | 'right' | undefined;
  readonly onSave: (text: string, after: After) => void;
  readonly onCancel: () => void;
  /** The focus went elsewhere by itself; null where nothing was decided. */
  readonly onLeave: (text: string | null) => void;
}

export function CellEditor<R>(props: EditorProps<R>) {
  const { options } = props.edit;
  return options === undefined ? <TextEditor {...props} /> : <ChoiceEditor {...props} options={options} />;
}

const afterKey = (event: KeyboardEvent): After | null => {
  if (event.key === 'Enter') return 'stay';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return null;
};

/** What is wrong, or to be known, right below the cell. */
function Note({ id, message, hint }: { id: string; message: string | undefined; hint: string | undefined }) {
  const text = message ?? hint;
  if (text === undefined) return null;
  return (
    <div id={id} className={classes['note']} data-bad={message !== undefined || undefined} role="status">
      {text}
    </div>
  );
}

/** Leaving by the mouse is heard once, and not when the key has already said it. */
function useEnding<R>(props: EditorProps<R>) {
  const over = useRef(false);
  return {
    save: (text: string, after: After) => {
      over.current = 'value' in props.edit.read(text);
      props.onSave(text, after);
    },
    cancel: () => {
      over.current = true;
      props.onCancel();
    },
    leave: (text: string | null) => {
      if (!over.current) props.onLeave(text);
    },
  };
}

function TextEditor<R>(props: EditorProps<R>) {
  const note = useId();
  const [text, setText] = useState(props.text);
  const input = useRef<HTMLInputElement>(null);
  const ending = useEnding(props);
  const [typed] = useState(props.typed);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (!typed) input.current?.select();
  }, [typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const after = afterKey(event);
    if (after === null && event.key !== 'Escape') return;
    event.preventDefault();
    if (after === null) ending.cancel();
    else ending.save(text, after);
  };
  return (
    <>
      <input
        ref={input}
        className={classes['input']}
        data-align={props.align}
        aria-label={props.label}
        aria-invalid={props.message !== undefined}
        aria-describedby={note}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => ending.leave(text)}
        autoComplete="off"
        spellCheck={false}
      />
      <Note id={note} message={props.message} hint={props.edit.hint} />
    </>
  );
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('sv');
const most = 200;

/** Options that begin with what is written come first, then those that have it. */
function matching(options: readonly CellOption[], written: string): readonly CellOption[] {
  const word = folded(written);
  if (word === '') return options.slice(0, most);
  const starts = options.filter(({ label }) => folded(label).startsWith(word));
  const has = options.filter(({ label }) => folded(label).includes(word) && !folded(label).startsWith(word));
  return [...starts, ...has].slice(0, most);
}

/** A text field that narrows a list: arrows choose, Enter and Tab save what is marked. */
function ChoiceEditor<R>(props: EditorProps<R> & { options: readonly CellOption[] }) {
  const { t } = useTranslation();
  const id = useId();
  const { options } = props;
  const [typed] = useState(props.typed);
  const [written, setWritten] = useState(typed ? props.text : '');
  const shown = matching(options, written);
  const standing = Math.max(
    0,
    options.findIndex(({ value }) => value === props.text),
  );
  const [at, setAt] = useState(typed ? 0 : standing);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ending = useEnding(props);
  const marked = shown[Math.min(at, shown.length - 1)];
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    // Where there is more room above the cell, the list goes there.
    const below = window.innerHeight - (input.current?.getBoundingClientRect().bottom ?? 0);
    if (below < 300 && list.current !== null) list.current.dataset['up'] = '';
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, written]);
  const choose = (after: After) => (marked === undefined ? undefined : ending.save(marked.value, after));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const after = afterKey(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (after === null && step === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (after !== null) choose(after);
    else if (step === undefined) ending.cancel();
    else setAt((before) => Math.max(0, Math.min(shown.length - 1, before + step)));
  };
  return (
    <>
      <input
        ref={input}
        className={classes['input']}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={marked === undefined ? undefined : `${id}-${marked.value}`}
        aria-autocomplete="list"
        aria-label={props.label}
        aria-invalid={props.message !== undefined}
        aria-describedby={`${id}-note`}
        placeholder={options.find(({ value }) => value === props.text)?.label}
        value={written}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => ending.leave(null)}
        autoComplete="off"
        spellCheck={false}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={props.label} className={classes['options']}>
        {shown.map((option, index) => (
          <div
            key={option.value}
            id={`${id}-${option.value}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === marked}
            onMouseEnter={() => setAt(index)}
            onMouseDown={(event) => {
              event.preventDefault();
              ending.save(option.value, 'stay');
            }}
          >
            {option.label}
          </div>
        ))}
        {shown.length === 0 && <div className={classes['noOption']}>{t('app.field.noMatch')}</div>}
      </div>
      <Note id={`${id}-note`} message={props.message} hint={props.edit.hint} />
    </>
  );
}
