// Vite answers "?worker&url" with the address of the worker that it builds.
// oxlint-disable import/default
import { isOwnTemplate } from "satchel:own-templates";
import cards from "../store/card-worker.ts?worker&url";
import argon2 from "../store/sealing/argon2-worker.ts?worker&url";

/** Every script that the app starts besides its page. */
export const ownScripts = { argon2, cards, serviceWorker: "/service-worker.js" } as const;

// The page answers with `require-trusted-types-for 'script'`: a string becomes markup or the address of a script only
// when this policy admits it, whoever's code hands it over. Nothing is cleaned: what is not the build's own is refused.
const scripts: readonly string[] = Object.values(ownScripts);
window.trustedTypes?.createPolicy("default", {
  // Kobalte's announcer empties itself by an empty text.
  createHTML: (html) => (html === "" || isOwnTemplate(html) ? html : null),
  createScriptURL: (url) => (scripts.includes(url) ? url : null),
});
