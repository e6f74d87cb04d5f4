/** An organization of the directory, compactly. `offers` are codes of referral kinds. */
export interface ProviderRow {
  name: string;
  /** Its mail domain, before `.example`. */
  mail: string;
  about: string;
  places: number;
  /** `live` answers on the platform, `external` wants a call or its own form, `none` is not contacted. */
  connect: "live" | "external" | "none";
  speaks: string;
  offers: string;
}

const row = (
  name: string,
  mail: string,
  about: string,
  places: number,
  connect: ProviderRow["connect"],
  speaks: string,
  offers: string,
): ProviderRow => ({ name, mail, about, places, connect, speaks, offers });

/** The 63 organizations beside the agency itself. For each referral kind the first listed here is the best fit. */
// prettier-ignore
export const providers: readonly ProviderRow[] = [
  row("Lantern House", "lanternhouse", "A women’s shelter that takes small dogs.", 1, "live", "Spanish", "BEDW TRANS CADV"),
  row("Stillwater Motel", "stillwatermotel", "A motel that takes our vouchers.", 1, "external", "", "MOTELV"),
  row("Northgate Housing Collaborative", "northgatehomes", "Rent help and homes north of the river.", 2, "live", "Spanish", "RENTH HOMES TRANS"),
  row("County Access Line", "accessline", "One phone number for every shelter in the county.", 1, "none", "Spanish Arabic", "ACCESS"),
  row("Tidewater Shelter Network", "tidewater", "Emergency beds in three houses.", 3, "live", "Spanish", "BEDM BEDW TRANS STORE FMEAL"),
  row("Ferry Street Lockers", "ferrylockers", "Lockers by the day or the month.", 1, "external", "", "STORE"),
  row("Harbor Animal Friends", "animalfriends", "Looks after pets while people are in shelter or hospital.", 2, "live", "Spanish", "PETS"),
  row("Quayside Health Clinic", "quaysidehealth", "A community clinic on the quay.", 3, "external", "Spanish Dari", "DENTAL DOCTOR EYES COUNS HARM"),
  row("Quayside Respite", "quaysiderespite", "Beds to get well after a clinic visit.", 1, "live", "Spanish", "RESPITE BEDW BEDM"),
  row("Juniper Legal Aid", "juniperlegal", "Lawyers and paralegals without a fee.", 2, "live", "Spanish Arabic", "IDCARD EVICT PROTECT RECORD BIRTH FINES"),
  row("Ferry Street Recovery", "ferryrecovery", "Detox and groups, day and night.", 2, "external", "", "DETOX RECOV HARM COUNS"),
  row("Bayline Adult School", "baylineschool", "Evening classes for adults.", 3, "live", "Spanish Dari Burmese", "ENGL GED COMP TRAIN"),
  row("St. Brendan’s Kitchen", "stbrendans", "Two meals a day and mats in winter.", 1, "external", "", "FMEAL BEDM SENIOR FPANTRY"),
  row("Cedar Row Family House", "cedarrow", "Rooms for parents with children.", 1, "live", "Spanish", "FAMILY PARENT CHILDC"),
  row("Hope Clinic", "hopeclinic", "Primary care with a sliding scale.", 3, "live", "Spanish Ukrainian", "DOCTOR COUNS PSYCH DENTAL RECOV"),
  row("Port Almery Police, Youth Unit", "police", "Officers for cases with children.", 1, "none", "", "CPS"),
  row("County Child Protection", "childprotection", "Reports about children, at any hour.", 2, "none", "Spanish", "CPS CADV"),
  row("Willow Court Children’s Hospital", "willowcourt", "A hospital for children.", 2, "live", "Spanish Arabic", "CMED CTRAUMA PSYCH"),
  row("Almery Food Bank", "almeryfood", "Groceries by the box.", 4, "live", "Spanish", "FPANTRY FSNAP BABY SENIOR"),
  row("Sunrise Benefits Center", "sunrisebenefits", "Help with every application.", 2, "live", "Spanish Dari Arabic", "FSNAP CASH UTIL WIC"),
  row("County Human Services", "humanservices", "The county office for benefits.", 3, "external", "Spanish", "CASH FSNAP UTIL CHILDC ACCESS"),
  row("Orchard Family Nutrition", "orchardnutrition", "Food for young families.", 2, "external", "Spanish", "WIC BABY"),
  row("Baker’s Dozen Pantry", "bakersdozen", "Bread and groceries, no questions.", 1, "none", "", "FPANTRY FMEAL"),
  row("Beacon Hill Seniors", "beaconseniors", "Lunch and company from sixty on.", 2, "external", "Ukrainian", "SENIOR FPANTRY"),
  row("Little Gulls Diaper Bank", "littlegulls", "Diapers, car seats, small clothes.", 1, "external", "Spanish", "BABY"),
  row("Harbor Energy Fund", "harborenergy", "Pays a bill once a year.", 1, "external", "", "UTIL"),
  row("Saltmarsh Eye Project", "saltmarsheyes", "Glasses in a week.", 1, "external", "Spanish", "EYES"),
  row("Pier Dental Van", "pierdental", "A dentist on wheels.", 1, "none", "", "DENTAL"),
  row("Riverbend Behavioral", "riverbend", "Counseling and evaluation.", 3, "live", "Spanish", "PSYCH COUNS RECOV CTRAUMA"),
  row("New Leaf Recovery Homes", "newleaf", "Sober homes with a plan.", 2, "external", "", "RECOV DETOX TRANS"),
  row("Night Owl Outreach Pharmacy", "nightowl", "Supplies after dark.", 1, "none", "", "HARM"),
  row("Mercy Point Hospital", "mercypoint", "The hospital of the town.", 1, "external", "Spanish Arabic", "DOCTOR RESPITE DETOX CMED PSYCH"),
  row("County Records Office", "countyrecords", "Birth, death and marriage papers.", 1, "external", "", "BIRTH IDCARD"),
  row("Open Door Immigration", "opendoor", "Advice for newcomers.", 2, "live", "Spanish Dari Arabic Burmese", "IMMIG PROTECT ENGL"),
  row("Tenants Together Almery", "tenantstogether", "Stands beside tenants in court.", 1, "live", "Spanish", "EVICT RENTH"),
  row("Second Page Law Clinic", "secondpage", "Clears old records.", 1, "live", "", "RECORD FINES IDCARD COMP4V"),
  row("Courthouse Help Desk", "courtdesk", "Forms and fines explained.", 1, "none", "Spanish", "FINES PROTECT EVICT RECORD"),
  row("Safe Crossing", "safecrossing", "For people in danger at home.", 2, "live", "Spanish Arabic", "PROTECT BEDW FAMILY COMP4V"),
  row("Harborview Job Center", "harborviewjobs", "Work for this week and for good.", 2, "live", "Spanish", "JOBS TRAIN WEAR COMP"),
  row("Dockside Trades", "docksidetrades", "Welding, wiring, boats.", 1, "live", "", "TRAIN JOBS"),
  row("The Pressed Shirt", "pressedshirt", "Clothes for an interview.", 1, "external", "", "WEAR"),
  row("Port Almery Library", "almerylibrary", "Computers, classes and a warm room.", 4, "external", "Spanish Ukrainian", "COMP ENGL GED JOBS"),
  row("Lighthouse Literacy", "lighthouselit", "Reading for adults.", 2, "live", "Spanish Dari Arabic Burmese Ukrainian", "ENGL GED"),
  row("Almery Community College", "almerycollege", "Courses with a certificate.", 1, "external", "Spanish", "TRAIN ENGL GED COMP"),
  row("Tiny Anchors Child Care", "tinyanchors", "Child care from six in the morning.", 3, "live", "Spanish", "CHILDC"),
  row("Kite & Kin", "kiteandkin", "Therapy for children and their families.", 1, "live", "Spanish", "CTRAUMA PARENT CADV"),
  row("Families First Harbor", "familiesfirst", "Advocates and classes for parents.", 2, "live", "Spanish Dari", "CADV PARENT SCHOOL CASH"),
  row("Port Almery School District", "almeryschools", "All public schools of the town.", 3, "external", "Spanish Dari Arabic", "SCHOOL CHILDC"),
  row("State Crime Victims Fund", "victimsfund", "Pays for harm by a crime.", 1, "external", "Spanish", "COMP4V"),
  row("Gull Street Motel", "gullstreetmotel", "Weekly rooms.", 1, "none", "", "MOTELV"),
  row("Seaglass Inn", "seaglassinn", "Twelve rooms behind the station.", 1, "external", "Spanish", "MOTELV"),
  row("Bridge & Beam Homes", "bridgeandbeam", "Small homes, long leases.", 2, "live", "", "HOMES TRANS RENTH"),
  row("Eastside Neighbors", "eastsideneighbors", "Neighbors who help to move in.", 1, "external", "Spanish", "HOMES FPANTRY RENTH PETS"),
  row("Veterans Harbor", "veteransharbor", "For those who served.", 1, "live", "", "TRANS HOMES COUNS JOBS RENTH"),
  row("Rainbow Quay Youth", "rainbowquay", "A house for young people from 18 to 24.", 1, "live", "Spanish", "TRANS COUNS JOBS"),
  row("Salt & Light Mission", "saltandlight", "Beds and breakfast.", 1, "external", "", "BEDM FMEAL STORE WEAR"),
  row("Orchard Heights Parish", "orchardparish", "A church with a large kitchen.", 1, "none", "Spanish", "FMEAL FPANTRY SENIOR"),
  row("Newcomer Friends", "newcomerfriends", "Volunteers for the first year.", 1, "live", "Dari Arabic Burmese Ukrainian", "ENGL JOBS IMMIG SCHOOL"),
  row("Bayline Women’s Center", "baylinewomen", "Rooms, advice, child care.", 1, "live", "Spanish Dari", "BEDW FAMILY COUNS CHILDC"),
  row("County Health Department", "countyhealth", "Vaccines, nurses, papers.", 3, "external", "Spanish Burmese", "DOCTOR WIC HARM BIRTH RESPITE"),
  row("Cannery Point Clinic", "cannerypoint", "A small clinic with long hours.", 1, "live", "Spanish", "DOCTOR DENTAL EYES PSYCH"),
  row("Almery Pet Pantry", "petpantry", "Food and shelter for pets.", 1, "none", "", "PETS"),
  row("Access Harbor", "accessharbor", "Walk-in coordinated entry.", 1, "live", "Spanish", "ACCESS HOMES FAMILY STORE"),
];
