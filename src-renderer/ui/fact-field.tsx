import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../shared/contract/facts/index.ts';
import type { LocalDate, Month } from '../../shared/values/local-date.ts';
import { DateField, MonthField } from './date-field.tsx';
import type { Field } from './fact-rows.ts';
import type { FieldProps } from './field-props.ts';
import {
  AreaField,
  ChoiceField,
  ChoicesField,
  ColourField,
  DecimalField,
  IntegerField,
  LinesField,
  OreField,
  RateField,
  ReferenceField,
  TextField,
} from './fields.tsx';
import type { Names } from './names.ts';
import { SharingField, type SharingDraft } from './sharing-field.tsx';
import { tidyOf } from './tidy.ts';

export interface FactFieldProps extends FieldProps<unknown> {
  field: Field;
  names: Names;
  base: LocalDate;
  /** The same in every form it stands in, so that a parent chosen outside can't be changed. */
  disabled?: boolean;
}

/** The contract's schema has said what the value is; here it meets the control of its kind. */
const as = <T,>(props: FactFieldProps) => props as unknown as FieldProps<T>;

/** What a fact is for: where no agency is named, for all of them. */
const isForAll: ReadonlySet<string> = new Set(['agencyId', 'guestAgencyId']);

/** The control of a field, by what its schema says of it. */
export function FactField(props: FactFieldProps): ReactElement {
  const { t } = useTranslation();
  const { meta } = props.field;
  const required = meta.optional !== true && meta.field !== 'choices';
  const all = { ...props, required };
  switch (meta.field) {
    case 'text':
    case 'code':
      return <TextField {...pick<string>(all)} tidy={tidyOf(props.field.name)} />;
    case 'lines':
      return <LinesField {...pick<string>(all)} />;
    case 'choice':
      return <ChoiceField {...pick<string>(all)} meta={meta} />;
    case 'choices':
      return <ChoicesField {...pick<readonly string[]>(all)} meta={meta} />;
    case 'ore':
      return <OreField {...pick<number>(all)} />;
    case 'area':
      return <AreaField {...pick<number>(all)} />;
    case 'decimal':
      return <DecimalField {...pick<string>(all)} />;
    case 'rate':
      return <RateField {...pick<string>(all)} />;
    case 'integer':
      return <IntegerField {...pick<number>(all)} />;
    case 'date':
      return <DateField {...pick<LocalDate>(withNone(all, meta.optional === true))} base={props.base} />;
    case 'month':
      return <MonthField {...pick<Month>(all)} base={props.base} />;
    case 'colour':
      return <ColourField {...pick<string>(all)} />;
    case 'reference':
      return (
        <ReferenceField
          {...pick<number | null>(all)}
          kind={meta.to as FactName}
          names={props.names}
          optional={meta.optional === true}
          noneText={isForAll.has(props.field.name) ? t('app.field.all') : undefined}
          disabled={props.disabled === true}
        />
      );
    case 'sharing':
    case 'group-sharing':
      return (
        <SharingField {...pick<SharingDraft>(all)} names={props.names} groupOnly={meta.field === 'group-sharing'} />
      );
  }
}

function pick<T>(props: FactFieldProps & { required: boolean }): FieldProps<T> {
  const { label, value, onChange, error, description, autoFocus } = as<T>(props);
  return { label, value, onChange, error, description, required: props.required, autoFocus };
}

/** An optional value that is left out is null in the contract, and nothing at all in a field. */
const withNone = <P extends FactFieldProps>(props: P, optional: boolean): P =>
  optional
    ? { ...props, value: props.value ?? undefined, onChange: (value: unknown) => props.onChange(value ?? null) }
    : props;

const narrow = new Set(['code', 'ore', 'area', 'decimal', 'rate', 'integer', 'date', 'month', 'colour']);

/** Short values share a row in a form. */
export const isNarrow = (field: Field): boolean => narrow.has(field.meta.field);
