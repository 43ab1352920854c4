/** The free-fall bench in words: for a screen reader, the schematic, and whoever looks away while something falls. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import { ON_MARK, type FreeFallFrame, type GateId, type SocketId } from './apparatus.ts';
import type model from './model.ts';

/** Smallest offset of a gate worth a word, m. */
const OFF_CENTRE = 0.0005;

const cm = (metres: number): MessageValue => ({ value: metres * 100, decimals: 1 });
const mm = (metres: number): MessageValue => ({ value: metres * 1000, decimals: 0 });
const bodyName = (id: unknown): MessageValue => ({ key: `body.${String(id)}` });
const socketName = (id: SocketId | ''): MessageValue => ({ key: id === '' ? 'socket.none' : `socket.${id}` });
/** What a display shows, as our own sentence says it: the number in the reader's language, anything else as it stands. */
const onDisplay = (face: string): MessageValue =>
  /^\d+\.\d+$/.test(face) ? { value: Number(face), decimals: face.length - face.indexOf('.') - 1 } : face;
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);

const gateSentence = (id: GateId, gate: { readonly position: number; readonly offset: number }): Message =>
  Math.abs(gate.offset) < OFF_CENTRE
    ? { key: 'summary.gate', values: { gate: id, position: cm(gate.position) } }
    : {
        key: 'summary.gate-off-centre',
        values: { gate: id, position: cm(gate.position), offset: mm(Math.abs(gate.offset)) },
      };

function plumbSentence([x, z]: readonly [number, number]): Message {
  const away = Math.sqrt(x * x + z * z);
  if (away < ON_MARK) return { key: 'summary.plumb' };
  const side = Math.abs(x) > Math.abs(z) ? (x > 0 ? 'right' : 'left') : z > 0 ? 'front' : 'back';
  return { key: 'summary.leaning', values: { distance: mm(away), side: { key: `side.${side}` } } };
}

function timerSentence(readings: Readings): Message | undefined {
  const time = shown(readings, 'timer', 'time');
  if (time === undefined) return undefined;
  const mode = shown(readings, 'timer', 'mode')?.face ?? '';
  return {
    key: time.status === 'over' ? 'summary.timer-over' : `summary.timer-${time.status}`,
    values: { face: onDisplay(time.face), mode },
  };
}

/** What the motion sensor under the fall line sees and keeps. */
function sensorSentences(readings: Readings): readonly Message[] {
  const at = shown(readings, 'motion', 'distance');
  const rate = shown(readings, 'motion', 'rate')?.face ?? '';
  const count = { value: at?.series?.values.length ?? 0, decimals: 0 };
  return [
    { key: 'summary.gates-turned' },
    at?.value == null
      ? { key: 'summary.sensor-nothing' }
      : { key: 'summary.sensor', values: { distance: { value: at.value, decimals: 3 } } },
    ...(at?.status === 'running'
      ? [{ key: 'summary.sensor-recording', values: { rate, count } }]
      : count.value > 0
        ? [{ key: 'summary.sensor-recorded', values: { count } }]
        : []),
  ];
}

function summary(frame: FreeFallFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [{ key: `summary.body-${frame.place}`, values: { body: bodyName(frame.body) } }];
  if (frame.place === 'magnet') out.push({ key: 'summary.lower-edge', values: { position: cm(frame.lowerEdge) } });
  const mass = shown(readings, 'balance', 'mass');
  if (frame.place === 'balance' && mass?.value != null)
    out.push({ key: 'summary.balance', values: { mass: { value: mass.value * 1000, decimals: 1 } } });
  out.push({
    key: frame.pressed
      ? 'summary.switch-pressed'
      : frame.magnetOn
        ? 'summary.switch-magnet-on'
        : 'summary.switch-no-current',
  });
  if (frame.sensor === 'aside') {
    out.push(gateSentence('E', frame.gateE));
    if (frame.gateF.mounted) out.push(gateSentence('F', frame.gateF));
  } else out.push(...sensorSentences(readings));
  out.push({
    key: 'summary.leads',
    values: { magnet: socketName(frame.plugs.magnet), gateE: socketName(frame.plugs['gate-E']) },
  });
  if (frame.gateF.mounted) out.push({ key: 'summary.lead-F', values: { gateF: socketName(frame.plugs['gate-F']) } });
  const timer = timerSentence(readings);
  if (timer !== undefined) out.push(timer);
  out.push(plumbSentence(frame.plumb));
  return out;
}

/** Only what the student waits for; gates and signals are heard through the timer. */
function announce(event: RunEvent): Message | undefined {
  const { name, data } = event;
  switch (name) {
    case 'hung':
    case 'did-not-stick':
      return { key: `event.${name}`, values: { body: bodyName(data.body) } };
    case 'missed-gate':
      return { key: 'event.missed-gate', values: { gate: String(data.gate) } };
    case 'released':
    case 'landed':
    case 'missed-box':
    case 'fell-off':
    case 'lost':
      return { key: `event.${name}` };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
