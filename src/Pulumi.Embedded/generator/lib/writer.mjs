// Compares generated files with those on disk, and writes what differs. Only *.g.cs files are ever touched.
import fs from "node:fs";
import path from "node:path";

/** [{ file, content }] that differ; content is undefined for a file that must go. */
export function changes(folder, wanted) {
    const existing = generatedFiles(folder);
    const written = [...wanted].filter(([file, content]) => !existing.has(file) || fs.readFileSync(path.join(folder, file), "utf8") !== content);
    const stale = [...existing].filter(file => !wanted.has(file));
    return [...written.map(([file, content]) => ({ file, content })), ...stale.map(file => ({ file }))];
}

export function apply(folder, found) {
    for (const { file, content } of found) {
        const target = path.join(folder, file);
        if (content !== undefined) {
            fs.mkdirSync(path.dirname(target), { recursive: true });
            fs.writeFileSync(target, content);
            continue;
        }
        fs.rmSync(target);
        if (fs.readdirSync(path.dirname(target)).length === 0) fs.rmdirSync(path.dirname(target));
    }
}

function generatedFiles(folder) {
    if (!fs.existsSync(folder)) return new Set();
    const files = fs.readdirSync(folder, { recursive: true }).map(file => file.split(path.sep).join("/"));
    return new Set(files.filter(file => file.endsWith(".g.cs")));
}
