import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plainText, type Values } from '../../../ui/fact-rows.ts';
import { PlusIcon } from '../../../ui/icons.tsx';
import type { Names } from '../../../ui/names.ts';
import { PeekSection } from '../../../ui/peek.tsx';
import { usePeekStack } from '../peek-stack.ts';
import { SensitivityMark } from './sensitivity.tsx';
import { useZoneFacts } from './zone-facts.ts';
import classes from './zones.module.css';

/** The assessment that the zone rests on, with what it came to; where there is none, a way to one. */
export function ZoneAssessment({ attributes, names }: { attributes: Values; names: Names }) {
  const { t } = useTranslation();
  const stack = usePeekStack();
  const assessment = useZoneFacts().assessmentOf({ attributes });
  const action = assessment === undefined && (
    <Button
      variant="subtle"
      size="compact-xs"
      h={24}
      leftSection={<PlusIcon size={12} />}
      onClick={() => stack.push({ kind: 'riskAssessments', id: 'new' })}
    >
      {t('registers.new.riskAssessments')}
    </Button>
  );
  return (
    <PeekSection title={t('registers.zones.assessment')} action={action}>
      {assessment === undefined ? (
        <p className={classes['quiet']}>{t('registers.zones.noAssessment')}</p>
      ) : (
        <div className={classes['assessment']}>
          <button type="button" onClick={() => stack.push({ kind: 'riskAssessments', id: assessment.id })}>
            <span>{names.rowName('riskAssessments', assessment)}</span>
            <span>
              {plainText(assessment.attributes['assessedOn'])}{' '}
              <SensitivityMark sensitivity={assessment.attributes['sensitivity']} />
            </span>
          </button>
          <p>{plainText(assessment.attributes['conclusion'])}</p>
        </div>
      )}
    </PeekSection>
  );
}
