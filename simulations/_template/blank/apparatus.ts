/** Sizes and places that the model measures with and the view draws, m. The tube's axis is x = z = 0, the hole at y = 0. */
import { math } from '@sdk';

export const TUBE_RADIUS = 0.025;
export const TUBE_AREA = math.PI * TUBE_RADIUS * TUBE_RADIUS;
/** A sharp-edged round hole, 6 mm wide. */
export const HOLE_RADIUS = 0.003;
export const HOLE_AREA = math.PI * HOLE_RADIUS * HOLE_RADIUS;
export const TUBE_HEIGHT = 0.34;
export const LEVEL_MIN = 0.05;
export const LEVEL_MAX = 0.3;
/** The beaker below catches everything: the top of the bench is this far below the hole. */
export const BENCH_Y = -0.16;
export const BEAKER_RADIUS = 0.05;
/** Standard acceleration of free fall (CGPM 1901), m/s². */
export const GRAVITY = 9.80665;

/** What may be seen. */
export interface LeakFrame {
  /** Water above the hole, m. */
  level: number;
  /** Level when the tap was opened last, or the level now while it is closed, m. */
  start: number;
  /** Water in the beaker, m³. */
  caught: number;
  open: boolean;
  /** Speed of the jet, m/s; 0 while nothing flows. */
  jet: number;
  /** Discharge coefficient of this hole. */
  coefficient: number;
}
