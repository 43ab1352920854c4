/**
 * Hands: what can be grabbed, as data. From one declaration come the 3D drag, tap-to-pick, the keyboard, the control in the
 * page (DOM twin), the 2-D schematic and the fuzzer. A view only says where in the picture a hand lies.
 */
import type { AnyModel, FrameOf, InputsOf } from '@core';

interface Common<M extends AnyModel> {
  /** `hand.<id>` names it in the words. */
  readonly id: string;
  readonly command: keyof InputsOf<M> & string;
  /** Hidden and out of the tab order while false. */
  readonly when?: (frame: FrameOf<M>) => boolean;
  /** Hidden as well while the parameter is anything else. */
  readonly only?: { readonly param: string; readonly is: string | number | boolean };
}
/** One number field moved along a line (axis), around a point (arc) or around its own axis (turn). */
export interface SlideHand<M extends AnyModel> extends Common<M> {
  readonly kind: 'axis' | 'arc' | 'turn';
  readonly field: string;
  /** The other fields of the command. */
  readonly rest?: Readonly<Record<string, string | number | boolean>>;
  readonly value: (frame: FrameOf<M>) => number;
  /** Step of an arrow key; Shift takes the field's own step, Page ten times this. */
  readonly arrow: number;
  /** The instrument that it is set by: its reading, with its errors, is what the student is told, not the true value. */
  readonly reads?: { readonly instrument: string; readonly channel: string };
  /** Has a scale that a lens should show while it moves. */
  readonly lens?: boolean;
}
/** Puts a thing in one of several places: pick it, then pick the place. '' takes it out, if `none` names a command. */
export interface SocketHand<M extends AnyModel> extends Common<M> {
  readonly kind: 'socket';
  /** Field of the command that names the place; its legal values come from the model. */
  readonly field: string;
  readonly rest?: Readonly<Record<string, string | number | boolean>>;
  /** The place it is in now, '' for none. */
  readonly value: (frame: FrameOf<M>) => string;
  readonly none?: {
    readonly command: keyof InputsOf<M> & string;
    readonly input: Readonly<Record<string, string | number | boolean>>;
  };
}
/** Moves over a plane: a point field, or two number fields. */
export interface PlaneHand<M extends AnyModel> extends Common<M> {
  readonly kind: 'plane';
  readonly fields: readonly [string, string];
  readonly value: (frame: FrameOf<M>) => readonly [number, number];
  readonly arrow: number;
}
/** A choice among options of a choice field: a knob with positions, a thing taken from a tray. */
export interface ChoiceHand<M extends AnyModel> extends Common<M> {
  readonly kind: 'choice';
  readonly field: string;
  /** Without a frame value (an instrument's knob) the page reads the instrument's channel of this name. */
  readonly value: (frame: FrameOf<M>) => string | undefined;
  readonly channel?: string;
}
export interface ButtonHand<M extends AnyModel> extends Common<M> {
  readonly kind: 'button';
  readonly input: Readonly<Record<string, string | number | boolean>>;
  /** For a switch: whether it is down now. */
  readonly pressed?: (frame: FrameOf<M>) => boolean;
}
export type Hand<M extends AnyModel = AnyModel> =
  SlideHand<M> | SocketHand<M> | PlaneHand<M> | ChoiceHand<M> | ButtonHand<M>;
export const defineHands = <M extends AnyModel>(hands: readonly Hand<M>[]): readonly Hand<M>[] => hands;
