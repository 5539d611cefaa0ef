import { ColorInput, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldMeta } from '../../shared/contract/fields.ts';
import type { FactName } from '../../shared/contract/facts/index.ts';
import { amount, areaNumber, decimal, noBreak, type Language } from '../../shared/documents/format.ts';
import type { FieldProps } from './field-props.ts';
import type { Names } from './names.ts';
import { numberComplaint } from './number-complaint.ts';
import { percentText, readArea, readDecimal, readInteger, readOre, readRate, valueOf, type Reading } from './parse.ts';
import { onOneLine } from './tidy.ts';
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

/** In English thousands are parted by commas, which while writing are decimal signs: there they stand apart by a space. */
const whileWriting = (text: string, language: Language): string =>
  language === 'en' ? text.replaceAll(',', noBreak) : text;

interface NumberFieldProps<T> extends FieldProps<T> {
  read: (text: string) => Reading<T>;
  format: (value: T, language: Language) => string;
  /** `ore`: the text below `app.field` that says what to write. */
  kind: string;
  unit?: string;
}

function NumberField<T>({ read, format, kind, ...props }: NumberFieldProps<T>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <TypedField<T>
      {...props}
      parse={(text) => valueOf(read(text))}
      format={(value) => whileWriting(format(value, language), language)}
      align="right"
      unreadable={(text) => numberComplaint(text, read(text), `app.field.${kind}Unreadable`, t)}
    />
  );
}

export const OreField = (props: FieldProps<number>) => (
  <NumberField {...props} read={readOre} format={amount} kind="ore" unit="kr" />
);

export const AreaField = (props: FieldProps<number>) => (
  <NumberField {...props} read={readArea} format={areaNumber} kind="area" unit="m²" />
);

export const DecimalField = (props: FieldProps<string>) => (
  <NumberField {...props} read={readDecimal} format={decimal} kind="decimal" />
);

const percentOf = (rate: string, language: Language): string => decimal(percentText(rate), language);

export const RateField = (props: FieldProps<string>) => (
  <NumberField {...props} read={readRate} format={percentOf} kind="rate" unit="%" />
);

const integerText = (value: number, language: Language): string => decimal(String(value), language);

/** `plain`: a number that names something, as a year, has no thousands. */
export const IntegerField = ({ plain = false, ...props }: FieldProps<number> & { plain?: boolean }) => (
  <NumberField {...props} read={readInteger} format={plain ? String : integerText} kind="integer" />
);

interface TextFieldProps extends FieldProps<string> {
  placeholder?: string | undefined;
  /** How the text is set out when the field is left. */
  tidy?: ((text: string) => string) | undefined;
}

export function TextField(props: TextFieldProps) {
  const { tidy, value = '', onChange } = props;
  const paste = (event: React.ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    const line = onOneLine(pasted);
    if (line === pasted) return;
    event.preventDefault();
    const field = event.currentTarget;
    field.setRangeText(line, field.selectionStart ?? 0, field.selectionEnd ?? field.value.length, 'end');
    onChange(field.value);
  };
  return (
    <TextInput
      label={props.label}
      description={props.description}
      required={props.required ?? false}
      error={props.error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onPaste={paste}
      onBlur={() => {
        const text = tidy?.(value.trim()) ?? value;
        if (text !== value) onChange(text);
      }}
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
      openOnFocus={false}
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
  /** What none means, where it isn't that there is none. */
  noneText?: string | undefined;
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
      placeholder={props.optional === true ? (props.noneText ?? t('app.field.none')) : t('app.field.choose')}
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
