/** e^x where x is mostly tiny: the last Newton steps are, and they are most of the work. */
import { math } from '@core';

/** Below this, 1 + x + x²/2 is e^x to the last bit: x³/6 < 2e-16. */
const TINY = 1e-5;

export const expNear = (x: number): number => (x < TINY && x > -TINY ? 1 + x * (1 + 0.5 * x) : math.exp(x));
