import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { Picture } from '../../ui/charts/picture.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { tinted, useTones, vacantTone } from '../../ui/charts/tones.ts';
import { useNames } from '../../ui/names.ts';
import { Notice } from '../../ui/page.tsx';
import { useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './pictures.module.css';

type Vacancy = Output<'premises.vacancy'>;
type Room = Vacancy['rooms'][number];
type Balance = Vacancy['workplaces'][number];

/** What stands unused on the date and for how long, and whether the workplaces suffice. */
export function VacancyPicture() {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const vacancy = useCall('premises.vacancy', { siteId, date });
  if (vacancy.error !== null) return <Notice tone="bad">{vacancy.error.message}</Notice>;
  if (vacancy.data === undefined) return null;
  return (
    <>
      <VacantRooms rooms={vacancy.data.rooms} />
      <Workplaces vacancy={vacancy.data} />
    </>
  );
}

function usePrinted(): string {
  const { t } = useTranslation();
  const f = useFormat();
  const { site } = useSite();
  const { date } = useAsOf();
  return t('pictures.printed', { site: site.attributes.name, date: f.date(date) });
}

/** Of a long list the bars show the first. */
const most = 15;

function VacantRooms({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const area = rooms.reduce((sum, room) => sum + room.areaHundredths, 0);
  const title = t('pictures.vacancy.title');
  const none = <p className={classes['teach']}>{t('pictures.vacancy.none', { date: f.date(date) })}</p>;
  const longest = Math.max(1, ...rooms.map((room) => room.days));
  return (
    <Picture
      title={title}
      note={t('pictures.vacancy.summary', { rooms: t('pictures.rooms', { count: rooms.length }), area: f.area(area) })}
      printed={usePrinted()}
      wide={rooms.length === 0}
      picture={
        rooms.length === 0 ? (
          none
        ) : (
          <figure className={classes['figure']} aria-label={title}>
            <div className={classes['balance']}>
              {rooms.slice(0, most).map((room) => (
                <VacantBar key={room.roomId} room={room} name={names.nameOf('rooms', room.roomId)} longest={longest} />
              ))}
            </div>
          </figure>
        )
      }
      table={rooms.length === 0 ? null : <VacantTable rooms={rooms} area={area} caption={title} />}
    />
  );
}

function VacantBar({ room, name, longest }: { room: Room; name: string; longest: number }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <>
      <span title={name}>{name}</span>
      <div className={classes['bars']}>
        <div>
          <i
            style={{
              width: `calc((100% - 80px) * ${room.days / longest})`,
              background: tinted(vacantTone, 45),
              borderColor: vacantTone,
            }}
          />
          {t('pictures.days', { count: room.days, days: f.decimal(String(room.days)) })}
        </div>
      </div>
    </>
  );
}

function VacantTable({ rooms, area, caption }: { rooms: readonly Room[]; area: number; caption: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useNames(useSite().siteId);
  const setAddress = useSetAddress();
  const columns: PictureColumn<Room>[] = [
    {
      key: 'room',
      header: t('facts.rooms'),
      cell: (room) => (
        <button type="button" onClick={() => setAddress({ open: `rooms-${room.roomId}` })}>
          {names.nameOf('rooms', room.roomId)}
        </button>
      ),
      total: t('pictures.sum'),
    },
    { key: 'since', header: t('pictures.vacancy.since'), cell: (room) => f.date(room.since) },
    {
      key: 'until',
      header: t('pictures.vacancy.until'),
      cell: (room) => (room.until === null ? '–' : f.date(room.until)),
    },
    { key: 'days', header: t('pictures.vacancy.days'), cell: (room) => f.decimal(String(room.days)) },
    { key: 'area', header: 'm²', cell: (room) => f.areaNumber(room.areaHundredths), total: f.areaNumber(area) },
  ];
  return <PictureTable caption={caption} columns={columns} rows={rooms} rowKey={(room) => room.roomId} />;
}

function Workplaces({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const tones = useTones(useNames(siteId));
  const { workplaces, people } = vacancy;
  const total = workplaces.reduce((sum, entry) => sum + entry.workplaces, 0);
  const title = t('pictures.workplaces.title');
  const longest = Math.max(1, ...workplaces.flatMap((entry) => [entry.workplaces, Number(entry.people)]));
  const key = (entry: Balance): string => JSON.stringify(entry.by);
  const columns: PictureColumn<Balance>[] = [
    {
      key: 'who',
      header: t('pictures.by.user'),
      cell: (entry) => tones.whoOf(entry.by),
      total: t('pictures.workplaces.all'),
    },
    {
      key: 'workplaces',
      header: t('fields.workplaces'),
      cell: (entry) => f.decimal(String(entry.workplaces)),
      total: f.decimal(String(total)),
    },
    {
      key: 'people',
      header: t('fields.people'),
      cell: (entry) => f.decimal(entry.people),
      total: f.decimal(people),
    },
    {
      key: 'difference',
      header: t('pictures.workplaces.left'),
      cell: (entry) => signed(entry.workplaces - Number(entry.people)),
      total: signed(total - Number(people)),
    },
  ];
  return (
    <Picture
      title={title}
      note={t('pictures.workplaces.note')}
      printed={usePrinted()}
      wide={workplaces.length === 0}
      picture={
        workplaces.length === 0 ? (
          <p className={classes['teach']}>{t('pictures.workplaces.none')}</p>
        ) : (
          <figure className={classes['figure']} aria-label={title}>
            <div className={classes['balance']}>
              {workplaces.map((entry) => (
                <WorkplaceBars
                  key={key(entry)}
                  entry={entry}
                  name={tones.whoOf(entry.by)}
                  tone={tones.toneOf(entry.by)}
                  longest={longest}
                />
              ))}
            </div>
            <Legend
              entries={[
                { name: t('fields.workplaces'), colour: vacantTone, mark: 'hollow' },
                { name: t('fields.people'), colour: vacantTone },
              ]}
            />
          </figure>
        )
      }
      table={
        workplaces.length === 0 ? null : (
          <PictureTable caption={title} columns={columns} rows={workplaces} rowKey={key} />
        )
      }
    />
  );
}

/** People are decimals of at most ten places: shown to two. */
const signed = (value: number): string => {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 ? `+${rounded}` : String(rounded).replace('-', '−');
};

function WorkplaceBars(props: { entry: Balance; name: string; tone: string; longest: number }) {
  const f = useFormat();
  const { entry, name, tone, longest } = props;
  const width = (value: number): string => `calc((100% - 60px) * ${value / longest})`;
  return (
    <>
      <span title={name}>{name}</span>
      <div className={classes['bars']}>
        <div>
          <i style={{ width: width(entry.workplaces), background: tinted(tone, 22), borderColor: tone }} />
          {f.decimal(String(entry.workplaces))}
        </div>
        <div>
          <i style={{ width: width(Number(entry.people)), background: tone, borderColor: tone }} />
          {f.decimal(entry.people)}
        </div>
      </div>
    </>
  );
}
