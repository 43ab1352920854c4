/** What is on the bench and what happens, as keys of the words: for screen readers and for the picture without 3D. */
import { defineDescription, type Message } from '@sdk';
import type model from './model.ts';

export default defineDescription<typeof model>({
  summary: (frame, readings) => {
    const out: Message[] = [
      { key: 'summary.level', values: { level: { value: frame.level * 100, decimals: 1 } } },
      { key: frame.open ? 'summary.open' : 'summary.closed' },
    ];
    const time = readings['timer']?.[0];
    if (time?.value != null) out.push({ key: 'summary.time', values: { time: { value: time.value, decimals: 2 } } });
    return out;
  },
  announce: ({ name, data }) => {
    if (name === 'refused') {
      const reason = String(data['reason']);
      return { key: reason.includes('.') ? `problem.${reason}` : `refused.${reason}` };
    }
    return name === 'emptied' || name === 'opened' || name === 'closed' ? { key: `event.${name}` } : undefined;
  },
});
