import { readFileSync } from 'node:fs';
import { minify } from 'vite';

/** A classic script that stands on its own, as it is sent: without its comments and spaces. */
export async function smallScript(file: string): Promise<string> {
  const { code, errors } = await minify(file, readFileSync(file, 'utf8'), { module: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  return code;
}
