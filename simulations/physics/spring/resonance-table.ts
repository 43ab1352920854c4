/** The table of resonance (P11-03): f | A. A curve and no line: its top is at the spring's own frequency. */
import { defineTable, type Seen } from '@sdk';
import type { SpringFrame } from './apparatus.ts';
import { context } from './table.ts';

function misfit({ frame }: Seen): string | undefined {
  return (frame as SpringFrame).drive === 'on' ? undefined : 'record.vibrator-off';
}
export const resonanceTable = defineTable({
  id: 'resonance',
  title: { vi: 'Bảng 3. Biên độ dao động cưỡng bức', en: 'Table 3. Amplitude of the forced oscillation' },
  setting: {
    symbol: 'f',
    unit: 'Hz',
    name: { vi: 'tần số của bộ rung', en: 'frequency of the vibrator' },
    decimals: 2,
    same: 0.009,
    ask: { vi: 'Em lấy f ở đâu?', en: 'Where do you take f from?' },
    ways: [
      {
        id: 'dial',
        label: { vi: 'từ mặt chia của bộ rung', en: 'from the dial of the vibrator' },
        plus: { instrument: 'dial', channel: 'frequency' },
      },
    ],
  },
  repeated: {
    symbol: 'A',
    unit: 'm',
    name: { vi: 'biên độ', en: 'amplitude' },
    sources: [{ instrument: 'eye', channel: 'amplitude' }],
  },
  repeats: 1,
  settings: [1, 1.5, 1.8, 2, 2.1, 2.2, 2.3, 2.5, 3],
  columns: [],
  graphs: [
    {
      id: 'a-f',
      label: { vi: 'A theo f', en: 'A against f' },
      x: {
        symbol: 'f',
        unit: 'Hz',
        of: { factor: 1, powers: { f: 1 } },
        decimals: 2,
        name: { vi: 'tần số', en: 'frequency' },
      },
      y: {
        symbol: 'A',
        unit: 'm',
        of: { factor: 1, powers: { A: 1 } },
        decimals: 3,
        name: { vi: 'biên độ', en: 'amplitude' },
      },
      fit: 'none',
    },
  ],
  sought: {
    symbol: 'f₀',
    unit: 'Hz',
    name: { vi: 'tần số riêng', en: 'natural frequency' },
    decimals: 2,
    probe: 'natural',
    acceptedName: { vi: 'tần số riêng của hệ này', en: 'natural frequency of this system' },
  },
  methods: [],
  misfit,
  context: (frame, params) => [
    ...context(frame, params),
    `discs.${(frame as SpringFrame).discs}`,
    `load.${(frame as SpringFrame).load}`,
  ],
});

export default resonanceTable;
