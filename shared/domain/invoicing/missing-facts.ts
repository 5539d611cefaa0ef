import type { Invoice } from './invoice.ts';

export type MissingFact = 'buyerReference' | 'bankgiro' | 'sellerAddress' | 'buyerAddress' | 'vatNumber';

/** What an invoice must bear before it may be issued (ML 17 kap. 24 §; Peppol R003) and doesn't, all of it at once. */
export function missingFacts(invoice: Invoice): readonly MissingFact[] {
  const lacks: Readonly<Record<MissingFact, boolean>> = {
    buyerReference: invoice.buyerReference === '',
    bankgiro: invoice.bankgiro === '' && invoice.plusgiro === '',
    sellerAddress: invoice.seller.addressLines.length === 0,
    buyerAddress: invoice.buyer.addressLines.length === 0,
    vatNumber: invoice.vatOre !== 0 && invoice.seller.vatNumber === '',
  };
  return (Object.keys(lacks) as MissingFact[]).filter((name) => lacks[name]);
}
