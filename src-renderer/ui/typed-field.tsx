import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FieldProps } from './field-props.ts';

interface TypedFieldProps<T> extends FieldProps<T> {
  parse: (text: string) => T | null;
  format: (value: T) => string;
  /** What to write, where what stands there can't be read. */
  unreadable: string | ((text: string) => string);
  unit?: ReactNode;
  placeholder?: string;
  align?: 'left' | 'right';
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
}

/**
 * Text that means a value. While it is written it stands as it is written; when the field is left it is set out in the
 * usual form. What can't be read stays, is said at the field, and counts as no value.
 */
export function TypedField<T>(props: TypedFieldProps<T>) {
  const { value, parse, format, onChange } = props;
  const [typed, setDraft] = useState<string | null>(null);
  // A value that came from elsewhere (a calendar, another field) takes the place of what was typed.
  const draft = typed === null || (parse(typed) ?? undefined) === value ? typed : null;
  const [left, setLeft] = useState(false);
  const shown = draft ?? (value === undefined ? '' : format(value));
  const unread = draft !== null && draft.trim() !== '' && parse(draft) === null;
  const change = (text: string) => {
    setDraft(text);
    setLeft(false);
    onChange(parse(text) ?? undefined);
  };
  const leave = () => {
    setLeft(true);
    if (!unread) setDraft(null);
  };
  const complaint = (text: string) =>
    typeof props.unreadable === 'string' ? props.unreadable : props.unreadable(text);
  return (
    <TextInput
      label={props.label}
      description={props.description}
      required={props.required ?? false}
      error={unread && left ? complaint(draft) : props.error}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        // Enter sends the form, which stops at what can't be read: then it is said here.
        if (event.key === 'Enter') setLeft(true);
        props.onKeyDown?.(event);
      }}
      placeholder={props.placeholder}
      autoFocus={props.autoFocus}
      data-autofocus={props.autoFocus || undefined}
      data-unreadable={unread || undefined}
      autoComplete="off"
      spellCheck={false}
      rightSection={props.unit}
      rightSectionWidth={props.unit === undefined ? undefined : 42}
      styles={{ input: { textAlign: props.align ?? 'left' }, section: { color: 'var(--vk-mute)', fontSize: 13 } }}
    />
  );
}
