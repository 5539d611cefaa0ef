import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../../api/client.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { PeekSection } from '../../../ui/peek.tsx';
import classes from '../registers.module.css';

/** The papers of the guest whose terms these are, each where it stands on the date; the board has them all. */
export function AgreementPapers({ guestAgencyId }: { guestAgencyId: number }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const board = useCall('agreementDocuments.board', { siteId, date });
  const cells = board.data?.find((row) => row.guestAgencyId === guestAgencyId)?.cells ?? [];
  const made = cells.filter((cell) => cell.versionId !== null);
  const toBoard = (
    <Button component={Link} to="/agreements" variant="subtle" size="compact-xs" h={24}>
      {t('registers.terms.toBoard')}
    </Button>
  );
  return (
    <PeekSection title={t('registers.terms.papers')} action={toBoard}>
      {board.error !== null && <p className={classes['teach']}>{board.error.message}</p>}
      {board.data !== undefined && made.length === 0 && (
        <p className={classes['teach']}>{t('registers.terms.noPapers')}</p>
      )}
      {made.length > 0 && (
        <ul className={classes['related']}>
          {made.map((cell) => (
            <li key={cell.kind}>
              <Link to="/agreements/$id" params={{ id: String(cell.versionId) } as never}>
                <span>
                  {t(`choices.documentKind.${cell.kind}`)}
                  {cell.number !== null && `, ${t('registers.terms.version', { number: cell.number })}`}
                </span>
                <span data-side>{cell.status === null ? '' : t(`choices.versionStatus.${cell.status}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </PeekSection>
  );
}
