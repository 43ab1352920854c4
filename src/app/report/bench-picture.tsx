/** A picture of the bench for the report, as it stands now; where the bench is a schematic there is none to take. */
import { Camera, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { GuideWords } from '../guide/words.ts';
import type { Picture } from './use-report.ts';

interface Props {
  readonly picture: Picture | undefined;
  readonly onPicture: (picture: Picture | undefined) => void;
  readonly words: GuideWords;
}

/** Wide enough for half a sheet of paper, pixels. */
const MOST = 1200;
const JPEG_QUALITY = 0.85;
const benchCanvas = (): HTMLCanvasElement | null => document.querySelector('canvas.bench-canvas');

/** As on the page. */
function takePicture(): Picture | undefined {
  const bench = benchCanvas();
  if (bench === null || bench.width < 2 || bench.height < 2) return undefined;
  const ratio = bench.width / bench.height;
  const sheet = document.createElement('canvas');
  sheet.width = Math.min(MOST, bench.width);
  sheet.height = Math.round(sheet.width / ratio);
  const context = sheet.getContext('2d');
  if (context === null) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  bench.dispatchEvent(new Event('bench-draw'));
  context.drawImage(bench, 0, 0, sheet.width, sheet.height);
  return { source: sheet.toDataURL('image/jpeg', JPEG_QUALITY), ratio };
}

export function PictureChoice({ picture, onPicture, words }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  if (benchCanvas() === null) return null;
  const change = (next: Picture | undefined): void => {
    onPicture(next);
    button.current?.focus();
  };
  return (
    <p>
      <button ref={button} type="button" onClick={() => change(picture === undefined ? takePicture() : undefined)}>
        {picture === undefined ? <Camera aria-hidden="true" size={18} /> : <Trash2 aria-hidden="true" size={18} />}{' '}
        {words.app(picture === undefined ? 'hand-in.picture' : 'hand-in.noPicture')}
      </button>
    </p>
  );
}
