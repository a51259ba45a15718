import { projectionCode } from './point-shaders.ts';

/** A bubble is a disc and four characters, two triangles each, pulled from a texture by the number of the vertex. */
export const quadsPerBubble = 5;

export const bubbleVertex = (prelude: string, define: string): string => `#version 300 es
precision highp float;
precision highp int;
precision highp usampler2D;
${prelude}
${define}
uniform usampler2D u_bubbles;
uniform vec2 u_pixel;
uniform float u_advances[13];
${projectionCode}
out vec2 v_at;
flat out float v_radius;
flat out int v_character;
flat out uvec2 v_shares;

const vec2 corners[6] = vec2[6](vec2(-1, -1), vec2(1, -1), vec2(-1, 1), vec2(-1, 1), vec2(1, -1), vec2(1, 1));

void main() {
  gl_Position = vec4(2, 2, 2, 1);
  int quad = gl_VertexID / 6;
  int bubble = quad / 5;
  int part = quad - 5 * bubble - 1;
  ivec2 at = ivec2(2 * (bubble & 511), bubble >> 9);
  uvec4 what = texelFetch(u_bubbles, at, 0);
  v_shares = texelFetch(u_bubbles, at + ivec2(1, 0), 0).rg;
  v_radius = uintBitsToFloat(what.z);
  int count = int(what.w >> 16);
  if (part >= count) return;
  vec2 corner = corners[gl_VertexID % 6];
  vec2 offset = vec2(0);
  v_character = -1;
  v_at = corner * (v_radius + 2.0);
  if (part >= 0) {
    float width = 0.0;
    float before = 0.0;
    for (int i = 0; i < count; i++) {
      int character = int((what.w >> uint(4 * i)) & 15u);
      if (i < part) before += u_advances[character];
      if (i == part) { v_character = character; before += u_advances[character] / 2.0; }
      width += u_advances[character];
    }
    offset.x = before - width / 2.0;
    v_at = corner * 8.0;
  }
  gl_Position = project(what.x, what.y);
  gl_Position.xy += (v_at + offset) * u_pixel * gl_Position.w * vec2(1, -1);
}`;

export const bubbleFragment = `#version 300 es
precision highp float;
precision highp int;
uniform sampler2D u_characters;
uniform vec3 u_colors[8];
uniform vec3 u_ink;
uniform vec3 u_surface;
in vec2 v_at;
flat in float v_radius;
flat in int v_character;
flat in uvec2 v_shares;
out vec4 color;

vec4 over(vec4 top, vec4 under) { return top + under * (1.0 - top.a); }
float within(float away, float edge, float soft) { return 1.0 - smoothstep(-0.5, 0.5, (away - edge) / soft); }

void main() {
  if (v_character >= 0) {
    vec2 uv = (vec2(v_character, 0) + v_at / 16.0 + 0.5) / vec2(16, 1);
    color = vec4(u_ink, 1) * texture(u_characters, uv).a;
    return;
  }
  float away = length(v_at);
  float soft = max(fwidth(away), 0.0001);
  // Clockwise from the top, as a clock has it.
  float turn = fract(atan(v_at.x, -v_at.y) / 6.2831853 + 1.0);
  int kind = 0;
  for (int i = 0; i < 7; i++) {
    uint end = (v_shares[i >> 2] >> uint(8 * (i & 3))) & 255u;
    if (turn * 255.0 > float(end)) kind = i + 1;
  }
  vec4 rim = vec4(u_surface, 1) * within(away, v_radius + 1.0, soft) * 0.9;
  vec4 ring = vec4(u_colors[kind], 1) * within(away, v_radius, soft);
  vec4 plate = vec4(u_surface, 1) * within(away, v_radius - 2.5, soft);
  color = over(plate, over(ring, rim));
}`;
