// A bad setting names itself and shows a good one; a good one is taken as it is.
import { BlockList } from "node:net";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readConfig } from "../../../sync-server/config.ts";

const config = suite("config");

config("nothing set is the demo on this computer", () => {
  assert.equal(readConfig({ PORT: "", HOME: "/root" }), {
    ok: true,
    config: {
      ...{ port: 8787, dataDir: "./data", databaseUrl: null, demo: true, tls: null },
      ...{ isSecure: false, trustedProxies: new BlockList() },
      ...{ logLevel: "info", passwordPepper: null, installationKey: null },
      ...{ publicUrl: "http://localhost:8787", mail: null },
      ...{ staticDir: "dist" },
    },
  });
});

config("every bad value is named with a good example, and is not repeated", () => {
  const bad = {
    PORT: "99999",
    DATABASE_URL: "mysql://hunter2@x",
    DEMO: "maybe",
    LOG_LEVEL: "loud",
    PASSWORD_PEPPER: "hunter2",
    TRUSTED_PROXY: "10.0.0.7, proxy.hunter2.example",
  };
  const answer = readConfig(bad);
  assert.not.ok(answer.ok);
  const sentences = answer.ok ? [] : answer.sentences;
  for (const name of Object.keys(bad)) {
    assert.ok(
      sentences.some(
        (sentence) =>
          sentence.startsWith(`${name} cannot be used`) && sentence.includes(`${name}=`),
      ),
      name,
    );
  }
  assert.not.match(sentences.join(" "), /hunter2/);
});

config("port 0 is nobody's address: the start-up line would lead nowhere", () => {
  const answer = readConfig({ PORT: "0" });
  assert.match(answer.ok ? "" : (answer.sentences[0] ?? ""), /^PORT cannot be used/);
});

config("half of a certificate is refused", () => {
  const answer = readConfig({ TLS_CERT: "/a.pem" });
  assert.match(answer.ok ? "" : (answer.sentences[0] ?? ""), /TLS_KEY is not; HTTPS needs both/);
  assert.ok(readConfig({ TLS_CERT: "/a.pem", TLS_KEY: "/b.pem" }).ok);
});

config("an https address without a certificate is that of a proxy which ends TLS", () => {
  const of = (env: Record<string, string>) => {
    const answer = readConfig(env);
    assert.ok(answer.ok);
    return answer.ok ? answer.config : null;
  };
  const proxied = of({ PUBLIC_URL: "https://satchel.agency.example/", TRUSTED_PROXY: "10.0.0.7" });
  assert.equal([proxied?.isSecure, proxied?.tls], [true, null]);
  assert.ok(proxied?.trustedProxies.check("10.0.0.7"));
  assert.is(of({ PUBLIC_URL: "http://satchel.local:8787" })?.isSecure, false);
  assert.is(of({ TLS_CERT: "/a.pem", TLS_KEY: "/b.pem" })?.isSecure, true);
});

config.run();
