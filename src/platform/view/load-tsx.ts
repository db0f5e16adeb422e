import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

/**
 * Node runs `.ts` as it is, but not `.tsx`. Once this file is imported, every `.tsx` that is imported
 * afterwards is turned into what Node runs. So whoever starts the server imports this first, and reaches
 * its pages by `import()` only. Types are not checked here: `tsc` does that.
 */
process.setSourceMapsEnabled(true);
registerHooks({
  load(url, context, nextLoad) {
    const { pathname, protocol } = new URL(url);
    if (protocol !== 'file:' || !pathname.endsWith('.tsx')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      format: 'esm',
      target: 'node24',
      sourcemap: 'inline',
      sourcefile: file,
      tsconfigRaw: {},
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
