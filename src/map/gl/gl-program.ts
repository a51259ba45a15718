/** A program and where its uniforms are, by name. */
export type GlProgram = {
  readonly program: WebGLProgram;
  /** What is drawn from now on is drawn by it. */
  begin(): void;
  at(uniform: string): WebGLUniformLocation | null;
};

/** Throws an Error with the driver’s words where a shader is refused; not where the context has been lost meanwhile. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): GlProgram {
  const program = gl.createProgram();
  const shaders = [compile(gl, gl.VERTEX_SHADER, vertex), compile(gl, gl.FRAGMENT_SHADER, fragment)];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const words = [gl.getProgramInfoLog(program), ...shaders.map((it) => gl.getShaderInfoLog(it))];
    throw new Error(`a shader of the events was refused: ${words.join(' ')}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    begin() {
      // biome-ignore lint/correctness/useHookAtTopLevel: WebGL’s, not React’s.
      gl.useProgram(program);
    },
    at(uniform) {
      if (!locations.has(uniform)) locations.set(uniform, gl.getUniformLocation(program, uniform));
      return locations.get(uniform) ?? null;
    },
  };
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type)!;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}
