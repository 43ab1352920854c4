/** What a device shows now, ten times a second, written straight into the page: React renders nothing while digits run. */
import { useEffect, useRef } from 'react';
import { displayUnit, formatNumber } from '@instruments';
import type { Reading, RunView } from '@core';
import { readingOf } from './cells.ts';
import { useSay, type Language } from './say.ts';

const EVERY_MS = 100;

/** One beat for all: two places that show the same device never show two numbers. */
const shows = new Set<() => void>();
let beat: ReturnType<typeof setInterval> | undefined;

function onBeat(show: () => void): () => void {
  shows.add(show);
  beat ??= setInterval(() => shows.forEach((one) => one()), EVERY_MS);
  return () => {
    shows.delete(show);
    if (shows.size > 0) return;
    clearInterval(beat);
    beat = undefined;
  };
}

export interface LiveReadingProps {
  readonly run: RunView;
  readonly instrument: string;
  readonly channel: string;
  readonly language: Language;
}

/** A finished number is printed in the reader's language; while the device counts, or shows no number, its own face is. */
export function LiveReading({ run, instrument, channel, language }: LiveReadingProps) {
  const digits = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const say = useSay(language);
  const none = say('live.none');
  useEffect(() => {
    let shown: string | undefined;
    const show = (): void => {
      const reading = readingOf(run, { instrument, channel });
      const text = reading ? printed(reading, language) : none;
      if (text !== shown && digits.current) digits.current.textContent = shown = text;
      if (box.current) box.current.dataset.status = reading?.status ?? 'none';
    };
    show();
    return onBeat(show);
  }, [run, instrument, channel, language, none]);
  return (
    <span className="nb-live" ref={box}>
      <span className="nb-digits" ref={digits} />
    </span>
  );
}

/** Times and lengths stay in the unit of the table's column; the rest takes a unit of everyday size. */
function printed(reading: Reading, language: Language): string {
  if (reading.value === null) return `${faceIn(reading.face, language)}${reading.unit ? `\u202f${reading.unit}` : ''}`;
  const kept = reading.unit === 's' || reading.unit === 'm';
  const { unit, factor, decimals } = kept
    ? { unit: reading.unit, factor: 1, decimals: reading.decimals }
    : displayUnit(reading.unit, reading.value, 10 ** -reading.decimals);
  return `${formatNumber(reading.value * factor, decimals, language)}${unit ? `\u202f${unit}` : ''}`;
}

/** A device prints a point; our own page prints what the reader's language does. */
const faceIn = (face: string, language: Language): string =>
  language === 'vi' ? face.replace(/(\d)\.(\d)/, '$1,$2') : face;
