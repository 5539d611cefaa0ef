import { Popover, Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { conditionNames } from '../../../shared/domain/agreements/conditions.ts';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { ChevronIcon } from '../../ui/icons.tsx';
import type { ClauseProps } from './clause-card.tsx';
import { changed } from './clause-edits.ts';
import classes from './clauses.module.css';

/** What can be chosen: without a condition there is nothing to overrule but leaving the clause out. */
const choicesOf = (condition: string | null): readonly Clause['include'][] =>
  condition === null ? ['auto', 'never'] : ['auto', 'always', 'never'];

/** When the clause is taken in: says it in few words, and opens what decides it. */
export function TakenIn({ clause, draft, holds }: ClauseProps) {
  const { t } = useTranslation();
  const { condition, include, key } = clause;
  const change = (to: Partial<Clause>) => draft.change(changed(key, to));
  const name = condition === null ? '' : t(`agreements.condition.${condition}`);
  const short = () => {
    if (include === 'never') return t('agreements.clause.includes.never');
    if (condition === null) return t('agreements.clause.noCondition');
    if (include === 'always') return t('agreements.clause.includes.always');
    if (holds === undefined) return t('agreements.clause.when', { condition: name });
    return t(holds ? 'agreements.clause.whenIn' : 'agreements.clause.whenOut', { condition: name });
  };
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={300}>
      <Popover.Target>
        <button type="button" className={classes['takenIn']} title={short()}>
          <span>{short()}</span>
          <ChevronIcon size={11} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes['takenInForm']}>
          <Select
            label={t('agreements.clause.condition')}
            data={[
              { value: '', label: t('agreements.clause.noConditionChoice') },
              ...conditionNames.map((value) => ({ value, label: t(`agreements.condition.${value}`) })),
            ]}
            value={condition ?? ''}
            onChange={(value) => change({ condition: value === '' ? null : value })}
            allowDeselect={false}
            searchable
            openOnFocus={false}
            nothingFoundMessage={t('app.field.noMatch')}
            comboboxProps={{ withinPortal: false }}
          />
          <Radio.Group
            label={t('agreements.clause.include')}
            value={condition === null && include === 'always' ? 'auto' : include}
            onChange={(value) => change({ include: value as Clause['include'] })}
          >
            <div className={classes['radios']}>
              {choicesOf(condition).map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`agreements.clause.${condition === null ? 'plainChoices' : 'choices'}.${value}`)}
                />
              ))}
            </div>
          </Radio.Group>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
