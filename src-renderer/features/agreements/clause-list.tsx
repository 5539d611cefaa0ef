import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import type { ShownFields } from '../../ui/rich-text/shown-fields.ts';
import { TextTools } from '../../ui/rich-text/tools.tsx';
import { ClauseCard } from './clause-card.tsx';
import { makeClause, withAt } from './clause-edits.ts';
import { goToClause, type Standing } from './clause-places.ts';
import { SaveStatus } from './save-status.tsx';
import type { TextDraft } from './text-draft.ts';
import { useDraft } from './use-text-draft.ts';
import classes from './clauses.module.css';

interface ClauseListProps {
  draft: TextDraft;
  fields: ShownFields;
  /** By clause: whether it is taken in, its number, and what it lacks. */
  standings: ReadonlyMap<string, Standing>;
  editable: boolean;
  /** The template's clauses, to take a text back from; empty in the template itself. */
  template: readonly Clause[];
  /** Conditions that hold; null in a template. */
  conditions: Readonly<Record<string, boolean>> | null;
}

/** The text of a paper, clause by clause, to read or to write in place. */
export function ClauseList({ draft, fields, standings, editable, template, conditions }: ClauseListProps) {
  const { t } = useTranslation();
  const { clauses } = useDraft(draft);
  const [editor, setEditor] = useState<Editor | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const onGone = useCallback((gone: Editor) => setEditor((now) => (now === gone ? null : now)), []);
  const onTools = useCallback(() => tools.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), []);
  const add = () => {
    const clause = makeClause(t('agreements.clause.newTitle'));
    draft.change(withAt(clauses.length, clause));
    goToClause(clause.key);
  };
  return (
    <div className={classes['paper']}>
      {editable && (
        <TextTools ref={tools} editor={editor} fields={fields}>
          <SaveStatus draft={draft} />
        </TextTools>
      )}
      {clauses.length === 0 && <p className={classes['none']}>{t('agreements.clause.none')}</p>}
      {clauses.map((clause, index) => (
        <ClauseCard
          key={clause.key}
          clause={clause}
          place={index}
          isFirst={index === 0}
          isLast={index === clauses.length - 1}
          standing={standings.get(clause.key)}
          draft={draft}
          fields={fields}
          editable={editable}
          template={template.find(({ key }) => key === clause.key)}
          holds={clause.condition === null ? undefined : conditions?.[clause.condition]}
          onActive={setEditor}
          onGone={onGone}
          onTools={onTools}
        />
      ))}
      {editable && (
        <div className={classes['addClause']} data-no-print>
          <Button variant="default" leftSection={<PlusIcon size={14} />} onClick={add}>
            {t('agreements.clause.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
