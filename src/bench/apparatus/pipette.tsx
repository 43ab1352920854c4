/** A volumetric pipette and the red rubber filler that is put on its top. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { MeshBasicMaterial } from 'three';
import type { Contents } from './contents.ts';
import { GLASS_ORDER } from './glass.ts';
import { Glass, Liquid } from './glassware.tsx';
import { type Make, Parts, useKit } from './parts.tsx';
import { type PipetteSize, pipetteShape } from './pipette-shape.ts';
import { PrintedBand } from './printed-band.tsx';
import { turned } from './shapes.ts';
import { radiusAt } from './vessel.ts';

export interface VolumetricPipetteProps {
  readonly size: PipetteSize;
  readonly contents: Contents;
}

/** Origin at its tip; it stands up along y. Its line goes all the way round. */
export function VolumetricPipette({ size, contents }: VolumetricPipetteProps): ReactNode {
  const kit = useKit();
  const shape = useMemo(() => pipetteShape(size), [size]);
  const ring = useMemo(() => {
    const r = radiusAt(shape.outer, shape.mark) + 0.0001;
    return {
      line: turned(
        [
          [r, shape.mark - 0.0002],
          [r, shape.mark + 0.0002],
        ],
        kit.tier === 'low' ? 14 : 28,
      ),
      ink: new MeshBasicMaterial({ color: '#1c3247', toneMapped: false }),
    };
  }, [shape, kit]);
  useEffect(
    () => () => {
      ring.line.dispose();
      ring.ink.dispose();
    },
    [ring],
  );
  return (
    <>
      <Glass outer={shape.outer} inner={shape.inner} />
      <Liquid inner={shape.inner} contents={contents} />
      <mesh geometry={ring.line} material={ring.ink} renderOrder={GLASS_ORDER.nearPrint} />
      <PrintedBand
        radius={radiusAt(shape.outer, shape.bulb) + 0.0001}
        y={shape.bulb}
        text={`${size} mL`}
        tall={0.0052}
      />
    </>
  );
}

const RUBBER = '#b3382e';
const filler: Make = (list) => {
  const dark = '#8d2b24';
  // The socket that grips the pipette, the bulb, and the three valves: A on top, S below the bulb, E at its side.
  list.turned('rubber', RUBBER, [
    [0.0032, -0.014],
    [0.0056, -0.014],
    [0.0056, 0.004],
    [0.0042, 0.008],
    [0.0042, 0.02],
    [0.0062, 0.0245],
    [0.013, 0.028],
    [0.0192, 0.0335],
    [0.0232, 0.041],
    [0.0246, 0.05],
    [0.0246, 0.057],
    [0.0232, 0.066],
    [0.0192, 0.0735],
    [0.013, 0.079],
    [0.0062, 0.0825],
    [0.0048, 0.087],
    [0.0046, 0.099],
    [0.0056, 0.1],
    [0.0052, 0.105],
    [0, 0.106],
  ]);
  list.ball('rubber', dark, 0.0068, [0, 0.0135, 0]);
  list.ball('rubber', dark, 0.0066, [0, 0.0925, 0]);
  list.puck('rubber', RUBBER, 0.0042, 0.024, [0.014, 0.0135, 0], [0, 0, Math.PI / 2]);
  list.ball('rubber', dark, 0.0064, [0.0215, 0.0135, 0]);
  list.puck('rubber', RUBBER, 0.0044, 0.008, [0.029, 0.0135, 0], [0, 0, Math.PI / 2]);
};

/** The letters of its valves, which tell a hand what to press. */
const VALVES = [
  { text: 'A', x: 0, y: 0.0925, r: 0.0067 },
  { text: 'S', x: 0, y: 0.0135, r: 0.0069 },
  { text: 'E', x: 0.0215, y: 0.0135, r: 0.0065 },
] as const;

/** Origin at the top of the pipette, which it grips: put it at `pipetteShape(size).length`. The side valve looks along x. */
export const PipetteFiller = (): ReactNode => (
  <>
    <Parts make={filler} />
    {VALVES.map(({ text, x, y, r }) => (
      <group key={text} position={[x, 0, 0]}>
        <PrintedBand radius={r} y={y} text={text} tall={0.005} colour="#f6ece6" />
      </group>
    ))}
  </>
);
