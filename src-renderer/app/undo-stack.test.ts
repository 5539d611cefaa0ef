import { describe, expect, it } from 'vitest';
import { afterCommand, afterRedo, afterUndo, emptyStack, forgotten } from './undo-stack.ts';

const step = (seq: number) => ({ seq, text: `steg ${seq}` });
const three = [1, 2, 3].map(step).reduce(afterCommand, emptyStack);

describe('the steps that can be undone', () => {
  it('go back one by one and forward again', () => {
    const undone = afterUndo(afterUndo(three, step(3), 4), step(2), 5);
    expect(undone.done).toEqual([step(1)]);
    expect(undone.undone.map(({ seq }) => seq)).toEqual([4, 5]);
    const again = afterRedo(undone, { seq: 5, text: 'steg 2' }, 6);
    expect(again.done).toEqual([step(1), { seq: 6, text: 'steg 2' }]);
    expect(again.undone).toEqual([{ seq: 4, text: 'steg 3' }]);
  });

  it('forget what was undone once something else is done', () => {
    expect(afterCommand(afterUndo(three, step(3), 4), step(5)).undone).toEqual([]);
  });

  it('take a step out of the middle, undone from its row in the history', () => {
    expect(afterUndo(three, step(2), 4).done).toEqual([step(1), step(3)]);
  });

  it('leave one behind that can not be undone', () => {
    expect(forgotten(three, 3).done).toEqual([step(1), step(2)]);
  });
});
