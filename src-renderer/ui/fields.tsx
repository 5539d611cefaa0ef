import { ColorInput, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldMeta } from '../../shared/contract/fields.ts';
import type { FactName } from '../../shared/contract/facts/index.ts';
import { amount, areaNumber, decimal, type Language } from '../../shared/documents/format.ts';
import type { FieldProps } from './field-props.ts';
import type { Names } from './names.ts';
import { parseArea, parseDecimal, parseInteger, parseOre, parseRate, percentText } from './parse.ts';
import { TypedField } from './typed-field.tsx';

const useLanguage = (): Language => useTranslation().i18n.language as Language;

/** The app's own agency colours: distinct in light and dark, also side by side. */
export const agencyColours = [
  '#2f6f8f',
  '#7a9e3a',
  '#b5622b',
  '#6d5aa6',
  '#4f8f7f',
  '#b9a04a',
  '#a8476b',
  '#5a6f86',
  '#8a6a4f',
  '#3f7fbf',
];

export function OreField(props: FieldProps<number>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <TypedField
      {...props}
      parse={parseOre}
      format={(ore) => amount(ore, language)}
      unit="kr"
      align="right"
      unreadable={t('app.field.oreUnreadable')}
    />
  );
}

export function AreaField(props: FieldProps<number>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <TypedField
      {...props}
      parse={parseArea}
      format={(area) => areaNumber(area, language)}
      unit="m²"
      align="right"
      unreadable={t('app.field.areaUnreadable')}
    />
  );
}

export function DecimalField(props: FieldProps<string>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <TypedField
      {...props}
      parse={parseDecimal}
      format={(text) => decimal(text, language)}
      align="right"
      unreadable={t('app.field.decimalUnreadable')}
    />
  );
}

export function RateField(props: FieldProps<string>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <TypedField
      {...props}
      parse={parseRate}
      format={(rate) => decimal(percentText(rate), language)}
      unit="%"
      align="right"
      unreadable={t('app.field.rateUnreadable')}
    />
  );
}

export function IntegerField(props: FieldProps<number>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <TypedField
      {...props}
      parse={parseInteger}
      format={(value) => decimal(String(value), language)}
      align="right"
      unreadable={t('app.field.integerUnreadable')}
    />
  );
}

export function TextField(props: FieldProps<string> & { placeholder?: string | undefined }) {
  return (
    <TextInput
      label={props.label}
      description={props.description}
      required={props.required ?? false}
      error={props.error}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoFocus={props.autoFocus}
      data-autofocus={props.autoFocus || undefined}
      placeholder={props.placeholder}
      autoComplete="off"
    />
  );
}

export function LinesField(props: FieldProps<string>) {
  return (
    <Textarea
      label={props.label}
      description={props.description}
      error={props.error}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxRows={8}
    />
  );
}

export function ColourField(props: FieldProps<string>) {
  const { t } = useTranslation();
  return (
    <ColorInput
      label={props.label}
      required={props.required ?? false}
      error={props.error}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(value === '' ? undefined : value)}
      swatches={agencyColours}
      swatchesPerRow={10}
      withEyeDropper={false}
      placeholder={t('app.field.colourPlaceholder')}
    />
  );
}

const optionsOf = (meta: FieldMeta, t: (key: string) => string) =>
  (meta.options ?? []).map((value) => ({ value, label: t(`choices.${meta.labels}.${value}`) }));

export function ChoiceField(props: FieldProps<string> & { meta: FieldMeta }) {
  const { t } = useTranslation();
  return (
    <Select
      label={props.label}
      required={props.required ?? false}
      error={props.error}
      data={optionsOf(props.meta, t)}
      value={props.value ?? null}
      onChange={(value) => props.onChange(value ?? undefined)}
      placeholder={t('app.field.choose')}
      allowDeselect={false}
      nothingFoundMessage={t('app.field.noMatch')}
      searchable={(props.meta.options?.length ?? 0) > 6}
    />
  );
}

export function ChoicesField(props: FieldProps<readonly string[]> & { meta: FieldMeta }) {
  const { t } = useTranslation();
  return (
    <MultiSelect
      label={props.label}
      error={props.error}
      data={optionsOf(props.meta, t)}
      value={[...(props.value ?? [])]}
      onChange={(value) => props.onChange(value)}
      placeholder={(props.value?.length ?? 0) === 0 ? t('app.field.choose') : ''}
    />
  );
}

interface ReferenceFieldProps extends FieldProps<number | null> {
  kind: FactName;
  names: Names;
  optional?: boolean;
  disabled?: boolean;
}

export function ReferenceField(props: ReferenceFieldProps) {
  const { t } = useTranslation();
  const rows = props.names.rowsOf(props.kind);
  const data = rows
    .map((row) => ({ value: String(row.id), label: props.names.rowName(props.kind, row) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'sv', { numeric: true }));
  return (
    <Select
      label={props.label}
      required={props.required ?? false}
      error={props.error}
      description={props.description}
      data={data}
      value={typeof props.value === 'number' ? String(props.value) : null}
      onChange={(value) =>
        props.onChange(value === null ? (props.optional === true ? null : undefined) : Number(value))
      }
      placeholder={props.optional === true ? t('app.field.none') : t('app.field.choose')}
      clearable={props.optional === true}
      allowDeselect={false}
      disabled={props.disabled ?? false}
      searchable
      openOnFocus={false}
      limit={200}
      nothingFoundMessage={
        rows.length === 0
          ? t('app.field.nothingYet', { kind: t(`registers.kinds.${props.kind}`) })
          : t('app.field.noMatch')
      }
      autoFocus={props.autoFocus}
      data-autofocus={props.autoFocus || undefined}
    />
  );
}
