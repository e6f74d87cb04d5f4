/**
 * The headers of an answer, by its path. Styles need no 'unsafe-inline': Solid and Kobalte set styles through the CSSOM,
 * which the policy does not concern. What text may become markup or a script's address, src/app/trusted-types.ts says.
 */
export function securityHeaders(isSecure: boolean, path: string): Readonly<Record<string, string>> {
  return {
    "content-security-policy": wasmWorker.test(path) ? wasmPolicy : policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
    ...(isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

// A worker has the policy of its own answer: the page, and every other worker, stays without WebAssembly.
const wasmWorker = /^\/assets\/argon2-worker-[\w-]+\.js$/;
const wasmPolicy = policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
