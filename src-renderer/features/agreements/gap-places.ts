import type { Blocker } from '../../../shared/domain/agreements/blockers.ts';

/** Where a fact that a text lacks is written: a page, or the page of one of the parties. */
export interface GapPlace {
  readonly page: 'host' | 'guest' | 'sites' | 'terms' | 'premises' | 'costs' | 'duties' | 'settings';
  readonly tab?: string;
}

const byGroup: Readonly<Record<string, GapPlace>> = {
  host: { page: 'host' },
  guest: { page: 'guest' },
  people: { page: 'guest' },
  mandate: { page: 'guest' },
  site: { page: 'sites' },
  agreement: { page: 'terms' },
  rent: { page: 'terms' },
  index: { page: 'terms' },
  premises: { page: 'premises' },
  investments: { page: 'costs', tab: 'investments' },
  costs: { page: 'terms', tab: 'costs' },
  contact: { page: 'duties', tab: 'routes' },
};

/** Written beside the text, or reckoned from what is. */
const ofThePaper: ReadonlySet<string> = new Set([
  'agreement.from',
  'agreement.to',
  'agreement.version',
  'agreement.registration-number',
  'rent.basis-date',
  'rent.yearly',
  'rent.quarterly',
]);

function placeOf(field: string): GapPlace | null {
  const [group = '', name = ''] = field.split('.');
  if (ofThePaper.has(field)) return null;
  if (field === 'rent.payment-terms') return { page: 'settings' };
  if (group === 'person') return { page: name.startsWith('host') ? 'host' : 'guest' };
  return byGroup[group] ?? null;
}

const fieldOf = ({ code, params }: Blocker): string | null => (code === 'gap' ? (params['field'] ?? null) : null);

/** Each place where something is to be written, once, in the order of what lacks it. */
export function gapPlaces(blockers: readonly Blocker[]): readonly GapPlace[] {
  const places = blockers.flatMap((blocker) => {
    const field = fieldOf(blocker);
    const place = field === null ? null : placeOf(field);
    return place === null ? [] : [place];
  });
  return [...new Map(places.map((place) => [`${place.page} ${place.tab ?? ''}`, place])).values()];
}

/** What a gap is only another word for. */
const impliedBy: Readonly<Record<string, readonly Blocker['code'][]>> = {
  'agreement.from': ['no-period'],
  'rent.basis-date': ['no-basis-date'],
  'rent.yearly': ['no-basis-date', 'no-agreement', 'no-calculation'],
  'rent.quarterly': ['no-basis-date', 'no-agreement', 'no-calculation'],
  'rent-calculation': ['no-basis-date', 'no-agreement', 'no-calculation'],
  'responsibility-economy': ['needs-document'],
  'responsibility-it': ['needs-document'],
  'responsibility-premises': ['needs-document'],
  'responsibility-hr': ['needs-document'],
};

/** What is to be seen to, each thing once: a gap that goes away with something else is not told beside it. */
export function tellingBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  const codes = new Set(blockers.map(({ code }) => code));
  return blockers.filter((blocker) => {
    const field = fieldOf(blocker);
    return field === null || !(impliedBy[field] ?? []).some((code) => codes.has(code));
  });
}
