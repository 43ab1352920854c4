/**
 * The lesson as data: routes, steps, questions, the one-tap repeat, the mystery at the end. The sentences stand in words/<language>.json:
 *
 *   guide.<route>.{title,blurb}              the card of a route
 *   guide.<step id>.{title,body,hint1,hint2,hint3}   hints in three levels; a step may have none
 *   guide.action.<label>                     the label of an action button
 *   section.<section>                        the six headings
 *   question.<id>.text                       and, by kind:
 *     choice: .options.<option>, .right, .wrong (a comment, not a mark; without `correct`: .after, for every answer)
 *     number: .right, .wrong                 (when `expected` is there)
 *     text:   .starter1 … .starter<n>
 *   mystery.{title,body,begin,ask}, mystery.{right,near,wrong} with {{world}} and {{value}} (near: one world off), mystery.world.<option>
 */
import type { AnyModel, FrameOf, Reading } from '@core';
import type { Acts } from './danger.ts';

/** The fields of a command, or parameters. */
export type LessonInput = Readonly<Record<string, string | number | boolean>>;

/** What a step may look at to tick itself off. */
export interface Progress<F> {
  readonly frame: F;
  /** The set-up as it stands, live choices of the student's included. */
  readonly params: LessonInput;
  readonly readings: Readonly<Record<string, readonly Reading[]>>;
  /** Rows of the table so far. */
  readonly rows: readonly Row[];
  /** The table would take what the instruments show now: a finished reading that is not written down yet. */
  readonly recordable: boolean;
  /** Answers given: predictions, choices, texts, by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** The student has computed the first row, or asked to be shown it. */
  readonly checked?: boolean;
}
/** One line of the table: a setting, its repeated readings. */
export interface Row {
  /** SI; in a table of trials the number of the trial, from 1. */
  readonly setting: number;
  readonly repeats: readonly number[];
  /**
   * By symbol, SI, where the table declares more than one reading: what was read beside it, what the student typed or chose, and the
   * derived columns that can be computed. A quantity that is missing is not in it.
   */
  readonly values?: Readonly<Record<string, number>>;
  /** Of another body or place than the rows that are analysed. */
  readonly aside?: boolean;
}

export type Section = 'aim' | 'choose' | 'predict' | 'do' | 'analyse' | 'conclude';

/** A choice that a later step lists in `compares` is committed now and commented on there; any other is commented on at once. */
export type Question =
  /** `correct` may depend on what the student's own rows say; undefined while they say nothing, several where each is fair. */
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly options: readonly string[];
      readonly correct?: string | ((progress: Progress<unknown>) => string | readonly string[] | undefined);
    }
  /** `expected` (SI) is worked out from the student's own rows; an answer within the fraction `within` of it is right. */
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly unit: string;
      readonly expected?: (progress: Progress<unknown>) => number | undefined;
      readonly within?: number;
    }
  | { readonly kind: 'text'; readonly id: string; readonly starters?: number };

export interface Step<M extends AnyModel> {
  readonly id: string;
  readonly section: Section;
  /** Ticks itself off when true; without it the student ticks it. */
  readonly done?: (progress: Progress<FrameOf<M>>) => boolean;
  /** It must have shown itself done for this long before it ticks, s of model time. */
  readonly holds?: number;
  /** The one action of the bar: a command that this step needs now. `record` writes the reading down, `again` is the one-tap repeat, `table` opens the data. */
  readonly action?: (progress: Progress<FrameOf<M>>) => Action | undefined;
  readonly questions?: readonly Question[];
  /** Earlier questions to show again here: what was predicted, beside .right or .wrong. */
  readonly compares?: readonly string[];
  /** Camera preset to offer. */
  readonly camera?: string;
  /** Id of the table that this step writes into: the page turns to it when the step begins, and `Progress.rows` are its rows. */
  readonly table?: string;
}
/** `label` is a key under guide.action. */
export type Action =
  | {
      readonly kind: 'command';
      readonly label: string;
      readonly command: string;
      readonly input: LessonInput;
      /** The student's own eye is to say when, and it is not yet so. The page neither says so nor minds; whoever only follows the bar waits. */
      readonly early?: boolean;
    }
  | { readonly kind: 'record'; readonly label: string }
  | { readonly kind: 'again'; readonly label: string }
  | { readonly kind: 'table'; readonly label: string }
  | { readonly kind: 'next'; readonly label: string };

export interface Route<M extends AnyModel> {
  readonly id: 'quick' | 'full' | 'own';
  /** The set-up it begins with: parameters and a prelude of commands. */
  readonly params: LessonInput;
  readonly prelude: readonly (readonly [command: string, input: LessonInput])[];
  /** Suggested settings (SI) and repeats of the table. */
  readonly settings: readonly number[];
  readonly repeats: number;
  readonly steps: readonly Step<M>[];
}

/** One command of the one-tap repeat. */
export interface RepeatStep<F> {
  readonly command: string;
  readonly input: LessonInput | ((frame: F) => LessonInput);
  /** It is so already: leave this step out. */
  readonly skip?: (frame: F) => boolean;
  /** After the command, wait for the first of these events before going on. */
  readonly until?: readonly string[];
  /** After the command, wait until this holds before going on. */
  readonly once?: (frame: F) => boolean;
}
/**
 * What "Thả lại" does after the first repeats by hand: these commands in order, sent and logged as if by hand, and then the
 * reading is written down. Before each command the app waits until the run allows it (a body that still bounces cannot be hung).
 * When any wait lasts longer than `patience` seconds of model time it stops, says why in words, and writes nothing down.
 */
export interface Repeat<F> {
  readonly steps: readonly RepeatStep<F>[];
  readonly patience: number;
  /** To look at the release slowly: from where, when it is about to come, and the events that are its two moments. */
  readonly slow?: {
    readonly camera: string;
    readonly ready: (frame: F) => boolean;
    readonly off: string;
    readonly released: string;
  };
}

/** The riddle at the end: a set-up whose `probe` the student must find, and the values (SI) that have a name. The nearest is the answer. */
export interface Mystery {
  readonly params: LessonInput;
  readonly prelude: readonly (readonly [command: string, input: LessonInput])[];
  readonly repeats: number;
  /** Id of the table that it is worked out with; the main one without it. */
  readonly table?: string;
  readonly probe: string;
  readonly options: readonly { readonly id: string; readonly value: number }[];
}

export interface Guide<M extends AnyModel> {
  readonly routes: readonly Route<M>[];
  readonly repeat?: Repeat<FrameOf<M>>;
  readonly mystery?: Mystery;
  /** What may go wrong at this bench: src/sdk/danger.ts. */
  readonly danger?: Acts;
}
export const defineGuide = <M extends AnyModel>(guide: Guide<M>): Guide<M> => guide;
