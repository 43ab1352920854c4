/** The pendulum's bench in words: for a screen reader, the schematic, and whoever looks away while it swings. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import type { PendulumFrame } from './apparatus.ts';
import type model from './model.ts';

const DEGREES = 57.29577951308232;
/** From its lowest place, a gate this near is worth no word, m. */
const NEAR = 0.003;

const cm = (metres: number): MessageValue => ({ value: metres * 100, decimals: 1 });
const onDisplay = (face: string): MessageValue =>
  /^\d+\.\d+$/.test(face) ? { value: Number(face), decimals: face.length - face.indexOf('.') - 1 } : face;
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);

function gateSentence(f: PendulumFrame): Message {
  const low = f.pivot[1] - f.length;
  const [x, y] = f.gate;
  if (Math.abs(x) < NEAR && Math.abs(y - low) < NEAR) return { key: 'summary.gate-lowest' };
  return {
    key: 'summary.gate-away',
    values: {
      across: cm(Math.abs(x)),
      side: { key: x < 0 ? 'side.left' : 'side.right' },
      up: cm(Math.abs(y - low)),
      level: { key: y < low ? 'side.below' : 'side.above' },
    },
  };
}

function timerSentence(readings: Readings): Message | undefined {
  const time = shown(readings, 'timer', 'time');
  if (time === undefined) return undefined;
  const mode = shown(readings, 'timer', 'mode')?.face ?? '';
  return { key: `summary.timer-${time.status}`, values: { face: onDisplay(time.face), mode } };
}

function summary(f: PendulumFrame, readings: Readings): readonly Message[] {
  const ball = { key: `ball.${f.ball}` };
  const angle: MessageValue = { value: Math.abs(f.angle) * DEGREES, decimals: 0 };
  const out: Message[] = [{ key: `summary.place-${f.place}`, values: { ball, angle } }];
  if (f.hall) out.push({ key: 'summary.hall' });
  else out.push({ key: `summary.on-${f.suspension}` });
  const top = shown(readings, 'ruler', 'top');
  const centre = shown(readings, 'ruler', 'centre');
  const bottom = shown(readings, 'ruler', 'bottom');
  if (top?.value != null && centre?.value != null && bottom?.value != null)
    out.push({
      key: 'summary.ruler',
      values: { top: cm(top.value), centre: cm(centre.value), bottom: cm(bottom.value) },
    });
  if (f.vane === 'card') out.push({ key: 'summary.vane' });
  const mass = shown(readings, 'balance', 'mass');
  if (f.place === 'pan' && mass?.value != null)
    out.push({ key: 'summary.balance', values: { mass: { value: mass.value * 1000, decimals: 1 } } });
  out.push(gateSentence(f));
  out.push({ key: f.plug === '' ? 'summary.lead-out' : 'summary.lead-in', values: { socket: f.plug } });
  const timer = timerSentence(readings);
  if (timer) out.push(timer);
  const watch = shown(readings, 'watch', 'time');
  if (watch && watch.status !== 'idle')
    out.push({ key: `summary.watch-${watch.status}`, values: { face: onDisplay(watch.face) } });
  const half = shown(readings, 'logger', 'half');
  const period = shown(readings, 'logger', 'period');
  if (half?.value != null && period?.value != null)
    out.push({
      key: 'summary.logger',
      values: { half: { value: half.value, decimals: 4 }, period: { value: period.value, decimals: 4 } },
    });
  return out;
}

/** Only what the student waits for. */
function announce(event: RunEvent): Message | undefined {
  const { name, data } = event;
  if (name === 'let-go') return { key: `event.let-go-${String(data.how)}` };
  if (name === 'period' || name === 'struck-gate') return { key: `event.${name}` };
  return name === 'refused' ? refusal(data) : undefined;
}

export default defineDescription<typeof model>({ summary, announce });
