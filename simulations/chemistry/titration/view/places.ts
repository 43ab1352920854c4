/** Where each hand lies in the picture. */
import { DROP_COUNTER, fixed, type HandPlace, PH_METER, SAFETY_TRAY, type Seat, seated } from '@sdk/view';
import { DIPS, INDICATORS, type TitrationFrame } from '../apparatus.ts';
import type model from '../model.ts';
import {
  ACID_BOTTLE,
  BASE_BOTTLE,
  BOARD,
  BOARD_SIZE,
  BRIM_Y,
  dropperX,
  DROPPERS,
  DROPPERS_SIZE,
  flaskAt,
  HOLDER,
  markerY,
  meniscusY,
  METER,
  PIPETTE,
  PLATE,
  TAP_Y,
  TIP,
  TRAY,
  WASH,
  wasteAt,
} from './layout.ts';

type Place = HandPlace<typeof model>;
type Out = [number, number, number];

const at = (id: string, radius: number, where: (frame: TitrationFrame, out: Out) => void): Place => ({
  id,
  radius,
  at: where,
});
const world = (id: string, x: number, y: number, z: number, radius: number): Place =>
  at(id, radius, (_frame, out) => {
    out[0] = x;
    out[1] = y;
    out[2] = z;
  });
const shift = (out: Out, x: number, y: number, z: number): void => {
  out[0] += x;
  out[1] += y;
  out[2] += z;
};
const onFlask = (id: string, radius: number, x: number, y: number, z: number): Place =>
  at(id, radius, (frame, out) => {
    flaskAt(frame, out);
    shift(out, x, y, z);
  });
const titrantBottle = (f: TitrationFrame): Seat => (f.titrant === 'base' ? BASE_BOTTLE : ACID_BOTTLE);
const sampleBottle = (f: TitrationFrame): Seat => (f.titrant === 'base' ? ACID_BOTTLE : BASE_BOTTLE);
/** The places of an option `water` and an option `solution`. */
const rinse = (id: string, bottle: (f: TitrationFrame) => Seat, high: number): readonly Place[] => [
  fixed(`${id}:water`, WASH, [0, high, 0.02], 0.022),
  at(`${id}:solution`, 0.022, (frame, out) => seated(bottle(frame), [0, high, 0.03], out)),
];

export const places: readonly Place[] = [
  fixed('goggles', TRAY, SAFETY_TRAY.goggles, 0.05),
  fixed('gloves', TRAY, SAFETY_TRAY.gloves, 0.05),
  world('rinse-burette', -0.03, BRIM_Y - 0.06, 0, 0.02),
  ...rinse('rinse-burette', titrantBottle, 0.1),
  world('fill', 0.03, BRIM_Y - 0.02, 0, 0.022),
  world('funnel', 0, BRIM_Y + 0.045, 0, 0.026),
  world('under', 0, PLATE - 0.02, 0.09, 0.022),
  at('under:flask', 0.03, (frame, out) => {
    flaskAt(frame, out);
    shift(out, 0, 0.03, 0.02);
  }),
  at('under:waste', 0.03, (frame, out) => {
    wasteAt(frame, out);
    shift(out, 0, 0.03, 0.02);
  }),
  {
    id: 'tap',
    radius: 0.024,
    direction: [0, 0, -1],
    perUnit: Math.PI / 2,
    at: (_f, out) => void ((out[0] = 0), (out[1] = TAP_Y), (out[2] = 0.02)),
  },
  at('zero', 0.016, (frame, out) => {
    out[0] = 0.03;
    out[1] = meniscusY(frame) - 0.03;
    out[2] = 0;
  }),
  {
    id: 'eye',
    radius: 0.016,
    direction: [0, 1, 0],
    at: (frame, out) => {
      out[0] = -0.05;
      out[1] = meniscusY(frame);
      out[2] = 0.03;
    },
  },
  at('look', 0.014, (frame, out) => {
    out[0] = -0.035;
    out[1] = meniscusY(frame) + 0.035;
    out[2] = 0.01;
  }),
  at('edge', 0.012, (frame, out) => {
    out[0] = 0.022;
    out[1] = meniscusY(frame) + 0.006;
    out[2] = 0.01;
  }),
  onFlask('rinse-flask', 0.02, -0.045, 0.07, 0),
  ...rinse('rinse-flask', sampleBottle, 0.07),
  onFlask('empty-flask', 0.018, 0.05, 0.02, 0.02),
  fixed('rinse-pipette', PIPETTE, [-0.12, 0.01, 0], 0.02),
  ...rinse('rinse-pipette', sampleBottle, 0.04),
  fixed('pipette', PIPETTE, [0, 0.012, 0], 0.03),
  fixed('pipette:touch', PIPETTE, [-0.2, 0.012, 0], 0.02),
  fixed('pipette:blow', PIPETTE, [0.25, 0.02, 0], 0.024),
  fixed('mouth', PIPETTE, [0.14, 0.012, 0], 0.02),
  fixed('indicator', DROPPERS, [0, DROPPERS_SIZE.height + 0.03, 0], 0.03),
  ...INDICATORS.map((id, i) => fixed(`indicator:${id}`, DROPPERS, [dropperX(i), 0.05, 0.01], 0.024)),
  at('note', 0.016, (frame, out) => {
    out[0] = -0.06;
    out[1] = meniscusY(frame) - 0.035;
    out[2] = 0.02;
  }),
  {
    id: 'marker',
    radius: 0.016,
    direction: [0, -1, 0],
    // 0.5 m of scale for 25 mL.
    perUnit: 0.02,
    at: (frame, out) => {
      out[0] = 0.02;
      out[1] = markerY(frame);
      out[2] = 0.004;
    },
  },
  world('drop', 0.03, TAP_Y - 0.022, 0.01, 0.013),
  world('half', -0.03, TAP_Y - 0.022, 0.01, 0.013),
  world('touch', 0.022, TIP + 0.004, 0.01, 0.012),
  fixed('wash', WASH, [0, 0.1, 0.03], 0.034),
  onFlask('swirl', 0.026, 0, 0.045, 0.03),
  world('stir-on', 0.05, 0.045, 0.075, 0.016),
  world('stir-off', 0.05, 0.045, 0.075, 0.016),
  at('electrode', 0.022, (frame, out) => {
    if (frame.electrode !== 'flask') return seated(HOLDER, [0, 0.16, 0], out);
    flaskAt(frame, out, 0.17);
  }),
  ...DIPS.map((dip, i) =>
    dip === 'flask'
      ? onFlask('electrode:flask', 0.022, -0.02, 0.1, 0)
      : fixed(`electrode:${dip}`, HOLDER, [-0.045 + i * 0.03, 0.03, 0.04], 0.014),
  ),
  fixed('calibrate', METER, PH_METER.calibrate, 0.014),
  world('teach', DROP_COUNTER.key[0] - 0.03, TIP - 0.014, 0.02, 0.014),
  world('counter-reset', DROP_COUNTER.key[0], TIP - 0.014 + DROP_COUNTER.key[1], 0, 0.013),
  fixed('rate', METER, [-0.075, 0.02, 0.03], 0.014),
  fixed('logger-start', METER, [0, 0.041, 0.028], 0.014),
  fixed('logger-stop', METER, [0.033, 0.041, 0.028], 0.014),
  fixed('account', BOARD, [0, BOARD_SIZE.foot + BOARD_SIZE.height / 2, 0.01], 0.08),
  { ...fixed('rewind', BOARD, [0, BOARD_SIZE.foot - 0.012, 0.02], 0.03), direction: [1, 0, 0], perUnit: 0.012 },
];
