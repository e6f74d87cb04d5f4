import { suite } from "uvu";
import * as assert from "uvu/assert";
import { directionsTo } from "../../../src/casework/directions.ts";
import { webAddress } from "../../../src/screens/directory/web-address.ts";

const directions = suite("R-23 the way to a place");
const place = {
  ...{ provider: "o", name: "Lantern House", street: "49 Gull Street & Co", city: "Bayline" },
  ...{ zip: "99395", latitude: 44.2, longitude: -124.4, phone: "" },
};
const nowhere = { ...place, latitude: null, longitude: null };

directions("opens the maps of the tablet that it is", () => {
  const address = "49%20Gull%20Street%20%26%20Co%2C%20Bayline%2C%2099395";
  const android = "Mozilla/5.0 (Linux; Android 14; Pixel Tablet)";
  assert.is(directionsTo(place, android), `geo:44.2,-124.4?q=${address}`);
  assert.is(directionsTo(nowhere, android), `geo:0,0?q=${address}`);
  const apple = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X)";
  assert.is(directionsTo(place, apple), "https://maps.apple.com/?daddr=44.2,-124.4");
  assert.is(directionsTo(nowhere, apple), `https://maps.apple.com/?daddr=${address}`);
  const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
  const osm = "https://www.openstreetmap.org";
  assert.is(directionsTo(place, windows), `${osm}/directions?to=44.2%2C-124.4`);
  assert.is(directionsTo(nowhere, windows), `${osm}/search?query=${address}`);
});

directions("an address of the directory leads to a web page or nowhere", () => {
  assert.is(webAddress("https://lantern.example"), "https://lantern.example/");
  const script = ["java", "script:alert(1)"].join("");
  for (const typed of [script, "data:text/html,x", "lantern.example", ""]) {
    assert.is(webAddress(typed), undefined, typed);
  }
});

directions.run();
