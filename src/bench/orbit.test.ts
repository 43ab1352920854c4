import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import type { CameraPreset } from './contract.ts';
import { easeOrbit, eyeOf, keepWithin, limitsOf, orbitOf, panOrbit, viewOf } from './orbit.ts';
import { createRig } from './rig.ts';

const front: CameraPreset = {
  id: 'front',
  position: [0, 0.8, 3],
  target: [0, 0.6, 0],
  portrait: { position: [0, 0.8, 4], target: [0, 0.6, 0] },
};
const close: CameraPreset = {
  id: 'close',
  position: [0, 0.9, 0.5],
  target: [0, 0.9, 0],
  follow: (f: { y: number }, out) => void ([out[0], out[1], out[2]] = [0, f.y, 0]),
};

describe('orbits', () => {
  it('there and back', () => {
    const eye = eyeOf(orbitOf({ position: [1, 2, -3], target: [0.5, 0.2, 0.1] }), [0, 0, 0]);
    expect(eye[0]).toBeCloseTo(1, 12);
    expect(eye[1]).toBeCloseTo(2, 12);
    expect(eye[2]).toBeCloseTo(-3, 12);
  });
  it('eases from one to the other', () => {
    const a = orbitOf(front);
    const b = orbitOf(close);
    const out = { ...a };
    easeOrbit(a, b, 0, out);
    expect(out).toEqual(a);
    easeOrbit(a, b, 1, out);
    expect(out.distance).toBeCloseTo(b.distance, 12);
    easeOrbit(a, b, 0.5, out);
    expect(out.distance).toBeCloseTo(Math.sqrt(a.distance * b.distance), 12);
  });
  it('a push carries the picture with the fingers', () => {
    const orbit = orbitOf({ position: [2, 1.6, 2], target: [0, 0.6, 0] });
    const camera = new PerspectiveCamera(orbit.fov, 1, 0.01, 10);
    const look = (): Vector3 => {
      camera.position.set(...eyeOf(orbit, [0, 0, 0]));
      camera.lookAt(orbit.x, orbit.y, orbit.z);
      camera.updateMatrixWorld();
      return new Vector3(0, 0.6, 0).project(camera);
    };
    look();
    panOrbit(orbit, 30, 50, 500);
    const after = look();
    expect(after.x * 250).toBeCloseTo(30, 6);
    expect(after.y * -250).toBeCloseTo(50, 6);
  });
  it('nobody gets lost', () => {
    const limits = limitsOf([front, close]);
    const orbit = keepWithin({ ...orbitOf(front), x: 99, distance: 99, azimuth: 9, polar: 9 }, limits);
    expect(orbit.x).toBeLessThan(2);
    expect(orbit.distance).toBeLessThan(7);
    expect(orbit.polar).toBeLessThan(Math.PI);
    for (const preset of [front, close]) expect(keepWithin(orbitOf(preset), limits)).toEqual(orbitOf(preset));
  });
  it('takes the portrait framing when the picture is tall', () => {
    expect(viewOf(front, 0.6)).toBe(front.portrait);
    expect(viewOf(front, 1.5)).toBe(front);
    expect(viewOf(close, 0.6)).toBe(close);
  });
});

describe('the rig', () => {
  const camera = new PerspectiveCamera();
  it('eases in a quarter of a second and then rests', () => {
    const rig = createRig([front, close]);
    rig.update(camera, { y: 0.9 }, 0);
    expect(rig.update(camera, { y: 0.9 }, 0.1)).toBe(false);
    rig.go('close', false);
    expect(rig.update(camera, { y: 0.9 }, 1)).toBe(true);
    expect(camera.position.z).toBeCloseTo(3, 6);
    rig.update(camera, { y: 0.9 }, 1.125);
    expect(camera.position.z).toBeGreaterThan(0.6);
    rig.update(camera, { y: 0.9 }, 1.26);
    expect(camera.position.z).toBeCloseTo(0.5, 6);
    expect(rig.easing).toBe(false);
    expect(rig.update(camera, { y: 0.9 }, 2)).toBe(false);
  });
  it('cuts when motion is to be reduced, follows what the preset follows, and stops when pushed away', () => {
    const rig = createRig([front, close]);
    rig.resize(800, 600);
    rig.go('close', true);
    rig.update(camera, { y: 0.5 }, 0);
    expect(camera.position.y).toBeCloseTo(0.5, 9);
    rig.update(camera, { y: 0.4 }, 1);
    expect(camera.position.y).toBeCloseTo(0.4, 9);
    rig.pan(0, 1);
    rig.update(camera, { y: 0.9 }, 2);
    expect(camera.position.y).toBeLessThan(0.5);
  });
  it('stands still while a hand is dragged, then eases to what it follows', () => {
    const rig = createRig([
      { ...close, follow: (f: { y: number }, out) => void ([out[0], out[1], out[2]] = [0, f.y, 0]) },
    ]);
    rig.resize(800, 600);
    rig.update(camera, { y: 0.5 }, 0);
    const before = camera.position.y;
    rig.hold(true, false);
    rig.update(camera, { y: 0.6 }, 1);
    expect(camera.position.y).toBe(before);
    rig.hold(false, false);
    rig.update(camera, { y: 0.6 }, 2);
    expect(camera.position.y).toBeCloseTo(before, 9);
    rig.update(camera, { y: 0.6 }, 3);
    expect(camera.position.y).toBeCloseTo(before + 0.1, 9);
    rig.hold(true, true);
    rig.hold(false, true);
    rig.update(camera, { y: 0.7 }, 4);
    expect(camera.position.y).toBeCloseTo(before + 0.2, 9);
  });
  it('looks from the seat at what it follows, as large as from the front, and back', () => {
    const gap = 0.006;
    const scale: CameraPreset = {
      id: 'scale',
      position: [0, 0.9, 0.34],
      target: [0, 0.9, gap],
      fov: 17,
      eye: { hand: 'look', off: 'seat', from: (_, out) => void ([out[0], out[1], out[2]] = [0, 0.85, gap + 0.5]) },
      follow: (f: { y: number }, out) => void ([out[0], out[1], out[2]] = [0, f.y, gap]),
    };
    const rig = createRig([front, scale]);
    rig.resize(800, 600);
    rig.go('scale', true);
    rig.eye(true, true);
    for (const y of [0.5, 0.9, 1.2]) {
      rig.update(camera, { y }, 0);
      expect(camera.position.toArray()).toEqual([0, 0.85, gap + 0.5].map((v) => expect.closeTo(v, 12)));
      const far = Math.hypot(0.85 - y, 0.5);
      expect(Math.tan((camera.fov * Math.PI) / 360) * far).toBeCloseTo(Math.tan((17 * Math.PI) / 360) * 0.334, 12);
    }
    rig.eye(false, true);
    rig.update(camera, { y: 0.6 }, 1);
    expect(camera.position.toArray()).toEqual([0, 0.6, 0.34].map((v) => expect.closeTo(v, 12)));
    expect(camera.fov).toBe(17);
    // Another view is looked at from its own place.
    rig.eye(true, true);
    rig.go('front', true);
    rig.update(camera, { y: 0.6 }, 2);
    expect(camera.position.y).toBeCloseTo(0.8, 12);
  });
  it('ignores a preset that does not exist', () => {
    const rig = createRig([front, close], 'nothing');
    rig.go('nothing', true);
    expect(rig.preset).toBe('front');
  });
});
