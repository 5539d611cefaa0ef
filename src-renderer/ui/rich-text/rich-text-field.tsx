import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import type { RichText } from '../../../shared/domain/agreements/rich-text.ts';
import { extensionsFor } from './extensions.ts';
import type { ShownFields } from './shown-fields.ts';
import { toRichText, type EditorNode } from './to-rich-text.ts';
import classes from './rich-text.module.css';

interface RichTextFieldProps {
  value: RichText;
  onChange: (text: RichText) => void;
  fields: ShownFields;
  /** What the field is called. */
  label: string;
  /** Alt+F10: to the tools. */
  onTools: () => void;
  /** The editor that is written in, which the tools work on. */
  onActive: (editor: Editor) => void;
  onGone: (editor: Editor) => void;
}

/** The same, in the editor's own words. */
const asContent = (text: RichText): JSONContent => text as unknown as JSONContent;

/**
 * One text that is written. What is written here comes back as the value and is left alone; another value, from the
 * template or from somebody else, takes its place.
 */
export function RichTextField(props: RichTextFieldProps) {
  const { value, fields, label } = props;
  const latest = useRef(props);
  const given = useRef(value);
  useEffect(() => {
    latest.current = props;
  });
  const extensions = useMemo(() => extensionsFor(fields), [fields]);
  const editor = useEditor({
    extensions,
    content: asContent(value),
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: classes['text'] ?? '' },
      handleKeyDown: (_, event) => {
        if (event.key !== 'F10' || !event.altKey) return false;
        event.preventDefault();
        latest.current.onTools();
        return true;
      },
    },
    onFocus: (event) => latest.current.onActive(event.editor),
    onUpdate: (event) => {
      const text = toRichText(event.editor.getJSON() as EditorNode);
      if (JSON.stringify(text) === JSON.stringify(given.current)) return;
      given.current = text;
      latest.current.onChange(text);
    },
  });
  useEffect(() => {
    const isSame = value === given.current || JSON.stringify(value) === JSON.stringify(given.current);
    given.current = value;
    // The same words read anew leave the cursor where it is.
    if (isSame) return;
    editor.commands.setContent(asContent(value), { emitUpdate: false });
  }, [value, editor]);
  useEffect(() => () => latest.current.onGone(editor), [editor]);
  useEffect(() => {
    editor.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);
  return <EditorContent editor={editor} />;
}
