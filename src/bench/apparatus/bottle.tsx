/** A reagent bottle with its label and stopper. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, DoubleSide, MeshBasicMaterial, MeshLambertMaterial } from 'three';
import { type BottleSize, bottleShape } from './bottle-shape.ts';
import type { Contents } from './contents.ts';
import { GLASS_ORDER } from './glass.ts';
import { Glass, Liquid } from './glassware.tsx';
import { type Make, Parts, useKit } from './parts.tsx';
import { FACE_FONT, paintedTexture } from './textures.ts';
import { radiusAt } from './vessel.ts';

export interface LabelledBottleProps {
  /** What its label says; a line break is `\n`. */
  readonly label: string;
  readonly size?: BottleSize;
  /** Colour of the band on its label: none for plain water. */
  readonly colour?: string;
  readonly contents?: Contents;
  /** False: it stands open. */
  readonly stopper?: boolean;
}

/** How far around the bottle the label goes, rad. */
const AROUND = 2.2;

/** Origin in the middle of its foot; the label looks along z. */
export function LabelledBottle({
  label,
  size = 250,
  colour,
  contents,
  stopper = true,
}: LabelledBottleProps): ReactNode {
  const shape = useMemo(() => bottleShape(size), [size]);
  const plug = useMemo<Make>(
    () => (list) => {
      const { brim, neck } = shape;
      // A hollow stopper of dull plastic with a flat grip: it is told apart from the glass at a glance.
      list.turned('plastic', '#e6e9e8', [
        [0, brim - 0.012],
        [neck * 0.86, brim - 0.012],
        [neck * 0.97, brim + 0.001],
        [neck * 1.25, brim + 0.0015],
        [neck * 1.25, brim + 0.004],
        [neck * 0.5, brim + 0.0055],
      ]);
      list.box('plastic', '#e6e9e8', [neck * 1.9, 0.014, neck * 0.55], [0, brim + 0.0115, 0], 0.002);
    },
    [shape],
  );
  return (
    <>
      <Glass outer={shape.outer} inner={shape.inner} />
      {contents && <Liquid inner={shape.inner} contents={contents} />}
      <Label shape={shape} text={label} colour={colour} />
      {stopper && <Parts make={plug} />}
    </>
  );
}

/** Paper on the wall: opaque, so it hides what is behind it, and what is drawn later before it does not hide it. */
function Label({
  shape,
  text,
  colour,
}: {
  readonly shape: ReturnType<typeof bottleShape>;
  readonly text: string;
  readonly colour: string | undefined;
}): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const [low, high] = shape.label;
    const r = radiusAt(shape.outer, (low + high) / 2) + 0.0003;
    const columns = tier === 'low' ? 10 : 18;
    const position: number[] = [];
    const normal: number[] = [];
    const uv: number[] = [];
    const index: number[] = [];
    for (let k = 0; k <= columns; k++) {
      const angle = (k / columns - 0.5) * AROUND;
      for (const [v, y] of [
        [0, low],
        [1, high],
      ] as const) {
        position.push(r * Math.sin(angle), y, r * Math.cos(angle));
        normal.push(Math.sin(angle), 0, Math.cos(angle));
        uv.push(k / columns, v);
      }
      if (k < columns) index.push(2 * k, 2 * k + 2, 2 * k + 3, 2 * k, 2 * k + 3, 2 * k + 1);
    }
    const paper = new BufferGeometry();
    paper.setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
    paper.setAttribute('normal', new BufferAttribute(new Float32Array(normal), 3));
    paper.setAttribute('uv', new BufferAttribute(new Float32Array(uv), 2));
    paper.setIndex(index);
    const wide = 384;
    const tall = Math.round((wide * (high - low)) / (AROUND * r));
    const map = paintedTexture(
      wide,
      tall,
      (pen, w, h) => {
        pen.fillStyle = '#fbfaf5';
        pen.fillRect(0, 0, w, h);
        pen.fillStyle = colour ?? '#fbfaf5';
        pen.fillRect(0, 0, w, h * 0.13);
        pen.strokeStyle = '#8a9499';
        pen.lineWidth = w / 96;
        pen.strokeRect(w * 0.02, w * 0.02, w * 0.96, h - w * 0.04);
        pen.fillStyle = '#1b2127';
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        const lines = text.split('\n');
        const room = (h * 0.8) / Math.max(2, lines.length);
        lines.forEach((line, i) => {
          // As large as fits in the middle two thirds, which is what can be seen of a round bottle from before it.
          let size = Math.min(room * 0.78, w * 0.17);
          pen.font = `600 ${size}px ${FACE_FONT}`;
          size *= Math.min(1, (w * 0.7) / Math.max(1, pen.measureText(line).width));
          pen.font = `600 ${size}px ${FACE_FONT}`;
          pen.fillText(line, w / 2, h * 0.54 + room * (i - (lines.length - 1) / 2));
        });
      },
      { words: true, anisotropy: tier === 'low' ? 2 : 8 },
    );
    const material =
      tier === 'low'
        ? new MeshLambertMaterial({ map, side: DoubleSide })
        : new MeshBasicMaterial({ map, side: DoubleSide, color: '#eeeeea' });
    return { paper, map, material };
  }, [shape, text, colour, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.paper} material={drawn.material} renderOrder={GLASS_ORDER.nearPrint} />;
}
