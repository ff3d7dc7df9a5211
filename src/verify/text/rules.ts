/** What must hold of plain text, with W3C's clause, and a text in which it holds and one in which it does not. */

interface Listed {
  /** The technique, and the check of its procedure. */
  readonly clause: string
  readonly examples: {
    /** Whether the two are editions of Lectern's, with English labels, or any text. */
    readonly as: 'edition' | 'text'
    readonly passes: string
    readonly fails: string
    /** Line of the finding. */
    readonly at: number
  }
}

export const techniqueRules = {
  'paragraph-follows-one-blank-line': {
    clause: 'T1, check 1',
    examples: { as: 'text', passes: 'One.\n\nTwo.\n', fails: 'One.\n\n\n\nTwo.\n', at: 5 },
  },
  'list-item-is-a-paragraph': {
    clause: 'T2, check 1',
    examples: {
      as: 'text',
      passes: 'Wells:\n\n- North\n\n- South\n',
      fails: 'Wells:\n\n- North\n- South\n',
      at: 4,
    },
  },
  'list-has-its-items': {
    clause: 'T2, check 1',
    examples: {
      as: 'edition',
      passes: 'List of 2 items.\n\n- North\n\n- South\n',
      fails: 'List of 2 items.\n\n- North\n\nSouth\n',
      at: 1,
    },
  },
  'list-holds-items-alone': {
    clause: 'T2, check 2',
    examples: {
      as: 'text',
      passes: '1. North\n\n2. South\n',
      fails: '1. North\n\nIt has ten.\n\n2. South\n',
      at: 3,
    },
  },
  'list-has-one-style-of-label': {
    clause: 'T2, checks 3 and 5',
    examples: { as: 'text', passes: '- North\n\n- South\n', fails: '- North\n\n* South\n', at: 3 },
  },
  'list-labels-ascend': {
    clause: 'T2, check 4',
    examples: {
      as: 'text',
      passes: 'i. North\n\nii. South\n\niii. East\n',
      fails: '1. North\n\n3. South\n\n2. East\n',
      at: 5,
    },
  },
  'list-is-flat': {
    clause: 'T2, description',
    examples: {
      as: 'text',
      passes: '- North\n\n- South\n',
      fails: '- North\n\n    - Ten wells\n\n- South\n',
      at: 3,
    },
  },
  'heading-follows-two-blank-lines': {
    clause: 'T3, check 1',
    examples: {
      as: 'edition',
      passes: 'One.\n\n\nHeading 1: Wells\n\nTwo.\n',
      fails: 'One.\n\nHeading 1: Wells\n\nTwo.\n',
      at: 3,
    },
  },
  'heading-ends-with-a-blank-line': {
    clause: 'T3, check 2',
    examples: {
      as: 'text',
      passes: 'One.\n\n\nWells\n\nTwo stand in the north.\n',
      fails: 'One.\n\n\nWells\nTwo stand in the north, and one in the south.\n',
      at: 5,
    },
  },
} as const satisfies Record<string, Listed>

export type TechniqueRule = keyof typeof techniqueRules

/** What a check found, before it is given its clause. */
export interface Departure {
  readonly rule: TechniqueRule
  readonly line: number
}
