/**
 * The table of an experiment as data: what a row is set to, what is measured again and again, what is computed from it,
 * which graphs are worth drawing and what their slope and intercept mean. The notebook draws, checks and judges from this.
 */
import type { Bilingual } from './manifest.ts';

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
  readonly decimals: number;
  readonly ask: Bilingual;
  readonly ways: readonly SettingWay[];
  /** Settings nearer than this are the same row. SI. */
  readonly same: number;
}

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

/** factor · ∏ quantityᵖᵒʷᵉʳ, over the symbols of the setting, the (mean of the) repeated quantity and the constants. */
export interface Monomial {
  readonly factor: number;
  readonly powers: Readonly<Record<string, number>>;
}

/** A slip whose result is recognised: the student's number is this many times the right one. */
export interface Slip {
  readonly times: number;
  readonly hint: Bilingual;
}

export interface DerivedColumn extends Quantity {
  readonly id: string;
  /** Mean of the repeats, the ± of that mean, or a product of powers. */
  readonly of: 'mean' | 'spread' | Monomial;
  /** Decimals to print; the mean and its ± take one more than the readings have. */
  readonly decimals?: number;
  /** The student computes it in the first row. */
  readonly student?: { readonly hint: Bilingual; readonly slips?: readonly Slip[] };
}

/** A quantity along an axis. */
export interface AxisSpec extends Quantity {
  readonly of: Monomial;
  readonly decimals: number;
}

/** A straight-line graph and what its line says. */
export interface GraphSpec {
  readonly id: string;
  readonly label: Bilingual;
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly slopeUnit: string;
  /** The sought quantity from the slope: factor · slopeᵖᵒʷᵉʳ. */
  readonly result: { readonly factor: number; readonly power: number; readonly formula: string };
  /** The intercept: its unit for display, and what makes it differ from zero. */
  readonly intercept: { readonly unit: string; readonly perUnit: number; readonly meaning: Bilingual };
}

/** How the sought quantity is found: from each row and averaged, or from a graph's line. */
export interface MethodSpec {
  readonly id: string;
  readonly label: Bilingual;
  readonly from: { readonly column: string } | { readonly graph: string };
}

/** Something that could have spoilt the result. Its trace: an intercept of `sign` in `graph`. */
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
  readonly setting: SettingColumn;
  readonly repeated: RepeatedColumn;
  readonly constants?: readonly TypedConstant[];
  /** Suggested repeats a row, and settings (SI); a route of the guide may give its own. */
  readonly repeats: number;
  readonly settings: readonly number[];
  readonly columns: readonly DerivedColumn[];
  readonly graphs: readonly GraphSpec[];
  /** What the table is for; the accepted value comes from a probe of the model, shown after the student has concluded. */
  readonly sought: Quantity & { readonly decimals: number; readonly probe?: string; readonly acceptedName?: Bilingual };
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
