/** The bench of the throw in words: for a screen reader, the schematic, and whoever looks away while something flies. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import { PAPER, type ProjectileFrame } from './apparatus.ts';
import type model from './model.ts';

const cm = (metres: number, decimals = 1): MessageValue => ({ value: metres * 100, decimals });
const count = (value: number): MessageValue => ({ value, decimals: 0 });
const ballName = (id: unknown): MessageValue => ({ key: `ball.${String(id)}` });
/** What a display shows, as our own sentence says it: the number in the reader's language, anything else as it stands. */
const onDisplay = (face: string): MessageValue =>
  /^\d+\.\d+$/.test(face) ? { value: Number(face), decimals: face.length - face.indexOf('.') - 1 } : face;
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);

function launcherSentences(frame: ProjectileFrame, readings: Readings): readonly Message[] {
  const height = shown(readings, 'ruler', 'floor')?.value ?? frame.height;
  const angle = shown(readings, 'protractor', 'angle')?.value ?? 0;
  return [
    { key: 'summary.launcher', values: { height: cm(height, 2), angle: { value: angle, decimals: 1 } } },
    frame.stop === 0
      ? { key: 'summary.relaxed' }
      : { key: frame.sealed ? 'summary.cocked-sealed' : 'summary.cocked', values: { stop: count(frame.stop) } },
  ];
}

function ballSentence(frame: ProjectileFrame): Message {
  const values = { ball: ballName(frame.ball) };
  if (frame.place === 'trough') return { key: frame.seated ? 'summary.ball-seated' : 'summary.ball-loose', values };
  return { key: `summary.ball-${frame.place}`, values };
}

function summary(frame: ProjectileFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [...launcherSentences(frame, readings), ballSentence(frame)];
  out.push({
    key: 'summary.paper',
    values: {
      from: cm(frame.paper[0] - PAPER.half[0] - frame.tape, 0),
      to: cm(frame.paper[0] + PAPER.half[0] - frame.tape, 0),
      count: count(frame.markCount),
    },
  });
  const mark = shown(readings, 'tape', 'mark');
  if (mark?.value != null) out.push({ key: 'summary.mark', values: { position: cm(mark.value, 2) } });
  const foot = shown(readings, 'tape', 'foot')?.value;
  if (foot != null)
    out.push(
      Math.abs(foot) < 0.0008
        ? { key: 'summary.tape-true' }
        : { key: 'summary.tape-off', values: { position: cm(foot, 2) } },
    );
  if (frame.gate === 'mouth') {
    const time = shown(readings, 'timer', 'time');
    out.push({
      key: time?.status === 'ok' ? 'summary.timer' : 'summary.timer-waits',
      values: { face: onDisplay(time?.face ?? ''), mode: shown(readings, 'timer', 'mode')?.face ?? '' },
    });
  }
  out.push({ key: 'summary.cup', values: { x: cm(frame.cup[0] - frame.tape, 0), z: cm(frame.cup[1], 0) } });
  if (frame.hits > 0) out.push({ key: 'summary.hits', values: { count: count(frame.hits) } });
  const images = frame.trailCounts.reduce((sum, n) => sum + n, 0);
  if (images > 0) out.push({ key: 'summary.images', values: { count: count(images) } });
  else if (frame.strobe) out.push({ key: 'summary.strobe-on' });
  return out;
}

/** Only what the student waits for. */
function announce(event: RunEvent): Message | undefined {
  const { name, data } = event;
  switch (name) {
    case 'loaded':
      return { key: 'event.loaded', values: { ball: ballName(data.ball) } };
    case 'fired':
    case 'not-seated':
    case 'landed':
    case 'missed-paper':
    case 'missed-table':
    case 'hit-cup':
    case 'in-cup':
    case 'rolled-off':
      return { key: `event.${name}` };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
