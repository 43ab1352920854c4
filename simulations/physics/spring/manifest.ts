/** The card of the spring in the catalogue. */
import { defineManifest } from '@sdk';

export default defineManifest({
  title: { vi: 'Lò xo: định luật Hooke và dao động', en: 'The spring: Hooke’s law and oscillation' },
  blurb: {
    vi: 'Treo quả nặng, đo độ dãn; kéo xuống rồi thả, đo chu kì; rung đầu trên, tìm cộng hưởng. Ba cách, một độ cứng k.',
    en: 'Hang masses and measure the stretch; pull and let go and time it; shake the top and find resonance. Three ways, one stiffness k.',
  },
  subject: 'physics',
  grade: 11,
  minutes: [12, 45],
  topics: [
    { vi: 'Biến dạng của vật rắn. Định luật Hooke', en: 'Deformation and Hooke’s law' },
    { vi: 'Dao động điều hoà', en: 'Simple harmonic motion' },
    { vi: 'Dao động tắt dần, cưỡng bức, cộng hưởng', en: 'Damping, forced oscillation, resonance' },
  ],
  programme: ['P10-18', 'P10-19', 'P11-01', 'P11-03'],
  keywords: [
    'lò xo',
    'định luật Hooke',
    'độ cứng',
    'độ dãn',
    'giới hạn đàn hồi',
    'con lắc lò xo',
    'chu kì',
    'dao động điều hoà',
    'tắt dần',
    'cưỡng bức',
    'cộng hưởng',
    'quả nặng 50 g',
    'spring',
    'Hooke',
    'stiffness',
    'elastic limit',
    'oscillator',
    'resonance',
    'damping',
  ],
  status: 'stable',
  engines: ['ode'],
  sources: [
    { title: 'Chương trình giáo dục phổ thông môn Vật lí (Thông tư 32/2018/TT-BGDĐT), lớp 10 và 11' },
    { title: 'R. G. Budynas, J. K. Nisbett, Shigley’s Mechanical Engineering Design, ch. 10: Mechanical Springs' },
    { title: 'L. D. Landau, E. M. Lifshitz, Mechanics, §§ 25–26' },
    { title: 'H. Lamb, Hydrodynamics, § 102' },
  ],
  next: {
    vi: 'Con lắc đơn cũng dao động. Treo quả nặng gấp đôi, chu kì của nó có đổi như ở lò xo không?',
    en: 'A pendulum swings as well. With twice the mass, does its period change as the spring’s did?',
  },
});
