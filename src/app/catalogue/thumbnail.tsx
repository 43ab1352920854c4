/** The picture of a card: the real bench when there is one, else a drawing of the subject. */
import type { Manifest } from '@sdk';
import type { Listed } from '../experiments.ts';

/** Files under public/thumbnails, known when the page was built. */
declare const __THUMBNAILS__: readonly string[];

const DRAWINGS: Readonly<Record<Manifest['subject'], React.ReactNode>> = {
  physics: (
    <>
      <path d="M60 168h88M92 168V26M92 34h46" />
      <path d="M126 34v12h24V34z" fill="currentColor" />
      <circle cx="138" cy="58" r="8" fill="currentColor" stroke="none" />
      <path d="M138 74v6M138 90v8M138 110v12" strokeDasharray="6 8" />
      <path d="M92 132h26M118 124v16M158 124v16" />
      <path d="M188 92h84v52h-84zM202 106h38v16h-38z" />
    </>
  ),
  chemistry: <path d="M146 30h28M152 30v48l-36 74a12 12 0 0 0 11 16h66a12 12 0 0 0 11-16l-36-74V30M130 124h60" />,
  biology: (
    <>
      <path d="M112 168h96M160 168c0-60-4-84 30-120" />
      <path d="M164 112c-34 4-52-14-54-42 32-2 52 12 54 42zM172 84c6-30 24-44 52-42 0 28-18 46-52 42z" />
    </>
  ),
};

export function Thumbnail({ experiment: { id, manifest } }: { experiment: Listed }) {
  const file = __THUMBNAILS__.find((name) => name.startsWith(`${id}.`));
  if (file !== undefined)
    return <img className="thumbnail" src={`./thumbnails/${file}`} alt="" width={640} height={400} loading="lazy" />;
  return (
    <svg
      className="thumbnail"
      viewBox="0 0 320 200"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {DRAWINGS[manifest.subject]}
    </svg>
  );
}
