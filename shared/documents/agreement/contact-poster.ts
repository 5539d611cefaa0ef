import type { ContactRouteFacts } from '../../domain/agreements/agreement-facts.ts';
import type { LocalDate } from '../../values/local-date.ts';
import { date } from '../format.ts';
import { heading, paragraph, type Block, type DocumentModel } from '../model.ts';
import { matterName, routesInOrder } from './contacts.ts';

export interface ContactPosterInput {
  readonly siteName: string;
  readonly host: string;
  readonly guest: string;
  readonly routes: readonly ContactRouteFacts[];
  readonly date: LocalDate;
}

/** An address is no number to call, but where there is none it says where to turn. */
const callOf = ({ phone, email }: ContactRouteFacts): string => phone || email;

const linesOf = ({ contact, phone, email, hours }: ContactRouteFacts): string[] =>
  [[contact, hours].filter((part) => part !== '').join(' · '), phone === '' ? '' : email].filter((line) => line !== '');

/** Kontaktaffisch (2.3.2 and 2.3.3): one page for the wall, whom the people of an agency turn to about what. */
export function contactPoster(input: ContactPosterInput): DocumentModel {
  const { siteName, host, guest } = input;
  const routes = routesInOrder(input.routes);
  const items = routes.map((route) => ({
    title: matterName(route.matter),
    lines: linesOf(route),
    number: callOf(route),
  }));
  const body: Block =
    items.length === 0 ? paragraph('body', 'Inga kontaktvägar är registrerade.') : { kind: 'poster', items };
  return {
    meta: {
      title: `Vart vänder jag mig? ${guest}, ${siteName}`,
      subject: `Kontaktvägar i kontorsgemenskapen i ${siteName}`,
      author: host,
      language: 'sv-SE',
      registrationNumber: '',
      createdOn: input.date,
      watermark: null,
      header: { left: [`Kontorsgemenskapen i ${siteName}`], right: [guest, `Gäller ${date(input.date)}`] },
      footer: { left: `Vart vänder jag mig? · ${guest}`, middle: '', pageLabel: 'Sida {page} av {pages}' },
    },
    blocks: [
      heading(1, 'Vart vänder jag mig?'),
      paragraph('strong', `Fara för liv, hälsa eller egendom: ring 112 först.`),
      body,
    ],
    firstPageFoot: [],
  };
}
