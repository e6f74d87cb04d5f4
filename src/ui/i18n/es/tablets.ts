import type { tablets as en } from "../en/tablets.ts";
import type { Words } from "../words.ts";

/** The tablets of an agency or a team, in Spanish. */
export const tablets: Words<typeof en> = {
  "tablets.title": "Tabletas",
  "tablets.count_one": "1 tableta",
  "tablets.count_other": "{{count}} tabletas",
  "tablets.none": "Nadie inició sesión todavía en una tableta.",
  "tablets.asHeard":
    "Lo que hay en una tableta se sabe solo por su último contacto. Nada de esto nombra a un cliente.",
  "tablets.of": "Tableta de {{who}} ({{code}})",
  "tablets.column.tablet": "Tableta",
  "tablets.column.state": "Estado",
  "tablets.column.heard": "Último contacto",
  "tablets.column.waiting": "En espera",
  "tablets.column.oldest": "Lo más antiguo",
  "tablets.column.storage": "Espacio",
  "tablets.column.version": "Versión",
  "tablets.concern.fine": "En uso",
  "tablets.concern.silent": "3 días en silencio",
  "tablets.concern.old-work": "Trabajo antiguo sin enviar",
  "tablets.concern.retired": "Retirada",
  "tablets.concern.lost": "Perdida",
  "tablets.pane": "La tableta",
  "tablets.toList": "Volver a la lista",
  "tablets.gone": "No hay ninguna tableta en esta dirección, o no es de su equipo.",
  "tablets.is.active": "En uso.",
  "tablets.is.retired":
    "Retirada: en su próximo contacto entrega lo que espera en ella y después pierde todos los registros.",
  "tablets.is.lost": "Perdida: en su próximo contacto se quita todo lo que hay en ella.",
  "tablets.people": "Quién trabaja en ella",
  "tablets.heard": "Último contacto: {{when}}",
  "tablets.neverSaid": "Aún no dijo qué espera en ella.",
  "tablets.nothingWaited": "Entonces no esperaba nada.",
  "tablets.waited_one": "Entonces esperaba 1 guardado; ahora tiene {{age}}.",
  "tablets.waited_other":
    "Entonces esperaban {{count}} guardados; el más antiguo tiene ahora {{age}}.",
  "tablets.used": "{{room}} en uso",
  "tablets.error": "Último problema: {{code}}",
  "tablets.acts": "Nombre y uso",
  "tablets.name": "Nombre",
  "tablets.nameHint": "Lo que dice al dorso.",
  "tablets.named": "La tableta tiene su nombre.",
  "tablets.retire": "Retirar",
  "tablets.retireTitle": "¿Retirar «{{name}}»?",
  "tablets.retireText":
    "Nadie más trabaja en ella. En su próximo contacto entrega lo que espera en ella, para que lo vea la supervisión; después se quitan los registros de todos.",
  "tablets.retireNothing": "En su último contacto no esperaba nada en ella.",
  "tablets.retireWaiting_one": "En su último contacto esperaba 1 guardado en ella.",
  "tablets.retireWaiting_other": "En su último contacto esperaban {{count}} guardados en ella.",
  "tablets.retired": "{{name}} está retirada.",
  "tablets.lose": "Perdida",
  "tablets.loseTitle": "¿Declarar perdida «{{name}}»?",
  "tablets.loseText":
    "Todos quedan fuera de sesión en ella, y en su próximo contacto se quita todo lo que hay, de todos los que trabajaron en ella, enseguida y sin entregar nada.",
  "tablets.loseNothing": "En su último contacto no esperaba nada en ella.",
  "tablets.loseWaiting_one":
    "En su último contacto esperaba 1 guardado en ella. Se pierde con ella.",
  "tablets.loseWaiting_other":
    "En su último contacto esperaban {{count}} guardados en ella. Se pierden con ella.",
  "tablets.loseOffline":
    "Si nunca vuelve a conectarse, sus registros quedan en ella, sellados por la frase de acceso.",
  "tablets.lost": "{{name}} está declarada perdida.",
  "tablets.bringBack": "Volver a usarla",
  "tablets.back": "{{name}} puede usarse de nuevo. Cada persona inicia sesión otra vez.",
  "tablets.teamSilent_one": "1 tableta de su equipo lleva 3 días sin contacto",
  "tablets.teamSilent_other": "{{count}} tabletas de su equipo llevan 3 días sin contacto",
  "tablets.teamOld_one": "1 tableta de su equipo tiene trabajo sin enviar de más de 3 días",
  "tablets.teamOld_other":
    "{{count}} tabletas de su equipo tienen trabajo sin enviar de más de 3 días",
  "tablets.look": "Ver tabletas",
};
