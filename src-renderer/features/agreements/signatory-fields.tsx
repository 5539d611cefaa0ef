import { ActionIcon, Autocomplete, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../../shared/kernel/app-error.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { DateField } from '../../ui/date-field.tsx';
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

/** Where and when a party signs: the two copies are often sent from the one to the other. */
export interface Signing {
  readonly place: string;
  readonly signedOn: LocalDate | undefined;
}

interface SignatoryProps {
  agencyId: number;
  siteId: number;
  /** Of both parties, in the order that they are sent in. */
  all: readonly Signatory[];
  issues: readonly FieldIssue[];
  onChange: (all: readonly Signatory[]) => void;
  signing: Signing;
  onSigning: (signing: Signing) => void;
}

/** Who signs for one party: its contacts are offered, others are written. */
export function SignatoryFields(props: SignatoryProps) {
  const { agencyId, siteId, all, issues, onChange } = props;
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
          {own.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t('agreements.sign.remove', { name: one.name === '' ? party : one.name })}
              onClick={() => onChange(all.toSpliced(index, 1))}
            >
              <CloseIcon size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      <WhereAndWhen {...props} indexes={own.map(({ index }) => index)} />
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

function WhereAndWhen({ signing, onSigning, issues, indexes }: SignatoryProps & { indexes: readonly number[] }) {
  const { t } = useTranslation();
  const { today } = useAsOf();
  const path = indexes
    .map((index) => `signatories.${index}.signedOn`)
    .find((one) => issues.some((issue) => issue.path === one));
  const fault = path === undefined ? undefined : issueText(issues, path, t('fields.signedOn'));
  return (
    <div className={classes['signatory']}>
      <TextField
        label={t('fields.place')}
        value={signing.place}
        onChange={(place = '') => onSigning({ ...signing, place })}
      />
      <Cell fault={fault}>
        <DateField
          label={t('fields.signedOn')}
          error={fault}
          required
          value={signing.signedOn}
          base={today}
          onChange={(signedOn) => onSigning({ ...signing, signedOn })}
        />
      </Cell>
    </div>
  );
}
