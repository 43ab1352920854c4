/** Views as buttons, closer and further, and the way home. */
import { useEffect, useRef } from 'react';
import type { CameraPreset } from './contract.ts';
import type { BenchWords } from './words.ts';

interface CameraBarProps {
  readonly cameras: readonly CameraPreset[];
  readonly current: string;
  readonly words: BenchWords;
  readonly onChoose: (id: string) => void;
  readonly onZoom: (factor: number) => void;
}

export function CameraBar({ cameras, current, words, onChoose, onZoom }: CameraBarProps) {
  const presets = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = presets.current;
    const button = row?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (row === null || button === null || button === undefined) return;
    // Only the row itself may scroll, not the page.
    row.scrollLeft = Math.max(0, button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2);
  }, [current]);
  const home = cameras[0]?.id;
  return (
    <div className="bench-cameras" role="toolbar" aria-label={words.t('cameras')}>
      <div className="bench-presets" ref={presets}>
        {cameras.map(({ id }) => (
          <button key={id} type="button" aria-pressed={id === current} onClick={() => onChoose(id)}>
            {words.camera(id)}
          </button>
        ))}
      </div>
      <div className="bench-zoom">
        <button type="button" aria-label={words.t('zoomIn')} title={words.t('zoomIn')} onClick={() => onZoom(1.25)}>
          +
        </button>
        <button type="button" aria-label={words.t('zoomOut')} title={words.t('zoomOut')} onClick={() => onZoom(0.8)}>
          −
        </button>
        {home !== undefined && (
          <button
            type="button"
            className="bench-home"
            aria-label={words.t('home')}
            title={words.t('home')}
            onClick={() => onChoose(home)}
          >
            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
              <path
                d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </button>
        )}
      </div>
    </div>
  );
}
