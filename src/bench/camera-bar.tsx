/** Views as buttons, closer and further, and the way home. */
import { useEffect, useRef, useState } from 'react';
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
  const unfold = useRef<HTMLButtonElement>(null);
  /** Only a narrow bench folds its views. */
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const row = presets.current;
    const button = row?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (row === null || button === null || button === undefined) return;
    // Only the row itself may scroll, not the page.
    row.scrollLeft = Math.max(0, button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2);
  }, [current, open]);
  useEffect(() => {
    const row = presets.current;
    const bench = row?.closest<HTMLElement>('.bench');
    if (!row || !bench) return;
    const size = new ResizeObserver(() => bench.style.setProperty('--views', `${row.offsetHeight}px`));
    size.observe(row);
    return () => size.disconnect();
  }, []);
  const home = cameras[0]?.id;
  // Where the views are folded, the chosen one goes away with its row: the focus goes to the button that unfolds it.
  const fold = (): void => {
    if (open) unfold.current?.focus();
    setOpen(false);
  };
  return (
    <div
      className="bench-cameras"
      role="toolbar"
      aria-label={words.t('cameras')}
      data-open={open}
      // Who goes on to something else has seen enough; where the focus goes nowhere (Safari gives buttons none) nothing is folded under a finger.
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          fold();
          event.stopPropagation();
        }
      }}
    >
      <div className="bench-presets" ref={presets}>
        {cameras.map(({ id }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === current}
            onClick={() => {
              onChoose(id);
              fold();
            }}
          >
            {words.camera(id)}
          </button>
        ))}
      </div>
      <div className="bench-zoom">
        <button
          ref={unfold}
          type="button"
          className="bench-views"
          aria-expanded={open}
          aria-label={words.t('cameras')}
          title={words.t('cameras')}
          onClick={() => setOpen(!open)}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path
              d="M4 8.5h3.2L9 6h6l1.8 2.5H20V18H4zM12 16a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        </button>
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
