import type { clients as en } from "../en/clients.ts";
import type { Words } from "../words.ts";

/** Finding a client, in Spanish. */
export const clients: Words<typeof en> = {
  "clients.find": "Buscar un cliente",
  "clients.placeholder": "Nombre, alias o teléfono",
  "clients.results": "Encontrados",
  "clients.firstOf": "Los primeros {{shown}} de {{total}}",
  "clients.recent": "Recientes",
  "clients.recentHint": "Los que viste o abriste",
  "clients.nobodyRecent": "Nadie todavía. Aquí aparecen los clientes que ves o abres.",
  "clients.all": "Todos los clientes",
  "clients.allHere_one": "El único cliente aquí",
  "clients.allHere_other": "Los {{count}} clientes de aquí",
  "clients.asOf": "a las {{when}}",
  "clients.add": "Agregar a «{{name}}»",
  "clients.savedHere_one": "1 guardado en esta tableta",
  "clients.savedHere_other": "{{count}} guardados en esta tableta",
  "clients.sending_one": "1 en camino",
  "clients.sending_other": "{{count}} en camino",
  "clients.needsYou_one": "1 te necesita",
  "clients.needsYou_other": "{{count}} te necesitan",
  "clients.page": "Clientes",
  "clients.chooseOne": "Elige un cliente de la lista.",
  "clients.noneYet": "Todavía no hay clientes en esta tableta.",
  "clients.pickForService": "¿Para quién es?",
  "clients.pickForServiceDetail": "Registrar servicio",
  "clients.pickForReferral": "¿A quién refirieron?",
  "clients.pickForReferralDetail": "Referencia recibida",
};
