/** Points. A4 is 595 × 842; margins are for hole-punched paper: the left one is wider. */
export const page = { top: 50, bottom: 56, left: 71, right: 62, width: 595.28, height: 841.89 } as const;
export const contentWidth = page.width - page.left - page.right;

/** All at least 4.5:1 on white, lines aside. */
export const colour = {
  ink: '#1c2530',
  soft: '#3a4653',
  mute: '#5d6a78',
  accent: '#1f5f86',
  line: '#e4e7ea',
  strongLine: '#9aa5af',
  bar: '#eef1f3',
  watermark: '#e9edf0',
  gap: '#8c1d18',
  gapGround: '#fbe4e2',
} as const;

export const size = {
  small: 8,
  mute: 8.5,
  cell: 9,
  body: 9.5,
  lead: 10.5,
  strong: 11,
  h3: 10.5,
  clause: 11.5,
  h2: 13.5,
  h1: 19,
} as const;

/** In font sizes, where a text has none of its own. */
export const lineHeight = 1.36;

/**
 * Font features. Inter's contextual alternates (arrows, raised signs between figures) cost a third of the time of a
 * document and nothing in ours needs them.
 */
export const plain = { calt: false };
/** Figures of one width, so that amounts align digit by digit. */
export const tabular = { calt: false, tnum: true };
