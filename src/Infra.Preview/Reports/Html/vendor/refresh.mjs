// Copies what the page needs out of the installed packages.
import { copyFileSync } from 'node:fs';

for (const file of ['dagre.min.js', 'dagre.min.js.LEGAL.txt']) {
  copyFileSync(new URL(`node_modules/@dagrejs/dagre/dist/${file}`, import.meta.url), new URL(file, import.meta.url));
}
