const tagName = /^\/?(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/]|$)/;
const oneAttribute = /\s+([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The name of a tag (what stands between `<` and `>`) without its prefix; null where it is none that we know. */
export const localName = (tag: string): string | null => tagName.exec(tag)?.[1] ?? null;

/** A tag's attributes by their names without prefix; null where it isn't written as XML is, or one stands twice. */
export function attributesOf(tag: string): ReadonlyMap<string, string> | null {
  const named = tagName.exec(tag);
  if (named === null) return null;
  const found = new Map<string, string>();
  let at = named[0].length;
  for (;;) {
    oneAttribute.lastIndex = at;
    const match = oneAttribute.exec(tag);
    if (match === null) break;
    const [, prefix, local = '', double, single] = match;
    const name = prefix === 'xmlns:' ? prefix + local : local;
    if (found.has(name)) return null;
    found.set(name, double ?? single ?? '');
    at = oneAttribute.lastIndex;
  }
  return /^\s*\/?$/.test(tag.slice(at)) ? found : null;
}

/** A tag as `walkTags` meets it; `tag` is what stands between `<` and `>`, `start` where the `<` is. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly tag: string;
  readonly start: number;
}

/**
 * Goes through all tags once, in linear time. Answers the code of what is wrong, or null. Comments, CDATA and whatever
 * isn't written as a spreadsheet writes it are refused: the library that reads the same text next might read them
 * otherwise than we do, and must not see what we have not.
 */
export function walkTags(xml: string, visit: (tag: Tag) => string | null): string | null {
  let at = xml.indexOf('<');
  if (xml.startsWith('<?xml', at)) at = xml.indexOf('<', at + 1);
  while (at >= 0) {
    const end = xml.indexOf('>', at);
    const next = xml.indexOf('<', at + 1);
    if (end < 0 || (next >= 0 && next < end)) return 'import.damaged';
    const tag = xml.slice(at + 1, end);
    const name = localName(tag);
    const attributes = attributesOf(tag);
    if (name === null || attributes === null) return 'import.damaged';
    const wrong = visit({ name, attributes, tag, start: at });
    if (wrong !== null) return wrong;
    at = next;
  }
  return null;
}
