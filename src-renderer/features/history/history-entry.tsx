import { useTranslation } from 'react-i18next';
import { factTitles } from '../../../shared/contract/fact-procedures.ts';
import { contract, isProcedureName, type Output } from '../../../shared/contract/index.ts';
import type { FieldMeta } from '../../../shared/contract/fields.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { documentId, kronor, type Language } from '../../../shared/documents/format.ts';
import { isLocalDate, type LocalDate } from '../../../shared/values/local-date.ts';
import { fieldsOf, kindOf } from '../../ui/fact-rows.ts';
import { valueText } from '../../ui/fact-value.tsx';
import { localMoment } from '../../ui/moments.ts';
import type { Names } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { changesOf, identityOf, whatHappened, type Change } from './changes.ts';
import classes from './history.module.css';

type Row = Output<'history.list'>[number];

const isFactName = (entity: string): entity is FactName => Object.hasOwn(factTitles, entity);

/** The meta of each field of a kind of fact, so that values read as they do in its register. */
function metasOf(entity: string): ReadonlyMap<string, FieldMeta> {
  if (!isFactName(entity)) return new Map();
  const kind = kindOf(entity);
  return new Map([...fieldsOf(kind.identity), ...fieldsOf(kind.attributes)].map((field) => [field.name, field.meta]));
}

/** Fields of records that are no facts, and name one. */
const references: Readonly<Record<string, FactName>> = {
  siteId: 'sites',
  guestAgencyId: 'agencies',
  agreementId: 'agreements',
  agencyId: 'agencies',
};

/** Fields that mean nothing to a reader. */
const inner = new Set([
  'id',
  'calculation',
  'facts',
  'model',
  'pdf',
  'calculationSha256',
  'sha256',
  'versionId',
  'lockedSeq',
  'siteId',
]);

export function HistoryEntry({ row, names }: { row: Row; names: Names }) {
  const { t } = useTranslation();
  const metas = metasOf(row.entity);
  const what = whatHappened(row.before, row.after);
  const changes = changesOf(row.before, row.after).filter((change) => !inner.has(change.field));
  const subject = subjectOf(row, names, t);
  const title = isProcedureName(row.command) ? contract[row.command].title : row.command;
  return (
    <li className={classes['entry']}>
      <time dateTime={row.at}>{localMoment(row.at).time}</time>
      <div>
        <div className={classes['what']}>
          <strong>{title}</strong>
          {subject !== '' && <span>{subject}</span>}
          <span className={classes['who']}>{row.actor}</span>
        </div>
        {changes.length > 0 && (
          <details open={what === 'changed' && changes.length <= 6}>
            <summary>{t(`history.${what}`, { count: changes.length })}</summary>
            <dl>
              {changes.map((change) => (
                <ChangeLine
                  key={change.field}
                  change={change}
                  meta={metas.get(change.field)}
                  names={names}
                  what={what}
                />
              ))}
            </dl>
          </details>
        )}
      </div>
      <span className={classes['seq']}>{t('history.number', { seq: row.seq })}</span>
    </li>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** What a record that is no fact is about: whose it is, of which agreement, and for when. */
function recordName(values: Record<string, unknown>, names: Names, t: Translate): string {
  const { guestAgencyId, agreementId, component, year, quarter, number } = values;
  const parts = [
    guestAgencyId === undefined ? '' : names.nameOf('agencies', guestAgencyId),
    agreementId === undefined ? '' : names.nameOf('agreements', agreementId),
    typeof component === 'string' ? t(`choices.component.${component}`) : '',
    year === undefined ? '' : quarter === undefined ? plain(year) : t('invoices.quarterOf', { quarter, year }),
    number === undefined ? '' : t('history.number', { seq: number }),
  ];
  return parts.filter((part) => part !== '' && part !== '–').join(' · ');
}

function subjectOf(row: Row, names: Names, t: Translate): string {
  if (!isFactName(row.entity)) return recordName(attributesOf(row), names, t);
  const known = names.nameOf(row.entity, row.entityId);
  if (known !== '–') return known;
  const named = names.rowName(row.entity, {
    identity: identityOf(row.before, row.after),
    attributes: attributesOf(row),
  });
  return named === '–' ? '' : named;
}

function attributesOf(row: Row): Record<string, unknown> {
  const all = [...changesOf(null, row.before), ...changesOf(null, row.after)];
  return Object.fromEntries(all.map((change) => [change.field, change.after]));
}

interface LineProps {
  change: Change;
  meta: FieldMeta | undefined;
  names: Names;
  what: ReturnType<typeof whatHappened>;
}

function ChangeLine({ change, meta, names, what }: LineProps) {
  const { t, i18n } = useTranslation();
  const text = useValueText(meta, names);
  const key = `fields.${change.field}`;
  const other = `history.fields.${change.field}`;
  const label = i18n.exists(key) ? t(key) : i18n.exists(other) ? t(other) : change.field;
  const before = text(change.field, change.before);
  const after = text(change.field, change.after);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {what === 'changed' ? (
          <>
            <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
          </>
        ) : what === 'added' ? (
          after
        ) : (
          before
        )}
      </dd>
    </div>
  );
}

/** A value of any row of the history, as the register would show it. */
function useValueText(meta: FieldMeta | undefined, names: Names): (field: string, value: unknown) => string {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const language = i18n.language as Language;
  return (field, value) => {
    if (field === 'to' || field === 'inForceTo') return isDate(value) ? f.lastDay(value) : t('history.open');
    if (meta !== undefined) return valueText(meta, value, names, t, language);
    const kind = references[field];
    if (kind !== undefined) return names.nameOf(kind, value);
    if (value === null || value === '') return '–';
    if (typeof value === 'number' && field.endsWith('Ore')) return kronor(value, language);
    if (isDate(value)) return f.date(value);
    const folder = words[field];
    if (folder !== undefined) return t(`${folder}.${plain(value)}`);
    return isChecksum(value) ? documentId(value) : plain(value);
  };
}

/** Where the words of a field's values are. */
const words: Readonly<Record<string, string>> = {
  component: 'choices.component',
  status: 'history.status',
  language: 'invoices.settings.languageName',
};

const isDate = (value: unknown): value is LocalDate => typeof value === 'string' && isLocalDate(value);
const isChecksum = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
