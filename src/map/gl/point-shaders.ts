import { formCode } from '#events/place-forms.ts';

/**
 * The shaders of the event points. There are no attributes: a vertex finds its event in a texture by its own number, so
 * that a window of time is one draw call of a range, and nothing is uploaded while it moves.
 */

/**
 * `project` puts a position where the map has it, in every projection, `u_copy` worlds to the east. It counts from the
 * camera in whole numbers, and narrows to floats what is small by then.
 */
export const projectionCode = `
uniform uvec2 u_anchor;
uniform float u_copy;

#ifdef GLOBE
/** e^x for |x| <= pi, to float precision: the built-in one need not be. */
float exactExp(float x) {
  float n = floor(x * 1.44269504 + 0.5);
  float r = (x - n * 0.693359375) + n * 2.12194440e-4;
  float p = 1.0 + r * (1.0 + r * (0.5 + r * (0.16666667 + r * (0.04166667 + r * (0.00833333 + r * 0.00138889)))));
  return p * exp2(n);
}

/** On the unit sphere as MapLibre has it. Angles stay within an eighth of a turn, where short series are exact. */
vec3 onSphere(uint x, uint y) {
  uint quadrant = (x + 0x20000000u) >> 30;
  float a = float(int(x - (quadrant << 30))) * (PI / 2147483648.0);
  float a2 = a * a;
  float s = a * (1.0 - a2 * (0.16666667 - a2 * (0.00833333 - a2 * (0.00019841 - a2 * 0.0000027557))));
  float c = 1.0 - a2 * (0.5 - a2 * (0.04166667 - a2 * (0.00138889 - a2 * 0.0000248016)));
  vec2 turned = quadrant == 0u ? vec2(s, c) : quadrant == 1u ? vec2(c, -s) : quadrant == 2u ? vec2(-s, -c) : vec2(-c, s);
  float t = exactExp(float(1073741824 - int(y)) * (PI / 1073741824.0));
  float t2 = t * t;
  vec2 latitude = vec2(2.0 * t, t2 - 1.0) / (t2 + 1.0);
  return vec3(-turned.x * latitude.x, latitude.y, -turned.y * latitude.x);
}
#endif

vec4 project(uint x, uint y) {
  vec2 east_south = vec2(float(int(x - u_anchor.x)), float(int(y) - int(u_anchor.y)));
  vec2 offset = east_south / vec2(4294967296.0, 2147483648.0) + vec2(u_copy, 0);
#ifdef GLOBE
  return interpolateProjection(offset, onSphere(x, y), 0.0);
#else
  return u_projection_matrix * vec4(offset, 0, 1);
#endif
}
`;

/**
 * Texels of `events`, in order of `classes.points`: x and y as `FixedPoint`, what it is (kind, form), its rank by end.
 * Six vertices are two triangles round an event. All lengths are CSS pixels at full size.
 */
export const pointVertex = (prelude: string, define: string): string => `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
${prelude}
${define}
const uint UNLOCATED = ${formCode('unlocated')}u;
const uint EXACT = ${formCode('exact')}u;
const uint NEAR = ${formCode('near')}u;
const uint REGION = ${formCode('region')}u;
uniform usampler2D u_events;
uniform usampler2D u_mask;
/** Lists places from \`u_lone\` on, of events that are drawn whatever their form; none where that is less than 0. */
uniform usampler2D u_bubbles;
uniform int u_lone;
uniform vec2 u_pixel;
uniform float u_size;
uniform uint u_over;
uniform uint u_ended;
uniform uvec4 u_kinds[2];
uniform bool u_isMasked;
uniform int u_state;
uniform vec3 u_colors[8];
out vec2 v_at;
flat out vec2 v_cell;
flat out vec3 v_color;
flat out int v_state;

const vec2 corners[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

${projectionCode}
void main() {
  gl_Position = vec4(2, 2, 2, 1);
  int place = gl_VertexID / 6;
  bool isLone = u_lone >= 0;
  if (isLone) {
    int entry = u_lone + place;
    place = int(texelFetch(u_bubbles, ivec2(2 * (entry & 511), entry >> 9), 0).r);
  }
  ivec2 at = ivec2(place & 2047, place >> 11);
  uvec4 event = texelFetch(u_events, at, 0);
  uint kind = event.z >> 8;
  uint form = event.z & 255u;
  // Areas and lines have no point: they are native layers. Alone among bubbles they are as vague as a region.
  bool isPoint = form == EXACT || form == NEAR || form == REGION || (isLone && form != UNLOCATED);
  bool isOfKind = kind > 255u || (u_kinds[kind >> 7][(kind >> 5) & 3u] >> (kind & 31u) & 1u) == 1u;
  if (!isPoint || !isOfKind || event.w < u_over) return;
  if (u_isMasked && texelFetch(u_mask, at, 0).r == 0u) return;
  v_state = u_state == 0 && event.w >= u_ended ? 1 : u_state;
  v_cell = vec2(kind & 7u, form == EXACT ? 0 : form == NEAR ? 1 : 2);
  v_color = u_colors[kind & 7u];
  v_at = corners[gl_VertexID % 6] * (v_state == 0 ? 13.0 : 17.0);
  gl_Position = project(event.x, event.y);
  gl_Position.xy += v_at * u_size * u_pixel * gl_Position.w * vec2(1, -1);
}`;

/** States: 0 at rest, 1 happening now, 2 under the pointer, 3 selected. Colours are premultiplied. */
export const pointFragment = `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D u_symbols;
uniform float u_size;
uniform vec3 u_ink;
uniform vec3 u_halo;
in vec2 v_at;
flat in vec2 v_cell;
flat in vec3 v_color;
flat in int v_state;
out vec4 color;

vec4 over(vec4 top, vec4 under) { return top + under * (1.0 - top.a); }

/** A disc with a line round it, smooth to a pixel. */
vec4 disc(float radius, float line, vec4 fill, vec3 stroke) {
  float away = length(v_at);
  float soft = max(fwidth(away), 0.0001);
  float inner = 1.0 - smoothstep(-0.5, 0.5, (away - radius) / soft);
  float ring = 1.0 - smoothstep(-0.5, 0.5, (abs(away - radius) - line / 2.0) / soft);
  return over(vec4(stroke, 1) * ring, fill * inner);
}

void main() {
  vec4 under = vec4(0);
  if (v_state == 1) under = disc(13.75, 1.5, vec4(u_halo, 1) * 0.6, v_color);
  if (v_state == 2) under = disc(14.75, 1.5, vec4(u_halo, 1) * 0.7, v_color);
  if (v_state == 3) under = disc(15.0, 2.0, vec4(u_halo, 1), u_ink);
  vec2 within = clamp(v_at / 32.0 + 0.5, 0.0, 1.0);
  vec4 symbol = texture(u_symbols, (v_cell + within) / vec2(8, 4));
  color = over(symbol, under);
}`;
