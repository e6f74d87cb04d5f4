import { Visitor, type ESTree, type Plugin } from "vite";

const LIST = "satchel:own-templates";
const RESOLVED = `\0${LIST}`;
const SOLID = "solid-js/web";

/**
 * Lists every template that Solid's compiler wrote, for the page's Trusted Types policy (src/app/trusted-types.ts).
 * Each module lists its own when it is loaded, so the entry carries no second copy of them. Only a literal is listed;
 * anything else that is made into a template ends the build.
 */
export function ownTemplates(): Plugin {
  return {
    name: "satchel:own-templates",
    // After Solid's compiler.
    enforce: "post",
    resolveId: (id) => (id === LIST ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? list : null),
    transform: {
      filter: { code: SOLID },
      handler(code) {
        const { literals, others } = findTemplates(this.parse(code));
        if (others > 0) this.error("Only the compiler's own literals may become templates.");
        return literals.length === 0 ? null : { code: withListed(code, literals), map: null };
      },
    },
  };
}

const list = `
const own = new Set();
export const ownTemplate = (html) => (own.add(html), html);
export const isOwnTemplate = (html) => own.has(html);
`;

/** The literals that Solid's `template` is called with, and how often it is used in any other way. */
function findTemplates(program: ESTree.Program) {
  const names = new Set(importedTemplate(program));
  const literals: ESTree.Span[] = [];
  let uses = 0;
  new Visitor({
    Identifier: ({ name }) => {
      if (names.has(name)) uses += 1;
    },
    CallExpression: ({ callee, arguments: [html] }) => {
      if (callee.type !== "Identifier" || !names.has(callee.name) || !isLiteral(html)) return;
      literals.push(html);
    },
  }).visit(program);
  // Each import names it once.
  return { literals, others: uses - names.size - literals.length };
}

function importedTemplate({ body }: ESTree.Program): string[] {
  return body
    .filter((line) => line.type === "ImportDeclaration")
    .filter(({ source }) => source.value === SOLID)
    .flatMap(({ specifiers }) => specifiers)
    .filter((named) => named.type === "ImportSpecifier")
    .filter(({ imported }) => imported.type === "Identifier" && imported.name === "template")
    .map(({ local }) => local.name);
}

function isLiteral(html: ESTree.Argument | undefined): html is ESTree.Argument {
  return (
    html?.type === "Literal" || (html?.type === "TemplateLiteral" && html.expressions.length === 0)
  );
}

function withListed(code: string, literals: readonly ESTree.Span[]): string {
  // From the end, so that what comes before keeps its place.
  const listed = literals
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (made, { start, end }) =>
        `${made.slice(0, start)}/*#__PURE__*/_$own(${made.slice(start, end)})${made.slice(end)}`,
      code,
    );
  return `${listed}\nimport { ownTemplate as _$own } from "${LIST}";`;
}
