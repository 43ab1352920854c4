/** How many decimals a number of the student's own column is printed with: chosen, or as many as its ± leaves. Headless. */
import { roundMeasured } from './rounding.ts';
import type { OwnColumn } from './sets.ts';
import { stated, type Measured, type UncertaintyMode } from './uncertainty.ts';

export const MOST_DECIMALS = 8;
/** What is printed where no row says how well the number is known. */
export const FIRST_DECIMALS = 3;

export const automaticDecimals = (value: Measured | undefined, mode: UncertaintyMode): number =>
  value
    ? Math.min(MOST_DECIMALS, Math.max(0, roundMeasured(value.value, stated(value, mode).delta).decimals))
    : FIRST_DECIMALS;

export const decimalsOfOwn = (
  { auto, decimals }: Pick<OwnColumn, 'auto' | 'decimals'>,
  value: Measured | undefined,
  mode: UncertaintyMode,
): number => (auto ? automaticDecimals(value, mode) : decimals);
