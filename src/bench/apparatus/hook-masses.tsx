/** Brass masses with a hook above and an eye below (quả nặng có móc), so that one can be hung from the other. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { CylinderGeometry, MeshBasicMaterial, TorusGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { FACE_FONT, paintedTexture } from './textures.ts';

export interface HookMassProps {
  /** Radius and height of the body, m; from the inside of its hook down to where the next one hangs. */
  readonly radius: number;
  readonly height: number;
  readonly link: number;
  /** What is stamped on it. */
  readonly stamp: string;
  readonly colour?: string;
}

const WIRE = 0.0011;

/** Origin at the inside of its hook, where it hangs. */
export function HookMass({ radius, height, link, stamp, colour = INK.brass }: HookMassProps): ReactNode {
  const { tier, around } = useKit();
  const neck = (link - height) / 2;
  const make = useMemo<Make>(
    () => (list) => {
      const fine = tier === 'low' ? 12 : 24;
      const bend = neck * 0.42;
      list.add(
        'steel',
        INK.steel,
        new TorusGeometry(bend, WIRE, 6, fine, Math.PI * 1.5),
        [0, -bend, 0],
        [0, 0, -Math.PI * 0.5],
      );
      list.puck('steel', INK.steel, WIRE, neck - 2 * bend + 0.002, [0, -(neck + 2 * bend) / 2, 0]);
      list.puck('brass', colour, radius, height, [0, -neck - height / 2, 0], [0, 0, 0], 0.0012);
      list.puck('brass', colour, radius * 0.5, 0.0016, [0, -neck - height - 0.0004, 0]);
      const eye = neck * 0.36;
      list.add(
        'steel',
        INK.steel,
        new TorusGeometry(eye, WIRE, 6, fine),
        [0, -link + eye - WIRE, 0],
        [0, Math.PI / 2, 0],
      );
    },
    [radius, height, link, neck, colour, tier],
  );
  const drawn = useMemo(() => {
    const map = paintedTexture(
      128,
      64,
      (pen, w, h) => {
        pen.clearRect(0, 0, w, h);
        pen.fillStyle = '#453110';
        pen.font = `700 44px ${FACE_FONT}`;
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillText(stamp, w / 2, h / 2 + 2);
      },
      { words: true, anisotropy: tier === 'low' ? 1 : 4 },
    );
    const arc = 1.5;
    return {
      map,
      // A strip of the wall, a hair outside it, around the front.
      band: new CylinderGeometry(
        radius + 0.0002,
        radius + 0.0002,
        (radius * arc) / 2,
        around(radius),
        1,
        true,
        -arc / 2,
        arc,
      ),
      ink: new MeshBasicMaterial({ map, transparent: true, depthWrite: false }),
    };
  }, [stamp, radius, tier, around]);
  useEffect(
    () => () => {
      drawn.map.dispose();
      drawn.band.dispose();
      drawn.ink.dispose();
    },
    [drawn],
  );
  return (
    <>
      <Parts make={make} />
      <mesh geometry={drawn.band} material={drawn.ink} position={[0, -neck - height / 2, 0]} />
    </>
  );
}
