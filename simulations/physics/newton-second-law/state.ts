/** What the run holds of the track, and the sums over its masses. */
import type { Chance } from '@sdk';
import {
  CARGO,
  CARGO_IDS,
  FLAG_WIDTH,
  FEET_APART,
  GLIDER_MASS,
  HANGER_MASS,
  MASS_IDS,
  MASSES,
  SCREW_PITCH,
  STAMP_TOLERANCE,
  X_START,
  type GateId,
  type Hold,
  type MassId,
  type Spot,
  type Wiring,
} from './apparatus.ts';
import { heightAt, type Drive } from './motion.ts';

export interface Gate {
  position: number;
  blocked: boolean;
}
export interface State {
  /** Place and speed of the glider: m, m/s. */
  y: Float64Array;
  hold: Hold;
  /** It was free and has come to rest, or moves. */
  moving: boolean;
  hooked: boolean;
  /** The hanger hangs on the string and pulls; otherwise it stands on the pad. */
  taut: boolean;
  pulley: number;
  where: Record<MassId, Spot>;
  /** True masses, kg: drawn once for the bench. */
  true: Record<MassId | 'glider' | 'hanger', number>;
  /** In the closed box, kg; 0 without it. */
  cargo: number;
  blower: boolean;
  pressed: boolean;
  /** When the magnet will let go, s; −1 while it holds or nothing hangs on it. */
  releaseAt: number;
  wiring: Wiring;
  gates: Record<GateId, Gate>;
  turns: number;
  tilt: number;
  startEdge: number;
  runs: number;
  /** Parameters of this run that a frame tells. */
  wheel: number;
  bearing: number;
  airDrag: boolean;
}

interface Settings {
  readonly friction: number;
  readonly pulley: number;
  readonly tilt: number;
  readonly airDrag: boolean;
  readonly cargo: 'none' | 'box';
}

const trueMass = (stamp: number, rng: Chance, name: string): number =>
  stamp * (1 + STAMP_TOLERANCE * (2 * rng.bench.uniform(`mass.${name}`, 0) - 1));

export function openState(p: Settings, rng: Chance): State {
  const real: Record<string, number> = {
    glider: trueMass(GLIDER_MASS, rng, 'glider'),
    hanger: trueMass(HANGER_MASS, rng, 'hanger'),
  };
  for (const id of MASS_IDS) real[id] = trueMass(MASSES[id], rng, id);
  const pick = CARGO_IDS[Math.floor(rng.unknown.uniform('cargo', 0) * CARGO_IDS.length)]!;
  return {
    y: new Float64Array([X_START, 0]),
    hold: 'magnet',
    moving: false,
    hooked: false,
    taut: false,
    pulley: 0,
    where: Object.fromEntries(MASS_IDS.map((id) => [id, 'tray'])) as Record<MassId, Spot>,
    true: real as State['true'],
    cargo: p.cargo === 'box' ? CARGO[pick] : 0,
    blower: false,
    pressed: false,
    releaseAt: -1,
    wiring: 'switch-E',
    gates: { E: { position: 0.6325, blocked: false }, F: { position: 0.9, blocked: false } },
    turns: 0,
    tilt: p.tilt,
    startEdge: X_START + FLAG_WIDTH / 2,
    runs: 0,
    wheel: p.pulley,
    bearing: p.friction,
    airDrag: p.airDrag,
  };
}

export const massAt = (s: State, spot: Spot): number =>
  MASS_IDS.reduce((sum, id) => sum + (s.where[id] === spot ? s.true[id] : 0), 0);
/** The glider with all it carries, and all that hangs, kg. */
export const cartMass = (s: State): number => s.true.glider + s.cargo + massAt(s, 'glider');
export const hungMass = (s: State): number => s.true.hanger + massAt(s, 'hanger');

export const tiltOf = (floor: number, turns: number): number => floor - (SCREW_PITCH * turns) / FEET_APART;

export const driveOf = (s: State): Drive => ({
  cart: cartMass(s),
  hung: hungMass(s),
  wheel: s.wheel,
  bearing: s.bearing,
  tilt: s.tilt,
  pulley: s.pulley,
  blower: s.blower,
  airDrag: s.airDrag,
});

/** After a hand has moved the glider, the string or the pulley: does the hanger hang? */
export const settleString = (s: State): void => {
  s.taut = s.hooked && heightAt(s.y[0]!, s.pulley) > 0;
};
