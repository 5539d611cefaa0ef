import type { AttachmentOwner } from '../../shared/contract/attachments.ts';
import type { CriticalDate } from '../../shared/domain/agreements/critical-dates.ts';
import { placeOf } from './places.ts';

interface Place {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

/** Where what a critical date is about is seen, and seen to. */
export function placeOfDate({ kind, source, sourceId, date, detail }: CriticalDate): Place {
  if (kind === 'index') return { to: '/index', search: { view: date } };
  switch (source) {
    case 'documentVersions':
      return { to: `/agreements/${String(sourceId)}` };
    case 'attachments': {
      const owner = detail['owner'] as AttachmentOwner;
      const ownerId = Number(detail['ownerId']);
      return owner === 'documentVersions' ? { to: `/agreements/${String(ownerId)}` } : placeOf(owner, ownerId);
    }
    case 'agreements':
    case 'leases':
    case 'supplierContracts':
    case 'mandates':
      return placeOf(source, sourceId);
  }
}
