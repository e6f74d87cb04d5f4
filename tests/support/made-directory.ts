// A directory of awkward organizations, and the files of a county as an older program writes them: made up, all of it.
import type { NeedTypes } from "../../src/records/directory/files/file-records.ts";
import type { WholeDirectory } from "../../src/records/directory/files/tables-from-records.ts";
import type { Program } from "../../src/records/reference/catalogue.ts";

export const needTypes: NeedTypes = [
  { id: "01900000-0000-7000-8000-00000000aa01", name: "Food" },
  { id: "01900000-0000-7000-8000-00000000aa02", name: "Emergency shelter" },
];
const [food, shelter] = needTypes.map(({ id }) => id) as [string, string];

export const madeIds = {
  pier: "01900000-0000-7000-8000-0000000000a1",
  quiet: "01900000-0000-7000-8000-0000000000a2",
  pierHall: "01900000-0000-7000-8000-0000000000b1",
  nowhere: "01900000-0000-7000-8000-0000000000b2",
  meals: "01900000-0000-7000-8000-0000000000c1",
  beds: "01900000-0000-7000-8000-0000000000c2",
};

const meals: Program = {
  ...{ provider: madeIds.pier, name: '=Meals; "hot", daily', description: "Line one\nLine two 🍲" },
  ...{ needs: [food], places: [madeIds.nowhere, madeIds.pierHall], eligibility: "Anyone" },
  ...{ languages: ["English", "Español, Latin America"], connect: "external" },
  status: "temporarily-closed",
  hours: [
    { weekday: 5, opens: "22:00", closes: "02:00" },
    { weekday: 0, opens: "00:00", closes: "24:00" },
  ],
  ...{ phone: "+1 555 0100", email: "call first", verifiedOn: "2026-03-03" },
  capacity: { free: 0, unit: "mats by the door", asOf: "2026-02-28" },
};

/** What a file of HSDS has no place for, and what CSV makes hard. */
export const madeDirectory: WholeDirectory = {
  providers: [
    {
      ...{ id: madeIds.pier, name: "Pier “Kitchen”, Inc.", description: "" },
      ...{ phone: "+1 555 0101", email: "ask@pier.example", url: "pier.example", isOwn: false },
    },
    {
      ...{ id: madeIds.quiet, name: "Quiet House", description: "No file says more." },
      ...{ phone: "", email: "", url: "https://quiet.example/a?b=c", isOwn: false },
    },
  ],
  places: [
    {
      ...{ id: madeIds.pierHall, provider: madeIds.pier, name: "Pier hall", street: "1 Quay" },
      ...{ city: "Port Almery", zip: "97001", latitude: 44.5, longitude: -124.25, phone: "555" },
    },
    {
      ...{ id: madeIds.nowhere, provider: madeIds.quiet, name: "By word of mouth", street: "" },
      ...{ city: "", zip: "", latitude: null, longitude: null, phone: "" },
    },
  ],
  programs: [
    { id: madeIds.meals, ...meals },
    {
      ...{ id: madeIds.beds, provider: madeIds.quiet, name: "Beds", description: "", places: [] },
      ...{ needs: [shelter, food], eligibility: "", languages: [], connect: "live", hours: [] },
      ...{ status: "defunct", phone: "", email: "", capacity: null, verifiedOn: null },
    },
  ],
  needTypes,
};

/** An older county's files: ids are numbers, schedules name places or services, words are in one cell. */
export const countyFiles = {
  "organizations.csv": [
    "id,name,description,email,website,funding_sources",
    '1,County Helpers,Help for all.,,http://helpers.example,"State, Gifts"',
    "2,Food Friends,,food@friends.example,,",
  ],
  "locations.csv": [
    "id,organization_id,accessibility,languages,latitude,longitude,name,virtual",
    '1,1,ramp,"Spanish, Tagalog",37.48,-122.24,Main office,false',
    "2,2,,,37.5,-122.3,Pantry door,false",
  ],
  "addresses.csv": [
    "id,location_id,address_1,address_2,city,state_province,postal_code,country",
    "1,1,24 Second Avenue,Suite 100,San Almo,CA,94401,US",
    "2,2,9 Mill Road,,San Almo,CA,94402,US",
  ],
  "phones.csv": [
    "id,location_id,organization_id,service_id,extension,number,number_type",
    "1,1,,,,650 555-0199,fax",
    "2,1,,,12,650 555-0100,voice",
    "3,,,2,,650 555-0200,voice",
  ],
  "services.csv": [
    "id,location_id,description,eligibility,languages,name,status,taxonomy_ids,fees",
    "1,1,Advice by appointment.,Residents,,Advice,active,,None",
    '2,2,Groceries.,None,,Pantry,inactive,"102, 999",',
  ],
  "regular_schedules.csv": [
    "id,location_id,service_id,weekday,opens_at,closes_at",
    "1,1,,Monday,08:00,17:00",
    "2,,2,Friday,9am,4:30 PM",
  ],
  "taxonomy.csv": ["taxonomy_id,name,parent_id", "102,food,"],
  "contacts.csv": ["id,location_id,name", "1,1,Somebody"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
