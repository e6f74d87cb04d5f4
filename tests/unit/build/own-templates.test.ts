// The list of our own templates holds what the compiler wrote out, and nothing that was put together.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build } from "vite";
import { ownTemplates } from "../../../build/own-templates.ts";

const templates = suite("our own templates");

/** What the build makes of a module. */
async function built(code: string): Promise<string> {
  const entry = "virtual:module";
  const answer = await build({
    ...{ configFile: false, logLevel: "silent" },
    plugins: [
      ownTemplates(),
      {
        name: "module",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      ...{ write: false, minify: false },
      rolldownOptions: {
        input: entry,
        external: ["solid-js/web"],
        preserveEntrySignatures: "strict",
      },
    },
  });
  const [made] = Array.isArray(answer) ? answer : [answer];
  const [chunk] = made && "output" in made ? made.output : [];
  return chunk?.code ?? "";
}

templates(
  "a template that stands in the code is listed, however Solid's name is imported",
  async () => {
    const code = await built(`
    import { insert, template as _$template } from "solid-js/web";
    const [a, b] = [_$template("<b>"), _$template(\`<svg><path></svg>\`, false, true)];
    export const made = insert(a, b);
  `);
    assert.match(code, /template\((\/\*.*\*\/ )?ownTemplate\("<b>"\)\)/);
    assert.match(code, /ownTemplate\(`<svg><path><\/svg>`\), false, true\)/);
    assert.match(code, /new Set\(\)/);
  },
);

for (const [name, use] of Object.entries({
  "put together": "template(`<b>${document.title}`)",
  "somebody else's": "template(document.title)",
  "made elsewhere": "[document.title].map(template)",
})) {
  templates(`a template that is ${name} ends the build`, async () => {
    const code = `import { template } from "solid-js/web"; export const made = ${use};`;
    const error = await built(code).catch((reason: unknown) => reason);
    assert.match(String(error), /Only the compiler's own literals may become templates/);
  });
}

templates.run();
