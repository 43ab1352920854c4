/**
 * Which tier, and how many pixels: from measured frame times, slowly and with memory, so that it never flickers.
 *
 * A screen waits for its own beat, so a fast frame only says "no slower than that": a higher tier is therefore tried, and
 * if it proves too slow it is not tried again.
 */
import type { Tier } from './contract.ts';

/** Pixel ratio, least and most, of each tier; the screen's own ratio is a further limit. */
const RATIOS: Readonly<Record<Tier, readonly [number, number]>> = { low: [0.5, 1], medium: [0.75, 1.5], high: [1, 2] };
/** Pixel ratio at rest: the low tier does not smooth edges, so it draws more than the screen has. */
const STILL: Readonly<Record<Tier, number>> = { low: 1.5, medium: 1, high: 1 };
const ORDER: readonly Tier[] = ['low', 'medium', 'high'];
/** Frames to a verdict; the median of them is judged. */
const WINDOW = 20;
/** After a change the first frames compile shaders and count for nothing. */
const WARM_UP = 8;
/** Milliseconds: 25 frames a second are promised, so pixels are given up a little before that; 21 ms is a screen of 60 a second with room for jitter. */
const SLOW = 38;
const FAST = 21;
/** Verdicts in a row before the tier itself changes. */
const PATIENCE_DOWN = 2;
const PATIENCE_UP = 6;

export interface Quality {
  readonly tier: Tier;
  readonly ratio: number;
}
export interface Pacer {
  readonly quality: Quality;
  /** Pixel ratio for a picture that nobody waits for. */
  readonly stillRatio: number;
  /** Hands in the time of one frame that was drawn right after another, ms; true if the quality changed. */
  sample(milliseconds: number): boolean;
}

/** Names of renderers that draw with the processor. */
export const isSoftwareRenderer = (name: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);

export function createPacer(
  start: Tier,
  screenRatio: number,
  options: { readonly fixedTier?: boolean; readonly top?: Tier } = {},
): Pacer {
  let tier = start;
  const most = (t: Tier): number => Math.min(RATIOS[t][1], Math.max(screenRatio, 0.5));
  const least = (t: Tier): number => Math.min(RATIOS[t][0], most(t));
  let ratio = most(tier);
  let top = options.top ?? 'high';
  let warm = WARM_UP;
  let slow = 0;
  let fast = 0;
  let samples: number[] = [];

  const change = (nextTier: Tier, nextRatio: number): true => {
    tier = nextTier;
    ratio = nextRatio;
    warm = WARM_UP;
    slow = fast = 0;
    return true;
  };
  return {
    get quality() {
      return { tier, ratio };
    },
    get stillRatio() {
      return Math.max(STILL[tier], most(tier));
    },
    sample(milliseconds) {
      // A pause (hidden tab, a long dialogue) is not slowness.
      if (milliseconds > 1000) return false;
      if (warm > 0) {
        warm--;
        return false;
      }
      samples.push(milliseconds);
      if (samples.length < WINDOW) return false;
      const median = samples.sort((a, b) => a - b)[WINDOW >> 1] ?? 0;
      samples = [];
      const at = ORDER.indexOf(tier);
      if (median > SLOW) {
        fast = 0;
        slow++;
        if (ratio > least(tier) + 0.01) return change(tier, Math.max(least(tier), ratio * 0.8));
        if (slow >= PATIENCE_DOWN && at > 0 && options.fixedTier !== true) {
          top = ORDER[at - 1]!;
          return change(top, most(top));
        }
      } else if (median < FAST) {
        slow = 0;
        fast++;
        if (ratio < most(tier) - 0.01 && fast >= 2) return change(tier, Math.min(most(tier), ratio * 1.15));
        if (fast >= PATIENCE_UP && at < ORDER.indexOf(top) && options.fixedTier !== true) {
          const up = ORDER[at + 1]!;
          return change(up, most(up));
        }
      } else slow = fast = 0;
      return false;
    },
  };
}

/** The pacer of what was chosen in the settings; `start` is where 'auto' begins on a graphics card. */
export const pacerFor = (
  tier: 'auto' | Tier,
  software: boolean,
  start: Tier | undefined,
  screenRatio: number,
): Pacer =>
  tier !== 'auto'
    ? createPacer(tier, screenRatio, { fixedTier: true })
    : software
      ? createPacer('low', screenRatio, { top: 'low' })
      : createPacer(start ?? 'medium', screenRatio);
