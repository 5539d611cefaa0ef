import type { DocumentKind } from '../document-kinds.ts';
import type { Clause } from '../rich-text.ts';

/** The product's own texts. A workspace may change them; made versions keep the text that they were made with. */
export const standardTemplates: Readonly<Record<DocumentKind, readonly Clause[]>> = {
  overall: [],
  economy: [],
  it: [],
  premises: [],
  hr: [],
  rent: [],
};
