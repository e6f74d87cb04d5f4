// The project's own files, for tests that look after its habits.
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "../../prepare.mjs";

export type SourceFile = { path: string; text: string };

/** The TypeScript files of a folder, with paths from the root as they stand in Git. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.split(sep).join("/")}`)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const commentOrString =
  /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** The text without comments, so that an example in one is not taken for code. */
export function withoutComments(text: string): string {
  return text.replace(commentOrString, (match) => (match.startsWith("/") ? "" : match));
}

/** The text without comments and without what its strings say. */
export function codeOnly(text: string): string {
  return text.replace(commentOrString, (match) => (match.startsWith("/") ? "" : '""'));
}
