import { responsibilityKinds } from '../../domain/agreements/document-kinds.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { heading, paragraph, row, table, type Block, type DocumentModel } from '../model.ts';

/** A row of the matrix; `guest` is said where a duty has an owner towards that guest alone. */
interface MatrixDuty {
  readonly number: string;
  readonly name: string;
  readonly competenceArea: string;
  readonly owners: readonly { readonly owner: string; readonly contact: string; readonly guest?: string }[];
  readonly serviceLevel: string;
  readonly routine: string;
}

const ownerNames: Readonly<Record<string, string>> = choices.dutyOwner;

/** Named as a party where the matrix is one guest's, so that nobody has to remember who is host. */
interface MatrixParties {
  readonly host: string;
  /** Null where the matrix is the whole site's. */
  readonly guest: string | null;
}

function ownerText(owner: MatrixDuty['owners'][number], parties: MatrixParties): string {
  const guest = owner.guest ?? parties.guest;
  const name =
    owner.owner === 'host'
      ? parties.host
      : owner.owner === 'guest' && guest !== null
        ? guest
        : (ownerNames[owner.owner] ?? owner.owner);
  const towards = owner.guest === undefined || owner.owner === 'guest' ? '' : ` (för ${owner.guest})`;
  return `${name}${towards}${owner.contact === '' ? '' : `\n${owner.contact}`}`;
}

const ownersText = (duty: MatrixDuty, parties: MatrixParties): string =>
  duty.owners.length === 0
    ? 'Ingen ansvarig angiven'
    : duty.owners.map((owner) => ownerText(owner, parties)).join('\n');

const howText = ({ serviceLevel, routine }: MatrixDuty): string =>
  [serviceLevel.trim(), routine.trim()].filter((text) => text !== '').join('\n') || '–';

const columns = [
  { header: 'Nr', align: 'left', weight: 9, tone: 'mute' },
  { header: 'Uppgift', align: 'left', weight: 30 },
  { header: 'Ansvarig', align: 'left', weight: 26 },
  { header: 'Servicenivå och rutin', align: 'left', weight: 40, tone: 'mute' },
] as const;

const areaTable = (duties: readonly MatrixDuty[], parties: MatrixParties): Block =>
  table(
    columns,
    duties.map((duty) => row('row', duty.number, duty.name, ownersText(duty, parties), howText(duty))),
  );

/** The duties under their competence areas, in the order of the agreements. */
const matrixBlocks = (duties: readonly MatrixDuty[], parties: MatrixParties): Block[] =>
  responsibilityKinds.flatMap((area) => {
    const own = duties.filter(({ competenceArea }) => competenceArea === area);
    return own.length === 0 ? [] : [heading(2, choices.competenceArea[area]), areaTable(own, parties)];
  });

interface MatrixInput {
  readonly title: string;
  readonly lead: string;
  readonly meta: DocumentModel['meta'];
  readonly duties: readonly MatrixDuty[];
  readonly parties: MatrixParties;
}

/** Ansvarsfördelning (2.3): who answers for what, of one guest or the whole site. */
export const responsibilityMatrix = ({ title, lead, meta, duties, parties }: MatrixInput): DocumentModel => ({
  meta,
  blocks: [
    heading(1, title),
    paragraph('lead', lead),
    ...(duties.length === 0 ? [paragraph('body', 'Inga ansvar är registrerade.')] : matrixBlocks(duties, parties)),
  ],
  firstPageFoot: [],
});
