/** What the address of the kit page asks for: `#/kit?piece=flask&tier=high&angle=30&frozen`. */
import { queryHas, queryValue } from '../address.ts';
import { type Tier, TIERS } from '../settings.ts';

export interface Asked {
  readonly piece: string | undefined;
  readonly tier: Tier | undefined;
  /** Turn of the table, degrees, 0 to 359. */
  readonly angle: number;
  /** Nothing moves by itself: the same picture each time. */
  readonly frozen: boolean;
  /** The turntable without its piece. */
  readonly empty: boolean;
}

export function asked(): Asked {
  const tier = queryValue('tier');
  const angle = Number(queryValue('angle') ?? 30);
  return {
    piece: queryValue('piece') ?? undefined,
    tier: TIERS.find((one) => one === tier),
    angle: Number.isFinite(angle) ? ((Math.round(angle) % 360) + 360) % 360 : 0,
    frozen: queryHas('frozen'),
    empty: queryHas('empty'),
  };
}
