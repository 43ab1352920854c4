/** Where a graph will stand: as high as it, so that nothing jumps. */
export const NoGraph = ({ text }: { readonly text: string }) => (
  <figure className="nb-graph">
    <div className="nb-plot nb-noplot">{text}</div>
    <p className="nb-at" aria-hidden="true" />
  </figure>
);
