import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/client.ts';
import { useNames } from '../ui/names.ts';
import { useAsOf, useSite } from './context.tsx';
import { isFound, marked, type Piece } from './found-text.ts';

interface Paper {
  readonly id: string;
  readonly label: string;
  readonly side: string;
  readonly excerpt: readonly Piece[];
  readonly place: { readonly to: string; readonly search: Record<string, string>; readonly siteId: number };
}

/** The papers of the site's guests: by what they are, whose they are and their registration number. */
export function usePapers(query: string): { papers: readonly Paper[]; waiting: boolean } {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const asked = query.trim() !== '';
  const board = useCall('agreementDocuments.board', { siteId, date }, { enabled: asked });
  const papers = useMemo(() => {
    if (!asked) return [];
    return (board.data ?? []).flatMap(({ guestAgencyId, cells }) => {
      const guest = names.nameOf('agencies', guestAgencyId);
      return cells.flatMap(({ kind, versionId, registrationNumber }) => {
        const label = `${t(`choices.documentKind.${kind}`)}, ${guest}`;
        if (versionId === null || !isFound(`${label} ${registrationNumber}`, query)) return [];
        return {
          id: `paper-${String(versionId)}`,
          label,
          side: '',
          excerpt: isFound(label, query) ? [] : marked(registrationNumber, query),
          place: { to: `/agreements/${String(versionId)}`, search: {}, siteId },
        };
      });
    });
  }, [asked, board.data, names, query, siteId, t]);
  return { papers, waiting: asked && board.isPending };
}
