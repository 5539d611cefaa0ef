import { ActionIcon, Autocomplete, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../../shared/kernel/app-error.ts';
import { useCall } from '../../api/client.ts';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { TextField } from '../../ui/fields.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { issueText } from '../../ui/issues.ts';
import { useNames } from '../../ui/names.ts';
import { Cell } from './create-dialog.tsx';
import classes from './agreements.module.css';

export interface Signatory {
  readonly agencyId: number;
  readonly name: string;
  readonly title: string;
}

interface SignatoryProps {
  agencyId: number;
  siteId: number;
  /** Of both parties, in the order that they are sent in. */
  all: readonly Signatory[];
  issues: readonly FieldIssue[];
  onChange: (all: readonly Signatory[]) => void;
}

/** Who signs for one party: its contacts are offered, others are written. */
export function SignatoryFields({ agencyId, siteId, all, issues, onChange }: SignatoryProps) {
  const { t } = useTranslation();
  const names = useNames(siteId);
  const contacts = useCall('contacts.list', { parentId: agencyId });
  const party = names.nameOf('agencies', agencyId);
  const own = all.flatMap((one, index) => (one.agencyId === agencyId ? [{ one, index }] : []));
  const known = new Map((contacts.data ?? []).map(({ attributes }) => [attributes.name, attributes.title]));
  const write = (index: number, change: Partial<Signatory>) =>
    onChange(all.map((one, place) => (place === index ? { ...one, ...change } : one)));
  return (
    <fieldset className={classes['party']}>
      <legend>
        <AgencyDot colour={names.colourOf(agencyId)} />
        {party}
      </legend>
      {own.map(({ one, index }) => (
        <div key={index} className={classes['signatory']}>
          <Cell fault={issueText(issues, `signatories.${index}.name`, '')}>
            <Autocomplete
              label={t('agreements.sign.name')}
              error={issueText(issues, `signatories.${index}.name`, t('fields.name'))}
              required
              data={[...known.keys()]}
              value={one.name}
              onChange={(name) => write(index, { name, title: known.get(name) ?? one.title })}
              openOnFocus={false}
            />
          </Cell>
          <TextField label={t('fields.title')} value={one.title} onChange={(title = '') => write(index, { title })} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            disabled={own.length === 1}
            aria-label={t('agreements.sign.remove', { name: one.name === '' ? party : one.name })}
            onClick={() => onChange(all.toSpliced(index, 1))}
          >
            <CloseIcon size={14} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        className={classes['another'] ?? ''}
        onClick={() => onChange([...all, { agencyId, name: '', title: '' }])}
      >
        {t('agreements.sign.another', { party })}
      </Button>
    </fieldset>
  );
}
