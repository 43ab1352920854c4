import { describe, expect, it } from 'vitest';
import { bathShape, bathVolume, BATH } from './bath-shape.ts';
import { beakerShape } from './beaker-shape.ts';
import { bulbShape, BULB } from './bulb-shape.ts';
import { plainRamp, RAMP_LENGTH, water } from './contents.ts';
import { flaskShape } from './conical-flask.ts';
import { cylinderShape } from './cylinder-shape.ts';
import { glassBody } from './glass-body.ts';
import { liquidShape } from './liquid-shape.ts';
import { plungerAt, syringeShape } from './syringe-shape.ts';
import { tubeShape } from './tube-shape.ts';
import { brimOf, floorOf, heightOf, radiusAt, type VesselShape, volumeBelow } from './vessel.ts';

const VESSELS: readonly (readonly [string, VesselShape])[] = [
  ['beaker', beakerShape(100)],
  ['flask', flaskShape(250)],
  ['cylinder', cylinderShape(10)],
  ['tube', tubeShape()],
  ['bath', bathShape()],
];
const MESH = { segments: 16, side: 9, top: 5 } as const;

describe.each(VESSELS)('the liquid in a %s', (_, { inner }) => {
  const all = volumeBelow(inner, brimOf(inner));
  it('stands where its volume says, inside the glass, and is never nothing or no number', () => {
    const shape = liquidShape(inner, MESH);
    for (const share of [0, 0.003, 0.01, 0.3, 0.8]) {
      shape.fill(share * all);
      expect(shape.level).toBeCloseTo(heightOf(inner, share * all), 9);
      const position = shape.geometry.getAttribute('position');
      let lowest = Infinity;
      for (let i = 0; i < position.count; i++) {
        const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
        expect(Number.isFinite(x + y + z)).toBe(true);
        expect(Math.hypot(x, z)).toBeLessThanOrEqual(radiusAt(inner, y + 1e-6) + 1e-5);
        if (i >= MESH.side * (MESH.segments + 1)) lowest = Math.min(lowest, y);
      }
      // The middle of the surface is its lowest point: that is what is read.
      expect(lowest).toBeCloseTo(shape.level, 6);
    }
  });
  it('says how far light goes: across at the wall, down to the floor from the surface', () => {
    const shape = liquidShape(inner, MESH);
    shape.fill(0.5 * all);
    const position = shape.geometry.getAttribute('position');
    const path = shape.geometry.getAttribute('path');
    const depth = shape.level - floorOf(inner);
    for (let i = 0; i < path.count; i++) {
      const r = Math.hypot(position.getX(i), position.getZ(i));
      const onTop = i >= MESH.side * (MESH.segments + 1);
      if (onTop) expect(-path.getY(i)).toBeCloseTo(depth, 6);
      else expect(path.getX(i)).toBeCloseTo(2 * r, 6);
      expect(path.getY(i) < 0).toBe(onTop);
    }
  });
});

describe('glass and contents', () => {
  it('a wall has its second edge where its inside is seen', () => {
    const { outer, inner } = beakerShape(250);
    const body = glassBody(outer, inner, 12);
    const position = body.getAttribute('position');
    const edge = body.getAttribute('edge');
    for (let i = 0; i < position.count; i++) {
      expect(edge.getX(i)).toBeGreaterThanOrEqual(0);
      expect(edge.getX(i)).toBeLessThan(1);
      if (Math.abs(Math.hypot(position.getX(i), position.getZ(i)) - 0.035) < 1e-6 && position.getY(i) > 0.02)
        expect(edge.getX(i)).toBeCloseTo((0.035 - 0.0014) / 0.035, 3);
    }
  });
  it('a plain ramp loses light as e to the minus rate times length, at lengths that grow as squares', () => {
    const ramp = plainRamp([10, 0, 30], 0.1);
    expect(ramp).toHaveLength(RAMP_LENGTH);
    for (const i of [0, 5, 15]) {
      const length = 0.1 * (i / 15) ** 2;
      expect(ramp[3 * i]).toBeCloseTo(Math.exp(-10 * length), 6);
      expect(ramp[3 * i + 1]).toBe(1);
      expect(ramp[3 * i + 2]).toBeCloseTo(Math.exp(-30 * length), 6);
    }
  });
  it('ten centimetres of water are as good as colourless', () => {
    const ramp = water(() => 1e-4).ramp();
    for (const channel of ramp) expect(channel).toBeGreaterThan(0.96);
  });
  it('a bath holds a bulb under water', () => {
    expect(heightOf(bathShape().inner, bathVolume())).toBeCloseTo(BATH.level, 9);
    expect(BATH.floor + BULB.middle + BULB.radius).toBeLessThan(BATH.level);
    const { outer, inner } = bulbShape();
    for (const [r, y] of inner) if (y < BULB.middle) expect(radiusAt(outer, y)).toBeGreaterThan(r);
  });
  it.each([50, 100] as const)('a syringe of %d mL reads what it holds', (size) => {
    const shape = syringeShape(size);
    for (const { volume, height } of shape.lines) expect(plungerAt(shape, volume)).toBeCloseTo(height, 12);
    expect(Math.PI * shape.bore ** 2 * (plungerAt(shape, size * 1e-6) - shape.start)).toBeCloseTo(size * 1e-6, 12);
    expect(shape.end).toBeGreaterThan(shape.lines.at(-1)!.height);
  });
});
