import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { period, type Language } from '../../../shared/documents/format.ts';
import { covers } from '../../../shared/values/interval.ts';
import { useAsOf } from '../../app/context.tsx';
import { valueText } from '../../ui/fact-value.tsx';
import { fieldsOf, kindOf, type FactHistory, type FactVersion } from '../../ui/fact-rows.ts';
import { whenText } from '../../ui/moments.ts';
import type { Names } from '../../ui/names.ts';
import { PeekSection } from '../../ui/peek.tsx';
import classes from './timeline.module.css';

/** Later periods first; of one period, what stands before what it replaced. */
function order(a: FactVersion, b: FactVersion): number {
  if (a.from !== b.from) return a.from < b.from ? 1 : -1;
  return a.recordedAt < b.recordedAt ? 1 : -1;
}

/** What holds when, what held before and what is planned, each with what it changed. */
export function Timeline({ kind, history, names }: { kind: FactName; history: FactHistory; names: Names }) {
  const { t, i18n } = useTranslation();
  const { date, today } = useAsOf();
  const all = [...history.versions].sort(order);
  const standing = all.filter((version) => version.replacedAt === null);
  // What has been replaced is in the record's history; of what has been taken back altogether, it is all that there is.
  const versions = standing.length > 0 ? standing : all;
  return (
    <PeekSection title={t('registers.timeline')}>
      <ol className={classes['line']}>
        {versions.map((version) => {
          const replaced = version.replacedAt !== null;
          const before = replaced ? undefined : standing[standing.indexOf(version) + 1];
          const after = versions.find((one) => one.recordedAt === version.replacedAt && one.from === version.from);
          return (
            <li
              key={version.versionId}
              data-replaced={replaced || undefined}
              data-now={(!replaced && covers(version, date)) || undefined}
            >
              <div className={classes['period']}>{period(version, i18n.language as Language)}</div>
              <Changes kind={kind} version={version} before={before} names={names} />
              <Changes kind={kind} version={version} after={after} names={names} />
              <div className={classes['when']}>
                {t('registers.recorded', { when: whenText(version.recordedAt, today, i18n.language) })}
                {version.replacedAt !== null &&
                  ` · ${t('registers.replaced', { when: whenText(version.replacedAt, today, i18n.language) })}`}
              </div>
            </li>
          );
        })}
      </ol>
    </PeekSection>
  );
}

interface ChangesProps {
  kind: FactName;
  version: FactVersion;
  /** What it is set against: the one whose time it took over, or the one that replaced it. */
  before?: FactVersion | undefined;
  after?: FactVersion | undefined;
  names: Names;
}

/** What the version says otherwise than the other; of what is replaced, what it said. */
function Changes({ kind, version, before, after, names }: ChangesProps) {
  const { t, i18n } = useTranslation();
  const other = before ?? after;
  if (other === undefined) return null;
  const text = (field: ReturnType<typeof fieldsOf>[number], from: FactVersion) =>
    valueText(field.meta, from.attributes[field.name], names, t, i18n.language as Language);
  const changed = fieldsOf(kindOf(kind).attributes).filter(
    ({ name }) => JSON.stringify(version.attributes[name]) !== JSON.stringify(other.attributes[name]),
  );
  return (
    <ul className={classes['changes']}>
      {changed.map((field) => (
        <li key={field.name}>
          {t(`fields.${field.name}`)}: {before !== undefined && <s>{text(field, before)}</s>} {text(field, version)}
        </li>
      ))}
    </ul>
  );
}
