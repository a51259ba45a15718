/** A mark: filled where its place is exact, hollow where that is within a radius. */
export function paintMark(
  context: CanvasRenderingContext2D,
  path: Path2D,
  color: string,
  halo: string,
  isFilled: boolean,
): void {
  context.lineJoin = 'round';
  context.lineWidth = 5;
  context.strokeStyle = halo;
  context.stroke(path);
  context.fillStyle = isFilled ? color : halo;
  context.fill(path);
  context.lineWidth = isFilled ? 1 : 2.6;
  context.strokeStyle = color;
  context.stroke(path);
}

/** The radius of the ring of a region, and its dashes: twelve, each as long as the gap after it. */
const ring = 10.5;
const dash = (2 * Math.PI * ring) / 24;

/**
 * A mark of what happened somewhere in a district or province that has no outline here: a small hollow symbol in a wide
 * dashed ring, which says of itself that it is no point.
 */
export function paintRegion(
  context: CanvasRenderingContext2D,
  path: Path2D,
  color: string,
  halo: string,
): void {
  context.beginPath();
  context.arc(0, 0, ring, 0, 2 * Math.PI);
  context.globalAlpha = 0.8;
  context.fillStyle = halo;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1.4;
  context.strokeStyle = color;
  context.setLineDash([dash, dash]);
  context.stroke();
  context.setLineDash([]);
  context.scale(0.5, 0.5);
  context.lineWidth = 2.8;
  context.lineJoin = 'round';
  context.stroke(path);
}
