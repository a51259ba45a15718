/** Splats: how dense events lie at a pixel, added up. */
export const splatFragment = `#version 300 es
precision highp float;
in vec2 v_at;
out vec4 color;
void main() {
  float away = length(v_at) / 13.0;
  float near = max(0.0, 1.0 - away * away);
  color = vec4(near * near, 0, 0, 1);
}`;

export const shadeVertex = (): string => `#version 300 es
out vec2 v_uv;
void main() {
  v_uv = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
  gl_Position = vec4(v_uv * 2.0 - 1.0, 0, 1);
}`;

/** One quiet ramp, from nothing through the accent to ink, by the logarithm of how many lie over each other. */
export const shadeFragment = `#version 300 es
precision highp float;
uniform sampler2D u_density;
uniform vec3 u_accent;
uniform vec3 u_ink;
uniform float u_reference;
in vec2 v_uv;
out vec4 color;
float levelAt(ivec2 texel) {
  ivec2 most = textureSize(u_density, 0) - 1;
  return log(1.0 + texelFetch(u_density, clamp(texel, ivec2(0), most), 0).r);
}

// How much each of three neighbours counts, by the way from the middle one: a quadratic B-spline.
vec3 weights(float away) {
  float before = 0.5 - away;
  float after = 0.5 + away;
  return vec3(0.5 * before * before, 0.75 - away * away, 0.5 * after * after);
}

void main() {
  // The logarithm is what runs smoothly between texels: that of a smooth sum would show the edge of each.
  vec2 at = v_uv * vec2(textureSize(u_density, 0));
  ivec2 middle = ivec2(floor(at));
  vec2 away = fract(at) - 0.5;
  vec3 across = weights(away.x);
  vec3 up = weights(away.y);
  float sum = 0.0;
  for (int y = 0; y < 3; y++)
    for (int x = 0; x < 3; x++)
      sum += across[x] * up[y] * levelAt(middle + ivec2(x - 1, y - 1));
  float level = clamp(sum / log(1.0 + u_reference), 0.0, 1.0);
  vec3 hue = mix(u_accent, u_ink, smoothstep(0.6, 1.0, level) * 0.45);
  color = vec4(hue, 1) * (pow(level, 1.15) * 0.78);
}`;

/** The screen’s side to the target’s: what is smooth needs no more. */
const shrink = 4;

/** A small target that numbers are added up in. null where the GPU cannot add up fractions. */
export function createDensityTarget(gl: WebGL2RenderingContext) {
  // Either is enough to draw into half floats, and both to blend them.
  if (!gl.getExtension('EXT_color_buffer_float') && !gl.getExtension('EXT_color_buffer_half_float'))
    return null;
  const texture = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  let [width, height] = [0, 0];
  return {
    texture,
    /** Makes it fit the screen, empties it and has all that follows drawn into it. */
    begin() {
      const [wide, high] = [gl.drawingBufferWidth, gl.drawingBufferHeight].map((it) =>
        Math.ceil(it / shrink),
      );
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (wide !== width || high !== height) {
        [width, height] = [wide!, high!];
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16F, width, height, 0, gl.RED, gl.HALF_FLOAT, null);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      }
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
      gl.viewport(0, 0, width, height);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.STENCIL_TEST);
      gl.disable(gl.SCISSOR_TEST);
      gl.colorMask(true, true, true, true);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendEquation(gl.FUNC_ADD);
      gl.blendFunc(gl.ONE, gl.ONE);
    },
    free() {
      gl.deleteTexture(texture);
      gl.deleteFramebuffer(framebuffer);
    },
  };
}
