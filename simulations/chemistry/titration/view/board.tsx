/** The account as a board: one bar for each cause, to the right where it made the volume too large, to the left where too small. */
import { useMemo, useRef, type ReactNode } from 'react';
import { BoxGeometry, type InstancedMesh, Matrix4, MeshBasicMaterial } from 'three';
import { Face, FACE_FONT, type Make, type Paint, Parts, useFrame } from '@sdk/view';
import { CAUSES } from '../apparatus.ts';
import { BOARD_SIZE } from './layout.ts';
import { type Tongue, useTongue } from './tongue.ts';

const { width, height, foot, row, perMillilitre, most } = BOARD_SIZE;
/** Where the bars begin, from the middle of the board, m; and the row that the first cause has. */
const ZERO = 0.064;
const FIRST = height / 2 - 0.052;

const NAMES = {
  vi: [
    'còn bám thành burette',
    'bọt khí thoát ra',
    'phễu nhỏ thêm',
    'giọt lạc chỗ',
    'nước làm loãng',
    'lượng mẫu',
    'nhãn chai chuẩn',
    'chất chỉ thị',
    'chảy quá tay',
    'mắt đọc vạch',
  ],
  en: [
    'left on the burette’s wall',
    'air that left',
    'the funnel',
    'drops gone astray',
    'thinned by water',
    'the portion',
    'the standard’s label',
    'the indicator',
    'overshoot',
    'eye and scale',
  ],
} as const;
const TITLE = { vi: 'SỔ SAI SỐ', en: 'ACCOUNT OF ERRORS' } as const;
const PIXELS = [1024, 768] as const;
/** m: thinner than the line that it begins at. */
const THIN = 0.0004;

const paintIn =
  (tongue: Tongue): Paint =>
  (pen, w, h) => {
    const x = (metres: number): number => w * (0.5 + metres / width);
    const y = (metres: number): number => h * (0.5 - metres / height);
    pen.fillStyle = '#fbfaf4';
    pen.fillRect(0, 0, w, h);
    pen.fillStyle = '#1f4e79';
    pen.fillRect(0, 0, w, h * 0.1);
    pen.fillStyle = '#ffffff';
    pen.textBaseline = 'middle';
    pen.font = `700 ${h * 0.058}px ${FACE_FONT}`;
    pen.textAlign = 'left';
    pen.fillText(TITLE[tongue], w * 0.03, h * 0.05);
    pen.textAlign = 'right';
    pen.font = `500 ${h * 0.045}px ${FACE_FONT}`;
    pen.fillText('mL', w * 0.97, h * 0.05);
    pen.strokeStyle = '#c9d2d8';
    pen.fillStyle = '#33424e';
    pen.textAlign = 'center';
    pen.font = `500 ${h * 0.036}px ${FACE_FONT}`;
    for (const tick of [-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]) {
      const at = x(ZERO + tick * perMillilitre);
      pen.lineWidth = tick === 0 ? 4 : 2;
      pen.strokeStyle = tick === 0 ? '#33424e' : '#c9d2d8';
      pen.beginPath();
      pen.moveTo(at, h * 0.15);
      pen.lineTo(at, h * 0.985);
      pen.stroke();
      pen.fillText(
        `${tick < 0 ? '−' : tick > 0 ? '+' : ''}${Math.abs(tick)
          .toFixed(1)
          .replace('.', tongue === 'vi' ? ',' : '.')}`,
        at,
        h * 0.125,
      );
    }
    pen.textAlign = 'left';
    pen.font = `600 ${h * 0.04}px ${FACE_FONT}`;
    pen.fillStyle = '#1f2b35';
    NAMES[tongue].forEach((name, i) => pen.fillText(name, w * 0.02, y(FIRST - i * row)));
  };
/** Painted once for each language: a face is painted anew only when its painter is another one. */
const PAINT = { vi: paintIn('vi'), en: paintIn('en') } as const;
const back: Make = (list) => {
  list.box('wood', '#8a6a45', [width + 0.016, height + 0.016, 0.012], [0, foot + height / 2, -0.008], 0.003);
  for (const s of [-1, 1])
    list.box('wood', '#6d5336', [0.014, foot, 0.07], [s * width * 0.36, foot / 2, -0.008], 0.003);
};

export interface BoardProps {
  /** mL of cause number i, the eye's last. */
  readonly size: (i: number) => number;
}

/** Origin in the middle of its foot. */
export function AccountBoard({ size }: BoardProps): ReactNode {
  const tongue = useTongue();
  const bars = useRef<InstancedMesh>(null);
  const made = useMemo(
    () => ({
      box: new BoxGeometry(1, row * 0.52, 0.003),
      ink: new MeshBasicMaterial({ color: '#c0392b', toneMapped: false }),
      matrix: new Matrix4(),
    }),
    [],
  );
  useFrame(() => {
    const mesh = bars.current;
    if (!mesh) return;
    for (let i = 0; i <= CAUSES.length; i++) {
      const long = Math.max(-most, Math.min(most, size(i))) * perMillilitre;
      // A bar of no length would still flicker on its line.
      const there = Math.abs(long) > THIN ? 1 : 0;
      made.matrix.makeScale(Math.abs(long) * there, there, there);
      made.matrix.setPosition(ZERO + long / 2, foot + height / 2 + FIRST - i * row, 0.002);
      mesh.setMatrixAt(i, made.matrix);
    }
    mesh.instanceMatrix.needsUpdate = true;
  });
  return (
    <>
      <Parts make={back} />
      <group position={[0, foot + height / 2, 0]}>
        <Face width={width} height={height} pixels={PIXELS} paint={PAINT[tongue]} />
      </group>
      <instancedMesh ref={bars} args={[made.box, made.ink, CAUSES.length + 1]} frustumCulled={false} />
    </>
  );
}
