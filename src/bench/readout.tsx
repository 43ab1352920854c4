/** A live reading on the page: written ten times a second without rendering. */
import { useRef } from 'react';
import type { Reading, RunView } from '@core';
import { formatNumber, type NumberLanguage } from '@instruments';
import { usePulse } from './hooks.ts';
import { useWords } from './words.ts';

/** The text of a reading on our page (a device's own face is `reading.face`): decimal comma, unit; – while there is nothing. */
export function readingText(reading: Reading | undefined, language: NumberLanguage): string {
  if (reading === undefined) return '–';
  const face = Number(reading.face);
  const value =
    reading.value ?? (reading.status === 'running' && reading.face !== '' && Number.isFinite(face) ? face : null);
  if (value === null) return reading.unit === '' && reading.quantity === 'setting' ? reading.face : '–';
  const digits = formatNumber(value, reading.decimals, language);
  return reading.unit === '' || reading.unit === '1' ? digits : `${digits}\u00a0${reading.unit}`;
}

interface ReadoutProps {
  readonly run: RunView;
  readonly instrument: string;
  /** The first channel by default. */
  readonly channel?: string;
  readonly namespace: string;
  readonly className?: string;
}

export function Readout({ run, instrument, channel, namespace, className }: ReadoutProps) {
  const { language } = useWords(namespace);
  const element = useRef<HTMLOutputElement>(null);
  usePulse(run, () => {
    const readings = run.readings(instrument);
    const reading = channel === undefined ? readings[0] : readings.find((r) => r.channel === channel);
    const text = readingText(reading, language);
    const box = element.current;
    if (box === null) return;
    if (box.textContent !== text) box.textContent = text;
    const status = reading?.status ?? 'idle';
    if (box.dataset['status'] !== status) box.dataset['status'] = status;
  });
  return (
    <output
      ref={element}
      aria-live="off"
      className={className === undefined ? 'bench-readout' : `bench-readout ${className}`}
    />
  );
}
