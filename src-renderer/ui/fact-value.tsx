import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldMeta, GroupSharingIds, SharingIds } from '../../shared/contract/fields.ts';
import type { FactName } from '../../shared/contract/facts/index.ts';
import {
  area,
  date,
  decimal,
  percent,
  percentOfRate,
  shortKronor,
  type Language,
} from '../../shared/documents/format.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { AgencyDot } from './agency-dot.tsx';
import classes from './fact-value.module.css';
import { plainText } from './fact-rows.ts';
import type { Names } from './names.ts';

type Translate = (key: string) => string;

/** Who carries, in a few words: `Alla myndigheter · per medarbetare`. */
export function sharingText(value: SharingIds | GroupSharingIds, names: Names, t: Translate): string {
  if ('exclusiveAgencyId' in value) return names.nameOf('agencies', value.exclusiveAgencyId);
  return `${names.nameOf('sharingGroups', value.groupId)} · ${t(`app.sharing.by.${value.key}`)}`;
}

/** A value as text, for tables, sums of changes and search; an en dash for none. */
export function valueText(meta: FieldMeta, value: unknown, names: Names, t: Translate, language: Language): string {
  if (value === null || value === undefined || value === '') return '–';
  switch (meta.field) {
    case 'ore':
      return shortKronor(value as number, language);
    case 'area':
      return area(value as number, language);
    case 'decimal':
      return decimal(value as string, language);
    case 'integer':
      return decimal(plainText(value), language);
    case 'rate':
      return percentOfRate(value as string, language);
    case 'date':
      return date(value as LocalDate, language);
    case 'choice':
      return t(`choices.${meta.labels}.${plainText(value)}`);
    case 'choices':
      return (value as string[]).map((one) => t(`choices.${meta.labels}.${one}`)).join(', ') || '–';
    case 'reference':
      return names.nameOf(meta.to as FactName, value);
    case 'sharing':
    case 'group-sharing':
      return sharingText(value as SharingIds, names, t);
    default:
      return plainText(value);
  }
}

/** A value as it stands on screen: as text, with an agency's colour beside its name. */
export function FactValue({ meta, value, names }: { meta: FieldMeta; value: unknown; names: Names }): ReactNode {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const text = valueText(meta, value, names, t, language);
  if (text === '–') return <span data-empty>–</span>;
  if (meta.field === 'colour') return <AgencyDot colour={plainText(value)} size={14} />;
  if (meta.field === 'reference' && meta.to === 'agencies') return <AgencyName id={value} names={names} />;
  if (meta.field === 'sharing' || meta.field === 'group-sharing') {
    return <Sharing value={value as SharingIds} names={names} language={language} />;
  }
  return text;
}

export function AgencyName({ id, names }: { id: unknown; names: Names }) {
  return (
    <span className={classes['agency']}>
      <AgencyDot colour={names.colourOf(id)} />
      {names.nameOf('agencies', id)}
    </span>
  );
}

function Sharing({ value, names, language }: { value: SharingIds; names: Names; language: Language }) {
  const { t } = useTranslation();
  if ('exclusiveAgencyId' in value) return <AgencyName id={value.exclusiveAgencyId} names={names} />;
  return (
    <>
      {sharingText(value, names, t)}
      {value.fixed?.map((share) => (
        <span key={share.agencyId} className={classes['share']}>
          {names.nameOf('agencies', share.agencyId)} {percent(share.percent, language)}
        </span>
      ))}
    </>
  );
}
