/** Names by the language spoken at home; plainly invented combinations. */
export interface NameTable {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The languages of the agency's clients and how many of a hundred speak them (domain §6). */
export const languageMix = [
  ["English", 68],
  ["Spanish", 17],
  ["Dari", 6],
  ["Arabic", 4],
  ["Burmese", 3],
  ["Ukrainian", 2],
] as const;
export type Language = (typeof languageMix)[number][0];

/** Given and family names for each language. */
export const names: Readonly<Record<Language, NameTable>> = {
  English: {
    women:
      words(`Abigail Adele Bernice Beth Camille Carol Clara Daphne Denise Edith Elaine Esther Fern
      Florence Gail Georgia Hazel Helen Ida Irene Ivy Janet Jolene June Kara Keisha Latoya Lena Lois
      Mabel Marcy Monique Nadine Nora Opal Pamela Pearl Rhonda Roxanne Shirley Stella Tamika Tina
      Vera Viola Wanda Yvonne Zelda`),
    men: words(`Alvin Andre Arlo Barry Boyd Calvin Cedric Clyde Darnell Dexter Earl Edwin Elliot Felix
      Floyd Gerald Grant Harvey Hollis Irving Isaac Jerome Jesse Kelvin Lamar Leland Lloyd Malik
      Melvin Milton Morris Nelson Orson Otis Percy Quentin Ralph Reggie Roscoe Rufus Silas Terrence
      Tobias Tyrone Vernon Wallace Wesley Willis`),
    families: words(`Alderwick Ambrell Ashcombe Barrowby Bellweather Birchall Blackmere Bramhall
      Briarly Brightwater Brookhart Calloway-Reed Cardwell Carrow Castleton Clearwell Coldbrook
      Copperfield Cranmere Crosswell Danbury Dellacourt Dovecote Drummel Eastwick Elmhirst Everdine
      Fallowby Farrowe Fenwright Fernsby Fieldgate Foxworth Gladwyn Glenmoor Goodspeed Graywick
      Greenlaw Hallibert Harborne Hartwick Hawthwaite Hazelrigg Hollowell Holtby Ironmonger Ivybridge
      Jessamine Juniperly Kettlewell Kingsmere Lambrick Larkspur Lavenham Lightwood Lockhaven Loxley
      Marchbank Marlowe-Finch Meadowcroft Merriwick Millbrook Moorcroft Netherby Nightingall Northam
      Oakhurst Oldacre Orchardson Pemberly Penhallow Pennywell Quillfeather Quincewood Ravenhill
      Redfern Ridgewell Rookwood Rosewall Sandhurst Seabrook Silverton Snowden-Hale Starling
      Stonebridge Summerby Swanwick Tallowby Thistlewood Thornbury Underhill Vinter Wakeling
      Waterhouse Wetherby Whitlock Wildgoose Willowby Winterbourne Woodrow Wyndham Yarrow Yellowley`),
  },
  Spanish: {
    women: words(`Adela Amparo Beatriz Blanca Carmen Catalina Consuelo Dolores Elvira Esperanza Flor
      Graciela Inés Isabel Josefina Leticia Lucía Luz Marisol Mercedes Mónica Noemí Paloma Pilar
      Rocío Rosario Socorro Soledad Teresa Ximena`),
    men: words(`Abel Adán Agustín Arturo César Damián Efraín Emilio Ernesto Esteban Fausto Fidel
      Gonzalo Gustavo Hugo Ignacio Jacinto Joaquín Lázaro Leonel Mateo Moisés Octavio Pascual Ramiro
      Rogelio Rubén Saúl Tomás Vicente`),
    families: words(`Alcántar Arboleda Barragán Bocanegra Buenrostro Camposeco Carrizales Casagrande
      Cienfuegos Colmenares Córdova-Luna Delmonte Encinas Escalante Esquivel Farías Galarza Ibarrola
      Lagunas Ledezma Manzanares Montenegro Nevárez Ontiveros Palomares Piedrasanta Quintanar
      Ríoseco Robledo-Paz Salvatierra Santibáñez Tejeda Urrutia Valdelomar Villalpando Zambrano`),
  },
  Dari: {
    women: words(`Arezo Farzana Fereshta Freshta Gulalai Homaira Karima Laila Latifa Mahboba Mariam
      Nargis Nilofar Parwana Roya Sakina Shabnam Shukria Soraya Zarghona`),
    men: words(`Abdullah Ahmad Aziz Basir Farhad Ghulam Habib Hamid Jawad Khalid Mansoor Mirwais Nabi
      Najib Qasim Rahmat Samim Wahid Zabi Zalmai`),
    families: words(`Ahmadzai Amiri Azimi Bakhtari Darwish Ebadi Faqiri Ghaznawi Haidari Hashimi
      Jalali Kabuli Karimyar Majidi Mohseni Nazari Noorullah Popalzai Qaderi Rasuli Safi Sharifi
      Stanekzai Wardak Yaqubi Zahiri`),
  },
  Arabic: {
    women: words(`Amal Amira Dalal Fatima Hala Hanan Huda Iman Jamila Lamia Layla Maysa Nadia Najwa
      Rania Rima Salwa Samira Widad Yasmin`),
    men: words(`Adel Bassam Elias Fadi Faris Ghassan Hassan Ibrahim Jamal Karim Mahmoud Nabil Omar
      Rami Saeed Tariq Wael Walid Youssef Ziad`),
    families: words(`Abboud Al-Basri Al-Hamwi Al-Tamimi Asfour Azzam Badawi Daoud Fakhoury Ghanem
      Halabi Hariri Issa Jabbour Kanaan Khoury Maalouf Mansour Najjar Qassem Rahal Saba Shaheen
      Tannous Zaytoun`),
  },
  Burmese: {
    women: words(
      "Aye Chit Ei Hla Khin Mya Myint Nandar Nilar Phyu San Sandar Su Thandar Thida Wai",
    ),
    men: words("Aung Htun Kyaw Lwin Maung Min Moe Myo Naing Soe Thein Thura Tin Tun Win Zaw"),
    families:
      words(`Aye Hlaing Htay Htwe Khaing Kyi Lay Lwin-Oo Mon Naung Nwe Nyein Oo Phyo Sein Shwe
      Thant Tint Wai-Yan Yin`),
  },
  Ukrainian: {
    women: words(
      "Alina Daryna Halyna Inna Iryna Kateryna Larysa Lesia Liudmyla Nadiia Olha Oksana",
    ),
    men: words("Andrii Bohdan Danylo Ihor Maksym Mykola Oleh Pavlo Roman Stepan Taras Yurii"),
    families:
      words(`Babenko Bondarchuk Chaika Dovzhenko Halushko Honchar Kobylianska Kovalyk Levchuk
      Lysenko Malynova Ostapko Petryk Rudenko Sokil Tymchuk Vynnyk Zabolotna`),
  },
};

/** Street names people go by, for clients of the street team. */
export const streetNames: readonly string[] = [
  ...["Smiley", "Big T", "Doc", "Tiny", "Blue", "Peaches", "Cowboy", "Duchess", "Slim", "Ziggy"],
  ...["Mama Bear", "Lefty", "Sunny", "Bird", "Captain", "Frenchie", "Pops", "Sparrow", "Moss"],
];

/** Street names of towns around the harbor. */
export const streets: readonly string[] = [
  ...["Ferry Street", "Orchard Avenue", "Quay Road", "Lantern Lane", "Cannery Row", "Mill Street"],
  ...["Tidewater Drive", "Juniper Street", "Bayline Avenue", "Northgate Road", "Cedar Row"],
  ...["Harbor Boulevard", "Stillwater Way", "Pier Street", "Willow Court", "Saltmarsh Road"],
  ...[
    "Beacon Hill",
    "Net Loft Alley",
    "Gull Street",
    "Driftwood Avenue",
    "Ropewalk",
    "Elm Terrace",
  ],
];

/** Towns and their invented ZIP codes. */
export const towns: readonly (readonly [city: string, zip: string])[] = [
  ["Port Almery", "99391"],
  ["Eastside", "99392"],
  ["Orchard Heights", "99393"],
  ["Northgate", "99394"],
  ["Bayline", "99395"],
  ["Cannery Point", "99396"],
];
