/** Where each hand lies in the picture. */
import { BULB, COLORIMETER, fixed, type HandPlace, SAFETY_TRAY, seated } from '@sdk/view';
import { CARRIED, PLACES, type CarriedId, type NitrousFrame } from '../apparatus.ts';
import type model from '../model.ts';
import { HOT, ICE, knobAt, METER, PER_VOLUME, placeOf, RACK, RACK_SIZE, standsAt, SYRINGE, TRAY } from './layout.ts';

type At = HandPlace<typeof model>;
type Out = [number, number, number];

const onBulb = (id: string, bulb: CarriedId, height: number, radius: number): At => ({
  id,
  radius,
  at: (frame: NitrousFrame, out: Out) => {
    standsAt(bulb, placeOf(frame, bulb), out);
    out[1] += height;
  },
});
/** A bulb, and each of its four places. */
const carried = (bulb: CarriedId): readonly At[] => [
  onBulb(`move-${bulb}`, bulb, BULB.middle, 0.024),
  ...PLACES.map((place): At => ({
    id: `move-${bulb}:${place}`,
    radius: place === 'rack' || place === 'meter' ? 0.026 : 0.03,
    at: (_frame, out) => {
      standsAt(bulb, place, out);
      out[1] += BULB.middle;
    },
  })),
  onBulb(`wipe-${bulb}`, bulb, BULB.neck, 0.014),
];
const knob = (up: number) => (frame: NitrousFrame, out: Out) => {
  seated(SYRINGE, [knobAt(frame.syringe.volume), up, 0], out);
};

export const places: readonly At[] = [
  fixed('goggles', TRAY, SAFETY_TRAY.goggles, 0.05),
  fixed('gloves', TRAY, SAFETY_TRAY.gloves, 0.05),
  ...CARRIED.flatMap(carried),
  { ...fixed('mix', HOT, [0.05, 0.06, 0.075], 0.02), direction: [0, 1, 0], perUnit: 0.002 },
  fixed('stir-ice', ICE, [-0.055, 0.07, 0.05], 0.018),
  fixed('stir-hot', HOT, [-0.055, 0.07, 0.05], 0.018),
  fixed('look', RACK, [-RACK_SIZE.width / 2 + 0.02, 0.15, 0.01], 0.02),
  fixed('colour', METER, COLORIMETER.wavelength, 0.012),
  ...(['650', '600', '570', '550', '500', '450'] as const).map((nm, i) =>
    fixed(`colour:${nm}`, METER, [-0.062 + 0.025 * i, COLORIMETER.size.height, 0.056], 0.011),
  ),
  fixed('blank', METER, COLORIMETER.blank, 0.012),
  { id: 'plunger', radius: 0.022, direction: [1, 0, 0], perUnit: PER_VOLUME, at: knob(0) },
  { id: 'push', radius: 0.016, at: knob(0.045) },
  { id: 'pull', radius: 0.016, at: knob(0.045) },
  onBulb('open', '3', BULB.hook + 0.02, 0.013),
  onBulb('replace', '3', BULB.middle, 0.024),
];
