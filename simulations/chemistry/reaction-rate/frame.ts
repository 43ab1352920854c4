/** What may be seen of the bench at a tick. Colours are worked out again only when what makes them has changed by what an eye could tell. */
import { cloudOf, nameOfColour, rampOf, throughLiquid, WAVELENGTHS } from '@engines/chemistry/colour';
import { contentsMass, GAS_CONSTANT, gasVolume, ROOM, type Vessel } from '@engines/chemistry';
import { math, showSafety } from '@sdk';
import {
  BEAKER_LONGEST,
  BOAT_MASS,
  depthOf,
  FLASK_HOLDS,
  FLASK_LONGEST,
  FLASK_MASS,
  isMarble,
  type RateFrame,
  type SeenVessel,
} from './apparatus.ts';
import { air, CARBON_DIOXIDE, CO2_AT, GAS_MASS, lab, MANGANESE, MARBLE, O2_AT } from './chemistry.ts';
import { gasWanted } from './mechanics.ts';
import type { Task } from './parameters.ts';
import type { State } from './state.ts';

/** kg/mol of dry air (U.S. Standard Atmosphere 1976). */
const AIR_MASS = 0.0289644;
/** Where nothing is coloured, colour is that of the cloud alone. */
const CLEAR = new Float64Array(WAVELENGTHS);
/** m: the way of light at which a liquid's colour is named. */
const THROUGH = 0.03;
/** A cloud that differs by less is the same to an eye. */
const SAME = 0.01;
const rgb = new Float64Array(3);

/** Grains that float: sulfur always; powders while they are stirred by gas or just fell in. Coarse marble lies on the floor. */
const floats = (lab.solids as readonly string[]).map((name) => name !== 'CaCO3(s)');

function show(vessel: Vessel, longest: number, out: SeenVessel | undefined, milky: boolean): SeenVessel {
  const seen = out ?? { volume: 0, temperature: 0, ramp: new Float32Array(48), haze: -1, colour: '' };
  seen.volume = vessel.volume;
  seen.temperature = vessel.temperature;
  const litres = 1000 * vessel.volume;
  const cloud =
    litres > 0
      ? cloudOf(
          lab.solids.map(
            (name, p) =>
              [name, floats[p] || milky ? (1000 * vessel.solids[p]! * lab.solidMasses[p]!) / litres : 0] as const,
          ),
        )
      : undefined;
  const haze = cloud?.extinction ?? 0;
  if (Math.abs(haze - seen.haze) > SAME * (1 + seen.haze) || (haze === 0) !== (seen.haze === 0)) {
    seen.haze = haze;
    rampOf(CLEAR, longest, seen.ramp, cloud);
    throughLiquid(CLEAR, THROUGH, rgb, cloud);
    seen.colour = nameOfColour(rgb, haze * THROUGH > 0.3);
  }
  return seen;
}

/** kg on the pan: an open flask keeps heavy carbon dioxide where air was. */
function loadOf(s: State): number {
  if (s.pan === 'boat') return BOAT_MASS + s.boat;
  if (s.pan === 'nothing') return 0;
  const room = FLASK_HOLDS - s.flask.volume;
  const filled = 1 - math.exp(-gasVolume(s.flowed) / room);
  const heavy = (filled * room * (GAS_MASS[CARBON_DIOXIDE]! - AIR_MASS) * air.pressure) / (GAS_CONSTANT * ROOM);
  return FLASK_MASS + contentsMass(lab, s.flask) - s.sprayed + heavy;
}

/** kg of everything, wherever it went. */
function matterOf(s: State): number {
  let sum = s.boat + s.lost + s.caught[0]! * GAS_MASS[0]! + s.caught[1]! * GAS_MASS[1]!;
  for (const vessel of [s.first, s.second, s.beaker, s.flask]) sum += contentsMass(lab, vessel);
  return sum;
}

export function fillFrame(s: State, task: Task, out: RateFrame): void {
  out.safety = showSafety(s.safety, out.safety);
  out.task = task;
  out.bottle = s.bottle;
  out.first = show(s.first, BEAKER_LONGEST, out.first, false);
  out.second = show(s.second, BEAKER_LONGEST, out.second, false);
  out.beaker = show(s.beaker, BEAKER_LONGEST, out.beaker, false);
  out.flask = show(s.flask, FLASK_LONGEST, out.flask, s.inFlask === 'powder');
  out.inFirst = s.inFirst;
  out.inSecond = s.inSecond;
  out.inBath = Object.assign(out.inBath ?? {}, s.inBath);
  out.bath = s.bath;
  out.bathTarget = s.bathTarget;
  out.depth = s.beaker.volume > 0 ? depthOf(s.beaker.volume) : 0;
  out.tau = s.tau;
  out.reacting = s.reacting;
  out.gone = s.gone;
  out.mixed = Object.assign(out.mixed ?? {}, s.mixed);
  out.last = Object.assign(out.last ?? {}, s.last);
  out.solid = s.solid;
  out.boat = s.boat;
  out.inFlask = s.inFlask;
  const p = s.inFlask !== '' && isMarble(s.inFlask) ? MARBLE : MANGANESE;
  out.left = s.flask.solids[p]! * lab.solidMasses[p]!;
  out.stopper = s.stopper;
  out.plug = s.plug;
  out.gas = gasWanted(s);
  out.bubbling = s.bubbling;
  out.lost = s.lost;
  out.pan = s.pan;
  out.load = loadOf(s);
  out.eruption = s.eruption;
  out.stock = s.stock;
  const dissolved = (out.dissolved ??= { CO2: 0, O2: 0 });
  const { molality, waterMass } = s.flask.solution;
  dissolved.CO2 = s.flask.volume > 0 ? molality[CO2_AT]! * waterMass : 0;
  dissolved.O2 = s.flask.volume > 0 ? molality[O2_AT]! * waterMass : 0;
  out.matter = matterOf(s);
}
