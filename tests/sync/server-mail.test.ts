// Mail as it really leaves: one plain message to one address, over SMTP, and what the mail server made of it.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makePostMail } from "../../sync-server/mail.ts";
import { startMailbox } from "../support/server/mailbox.ts";

const mail = suite("mail");
const from = "satchel@agency.example";

mail("a message reaches the one it is for, as plain text from the installation", async () => {
  const post = await startMailbox();
  const send = makePostMail({ smtpUrl: post.url, from }, () => undefined);
  const link = "https://satchel.agency.example/#/invite?token=abc";
  const to = "new@agency.example, other@elsewhere.example";
  assert.is(await send({ to: "new@agency.example", subject: "Hello", text: link }), "taken");
  await send({ to, subject: "Hello\r\nBcc: other@elsewhere.example", text: link });
  await post.close();
  const [letter] = post.letters;
  assert.equal(letter?.to, ["new@agency.example"]);
  assert.match(letter?.raw ?? "", /^From: satchel@agency\.example/m);
  assert.match(letter?.raw ?? "", /^Content-Type: text\/plain/m);
  assert.ok(letter?.text.includes("abc"));
  const reached = post.letters.flatMap((one) => one.to);
  assert.not.ok(reached.includes("other@elsewhere.example"), reached.join());
});

mail("a post office that is away is an answer, not an error, and nothing left", async () => {
  const failures: unknown[] = [];
  const settings = { smtpUrl: "smtp://127.0.0.1:1", from };
  const send = makePostMail(settings, (error) => failures.push(error));
  const hello = { to: "new@agency.example", subject: "Hello", text: "x" };
  assert.is(await send(hello), "later");
  assert.is(failures.length, 1);
});

mail("what a mail server says decides: not now, never, or nobody knows", async () => {
  const post = await startMailbox();
  const send = makePostMail({ smtpUrl: post.url, from }, () => undefined);
  const hello = { to: "new@agency.example", subject: "Hello", text: "x", id: "the-same" };
  post.setMood("busy");
  assert.is(await send(hello), "later");
  post.setMood("refusing");
  assert.is(await send(hello), "refused");
  post.setMood("gone");
  assert.is(await send(hello), "unsure");
  post.setMood("friendly");
  assert.is(await send(hello), "taken");
  await post.close();
  const ids = post.letters.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]?.trim());
  assert.equal(ids, ["<the-same@agency.example>", "<the-same@agency.example>"]);
});

mail.run();
