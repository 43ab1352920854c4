/** The screen beside the syringe: [NO2] and [N2O4] since the latest push, and the dashed line of a gas that would not react. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { MeshBasicMaterial, PlaneGeometry } from 'three';
import { FACE_FONT, type Make, paintedTexture, Parts, type SceneProps, useTenTimesASecond } from '@sdk/view';
import type { Trace } from '../apparatus.ts';
import type model from '../model.ts';
import { SCREEN_SIZE } from './layout.ts';

type Run = SceneProps<typeof model>['run'];
type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const PIXELS = [640, 384] as const;
const FRAME = { left: 62, right: 92, top: 22, bottom: 44 } as const;
const INK = {
  glass: '#10191f',
  grid: '#2b3b45',
  text: '#d5e0e6',
  no2: '#f0913a',
  n2o4: '#8fc3e8',
  frozen: '#f2e9b8',
} as const;
const SECONDS = 6;
const SAMPLES = 121;

/** A round number that is not less. */
const ceiling = (most: number): number => [5, 10, 15, 20, 30, 40, 60, 80].find((top) => top >= most) ?? 100;

function paint(pen: Pen, trace: Trace): void {
  const [w, h] = PIXELS;
  const { left, right, top, bottom } = FRAME;
  const { count } = trace;
  let most = 5;
  for (let i = 0; i < count; i++) most = Math.max(most, trace.no2[i]!, trace.n2o4[i]!, trace.frozen[i]!);
  const high = ceiling(most * 1.03);
  const x = (i: number): number => left + ((w - left - right) * i) / (SAMPLES - 1);
  const y = (c: number): number => h - bottom - ((h - top - bottom) * c) / high;
  pen.fillStyle = INK.glass;
  pen.fillRect(0, 0, w, h);
  pen.strokeStyle = INK.grid;
  pen.fillStyle = INK.text;
  pen.lineWidth = 1.5;
  pen.font = `500 21px ${FACE_FONT}`;
  pen.textBaseline = 'middle';
  pen.beginPath();
  for (let s = 0; s <= SECONDS; s++) {
    const at = x((s * (SAMPLES - 1)) / SECONDS);
    pen.moveTo(at, top);
    pen.lineTo(at, h - bottom);
    pen.textAlign = 'center';
    pen.fillText(s === SECONDS ? `${s} s` : String(s), at, h - bottom / 2);
  }
  pen.textAlign = 'right';
  for (let n = 0; n <= 5; n++) {
    const at = y((high * n) / 5);
    pen.moveTo(left, at);
    pen.lineTo(w - right, at);
    pen.fillText(String((high * n) / 5), left - 8, at);
  }
  pen.stroke();
  pen.textAlign = 'left';
  pen.fillText('mmol/L', left + 6, top + 12);
  if (count < 2) return;
  const line = (values: Float64Array, colour: string, name: string, dashed: boolean): void => {
    pen.strokeStyle = pen.fillStyle = colour;
    pen.lineWidth = dashed ? 2.5 : 4;
    pen.setLineDash(dashed ? [10, 8] : []);
    pen.beginPath();
    for (let i = 0; i < count; i++) pen.lineTo(x(i), y(values[i]!));
    pen.stroke();
    pen.setLineDash([]);
    pen.fillText(name, x(count - 1) + 6, y(values[count - 1]!) - (dashed ? 8 : 0));
  };
  line(trace.frozen, INK.frozen, 'Boyle', true);
  line(trace.n2o4, INK.n2o4, 'N₂O₄', false);
  line(trace.no2, INK.no2, 'NO₂', false);
}

const body: Make = (list) => {
  const { width, height, foot } = SCREEN_SIZE;
  list.box('plastic', '#2a343b', [width + 0.016, height + 0.016, 0.014], [0, foot + height / 2, -0.009], 0.005);
  list.box('plastic', '#3a464e', [0.03, foot, 0.02], [0, foot / 2, -0.014], 0.003);
  list.box('rubber', '#20282d', [0.14, 0.006, 0.08], [0, 0.003, -0.01], 0.002);
};

/** Origin in the middle of its foot. */
export function TraceScreen({ run }: { readonly run: Run }): ReactNode {
  const { width, height, foot } = SCREEN_SIZE;
  const drawn = useMemo(() => {
    const texture = paintedTexture(PIXELS[0], PIXELS[1], (pen) => paint(pen, run.current.trace));
    return {
      plane: new PlaneGeometry(width, height),
      texture,
      pen: (texture.image as HTMLCanvasElement).getContext('2d'),
      glass: new MeshBasicMaterial({ map: texture, toneMapped: false }),
    };
  }, [run, width, height]);
  useEffect(
    () => () => {
      drawn.plane.dispose();
      drawn.texture.dispose();
      drawn.glass.dispose();
    },
    [drawn],
  );
  const shown = useRef(-1);
  useTenTimesASecond(() => {
    const { trace } = run.current;
    // The last value tells a new push of the same length from the old one.
    const key = trace.count + (trace.count > 0 ? trace.no2[trace.count - 1]! : 0);
    if (key === shown.current || drawn.pen === null) return;
    shown.current = key;
    paint(drawn.pen, trace);
    drawn.texture.needsUpdate = true;
  });
  return (
    <>
      <Parts make={body} />
      <mesh geometry={drawn.plane} material={drawn.glass} position={[0, foot + height / 2, -0.0015]} />
    </>
  );
}
