import { useTranslation } from 'react-i18next';
import type { FieldMeta } from '../../../shared/contract/fields.ts';
import { documentId, kronor, type Language } from '../../../shared/documents/format.ts';
import { isLocalDate, type LocalDate } from '../../../shared/values/local-date.ts';
import { fieldsOf, kindOf } from '../fact-rows.ts';
import { valueText } from '../fact-value.tsx';
import type { Names } from '../names.ts';
import { useFormat } from '../use-format.ts';
import { changesOf, whatHappened, type Change, type Part } from './changes.ts';
import { isFactName, references } from './row-text.ts';
import classes from './change-list.module.css';

/** The meta of each field of a kind of fact, so that values read as they do in its register. */
function metasOf(entity: string): ReadonlyMap<string, FieldMeta> {
  if (!isFactName(entity)) return new Map();
  const kind = kindOf(entity);
  return new Map([...fieldsOf(kind.identity), ...fieldsOf(kind.attributes)].map((field) => [field.name, field.meta]));
}

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

export const shownChanges = (part: Part): Change[] =>
  changesOf(part.before, part.after).filter((change) => !inner.has(change.field));

/** Field by field what a record was and became. */
export function ChangeList({ part, names }: { part: Part; names: Names }) {
  const metas = metasOf(part.entity);
  const what = whatHappened(part.before, part.after);
  return (
    <dl className={classes['changes']}>
      {shownChanges(part).map((change) => (
        <ChangeLine key={change.field} change={change} meta={metas.get(change.field)} names={names} what={what} />
      ))}
    </dl>
  );
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
