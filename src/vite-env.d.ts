/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/vanillajs" />
/// <reference types="vite-plugin-pwa/solid" />

/** The version of this build, from package.json. */
declare const __APP_VERSION__: string;

/** What build/own-templates.ts makes. */
declare module "satchel:own-templates" {
  /** True for a template that Solid's compiler wrote, once the module that it stands in was loaded. */
  export function isOwnTemplate(html: string): boolean;
}

interface Window {
  /** https://w3c.github.io/trusted-types: not in every browser, and not in TypeScript's own library. */
  readonly trustedTypes?: {
    createPolicy(
      name: "default",
      /** Null refuses. */
      rules: Record<"createHTML" | "createScriptURL", (given: string) => string | null>,
    ): unknown;
  };
}
