import type { en } from "./en.ts";

/** The same keys in another language. */
export type Words<English> = { readonly [Key in keyof English]: string };

export type Key = keyof typeof en;
export type Dictionary = Words<typeof en>;

/** The names between `{{` and `}}` in a text. */
export type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The parameters of a key: none, or every placeholder by name. */
export type Params<K extends Key> = [Names<(typeof en)[K]>] extends [never]
  ? []
  : [params: Record<Names<(typeof en)[K]>, string | number>];

/** `results` where the dictionary has `results_one` and `results_other`. */
export type CountKey = Key extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

type OtherOf<Base extends CountKey> = (typeof en)[`${Base}_other` & Key];

/** The parameters of a counted text besides `count`, which fills itself in. */
export type CountParams<Base extends CountKey> = [Exclude<Names<OtherOf<Base>>, "count">] extends [
  never,
]
  ? []
  : [params: Record<Exclude<Names<OtherOf<Base>>, "count">, string | number>];

/**
 * Puts the parameters into a text. A function replaces, not a string: in a replacement string `$&`
 * means something, and names and amounts may hold it.
 */
export function fill(text: string, params: Record<string, string | number> = {}): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));
}
