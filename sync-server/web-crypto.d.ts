import type { webcrypto } from "node:crypto";

// @hpke/core speaks of keys by the names that browsers give them; Node's types keep them in a module.
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
}
