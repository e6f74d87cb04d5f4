import type { clients as en } from "../en/clients.ts";
import type { Words } from "../words.ts";

/** Finding a client, in Spanish. */
export const clients: Words<typeof en> = {
  "clients.find": "Buscar un cliente",
  "clients.placeholder": "Nombre, alias o teléfono",
  "clients.results": "Encontrados",
  "clients.firstOf": "Los primeros {{shown}} de {{total}}",
  "clients.recent": "Recientes",
  "clients.recentHint": "Los que vio o abrió",
  "clients.nobodyRecent": "Nadie todavía. Aquí aparecen los clientes que ve o abre.",
  "clients.all": "Todos los clientes",
  "clients.allHere_one": "El único cliente aquí",
  "clients.allHere_other": "Los {{count}} clientes de aquí",
  "clients.asOf": "a las {{when}}",
  "clients.add": "Agregar a «{{name}}»",
  "clients.savedHere_one": "1 guardado en esta tableta",
  "clients.savedHere_other": "{{count}} guardados en esta tableta",
  "clients.sending_one": "1 en camino",
  "clients.sending_other": "{{count}} en camino",
  "clients.needsYou_one": "1 le necesita",
  "clients.needsYou_other": "{{count}} le necesitan",
  "clients.page": "Clientes",
  "clients.chooseOne": "Elija un cliente de la lista.",
  "clients.noneYet": "Todavía no hay clientes en esta tableta.",
  "clients.pickForService": "¿Para quién es?",
  "clients.pickForServiceDetail": "Registrar servicio",
  "clients.pickForReferral": "¿A quién derivaron?",
  "clients.pickForReferralDetail": "Derivación recibida",
};
