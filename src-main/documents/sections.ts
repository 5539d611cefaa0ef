import type { Block, Heading } from '../../shared/documents/model.ts';
import { blockElements } from './blocks.ts';
import type { Element, Kit } from './engine.ts';

const opens = (block: Block, level: Heading['level']): boolean => block.kind === 'heading' && block.level === level;

/** Cuts before every heading of the level and around page breaks, which only work outside sections. */
function cut(blocks: readonly Block[], level: Heading['level']): Block[][] {
  const parts: Block[][] = [];
  let broken = true;
  for (const block of blocks) {
    const alone = block.kind === 'page-break';
    if (alone || broken || opens(block, level)) parts.push([block]);
    else parts.at(-1)?.push(block);
    broken = alone;
  }
  return parts;
}

/**
 * The blocks as sections inside each other, so that the PDF's outline is a tree: a heading of level 1 holds those of
 * level 2, and these the ones of level 3. `width` in points.
 */
export function sectionElements(kit: Kit, blocks: readonly Block[], width: number, level: 1 | 2 = 1): Element[] {
  return cut(blocks, level).flatMap((part) => {
    const inside =
      level === 1 && part.length > 1 ? sectionElements(kit, part, width, 2) : blockElements(kit, part, width);
    const [first] = part;
    if (first?.kind !== 'heading' || first.level !== level) return inside;
    const bookmark = { title: kit.clean(first.text), fit: false, expanded: level === 1 } as const;
    return [kit.view({ bookmark }, ...inside)];
  });
}
