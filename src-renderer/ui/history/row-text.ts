import { useTranslation } from 'react-i18next';
import { factTitles } from '../../../shared/contract/fact-procedures.ts';
import { contract, isProcedureName } from '../../../shared/contract/index.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { Names } from '../names.ts';
import { changesOf, identityOf, partsOf, rootOf, titleOf, type HistoryRow, type Part } from './changes.ts';

export const isFactName = (entity: string): entity is FactName => Object.hasOwn(factTitles, entity);

/** Fields of records that are no facts, and name one. */
export const references: Readonly<Record<string, FactName>> = {
  siteId: 'sites',
  guestAgencyId: 'agencies',
  agreementId: 'agreements',
  agencyId: 'agencies',
};

type Translate = ReturnType<typeof useTranslation>['t'];

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

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

function attributesOf(part: Part): Record<string, unknown> {
  const all = [...changesOf(null, part.before), ...changesOf(null, part.after)];
  return Object.fromEntries(all.map((change) => [change.field, change.after]));
}

/** What a part of a row is about. */
export function subjectOf(part: Part, names: Names, t: Translate): string {
  if (!isFactName(part.entity)) return recordName(attributesOf(part), names, t);
  const known = names.nameOf(part.entity, part.entityId);
  if (known !== '–') return known;
  const named = names.rowName(part.entity, {
    identity: identityOf(part.before, part.after),
    attributes: attributesOf(part),
  });
  return named === '–' ? '' : named;
}

const commandTitle = (row: HistoryRow): string =>
  titleOf(row) ?? (isProcedureName(row.command) ? contract[row.command].title : row.command);

/** What a row is called, and what it is about; an undo is called by the command that it took back. */
export function useRowText(names: Names, rows: readonly HistoryRow[]) {
  const { t } = useTranslation();
  return (row: HistoryRow): { title: string; subject: string } => {
    const parts = partsOf(row);
    const [only] = parts;
    const subject = only === undefined || parts.length > 1 ? '' : subjectOf(only, names, t);
    const { row: root, undos } = rootOf(row, rows);
    if (undos === 0) return { title: commandTitle(row), subject };
    const key = undos % 2 === 1 ? 'history.undone' : 'history.redone';
    const what = root === null ? t('history.number', { seq: (row.before as { seq: number }).seq }) : commandTitle(root);
    return { title: t(key, { what }), subject };
  };
}
