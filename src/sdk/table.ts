/**
 * The table of an experiment as data: what a row is set to, what is measured again and again, what is computed from it,
 * which graphs are worth drawing and what their slope and intercept mean. The notebook draws, checks and judges from this.
 */
import type { Expression } from './expression.ts';
import type { Bilingual } from './manifest.ts';

export type { Expression, ExpressionFunction, Monomial } from './expression.ts';

/** One channel of one instrument. */
export interface Source {
  readonly instrument: string;
  readonly channel: string;
}

/** A way to take the setting from the instruments: `plus` − `minus`. The student chooses; one of them may be a mistake. */
export interface SettingWay {
  readonly id: string;
  readonly label: Bilingual;
  readonly plus: Source;
  readonly minus?: Source;
}

interface Quantity {
  /** How it is written in formulas; also its name in `Monomial.powers`. */
  readonly symbol: string;
  /** SI, as printed; '' for a pure number. */
  readonly unit: string;
  readonly name: Bilingual;
}

/** What stays the same in a row. With one way nobody is asked; with several the student is, and nothing is chosen for them. */
export interface SettingColumn extends Quantity {
  readonly trial?: undefined;
  readonly decimals: number;
  readonly ask: Bilingual;
  readonly ways: readonly SettingWay[];
  /** Settings nearer than this are the same row. SI. */
  readonly same: number;
  /** The smallest that is taken, SI; without it a setting must be more than zero. */
  readonly least?: number;
}

/**
 * Every press of *Ghi* is a row of its own, numbered: pushes that differ from each other, whose mean would mean nothing. `repeats` is
 * then 1 and `settings` is empty. A number that must be there for the row, struck out, takes the whole row with it.
 */
export interface TrialColumn {
  readonly trial: true;
  /** Heads the column of numbers. */
  readonly name: Bilingual;
}
/** What most tables of trials begin with: `setting: TRIALS`. */
export const TRIALS: TrialColumn = { trial: true, name: { vi: 'Lần', en: 'Trial' } };

/** Another channel of the same instrument must show one of these faces, or the number means something else. */
export interface Need {
  readonly channel: string;
  readonly face: readonly string[];
  /** Key of the sentence that says so; it may use {{shown}}, the face that is there. */
  readonly problem: string;
}

export interface RepeatedSource extends Source {
  readonly when?: { readonly param: string; readonly is: string };
  /** Only on such a bench, for such a way of the setting. */
  readonly fits?: (frame: unknown, way: string) => boolean;
  readonly needs?: Need;
}

/** What is measured again and again. The first source whose conditions hold is read. */
export interface RepeatedColumn extends Quantity {
  readonly sources: readonly RepeatedSource[];
}

/**
 * A further quantity of the row, read with the same press of *Ghi*. In a table of trials each row has its own; in a table with
 * settings it is read once for the row, with the first repeat (and anew after it was struck out).
 */
export interface BesideColumn extends Quantity {
  /** The first source whose conditions hold is read, as with the repeated quantity. */
  readonly sources: readonly RepeatedSource[];
  /**
   * It may be missing (a glider that does not come back): the cell stays empty, and so do the columns that need it. Without this a
   * missing number is refused, by the sentence of `missing` or one that names the symbol.
   */
  readonly optional?: true;
  /** Key of the sentence that says why it is missing and what to do; it may use {{symbol}}. */
  readonly missing?: string;
  /**
   * Made anew for every row by an instrument of its own, so the same display is never written twice (a second timer). Leave it out
   * where the number may stand unchanged (a balance), and where it comes from the instrument of the repeated quantity.
   */
  readonly fresh?: true;
  /** Stands before the repeated quantity. */
  readonly before?: true;
}

/** A number that the student types into each row, such as a length read off by eye. */
export interface TypedNumber extends TypedConstant {
  readonly before?: true;
}
/** A choice that the student makes in each row, such as the direction of a motion; it counts as the number of its option. */
export interface TypedChoice extends Quantity {
  readonly options: readonly {
    readonly value: number;
    /** As it stands in the table: `→`. */
    readonly face: string;
    /** As it is said and listed. */
    readonly label: Bilingual;
  }[];
  /** Value of the option that holds until the student chooses; without it the cell begins empty. */
  readonly otherwise?: number;
  readonly before?: true;
}
export type TypedColumn = TypedNumber | TypedChoice;

/** What a table may see of the bench when a reading is to be written down. */
export interface Seen {
  readonly frame: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  /** The chosen way of the setting. */
  readonly way: string;
  /** What a channel shows; undefined where there is none. */
  face(instrument: string, channel: string): string | undefined;
}

/** A number that the student measures once and types, such as the width of a flag. */
export interface TypedConstant extends Quantity {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  /** Half-width of its limits of error, SI: half a division of the ruler it was taken with. */
  readonly half: number;
}

/** A slip whose result is recognised: the student's number is this many times the right one. */
export interface Slip {
  readonly times: number;
  readonly hint: Bilingual;
}

export interface DerivedColumn extends Quantity {
  readonly id: string;
  /** Mean of the repeats, the ± of that mean, or what is computed (the symbol of a quantity in an expression: `{ sum: ['x'] }`). */
  readonly of: 'mean' | 'spread' | Exclude<Expression, string | number>;
  /** Decimals to print; the mean and its ± take one more than the readings have. */
  readonly decimals?: number;
  /** The student computes it in the first row. */
  readonly student?: { readonly hint: Bilingual; readonly slips?: readonly Slip[] };
}

/** A quantity along an axis. */
export interface AxisSpec extends Quantity {
  readonly of: Exclude<Expression, string | number>;
  readonly decimals: number;
}

/** Kinds of curve that a graph may offer first. */
export type CurveName = 'proportional' | 'linear' | 'quadratic' | 'power' | 'exponential' | 'sine';

/** A graph, and what its line says where it is a straight one. */
export interface GraphSpec {
  readonly id: string;
  readonly label: Bilingual;
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  /** The curve that is offered first; a straight line without it. 'none': points alone. */
  readonly fit?: CurveName | 'none';
  /** Of the straight line; worked out from the axes without it. */
  readonly slopeUnit?: string;
  /** The sought quantity from the slope of the straight line (through zero where `fit` is 'proportional'): factor · slopeᵖᵒʷᵉʳ. */
  readonly result?: { readonly factor: number; readonly power: number; readonly formula: string };
  /** The intercept of the straight line: its unit for display, and what makes it differ from zero. `symbol` where it is shown as another quantity, such as `ΔS° = b·R`. */
  readonly intercept?: {
    readonly unit: string;
    readonly perUnit: number;
    readonly symbol?: string;
    readonly meaning: Bilingual;
  };
}

/** How the sought quantity is found: from each row (each trial) and averaged, or from the line of a graph that has a `result`. */
export interface MethodSpec {
  readonly id: string;
  readonly label: Bilingual;
  readonly from: { readonly column: string } | { readonly graph: string };
}

/** Something that could have spoilt the result. Its trace: an intercept of `sign` in `graph`, which must declare its `intercept`. */
export interface Suspect {
  readonly id: string;
  readonly label: Bilingual;
  readonly graph: string;
  readonly sign: 1 | -1;
  /** What to try on the bench to confirm it. */
  readonly confirm: Bilingual;
}

export interface TableSpec {
  readonly id: string;
  readonly title: Bilingual;
  readonly setting: SettingColumn | TrialColumn;
  /** What is read with *Ghi*; in a table of trials the first reading of each. */
  readonly repeated: RepeatedColumn;
  /** Read with the same press. */
  readonly beside?: readonly BesideColumn[];
  /** Typed or chosen by the student in each row. */
  readonly typed?: readonly TypedColumn[];
  readonly constants?: readonly TypedConstant[];
  /** Suggested repeats a row, and settings (SI); a route of the guide may give its own. */
  readonly repeats: number;
  readonly settings: readonly number[];
  readonly columns: readonly DerivedColumn[];
  /** May be empty. */
  readonly graphs: readonly GraphSpec[];
  /**
   * What the table is for; shown after the student has concluded: the accepted value, a number (1 for p′/p) or from a probe of the
   * model.
   */
  readonly sought: Quantity & {
    readonly decimals: number;
    readonly accepted?: number;
    readonly probe?: string;
    readonly acceptedName?: Bilingual;
  };
  /** None where the table is for its curve alone. */
  readonly methods: readonly MethodSpec[];
  readonly suspects?: readonly [Suspect, Suspect];
  /** Why what is shown cannot belong to this way of the setting: the key of a sentence; undefined when it may. */
  readonly misfit?: (seen: Seen) => string | undefined;
  /**
   * What is being measured, and where: keys of the experiment's words, most telling first. Rows with different ones are
   * different rows, and never share a graph or a mean.
   */
  readonly context?: (frame: unknown, params: Readonly<Record<string, unknown>>) => readonly string[];
}

/** Gives a table its type; returns its argument. */
export const defineTable = (table: TableSpec): TableSpec => table;
