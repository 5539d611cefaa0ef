import { VisuallyHidden } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause, RichText } from '../../../shared/domain/agreements/rich-text.ts';
import { RichTextField } from '../../ui/rich-text/rich-text-field.tsx';
import { RichTextView } from '../../ui/rich-text/rich-text-view.tsx';
import type { ShownFields } from '../../ui/rich-text/shown-fields.ts';
import { changed } from './clause-edits.ts';
import { ClauseMenu } from './clause-menu.tsx';
import { clauseId, type Standing } from './clause-places.ts';
import { TakenIn } from './taken-in.tsx';
import type { TextDraft } from './text-draft.ts';
import classes from './clauses.module.css';

export interface ClauseProps {
  clause: Clause;
  place: number;
  isFirst: boolean;
  isLast: boolean;
  standing: Standing | undefined;
  draft: TextDraft;
  fields: ShownFields;
  editable: boolean;
  template: Clause | undefined;
  /** Whether its condition holds; undefined where there is none, and in a template. */
  holds: boolean | undefined;
  onActive: (editor: Editor) => void;
  onGone: (editor: Editor) => void;
  onTools: () => void;
}

/** One clause: its number and title, what makes it be taken in, and its text. */
export const ClauseCard = memo(function ClauseCard(props: ClauseProps) {
  const { t } = useTranslation();
  const { clause, standing, editable, draft } = props;
  const number = standing?.number ?? null;
  const out = standing?.included === false;
  return (
    <section className={classes['clause']} data-out={out || undefined} aria-label={clause.title}>
      <header>
        <span className={classes['number']} aria-hidden="true">
          {number ?? '–'}
        </span>
        {editable ? (
          <>
            <VisuallyHidden component="h2">{clause.title}</VisuallyHidden>
            <input
              id={clauseId(clause.key)}
              className={classes['title']}
              aria-label={t('agreements.clause.title', { number: number ?? '–' })}
              aria-invalid={clause.title.trim() === '' || undefined}
              value={clause.title}
              maxLength={200}
              onChange={(event) => draft.change(changed(clause.key, { title: event.currentTarget.value }))}
              onBlur={() => void draft.flush()}
              autoComplete="off"
            />
          </>
        ) : (
          <h2 id={clauseId(clause.key)} tabIndex={-1}>
            {clause.title}
          </h2>
        )}
        {editable ? <TakenIn {...props} /> : out && <small>{t('agreements.clause.out')}</small>}
        {editable && <ClauseMenu {...props} />}
      </header>
      <Body {...props} />
    </section>
  );
});

/** The editor is made when the clause comes near: until then the text looks the same, and is only read. */
function Body(props: ClauseProps) {
  const { t } = useTranslation();
  const { clause, draft, fields, editable } = props;
  const [place, near] = useNear();
  const { key } = clause;
  return (
    <div ref={place} className={classes['body']} onBlur={() => editable && void draft.flush()}>
      {editable && near ? (
        <RichTextField
          value={clause.body}
          onChange={(body: RichText) => draft.change(changed(key, { body }))}
          fields={fields}
          label={t('agreements.clause.text', { title: clause.title })}
          onActive={props.onActive}
          onGone={props.onGone}
          onTools={props.onTools}
        />
      ) : (
        <RichTextView text={clause.body} fields={fields} />
      )}
    </div>
  );
}

function useNear(): [React.RefObject<HTMLDivElement | null>, boolean] {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (node === null || near) return undefined;
    const margin = '500px 0px';
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: margin,
      scrollMargin: margin,
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [near]);
  return [element, near];
}
