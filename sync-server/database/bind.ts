import type { Parameter } from "./database.ts";

/**
 * Parameters as both drivers are given them: lists as the text that PostgreSQL reads. The drivers would escape every
 * element, and for the thousands of ids of a push that took longer than sending them.
 */
export function bind(parameters: readonly Parameter[]): Exclude<Parameter, readonly unknown[]>[] {
  return parameters.map((parameter) => (isList(parameter) ? listText(parameter) : parameter));
}

// Array.isArray does not tell readonly lists from the rest.
function isList(parameter: Parameter): parameter is Extract<Parameter, readonly unknown[]> {
  return Array.isArray(parameter);
}

function listText(list: readonly (string | bigint | null)[]): string {
  return `{${list.map(elementText).join(",")}}`;
}

const plain = /^[\w:.-]+$/;
const nothing = /^null$/i;

function elementText(element: string | bigint | null): string {
  if (element === null) return "NULL";
  const text = String(element);
  if (plain.test(text) && !nothing.test(text)) return text;
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
