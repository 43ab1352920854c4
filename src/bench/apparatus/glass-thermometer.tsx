/** A glass thermometer with red spirit, −10 to 110 °C: its column stands where the temperature says, its lines are one degree apart. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, type Mesh, MeshBasicMaterial, MeshLambertMaterial } from 'three';
import { GLASS_ORDER } from './glass.ts';
import { Glass } from './glassware.tsx';
import { type Make, Parts, useKit } from './parts.tsx';
import { puck } from './shapes.ts';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';
import { degreeHeight, THERMOMETER } from './thermometer-shape.ts';
import type { Profile } from './vessel.ts';

const { length, radius, bulb, from, to } = THERMOMETER;
const KELVIN = 273.15;
const SPIRIT = '#c81e2b';
const STEM: Profile = [
  [0, 0],
  [bulb.radius * 0.7, 0.0008],
  [bulb.radius + 0.0005, 0.003],
  [bulb.radius + 0.0005, bulb.length],
  [radius, bulb.length + 0.004],
  [radius, length - 0.003],
  [radius * 0.75, length - 0.0006],
  [0, length],
];
/** The enamel behind the column that the numbers are read against, and the spirit in the bulb. */
const inside: Make = (list) => {
  list.box(
    'plastic',
    '#f4f3ea',
    [radius * 1.25, length - 0.03, 0.0004],
    [0, length / 2 + 0.004, -radius * 0.62],
    0.0001,
  );
  list.turned('plastic', SPIRIT, [
    [0, 0.0012],
    [bulb.radius * 0.8, 0.002],
    [bulb.radius, 0.004],
    [bulb.radius, bulb.length - 0.001],
    [0.0007, bulb.length + 0.003],
  ]);
};
/** The printed strip in front: twice as wide as the stem looks flat. */
const ARC = 1.15;
const PRINT = [128, 2048] as const;
const low = degreeHeight(from) - 0.002;
const high = degreeHeight(to) + 0.009;
const paintLines: Paint = (pen, w, h) => {
  pen.clearRect(0, 0, w, h);
  const perMetre = h / (high - low);
  pen.fillStyle = '#20303c';
  pen.textBaseline = 'middle';
  const across = 2 * ARC * radius;
  const write = (text: string, x: number, y: number, tall: number): void => {
    pen.font = `600 ${tall * perMetre}px ${FACE_FONT}`;
    pen.save();
    pen.translate(x * w, y);
    pen.scale(w / across / perMetre, 1);
    pen.fillText(text, 0, 0);
    pen.restore();
  };
  for (let degree = from; degree <= to; degree++) {
    const y = (high - degreeHeight(degree)) * perMetre;
    const tall = 0.00022 * perMetre;
    const long = degree % 10 === 0 ? 0.46 : degree % 5 === 0 ? 0.36 : 0.25;
    pen.fillRect(w * 0.04, y - tall / 2, w * long, tall);
    if (degree % 10 !== 0) continue;
    pen.textAlign = 'right';
    write(String(degree).replace('-', '−'), 0.99, y, 0.0031);
  }
  pen.textAlign = 'center';
  write('°C', 0.5, 0.0035 * perMetre, 0.0036);
};

function Lines(): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const patch = new BufferGeometry();
    const steps = tier === 'low' ? 5 : 10;
    const position = new Float32Array((steps + 1) * 6);
    const uv = new Float32Array((steps + 1) * 4);
    const index: number[] = [];
    for (let i = 0; i <= steps; i++) {
      const angle = (2 * i - steps) * (ARC / steps);
      const [x, z] = [(radius + 0.0001) * Math.sin(angle), (radius + 0.0001) * Math.cos(angle)];
      position.set([x, low, z, x, high, z], i * 6);
      uv.set([i / steps, 0, i / steps, 1], i * 4);
      if (i < steps) index.push(2 * i, 2 * i + 2, 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 3);
    }
    patch.setAttribute('position', new BufferAttribute(position, 3));
    patch.setAttribute('uv', new BufferAttribute(uv, 2));
    patch.setIndex(index);
    const map = paintedTexture(PRINT[0], PRINT[1], paintLines, { words: true, anisotropy: tier === 'low' ? 4 : 8 });
    return { patch, map, ink: new MeshBasicMaterial({ map, transparent: true, depthWrite: false, toneMapped: false }) };
  }, [tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.patch} material={drawn.ink} renderOrder={GLASS_ORDER.nearPrint} />;
}

export interface GlassThermometerProps {
  /** What the spirit shows, K; where the column ends the scale has ended. */
  readonly temperature: () => number;
}

/** Origin at the lowest point of its bulb; it stands up along y, its numbers look along z. */
export function GlassThermometer({ temperature }: GlassThermometerProps): ReactNode {
  const { tier } = useKit();
  const column = useRef<Mesh>(null);
  const drawn = useMemo(
    () => ({
      // Behind its lens of glass the thread looks wider than the bore that it stands in.
      thread: puck(0.0008, 1, 0, tier === 'low' ? 6 : 12).translate(0, 0.5, 0),
      spirit: new MeshLambertMaterial({ color: SPIRIT }),
    }),
    [tier],
  );
  useEffect(
    () => () => {
      drawn.thread.dispose();
      drawn.spirit.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const degree = Math.min(to + 3, Math.max(from - 3, temperature() - KELVIN));
    column.current?.scale.set(1, degreeHeight(degree) - bulb.length, 1);
  });
  return (
    <>
      <Parts make={inside} shadow={false} />
      <mesh ref={column} geometry={drawn.thread} material={drawn.spirit} position={[0, bulb.length, 0]} />
      <Glass outer={STEM} />
      <Lines />
    </>
  );
}
