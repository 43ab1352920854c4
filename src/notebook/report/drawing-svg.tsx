/** A drawing as SVG: sharp on every screen and printer, black on white whatever the theme. */
import { colourOf, type Drawing, type Mark } from './drawing.ts';

function Shape({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'line': {
      const points = mark.points.map((p) => Math.round(p * 100) / 100).join(' ');
      const dash = mark.dash?.join(' ');
      return (
        <polyline
          points={points}
          fill="none"
          stroke={colourOf(mark.grey)}
          strokeWidth={mark.width}
          {...(dash ? { strokeDasharray: dash } : {})}
        />
      );
    }
    case 'disc':
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} fill={colourOf()} />;
    case 'picture':
      return <image href={mark.source} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.style.size}
          fontWeight={mark.style.bold ? 600 : 400}
          textAnchor={mark.anchor ?? 'start'}
          fill={colourOf(mark.grey)}
          {...(mark.up ? { transform: `rotate(-90 ${mark.x} ${mark.y})` } : {})}
        >
          {mark.text}
        </text>
      );
  }
}

export const DrawingSvg = ({ drawing, spoken }: { readonly drawing: Drawing; readonly spoken: string }) => (
  <svg className="rp-drawing" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={spoken}>
    {drawing.marks.map((mark, i) => (
      <Shape key={i} mark={mark} />
    ))}
  </svg>
);
