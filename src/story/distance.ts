/** As in GeoJSON: degrees, WGS 84. */
type Position = readonly [lng: number, lat: number, ...rest: number[]];

/** Mean earth radius R₁ in metres (IUGG, from the axes of WGS 84: (2a + b) / 3). */
export const earthRadius = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in metres on a sphere of the mean earth radius: at most 0.6 % off the ellipsoid.
 * Haversine formula: R. W. Sinnott, “Virtues of the Haversine”, Sky & Telescope 68 (1984), p. 159; unlike the law of
 * cosines it stays exact for places close together.
 */
export function distanceBetween(from: Position, to: Position): number {
  const halfLat = Math.sin(radians(to[1] - from[1]) / 2);
  const halfLng = Math.sin(radians(to[0] - from[0]) / 2);
  const a = halfLat ** 2 + Math.cos(radians(from[1])) * Math.cos(radians(to[1])) * halfLng ** 2;
  // Rounding may lift the root above 1 for places opposite on the globe.
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(a)));
}

/**
 * The direction in which the great circle leaves `from` for `to`: degrees clockwise from north, [0, 360).
 * tan θ = sin Δλ cos φ₂ / (cos φ₁ sin φ₂ − sin φ₁ cos φ₂ cos Δλ): E. Williams, Aviation Formulary, “Course between points”.
 */
export function bearingBetween(from: Position, to: Position): number {
  const [lat1, lat2, across] = [radians(from[1]), radians(to[1]), radians(to[0] - from[0])];
  const east = Math.sin(across) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(across);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

const winds = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;

/** The nearest of the eight winds to a bearing in degrees. */
export function windOf(bearing: number): (typeof winds)[number] {
  return winds[Math.round((((bearing % 360) + 360) % 360) / 45) % 8]!;
}
