import type { LocalDate } from '../values/local-date.ts';

/**
 * A printed document as plain data: every text is already formatted for its reader, so that the renderer knows nothing
 * of money or dates, and can be replaced. `\n` starts a new line.
 */
export interface DocumentModel {
  readonly meta: DocumentMeta;
  readonly blocks: readonly Block[];
  /** Stands at the bottom of the first page, whatever flows above it. */
  readonly firstPageFoot: readonly Block[];
}

export interface DocumentMeta {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47, `sv-SE`. */
  readonly language: string;
  readonly registrationNumber: string;
  /** Stands in for a clock: the same model gives the same bytes. */
  readonly createdOn: LocalDate;
  /** Across every page of what is not yet issued (`UTKAST`); null on the real document. */
  readonly watermark: string | null;
  /** The first page shows all lines, later pages the first left one and all right ones on one line. */
  readonly header: { readonly left: readonly string[]; readonly right: readonly string[] };
  /** `pageLabel` holds `{page}` and `{pages}`. */
  readonly footer: { readonly left: string; readonly middle: string; readonly pageLabel: string };
}

export type Block =
  | Heading
  | Paragraph
  | Facts
  | Table
  | Bars
  | Columns
  | Together
  | Rich
  | List
  | RichTable
  | Poster
  | { readonly kind: 'page-break' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'spacer'; readonly size: Size };

export type Size = 'small' | 'medium' | 'large';

/** Levels 1 and 2 and, nested under them, 3 are the outline of the PDF. Level 1 is the document's title. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Of many short parts below each other: a smaller size, less room. */
  readonly style?: 'clause';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: 'lead' | 'body' | 'small' | 'note' | 'strong';
  readonly text: string;
}

/** Labels and values side by side, in one or two columns, read row by row. */
export interface Facts {
  readonly kind: 'facts';
  readonly columns: 1 | 2;
  readonly items: readonly { readonly label: string; readonly value: string }[];
}

export interface TableColumn {
  /** Empty headers everywhere leave the header row out. */
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Share of the width among the columns' weights. */
  readonly weight: number;
  readonly tone?: 'mute';
}

/** `own` is the reader's own row; `group` heads the rows below it, `sum` closes them, `total` closes the table, `mute` is an aside. */
export type RowStyle = 'row' | 'own' | 'group' | 'sum' | 'total' | 'mute';

/** One text a column. In `group`, `sum`, `total` and `mute` rows a text runs on over empty cells to its right. */
export interface TableRow {
  readonly style: RowStyle;
  readonly cells: readonly string[];
  /** A second, quieter line below the first cell. */
  readonly sub?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** How much each member weighs: a bar in the agency's colour, with the text beside it that says the same. */
export interface Bars {
  readonly kind: 'bars';
  readonly items: readonly {
    readonly label: string;
    readonly value: string;
    /** Thousandths of the whole, 0–1000: only the length of the bar. */
    readonly permille: number;
    /** `#rrggbb` */
    readonly colour: string;
    readonly emphasised: boolean;
  }[];
}

export interface Columns {
  readonly kind: 'columns';
  /** Of the width, 10–90. */
  readonly leftPercent: number;
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** Blocks that no page break parts, as long as they fit on one page. */
export interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
}

/** Words of one look. `gap` is what the facts lack: it is marked, so that nobody signs it unseen. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly gap?: true;
}

/** A paragraph whose words may look different; `subheading` heads what follows and stays with it. */
export interface Rich {
  readonly kind: 'rich';
  readonly style: 'body' | 'subheading';
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly (Rich | List)[])[];
}

/** A table of running text: its columns are as wide as their texts ask for. */
export interface RichTable {
  readonly kind: 'rich-table';
  readonly rows: readonly {
    readonly header: boolean;
    readonly cells: readonly (readonly (Rich | List)[])[];
  }[];
}

/** To be read from a few steps away: what it is about, who answers, and the number to call. */
export interface Poster {
  readonly kind: 'poster';
  readonly items: readonly {
    readonly title: string;
    readonly lines: readonly string[];
    readonly number: string;
  }[];
}

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });
export const paragraph = (style: Paragraph['style'], text: string): Paragraph => ({ kind: 'paragraph', style, text });
export const facts = (
  columns: Facts['columns'],
  items: readonly (readonly [label: string, value: string])[],
): Facts => ({
  kind: 'facts',
  columns,
  items: items.map(([label, value]) => ({ label, value })),
});
export const table = (columns: readonly TableColumn[], rows: readonly TableRow[]): Table => ({
  kind: 'table',
  columns,
  rows,
});
export const row = (style: RowStyle, ...cells: readonly string[]): TableRow => ({ style, cells });
