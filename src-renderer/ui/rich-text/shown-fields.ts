/** A merge field as it stands in a text: its value, the gap that it leaves, or its name where nothing is filled in. */
export interface ShownField {
  readonly name: string;
  readonly kind: 'value' | 'gap' | 'name';
  /** What stands in the text. */
  readonly text: string;
  readonly label: string;
}

/** What merge fields show, for everything on the page that shows one: a chip in a text is told when its value is another. */
export interface ShownFields {
  readonly get: (name: string) => ShownField;
  readonly all: () => readonly ShownField[];
  readonly replace: (fields: readonly ShownField[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function makeShownFields(unknown: (name: string) => ShownField): ShownFields {
  let all: readonly ShownField[] = [];
  let byName = new Map<string, ShownField>();
  const listeners = new Set<() => void>();
  return {
    get: (name) => byName.get(name) ?? unknown(name),
    all: () => all,
    replace: (fields) => {
      all = fields;
      byName = new Map(fields.map((field) => [field.name, field]));
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
