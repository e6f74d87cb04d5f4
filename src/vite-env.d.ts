/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/vanillajs" />
/// <reference types="vite-plugin-pwa/solid" />

/** The version of this build, from package.json. */
declare const __APP_VERSION__: string;
