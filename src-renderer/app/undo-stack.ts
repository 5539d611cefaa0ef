/** A command of this window: its row in the history, and what it said that it did. */
export interface Step {
  readonly seq: number;
  readonly text: string;
}

/** What Ctrl+Z and Ctrl+Shift+Z go through, the last step last. */
export interface UndoStack {
  readonly done: readonly Step[];
  /** Undone, by the row of the undo: undoing that one does the step again. */
  readonly undone: readonly Step[];
}

export const emptyStack: UndoStack = { done: [], undone: [] };

/** So many steps are remembered. */
const depth = 200;

/** A new command: what was undone before it can no longer be done again. */
export const afterCommand = (stack: UndoStack, step: Step): UndoStack => ({
  done: [...stack.done, step].slice(-depth),
  undone: [],
});

const without = (steps: readonly Step[], seq: number): readonly Step[] => steps.filter((step) => step.seq !== seq);

/** A step was undone by a command with the row `undoSeq`, from here or from its row in the history. */
export const afterUndo = (stack: UndoStack, step: Step, undoSeq: number): UndoStack => ({
  done: without(stack.done, step.seq),
  undone: [...without(stack.undone, step.seq), { seq: undoSeq, text: step.text }],
});

/** An undo was itself undone: the step is done again, as the row `redoSeq`. */
export const afterRedo = (stack: UndoStack, step: Step, redoSeq: number): UndoStack => ({
  done: [...stack.done, { seq: redoSeq, text: step.text }].slice(-depth),
  undone: without(stack.undone, step.seq),
});

/** It could not be undone, and so does not stand in the way of what came before it. */
export const forgotten = (stack: UndoStack, seq: number): UndoStack => ({
  done: without(stack.done, seq),
  undone: without(stack.undone, seq),
});
