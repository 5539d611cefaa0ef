import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import {
  amount,
  decimal,
  percentOfRate,
  period,
  wholeAmount,
  type Language,
} from '../../../shared/documents/format.ts';
import { sumDecimals } from '../../../shared/values/exact.ts';
import type { Column } from '../../ui/data-table.tsx';
import { fieldsOf, kindOf, plainText, type FactRow, type Field } from '../../ui/fact-rows.ts';
import { FactValue, valueText } from '../../ui/fact-value.tsx';
import type { Names } from '../../ui/names.ts';
import { cellEdit } from '../../ui/table/fact-edit.ts';
import type { Exported } from '../../ui/table/column.ts';
import type { DatedRow } from './dated-facts.ts';

const numeric = new Set(['ore', 'area', 'decimal', 'rate', 'integer']);

const unitOf = (field: Field): { unit?: string } => {
  const unit = units[field.meta.field];
  return unit === undefined ? {} : { unit };
};

const fits = new Set([...numeric, 'date', 'month', 'code']);

/** Records what was written in a cell. */
export type SaveCell = (
  row: FactRow,
  part: 'identity' | 'attributes',
  name: string,
  value: unknown,
) => Promise<unknown>;

interface ColumnOptions {
  share?: number | 'fit';
  minor?: boolean;
  total?: boolean;
  groups?: boolean;
  hidden?: boolean;
  save?: SaveCell;
  /** Something to know while writing. */
  hint?: string | undefined;
}

const fieldOf = (kind: FactName, name: string): { field: Field; part: 'identity' | 'attributes' } => {
  const identity = fieldsOf(kindOf(kind).identity).find((field) => field.name === name);
  if (identity !== undefined) return { field: identity, part: 'identity' };
  const field = fieldsOf(kindOf(kind).attributes).find((one) => one.name === name);
  if (field === undefined) throw new Error(`${kind} has no field ${name}`);
  return { field, part: 'attributes' };
};

/** A number as a table shows it: its unit stands in the head, and areas have as many decimals each. */
function numberText(field: Field, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '–';
  const number = Number(value);
  if (field.meta.field === 'ore') return number % 100 === 0 ? wholeAmount(number, language) : amount(number, language);
  if (field.meta.field === 'area') return amount(number, language);
  return field.meta.field === 'rate' ? percentOfRate(plainText(value), language) : decimal(plainText(value), language);
}

const units: Partial<Record<string, string>> = { ore: 'kr', area: 'm²' };

function totalText(field: Field, values: readonly unknown[], language: Language): string {
  if (field.meta.field === 'decimal') return decimal(sumDecimals(values.map(String)), language);
  return numberText(
    field,
    values.reduce<number>((total, value) => total + Number(value), 0),
    language,
  );
}

/** As a spreadsheet calculates with it: square metres and per cent as they are read, kronor as amounts. */
function exportedOf<R extends FactRow>(field: Field, value: (row: R) => unknown): { exported?: Exported<R> } {
  const number = (convert: (text: string) => number) => ({
    exported: {
      type: 'number' as const,
      value: (row: R) => (plainText(value(row)) === '' ? null : convert(plainText(value(row)))),
    },
  });
  switch (field.meta.field) {
    case 'area':
      return number((text) => Number(text) / 100);
    case 'integer':
    case 'decimal':
      return number(Number);
    case 'ore':
      return { exported: { type: 'amount', value: (row) => (value(row) === null ? null : Number(value(row))) } };
    case 'date':
      return { exported: { type: 'date', value: (row) => plainText(value(row)) || null } };
    default:
      return {};
  }
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** Columns that the contract's fields make of themselves: heading, form, alignment and totals by what the field is. */
export function useColumns(kind: FactName, names: Names) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return useMemo(() => makeColumns(kind, names, t, language), [kind, names, t, language]);
}

function makeColumns(kind: FactName, names: Names, t: Translate, language: Language) {
  const column = <R extends FactRow>(name: string, options: ColumnOptions = {}): Column<R> => {
    const { field, part } = fieldOf(kind, name);
    const value = (row: R) => row[part][name];
    const isLines = field.meta.field === 'lines';
    const whole = (row: R) => valueText(field.meta, value(row), names, t, language);
    const text = isLines
      ? (row: R) =>
          whole(row)
            .trim()
            .replace(/\s*\n\s*/g, ', ')
      : whole;
    const isNumber = numeric.has(field.meta.field);
    return {
      key: name,
      header: t(`fields.${name}`),
      value: (row) => (isNumber && value(row) !== null ? Number(value(row)) : text(row)),
      text,
      render: (row) => {
        if (isLines) return text(row);
        return isNumber ? (
          numberText(field, value(row), language)
        ) : (
          <FactValue meta={field.meta} value={value(row)} names={names} />
        );
      },
      ...(isNumber ? { align: 'right' as const } : {}),
      ...(fits.has(field.meta.field) ? { share: 'fit' as const } : {}),
      ...(name === 'name' ? { share: 1.8 } : {}),
      ...unitOf(field),
      ...(options.share === undefined ? {} : { share: options.share }),
      ...(options.minor === true ? { minor: true } : {}),
      ...(options.groups === true ? { groups: true } : {}),
      ...(options.hidden === true ? { hidden: true } : {}),
      ...exportedOf(field, value),
      ...editOf(field, part, options),
      ...(options.total === true ? { total: (rows) => totalText(field, rows.map(value), language) } : {}),
    };
  };
  const editOf = <R extends FactRow>(field: Field, part: 'identity' | 'attributes', options: ColumnOptions) => {
    const { save, hint } = options;
    if (save === undefined) return {};
    const edit = cellEdit({ field, names, t, language, hint });
    return {
      edit: {
        ...edit,
        text: (row: R) => edit.text(row[part][field.name]),
        save: (row: R, value: unknown) => save(row, part, field.name, value),
      },
    };
  };
  const validity = <R extends DatedRow>(options: Pick<ColumnOptions, 'hidden'> = {}): Column<R> => ({
    key: 'period',
    header: t('registers.columns.period'),
    share: 'fit',
    value: (row) => row.from,
    text: (row) => period(row, language),
    render: (row) => period(row, language),
    minor: true,
    ...(options.hidden === true ? { hidden: true } : {}),
  });
  return { column, validity, t, language };
}
