/** The laboratory behind the bench, painted once and out of focus: windows with trees, a board, shelves with bottles, wainscot. */
import { speckle } from './textures.ts';

type Pen = CanvasRenderingContext2D;

function wall(pen: Pen, w: number, h: number): void {
  const light = pen.createLinearGradient(0, 0, w, 0);
  light.addColorStop(0, '#dfe8e6');
  light.addColorStop(0.45, '#d0dbd9');
  light.addColorStop(1, '#bccac9');
  pen.fillStyle = light;
  pen.fillRect(0, 0, w, h);
  const down = pen.createLinearGradient(0, 0, 0, h * 0.7);
  down.addColorStop(0, 'rgba(88,108,112,0.16)');
  down.addColorStop(0.35, 'rgba(255,255,255,0)');
  pen.fillStyle = down;
  pen.fillRect(0, 0, w, h * 0.7);
  pen.fillStyle = '#9fb7b0';
  pen.fillRect(0, h * 0.7, w, h * 0.3);
  pen.fillStyle = '#8aa49d';
  pen.fillRect(0, h * 0.69, w, h * 0.012);
}

function windowAt(pen: Pen, x: number, y: number, w: number, h: number): void {
  // Daylight on the wall around it, and the reveal in its own shade.
  const glow = pen.createRadialGradient(x + w / 2, y + h / 2, w * 0.3, x + w / 2, y + h / 2, w * 1.5);
  glow.addColorStop(0, 'rgba(255,255,250,0.55)');
  glow.addColorStop(1, 'rgba(255,255,250,0)');
  pen.fillStyle = glow;
  pen.fillRect(x - w, y - h * 0.5, w * 3, h * 2);
  pen.fillStyle = '#aebbb9';
  pen.fillRect(x - w * 0.09, y - h * 0.05, w * 1.18, h * 1.1);
  pen.fillStyle = '#f1f3ee';
  pen.fillRect(x - w * 0.06, y - h * 0.03, w * 1.12, h * 1.06);
  const sky = pen.createLinearGradient(0, y, 0, y + h);
  sky.addColorStop(0, '#eaf4fa');
  sky.addColorStop(0.6, '#f4f8f4');
  sky.addColorStop(0.62, '#c3d6b8');
  sky.addColorStop(1, '#a9c4a0');
  pen.fillStyle = sky;
  pen.fillRect(x, y, w, h);
  // Trees outside, then the frame against the light: darker than what it holds.
  const next = speckle(5);
  for (let i = 0; i < 26; i++) {
    pen.fillStyle = ['#8fb082', '#a6c196', '#7c9f74'][i % 3]!;
    pen.beginPath();
    pen.arc(x + w * next(), y + h * (0.64 + 0.3 * next()), w * (0.06 + 0.09 * next()), 0, 7);
    pen.fill();
  }
  pen.fillStyle = '#cfd5d1';
  pen.fillRect(x + w * 0.47, y, w * 0.06, h);
  pen.fillRect(x, y + h * 0.3, w, h * 0.03);
  pen.fillStyle = '#e9ebe6';
  pen.fillRect(x - w * 0.12, y + h * 1.03, w * 1.24, h * 0.035);
  pen.fillStyle = 'rgba(70,90,92,0.28)';
  pen.fillRect(x - w * 0.12, y + h * 1.065, w * 1.24, h * 0.03);
}

/** The board between window and shelves, with what the last lesson left on it. */
function board(pen: Pen, x: number, y: number, w: number, h: number): void {
  pen.fillStyle = 'rgba(60,80,82,0.25)';
  pen.fillRect(x - w * 0.01, y + h * 0.02, w * 1.06, h * 1.04);
  pen.fillStyle = '#cbb48c';
  pen.fillRect(x - w * 0.025, y - h * 0.035, w * 1.05, h * 1.07);
  const slate = pen.createLinearGradient(x, y, x + w, y + h);
  slate.addColorStop(0, '#84a094');
  slate.addColorStop(0.5, '#5d7f72');
  slate.addColorStop(1, '#567568');
  pen.fillStyle = slate;
  pen.fillRect(x, y, w, h);
  const next = speckle(3);
  pen.strokeStyle = 'rgba(240,244,238,0.5)';
  pen.lineWidth = 1.6;
  for (let line = 0; line < 5; line++) {
    const long = w * (0.2 + 0.4 * next());
    pen.strokeRect(x + w * 0.08, y + h * (0.16 + line * 0.14), long, 0.5);
  }
  pen.beginPath();
  pen.moveTo(x + w * 0.68, y + h * 0.18);
  pen.lineTo(x + w * 0.68, y + h * 0.7);
  pen.lineTo(x + w * 0.94, y + h * 0.7);
  pen.moveTo(x + w * 0.68, y + h * 0.7);
  pen.lineTo(x + w * 0.9, y + h * 0.26);
  pen.stroke();
  pen.fillStyle = '#b39a72';
  pen.fillRect(x - w * 0.025, y + h * 1.02, w * 1.05, h * 0.045);
}

function shelves(pen: Pen, x: number, y: number, w: number, h: number): void {
  const next = speckle(11);
  pen.fillStyle = '#a8b5b4';
  pen.fillRect(x, y, w, h);
  const colours = ['#7d5a34', '#b9ccd2', '#4f7f8c', '#dbe3e4', '#8a5b3a', '#c2a24f', '#6d8fa8', '#a4574c'];
  for (let row = 0; row < 3; row++) {
    const floor = y + (h * (row + 1)) / 3;
    for (let at = x + w * 0.03; at < x + w * 0.93;) {
      const wide = w * (0.035 + next() * 0.05);
      const tall = (h / 3) * (0.42 + next() * 0.38);
      pen.fillStyle = colours[Math.floor(next() * colours.length)] ?? '#b9ccd2';
      pen.globalAlpha = 0.78;
      pen.fillRect(at, floor - tall * 0.78, wide, tall * 0.78);
      pen.fillRect(at + wide * 0.3, floor - tall, wide * 0.4, tall * 0.3);
      pen.globalAlpha = 1;
      at += wide * (1.15 + next() * 0.6);
    }
    pen.fillStyle = '#e6e2d7';
    pen.fillRect(x - w * 0.01, floor - h * 0.006, w * 1.02, h * 0.022);
  }
}

/** Paints the room over the whole canvas, whatever its size. The blur comes from painting small: cheap, and the same everywhere. */
export function paintRoom(canvas: HTMLCanvasElement): void {
  const target = canvas.getContext('2d');
  if (!target) return;
  const w = 640;
  const h = Math.max(160, Math.round((w * canvas.height) / Math.max(1, canvas.width)));
  const sketch = document.createElement('canvas');
  sketch.width = w;
  sketch.height = h;
  const pen = sketch.getContext('2d');
  if (!pen) return;
  wall(pen, w, h);
  windowAt(pen, w * 0.04, h * 0.1, w * 0.15, h * 0.44);
  windowAt(pen, w * 0.23, h * 0.1, w * 0.15, h * 0.44);
  board(pen, w * 0.42, h * 0.19, w * 0.215, h * 0.33);
  shelves(pen, w * 0.69, h * 0.14, w * 0.2, h * 0.44);
  windowAt(pen, w * 0.93, h * 0.1, w * 0.15, h * 0.44);
  // Down and up again: each halving averages, each doubling smooths.
  let small: HTMLCanvasElement = sketch;
  for (const factor of [0.5, 0.25, 0.125]) {
    const next = document.createElement('canvas');
    next.width = Math.max(8, Math.round(w * factor));
    next.height = Math.max(8, Math.round(h * factor));
    const brush = next.getContext('2d');
    if (!brush) return;
    brush.imageSmoothingEnabled = true;
    brush.drawImage(small, 0, 0, next.width, next.height);
    small = next;
  }
  target.imageSmoothingEnabled = true;
  target.imageSmoothingQuality = 'high';
  for (const factor of [0.25, 0.5, 1]) {
    const next = document.createElement('canvas');
    next.width = Math.round(w * factor);
    next.height = Math.round(h * factor);
    const brush = next.getContext('2d');
    if (!brush) return;
    brush.imageSmoothingQuality = 'high';
    brush.drawImage(small, 0, 0, next.width, next.height);
    small = next;
  }
  target.drawImage(small, 0, 0, canvas.width, canvas.height);
}
