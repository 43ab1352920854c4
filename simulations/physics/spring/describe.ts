/** The spring bench in words: for a screen reader, the schematic, and whoever looks away while something swings. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import type { SpringFrame } from './apparatus.ts';
import type model from './model.ts';

/** A spring that is longer by less shows nothing that an eye would see, m. */
const SEEN_SET = 0.0005;

const num = (value: number, decimals: number): MessageValue => ({ value, decimals });
const cm = (metres: number, decimals = 1): MessageValue => num(metres * 100, decimals);
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);
/** What a display shows, as our own sentence says it: the number in the reader's language, anything else as it stands. */
const onDisplay = (face: string): MessageValue =>
  /^\d+\.\d+$/.test(face) ? num(Number(face), face.length - face.indexOf('.') - 1) : face;

function motion(f: SpringFrame, readings: Readings): readonly Message[] {
  if (f.held && !f.calming) return [{ key: 'summary.held', values: { by: cm(f.aim - f.rest) } }];
  if (f.held) return [{ key: 'summary.calming' }];
  const [top, bottom] = [shown(readings, 'eye', 'top')?.value, shown(readings, 'eye', 'bottom')?.value];
  if (f.swing.seen)
    return top == null || bottom == null
      ? [{ key: 'summary.swings-unread' }]
      : [{ key: 'summary.swings', values: { top: cm(top), bottom: cm(bottom) } }];
  const pointer = shown(readings, 'ruler', 'pointer');
  return pointer?.value == null
    ? [{ key: 'summary.moves' }]
    : [{ key: 'summary.pointer', values: { place: cm(pointer.value, 2) } }];
}

function below(f: SpringFrame, readings: Readings): readonly Message[] {
  if (f.below === 'beaker')
    return [{ key: 'summary.beaker', values: { height: cm(f.shelf), immersed: num(f.immersed, 0) } }];
  if (f.below !== 'sensor') return [];
  const at = shown(readings, 'motion', 'distance');
  const kept = at?.series?.values.length ?? 0;
  const count = num(kept, 0);
  return [
    at?.value == null
      ? { key: 'summary.sensor-nothing' }
      : { key: 'summary.sensor', values: { distance: num(at.value, 3) } },
    ...(at?.status === 'running'
      ? [{ key: 'summary.sensor-recording', values: { count } }]
      : kept > 0
        ? [{ key: 'summary.sensor-recorded', values: { count } }]
        : []),
  ];
}

function summary(f: SpringFrame, readings: Readings): readonly Message[] {
  // On the balance the spring hangs no more: neither it nor its pointer is on the stand.
  const hangs = f.weighed !== 'spring';
  const out: Message[] = [
    hangs
      ? { key: 'summary.spring', values: { spring: { key: `spring.${f.spring}` }, load: { key: `load.${f.load}` } } }
      : { key: 'summary.bare-stand' },
  ];
  if (f.discs > 0) out.push({ key: 'summary.discs', values: { discs: num(f.discs, 0) } });
  if (f.set > SEEN_SET) out.push({ key: 'summary.set', values: { set: num(f.set * 1000, 0) } });
  if (hangs) out.push(...motion(f, readings));
  const clip = shown(readings, 'ruler', 'clip');
  if (clip?.value != null) out.push({ key: 'summary.clip', values: { place: cm(clip.value, 2) } });
  if (hangs) out.push({ key: 'summary.gate', values: { offset: num((f.gate - f.rest) * 1000, 0) } });
  const time = shown(readings, 'timer', 'time');
  if (time)
    out.push({
      key: `summary.timer-${time.status}`,
      values: { face: onDisplay(time.face), mode: shown(readings, 'timer', 'mode')?.face ?? '' },
    });
  out.push({ key: f.drive === 'on' ? 'summary.drive-on' : 'summary.drive-off', values: { dial: num(f.dial, 2) } });
  out.push(...below(f, readings));
  const mass = shown(readings, 'balance', 'mass');
  if (f.weighed !== 'nothing' && mass?.value != null)
    out.push({
      key: 'summary.balance',
      values: { what: { key: `weighed.${f.weighed}` }, mass: num(mass.value * 1000, 1) },
    });
  return out;
}

/** Only what the student waits for; signals are heard through the timer. */
function announce({ name, data }: RunEvent): Message | undefined {
  switch (name) {
    case 'hung':
      return { key: 'event.hung', values: { load: { key: `load.${String(data['load'])}` } } };
    case 'released':
    case 'at-rest':
    case 'third-pass':
    case 'passed-limit':
    case 'jumped-off':
    case 'bumped':
      return { key: `event.${name}` };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
