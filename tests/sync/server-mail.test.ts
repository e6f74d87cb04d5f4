// Mail as it really leaves: one plain message to one address, over SMTP.
import { SMTPServer } from "smtp-server";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { makeSendMail } from "../../sync-server/mail.ts";

const mail = suite("mail");

async function startPost() {
  const letters: { to: string[]; text: string }[] = [];
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  await new Promise<void>((ready) => post.listen(0, "127.0.0.1", ready));
  const address = post.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => new Promise<void>((closed) => post.close(() => closed()));
  return { letters, url: `smtp://127.0.0.1:${String(port)}`, close };
}

mail("a message reaches the one it is for, as plain text from the installation", async () => {
  const post = await startPost();
  const send = makeSendMail({ smtpUrl: post.url, from: "satchel@agency.example" }, () => undefined);
  const link = "https://satchel.agency.example/#/invite?token=abc";
  const to = "new@agency.example, other@elsewhere.example";
  assert.ok(await send({ to: "new@agency.example", subject: "Hello", text: link }));
  await send({ to, subject: "Hello\r\nBcc: other@elsewhere.example", text: link });
  await post.close();
  const [letter] = post.letters;
  assert.equal(letter?.to, ["new@agency.example"]);
  assert.match(letter?.text ?? "", /^From: satchel@agency\.example/m);
  assert.match(letter?.text ?? "", /^Content-Type: text\/plain/m);
  assert.ok(letter?.text.replaceAll("=\r\n", "").includes("abc"));
  const reached = post.letters.flatMap((one) => one.to);
  assert.not.ok(reached.includes("other@elsewhere.example"), reached.join());
});

mail("a post office that is away is an answer, not an error", async () => {
  const failures: unknown[] = [];
  const settings = { smtpUrl: "smtp://127.0.0.1:1", from: "satchel@agency.example" };
  const send = makeSendMail(settings, (error) => failures.push(error));
  assert.not.ok(await send({ to: "new@agency.example", subject: "Hello", text: "x" }));
  assert.is(failures.length, 1);
});

mail.run();
