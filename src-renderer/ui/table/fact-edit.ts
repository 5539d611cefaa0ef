import type { TFunction } from 'i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { amount, areaNumber, decimal, type Language } from '../../../shared/documents/format.ts';
import { plainText, type Field } from '../fact-rows.ts';
import type { Names } from '../names.ts';
import { numberComplaint } from '../number-complaint.ts';
import { readArea, readDecimal, readInteger, readOre, type Reading } from '../parse.ts';
import type { CellEdit, CellOption } from './column.ts';

interface Given {
  readonly field: Field;
  readonly names: Names;
  readonly t: TFunction;
  readonly language: Language;
  readonly hint?: string | undefined;
}

/** How a field of the contract is written in a cell: the same readings as in its form. */
interface FieldEdit extends Pick<CellEdit<never>, 'options' | 'hint' | 'read'> {
  readonly text: (value: unknown) => string;
}

type Read = CellEdit<never>['read'];

const parsed =
  (read: (text: string) => Reading<unknown>, unreadable: string, t: TFunction): Read =>
  (text) => {
    const reading = read(text);
    return 'value' in reading ? reading : { error: numberComplaint(text, reading, unreadable, t) };
  };

export function cellEdit({ field, names, t, language, hint }: Given): FieldEdit {
  const { meta } = field;
  const shared = { hint };
  switch (meta.field) {
    case 'area': {
      const text = (value: unknown) => (typeof value === 'number' ? areaNumber(value, language) : '');
      return { ...shared, text, read: parsed(readArea, 'app.field.areaUnreadable', t) };
    }
    case 'integer':
      return { ...shared, text: plainText, read: parsed(readInteger, 'app.field.integerUnreadable', t) };
    case 'decimal': {
      const text = (value: unknown) => decimal(plainText(value), language);
      return { ...shared, text, read: parsed(readDecimal, 'app.field.decimalUnreadable', t) };
    }
    case 'ore': {
      const text = (value: unknown) => (typeof value === 'number' ? amount(value, language) : '');
      return { ...shared, text, read: parsed(readOre, 'app.field.oreUnreadable', t) };
    }
    case 'choice':
      return { ...shared, text: plainText, options: choicesOf(field, t), read: (text) => ({ value: text }) };
    case 'reference': {
      const options = referencesOf(field, names, t);
      return { ...shared, text: plainText, options, read: (text) => ({ value: text === '' ? null : Number(text) }) };
    }
    default:
      return { ...shared, text: plainText, read: (text) => ({ value: text.trim() }) };
  }
}

const choicesOf = ({ meta }: Field, t: Given['t']): readonly CellOption[] =>
  (meta.options ?? []).map((value) => ({ value, label: t(`choices.${meta.labels}.${value}`) }));

function referencesOf({ meta }: Field, names: Names, t: Given['t']): readonly CellOption[] {
  const kind = meta.to as FactName;
  const options = names
    .rowsOf(kind)
    .map((row) => ({ value: String(row.id), label: names.rowName(kind, row) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv', { numeric: true }));
  return meta.optional === true ? [{ value: '', label: t('app.field.none') }, ...options] : options;
}
