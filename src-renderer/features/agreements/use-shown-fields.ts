import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mergeFieldNames } from '../../../shared/domain/agreements/merge-fields.ts';
import { makeShownFields, type ShownField, type ShownFields } from '../../ui/rich-text/shown-fields.ts';

/** What merge fields show: their values, or, in a template, what they are called. */
export function useShownFields(values: Readonly<Record<string, string | null>> | null): ShownFields {
  const { t } = useTranslation();
  const all = useMemo(
    () =>
      mergeFieldNames.map((name): ShownField => {
        const label = t(`agreements.field.${name}`);
        if (values === null) return { name, kind: 'name', text: label, label };
        const value = values[name] ?? null;
        if (value === null || value === '')
          return { name, kind: 'gap', text: t('agreements.editor.gap', { label }), label };
        return { name, kind: 'value', text: value, label };
      }),
    [t, values],
  );
  const [fields] = useState(() => {
    const made = makeShownFields((name) => ({ name, kind: 'gap', text: name, label: name }));
    made.replace(all);
    return made;
  });
  useEffect(() => fields.replace(all), [fields, all]);
  return fields;
}
