import { suite } from "uvu";
import * as assert from "uvu/assert";
import { slipsIn } from "../../../../src/records/mail/slips.ts";

const slips = suite("what a mail says of a client although she did not let it out");

const client = {
  name: { given: "Zoë", family: "Le Fèvre-Okafor" },
  aliases: ["Red Jacket"],
  phones: [{ number: "(555) 010-0117", note: "" }],
  emails: ["Zoe@mail.example"],
};

slips("her name, however it is written, a number, an address", () => {
  assert.equal(slipsIn("We send ZOE today.", client, []), ["name"]);
  assert.equal(slipsIn("Mrs. fevre comes.", client, []), ["name"]);
  assert.equal(slipsIn("They call her Red.", client, []), ["name"]);
  assert.equal(slipsIn("Call 1-555-010-0117", client, []), ["phones"]);
  assert.equal(slipsIn("zoe@MAIL.example", client, ["name"]), ["emails"]);
});

slips("what is told anyway is no slip, and neither are other words", () => {
  assert.equal(slipsIn("Zoë, 555 010 0117", client, ["name", "phones"]), []);
  assert.equal(slipsIn("Le client arrive. Call us at 555-0101.", client, []), []);
  assert.equal(
    slipsIn(
      "Hello",
      {
        name: { given: "", family: "" },
        aliases: [""],
        phones: [{ number: "", note: "" }],
        emails: [""],
      },
      [],
    ),
    [],
  );
});

slips.run();
