/** The lab report as plain data: what the screen edits, the printer prints and the handed-in picture paints. */
import type { Language } from '../say.ts';
import type { Drawing } from './drawing.ts';

/** Kept on the device only, never in a notebook, a link or a recording. */
export interface Person {
  readonly name: string;
  readonly class: string;
  readonly group: string;
}
/** The guide's last question; the page's analysis asks it by the same id. */
export const CONCLUSION = 'conclusion';
export const NOBODY: Person = { name: '', class: '', group: '' };

/** Something to be said in the student's own words. */
export interface ReportField {
  /** Key in the notebook's `report`. */
  readonly id: string;
  /** '' where the heading says enough. */
  readonly label: string;
  /** What stands there: the student's own words, else what is known already. */
  readonly text: string;
  /** What is known without them; they begin from it. */
  readonly known: string;
  /** Said on the screen while it is empty. */
  readonly gap: string;
  readonly starters: readonly string[];
  /** Dotted lines on paper while it is empty. */
  readonly lines: number;
}

export interface ReportTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the column holds words, which are set to the left. */
  readonly words: readonly boolean[];
}
interface ReportGraph {
  readonly id: string;
  readonly caption: string;
  /** One sentence for those who do not see it. */
  readonly spoken: string;
  readonly drawing: Drawing;
}

export type Block =
  | { readonly kind: 'field'; readonly field: ReportField }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string; readonly lines: number }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: string; readonly comment: string }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'graph'; readonly graph: ReportGraph }
  | { readonly kind: 'picture'; readonly caption: string; readonly source: string; readonly ratio: number };

export interface ReportSection {
  readonly id: 'aim' | 'predict' | 'apparatus' | 'steps' | 'data' | 'analysis' | 'conclusion' | 'questions';
  readonly title: string;
  readonly blocks: readonly Block[];
}
export interface ReportHead {
  readonly id: keyof Person | 'date';
  readonly label: string;
  readonly value: string;
}
export interface ReportModel {
  readonly language: Language;
  /** `BÁO CÁO THỰC HÀNH`. */
  readonly kind: string;
  readonly title: string;
  readonly heads: readonly ReportHead[];
  readonly sections: readonly ReportSection[];
  readonly teacher: { readonly remarks: string; readonly mark: string };
  /** On every page. */
  readonly footer: string;
  /** How the run can be found again. */
  readonly trace: string;
  /** `Trang {{page}}/{{pages}}`, with those gaps. */
  readonly pageOf: string;
}

/** What the guide knows of the lesson, in words. */
export interface Asked {
  readonly id: string;
  readonly question: string;
  /** '' while it is not answered. */
  readonly answer: string;
  /** What the data say about it; '' before the lesson says so itself. */
  readonly comment: string;
  /** Answered in one's own words, so that it may be edited here. */
  readonly written: boolean;
  readonly starters: readonly string[];
}
export interface ReportLesson {
  /** What the student set out to find, where they chose it. */
  readonly aim: string;
  readonly predictions: readonly Asked[];
  readonly questions: readonly Asked[];
  readonly conclusion: Asked | undefined;
}
export const NO_LESSON: ReportLesson = { aim: '', predictions: [], questions: [], conclusion: undefined };
