/** The laboratory as a polished ball sees it, painted: what metals reflect in the low tier. */

export function paintMatcap(pen: CanvasRenderingContext2D, width: number, height: number): void {
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, '#dfe7ea');
  sky.addColorStop(0.3, '#c3cdd2');
  sky.addColorStop(0.5, '#8e9ba3');
  sky.addColorStop(0.56, '#59646c');
  sky.addColorStop(0.62, '#9b8a71');
  sky.addColorStop(0.85, '#8a7458');
  sky.addColorStop(1, '#4d4438');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  const at = (x: number, y: number, w: number, h: number, colour: string): void => {
    pen.fillStyle = colour;
    pen.fillRect(x * width, y * height, w * width, h * height);
  };
  // Two window panes on the left, a strip lamp above, a cupboard on the right.
  at(0.15, 0.2, 0.1, 0.26, '#ffffff');
  at(0.28, 0.17, 0.12, 0.29, '#ffffff');
  at(0.48, 0.07, 0.34, 0.05, '#fbfcff');
  at(0.74, 0.28, 0.14, 0.26, '#66727a');
  // A dark rim gives a ball its edge against a bright room; above it is light, or every level face seen aslant would be slate.
  const rim = pen.createRadialGradient(width / 2, height * 0.42, width * 0.34, width / 2, height * 0.46, width * 0.54);
  rim.addColorStop(0, 'rgba(30,38,46,0)');
  rim.addColorStop(1, 'rgba(30,38,46,0.5)');
  pen.fillStyle = rim;
  pen.fillRect(0, 0, width, height);
  const ceiling = pen.createRadialGradient(width / 2, 0, 0, width / 2, 0, width * 0.3);
  ceiling.addColorStop(0, 'rgba(226,233,236,0.9)');
  ceiling.addColorStop(1, 'rgba(226,233,236,0)');
  pen.fillStyle = ceiling;
  pen.fillRect(0, 0, width, height);
}
