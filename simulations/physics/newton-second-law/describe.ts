/** The air track in words: for a screen reader, the schematic, and whoever looks away while the glider runs. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import { MASS_IDS, MASSES, type NewtonFrame, type Spot } from './apparatus.ts';
import type model from './model.ts';

const cm = (metres: number): MessageValue => ({ value: metres * 100, decimals: 1 });
const grams = (kilograms: number): MessageValue => ({ value: kilograms * 1000, decimals: 0 });
/** What a display shows, as our own sentence says it: the number in the reader's language, anything else as it stands. */
const onDisplay = (face: string): MessageValue =>
  /^\d+\.\d+$/.test(face) ? { value: Number(face), decimals: face.length - face.indexOf('.') - 1 } : face;
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);
const stamped = (f: NewtonFrame, spot: Spot): number =>
  MASS_IDS.reduce((sum, id) => sum + (f.where[id] === spot ? MASSES[id] : 0), 0);

/** Nearer to level and to parallel than an eye can tell, rad and m. */
const EVEN = 0.0003;
const MOVING = 0.002;

function gliderSentence(f: NewtonFrame): Message {
  if (f.hold === 'pan') return { key: 'summary.glider-pan' };
  if (f.hold === 'free' && Math.abs(f.v) > MOVING)
    return { key: 'summary.glider-moving', values: { speed: { value: Math.abs(f.v), decimals: 2 } } };
  return { key: `summary.glider-${f.hold}`, values: { position: cm(f.x) } };
}
function stringSentence(f: NewtonFrame): Message {
  if (!f.hooked) return { key: 'summary.string-off' };
  return f.height > 0
    ? { key: 'summary.string-taut', values: { height: cm(f.height) } }
    : { key: 'summary.string-slack' };
}
const pulleySentence = (f: NewtonFrame): Message =>
  Math.abs(f.pulley) < 0.0005
    ? { key: 'summary.string-parallel' }
    : { key: f.pulley > 0 ? 'summary.pulley-high' : 'summary.pulley-low', values: { height: cm(Math.abs(f.pulley)) } };

function timerSentence(readings: Readings): Message | undefined {
  const time = shown(readings, 'timer', 'time');
  if (time === undefined) return undefined;
  const mode = shown(readings, 'timer', 'mode')?.face ?? '';
  return { key: `summary.timer-${time.status}`, values: { face: onDisplay(time.face), mode } };
}

function summary(f: NewtonFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [
    { key: `summary.blower-${f.blower}` },
    gliderSentence(f),
    stringSentence(f),
    {
      key: f.boxed ? 'summary.load-box' : 'summary.load',
      values: { glider: grams(stamped(f, 'glider')), hanger: grams(stamped(f, 'hanger')) },
    },
    pulleySentence(f),
  ];
  // Only the eye's verdict: a lean that the glider itself would show.
  if (Math.abs(f.tilt) > EVEN && f.blower === 'on' && !f.hooked) out.push({ key: 'summary.try-level' });
  const mass = shown(readings, 'balance', 'mass');
  if (mass?.value != null && mass.value > 0.0005)
    out.push({ key: 'summary.balance', values: { mass: { value: mass.value * 1000, decimals: 1 } } });
  if (mass?.status === 'over') out.push({ key: 'summary.balance-over' });
  out.push({ key: f.pressed ? 'summary.switch-pressed' : 'summary.switch-free' });
  out.push({ key: 'summary.gates', values: { E: cm(f.gateE.position), F: cm(f.gateF.position) } });
  out.push({ key: `summary.wired-${f.wiring}` });
  const timer = timerSentence(readings);
  if (timer !== undefined) out.push(timer);
  return out;
}

/** Only what the student waits for; gates and signals are heard through the timer. */
function announce({ name, data }: RunEvent): Message | undefined {
  switch (name) {
    case 'released':
    case 'stuck':
    case 'hanger-landed':
    case 'string-tight':
      return { key: `event.${name}` };
    case 'stopped':
      return { key: `event.stopped-${String(data.end)}` };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
