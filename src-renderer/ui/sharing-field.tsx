import { ActionIcon, Button, Input, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { allocationKeys, type AllocationKey } from '../../shared/domain/rent/site-facts.ts';
import type { GroupSharingIds, SharingIds } from '../../shared/contract/fields.ts';
import { decimal, type Language } from '../../shared/documents/format.ts';
import { sumDecimals } from '../../shared/values/exact.ts';
import type { FieldProps } from './field-props.ts';
import { DecimalField, ReferenceField } from './fields.tsx';
import { CloseIcon, PlusIcon } from './icons.tsx';
import type { Names } from './names.ts';
import classes from './sharing-field.module.css';

/** While it is filled in, any part may be missing; the server says which. */
export interface SharingDraft {
  exclusiveAgencyId?: number | undefined;
  groupId?: number | undefined;
  key?: AllocationKey | undefined;
  fixed?: FixedDraft[] | undefined;
}
interface FixedDraft {
  agencyId?: number | undefined;
  percent?: string | undefined;
}

interface SharingFieldProps extends FieldProps<SharingDraft | SharingIds | GroupSharingIds> {
  names: Names;
  /** A lease's common area has no single carrier. */
  groupOnly: boolean;
}

/** Who carries it: one agency, or a sharing group by a key, with fixed percentages that must come to 100. */
export function SharingField(props: SharingFieldProps) {
  const { t } = useTranslation();
  const value: SharingDraft = (props.value ?? {}) as SharingDraft;
  const exclusive = !props.groupOnly && 'exclusiveAgencyId' in value;
  const switchTo = (form: string) =>
    props.onChange(form === 'agency' ? { exclusiveAgencyId: undefined } : { key: 'headcount' });
  return (
    <Input.Wrapper
      label={props.label}
      error={props.error}
      required={props.required ?? false}
      component="fieldset"
      className={classes['field']}
      labelElement="div"
    >
      {!props.groupOnly && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={props.label}
          value={exclusive ? 'agency' : 'group'}
          onChange={switchTo}
          data={[
            { value: 'group', label: t('app.sharing.group') },
            { value: 'agency', label: t('app.sharing.agency') },
          ]}
        />
      )}
      {exclusive ? (
        <ReferenceField
          label={t('fields.exclusiveAgencyId')}
          kind="agencies"
          names={props.names}
          value={value.exclusiveAgencyId}
          onChange={(agencyId) => props.onChange({ exclusiveAgencyId: agencyId ?? undefined })}
          required
        />
      ) : (
        <GroupFields value={value} onChange={props.onChange} names={props.names} />
      )}
    </Input.Wrapper>
  );
}

function GroupFields(props: { value: SharingDraft; onChange: (value: SharingDraft) => void; names: Names }) {
  const { t } = useTranslation();
  const { value, onChange, names } = props;
  const setKey = (key: AllocationKey) => {
    const { fixed: _, ...rest } = value;
    onChange(key === 'fixed' ? { ...rest, key, fixed: value.fixed ?? [{}] } : { ...rest, key });
  };
  return (
    <>
      <ReferenceField
        label={t('fields.groupId')}
        kind="sharingGroups"
        names={names}
        value={value.groupId}
        onChange={(groupId) => onChange({ ...value, groupId: groupId ?? undefined })}
        required
      />
      <Select
        label={t('fields.key')}
        required
        allowDeselect={false}
        data={allocationKeys.map((key) => ({ value: key, label: t(`choices.key.${key}`) }))}
        value={value.key ?? null}
        onChange={(key) => key !== null && setKey(key as AllocationKey)}
        placeholder={t('app.field.choose')}
      />
      {value.key === 'fixed' && (
        <FixedShares shares={value.fixed ?? []} onChange={(fixed) => onChange({ ...value, fixed })} names={names} />
      )}
    </>
  );
}

function FixedShares(props: { shares: FixedDraft[]; onChange: (shares: FixedDraft[]) => void; names: Names }) {
  const { t, i18n } = useTranslation();
  const { shares, onChange } = props;
  const sum = sumDecimals(shares.flatMap((share) => (share.percent === undefined ? [] : [share.percent])));
  const change = (index: number, part: FixedDraft) =>
    onChange(shares.map((share, at) => (at === index ? { ...share, ...part } : share)));
  return (
    <div className={classes['fixed']}>
      {shares.map((share, index) => (
        // The rows have no identity of their own: they are a list being written.
        <div key={index} className={classes['share']}>
          <ReferenceField
            label={t('fields.agencyId')}
            kind="agencies"
            names={props.names}
            value={share.agencyId}
            onChange={(agencyId) => change(index, { agencyId: agencyId ?? undefined })}
          />
          <DecimalField
            label={t('fields.percent')}
            value={share.percent}
            onChange={(percent) => change(index, { percent })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('app.sharing.removeShare')}
            onClick={() => onChange(shares.filter((_, at) => at !== index))}
          >
            <CloseIcon size={14} />
          </ActionIcon>
        </div>
      ))}
      <div className={classes['sum']} data-whole={sum === '100' || undefined}>
        <Button variant="subtle" leftSection={<PlusIcon size={14} />} onClick={() => onChange([...shares, {}])}>
          {t('app.sharing.addShare')}
        </Button>
        <span role="status">{t('app.sharing.sum', { sum: decimal(sum, i18n.language as Language) })}</span>
      </div>
    </div>
  );
}
