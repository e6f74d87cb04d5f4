import type { review as en } from "../en/review.ts";
import type { Words } from "../words.ts";

/** Review, in Spanish. */
export const review: Words<typeof en> = {
  "review.page": "Revisión",
  "review.open_one": "1 pendiente",
  "review.open_other": "{{count}} pendientes",
  "review.oldest": "la más antigua, {{when}}",
  "review.tabs": "Qué revisar",
  "review.tab.oddities": "Rarezas",
  "review.tab.two-values": "Dos valores",
  "review.tab.rest": "Lo demás",
  "review.search": "Cliente, trabajador, registro",
  "review.filters": "Filtrar",
  "review.worker": "Trabajador",
  "review.anyWorker": "Todos",
  "review.kind": "Tipo",
  "review.anyKind": "Todos los tipos",
  "review.day": "Día",
  "review.anyDay": "Todos los días",
  "review.kindName.client": "Clientes",
  "review.kindName.service": "Servicios",
  "review.kindName.referral": "Derivaciones",
  "review.kindName.status-change": "Resultados",
  "review.kindName.note": "Notas",
  "review.kindName.need": "Necesidades",
  "review.kindName.goal": "Metas",
  "review.kindName.assessment": "Evaluaciones",
  "review.kindName.authorization": "Autorizaciones",
  "review.kindName.enrollment": "Inscripciones",
  "review.kindName.other": "Otros registros",
  "review.matching_one": "1 registro",
  "review.matching_other": "{{count}} registros",
  "review.more_one": "Mostrar 1 más",
  "review.more_other": "Mostrar {{count}} más",

  "review.column.oddity": "Rareza",
  "review.column.change": "Nuevo o cambiado",
  "review.column.record": "Registro",
  "review.column.client": "Cliente",
  "review.column.worker": "Trabajador",
  "review.column.site": "Sede",
  "review.column.recorded": "Registrado",
  "review.column.received": "Recibido",
  "review.column.units": "Unidades",
  "review.column.total": "Total",
  "review.select": "Seleccionar {{record}}, {{client}}",
  "review.selectAll": "Seleccionar todo lo que se ve",
  "review.new": "Nuevo",
  "review.changed": "Cambiado",
  "review.deleted": "Eliminado",
  "review.andMore": "+{{count}}",

  "review.accept": "Aceptar",
  "review.acceptMany_one": "Aceptar 1",
  "review.acceptMany_other": "Aceptar {{count}}",
  "review.acceptRest_one": "Aceptar lo demás (1)",
  "review.acceptRest_other": "Aceptar todo lo demás ({{count}})",
  "review.selected_one": "1 seleccionado",
  "review.selected_other": "{{count}} seleccionados",
  "review.unselect": "Quitar la selección",
  "review.return": "Devolver",
  "review.edit": "Editar",

  "review.nothing": "No hay nada que revisar.",
  "review.nothingHere": "Aquí no hay nada que mirar.",
  "review.noMatch": "Nada coincide con estos filtros.",
  "review.clearFilters": "Mostrar todo",

  "review.item": "El registro",
  "review.toList": "Volver a la lista",
  "review.position": "{{at}} de {{of}}",
  "review.gone": "Ya se revisó, o cambió desde entonces. La lista muestra lo que sigue pendiente.",
  "review.recordedBy": "{{who}} lo registró {{when}}.",
  "review.changedBy": "{{who}} lo cambió {{when}}.",
  "review.deletedBy": "{{who}} lo eliminó {{when}}.",
  "review.receivedAt": "La oficina lo recibió {{when}}.",
  "review.receivedLater": "La oficina lo recibió {{when}}, {{age}} después.",
  "review.fields": "Lo que dice",
  "review.fieldChanged": "cambiado",
  "review.atTheOffice":
    "El registro completo no está en este dispositivo. Esto es lo que la lista sabe de él.",
  "review.nothingOdd": "No tiene nada raro.",

  "review.odd.two-values": "Dos valores",
  "review.odd.could-not-apply": "No aplicado",
  "review.odd.look-alike": "Parecido",
  "review.odd.twice-in-a-day": "Dos veces en un día",
  "review.odd.assessed-twice": "Evaluado dos veces",
  "review.odd.answers-misfit": "Respuestas que no encajan",
  "review.odd.ends-first": "Termina antes",
  "review.odd.unusual-units": "Unidades inusuales",
  "review.odd.grant-ended": "Subvención terminada",
  "review.odd.outside-enrollment": "Fuera de inscripción",
  "review.odd.future-date": "Fecha futura",
  "review.odd.definition-retired": "Servicio retirado",
  "review.odd.over-authorization": "Sin autorización",
  "review.odd.not-counted": "Sin contar",
  "review.odd.other-total": "Total distinto",
  "review.odd.over-named": "Más nombradas que contadas",
  "review.odd.named-by-two": "Nombradas por dos",
  "review.odd.grant-overdrawn": "Presupuesto superado",
  "review.odd.reopened": "Reabierta",
  "review.odd.paid-though-voided": "Pagado pese a anularse",
  "review.odd.code-taken": "Código de vale repetido",
  "review.odd.edited-was-deleted": "Editado y eliminado",
  "review.odd.more-careful-value": "Valor más prudente",
  "review.odd.reported-late": "Llegó tarde",

  "review.why.two-values": "Dos personas cambiaron lo mismo.",
  "review.why.could-not-apply": "La oficina conserva este registro, pero no pudo aplicarlo.",
  "review.why.look-alike":
    "Alguien ya registrado se parece a esta persona: el mismo teléfono, fecha de nacimiento o nombre.",
  "review.why.twice-in-a-day":
    "El mismo servicio se registró dos veces en un día para este cliente.",
  "review.why.assessed-twice":
    "Al cliente se le preguntó con este formulario dos veces en un día, quizá en dos tabletas. Se conservan las dos. Compare las respuestas: acepte si ambas deben quedar, o abra la otra o devuelva esta para que se corrija o elimine.",
  "review.why.answers-misfit":
    "Las respuestas no encajan con el formulario tal como se preguntó: falta una, no responde a su pregunta o es de una pregunta que no se hizo. Se conservan como llegaron. Devuelva la evaluación para que se corrija, o acéptela como está.",
  "review.why.ends-first":
    "Termina antes de empezar. Quizá dos personas cambiaron cada una una fecha. Devuélvalo para que se corrijan.",
  "review.same.nothing": "Esta y la de {{who}} dicen lo mismo.",
  "review.same.open": "Abrir la de {{who}}",
  "review.why.unusual-units": "El número de unidades no es el habitual para este servicio.",
  "review.why.unusual-unitsKnown":
    "Se registraron {{units}}. Lo habitual para este servicio es de {{least}} a {{most}}.",
  "review.why.grant-ended":
    "La subvención ya había terminado en la fecha del servicio, o está retirada.",
  "review.why.grant-endedKnown": "{{grant}} terminó el {{end}}. El servicio es del {{date}}.",
  "review.why.outside-enrollment": "La fecha queda fuera de la inscripción del cliente.",
  "review.why.outside-enrollmentKnown":
    "{{program}} fue del {{entry}} al {{exit}}. Esto es del {{date}}.",
  "review.why.stillOpen": "día de hoy, sigue abierta",
  "review.why.future-date": "La fecha estaba en el futuro cuando se registró.",
  "review.why.definition-retired": "Este servicio ya no está en el catálogo.",
  "review.why.over-authorization":
    "Cuenta contra una autorización que no lo cubre: agotada, no aprobada o para otras fechas.",
  "review.why.not-counted":
    "Este servicio está autorizado para el cliente, pero este registro no cuenta contra ninguna autorización: la tableta aún no la tenía. Ábralo y guárdelo: entonces cuenta. O devuélvalo.",
  "review.why.other-total":
    "El total con que llegó no es sus unidades por su valor unitario. Cuenta como llegó: devuélvalo para que se guarden de nuevo sus cantidades.",
  "review.why.grant-overdrawn":
    "Con este servicio su subvención ha pagado más que su presupuesto. No se rechazó nada y todo cuenta. Devuelva el servicio para que se cargue a otra subvención; o acéptelo y consulte el presupuesto con administración.",
  "review.why.grant-overdrawnKnown":
    "Con este servicio {{grant}} ha pagado más que su presupuesto de {{budget}}. No se rechazó nada y todo cuenta. Devuelva el servicio para que se cargue a otra subvención; o acéptelo y consulte el presupuesto con administración.",
  "review.why.over-named":
    "Se nombró a más personas de las que había en este recuento; sus unidades se restan de él, para que ningún total las cuente dos veces. Abra el recuento y suba el número de personas si eran más, o elimine el servicio de quien se nombró dos veces.",
  "review.why.named-by-two":
    "Dos personas pusieron nombres a este recuento sin saber una de la otra. Cada nombre se restó una vez, y no se crearon ni perdieron unidades. Algunas pueden ser las mismas personas: vea quién lo recibió ese día y elimine lo que esté dos veces.",
  "review.why.paid-though-voided":
    "Este vale se anuló y una recepción lo canjeó de todos modos: ninguno sabía del otro. El dinero está pagado. Acéptelo o llame a la recepción que lo canjeó.",
  "review.why.code-taken":
    "Otro vale ya tiene este código, así que ninguna recepción puede canjear este. Anúlelo y emita uno nuevo.",
  "review.why.reopened": "Una derivación cerrada vuelve a estar abierta.",
  "review.why.edited-was-deleted":
    "Una persona lo eliminó mientras otra lo cambiaba. Se conservó, con el cambio.",
  "review.why.more-careful-value":
    "Dos personas cambiaron un dato de seguridad. Se tomó el valor más prudente.",
  "review.why.reported-late":
    "El reloj de la tableta y el de la oficina difieren mucho, o llegó días después. Revise la fecha.",

  "review.alike": "Se parece a {{name}}: {{reasons}}",
  "review.alike.phone": "mismo teléfono",
  "review.alike.birth-date": "misma fecha de nacimiento",
  "review.alike.name": "mismo nombre",
  "review.alike.alias": "mismo alias",

  "review.parked.unreadable":
    "La oficina no pudo leerlo. Puede venir de una versión dañada de la aplicación.",
  "review.parked.not-allowed": "{{who}} no puede hacer este cambio.",
  "review.parked.out-of-scope": "{{who}} ya no tiene acceso a este cliente.",
  "review.parked.handed-over":
    "{{who}} perdería el acceso al cliente: traspasar a un cliente le corresponde a un supervisor.",
  "review.parked.locked-out": "Nadie podría abrir al cliente tras el cambio de {{who}}.",
  "review.parked.not-named":
    "{{who}} no está entre las personas asignadas al cliente. Asigne a {{who}} e inténtelo de nuevo, o haga el cambio usted.",
  "review.parked.record-unknown": "Cambia un registro que la oficina no tiene.",
  "review.parked.base-unknown": "Parte de una versión del registro que la oficina no tiene.",
  "review.parked.id-taken": "La oficina ya tiene otro registro con el mismo número.",
  "review.parked.append-only": "Cambia algo que solo se puede agregar o eliminar, como una nota.",
  "review.parked.invalid-field": "Un campo contiene algo que la oficina no admite.",
  "review.parked.too-large":
    "Era demasiado grande para entregarlo desde una tableta que no podía enviarlo: solo se sabe que {{who}} lo guardó para este cliente. Pregunte a {{who}} qué decía.",
  "review.parked.waits-behind": "Espera un registro anterior que no se pudo aplicar.",
  "review.parked.much-is-taken":
    "Quita muchos clientes a alguien de una vez; solo la página Personas lo pregunta y lo hace.",
  "review.parked.takes-clients_one":
    "Con otros cambios quita 1 de {{of}} clientes a colegas. Se pregunta a {{who}} si es lo que quiere.",
  "review.parked.takes-clients_other":
    "Con otros cambios quita {{count}} de {{of}} clientes a colegas. Se pregunta a {{who}} si es lo que quiere.",
  "review.parked.came-late":
    "Llegó después de que su tableta o cuenta quedó fuera de uso; nada se aplicó sin revisarlo.",
  "review.parked.last-administrator": "No deja a nadie que administre la agencia.",
  "review.parked.unknown": "La oficina no dijo por qué.",
  "review.parked.keptTitle": "No se pierde nada",
  "review.parked.kept":
    "La oficina lo conserva tal como llegó, y {{who}} lo ve en «Le necesita». Cuando lo corrija, saldrá solo de esta lista.",
  "review.parked.access":
    "Si {{who}} debe seguir ayudando a este cliente, un administrador puede devolverle el acceso.",
  "review.parked.tryAgain": "Intentar otra vez",
  "review.parked.asked": "Guardado aquí. La oficina lo intentará otra vez en cuanto haya conexión.",
  "review.parked.putAside": "Dejar a un lado",
  "review.parked.putAsideTitle": "¿Dejar este registro a un lado?",
  "review.parked.putAsideText":
    "No se aplica nada de él, sale de esta lista y de la tableta de {{who}}, a quien se le avisa. No se puede deshacer.",
  "review.parked.isAside": "Dejado a un lado. Se avisa a {{who}}.",

  "review.two.question": "{{one}} y {{other}} cambiaron {{field}}. ¿Cuál es correcto?",
  "review.two.same": "{{one}} cambió {{field}} en dos dispositivos. ¿Cuál es correcto?",
  "review.two.was": "Antes era {{value}}.",
  "review.two.wasEmpty": "Antes estaba vacío.",
  "review.two.choice": "El valor que se conserva",
  "review.two.saved": "guardado {{when}}",
  "review.two.standing": "recibido primero, en uso",
  "review.two.other": "recibido después",
  "review.two.version": "La versión de {{who}}",
  "review.two.keep": "Conservar {{value}}",
  "review.two.keepThis": "Conservar esta versión",
  "review.two.keepBoth": "Conservar ambos",
  "review.two.recordGone":
    "El registro mismo no está en esta tableta. Desde aquí solo se puede conservar lo que vale.",
  "review.two.told": "Se avisa a los dos autores.",
  "review.two.history": "Historial",
  "review.two.competing": "valor en competencia",
  "review.two.inUse": "en uso",
  "review.two.diff": "En qué difieren",
  "review.two.field": "Campo",
  "review.two.bothWords": "{{field}}, dato de {{who}}: {{value}}",

  "review.returnTitle": "Devolver",
  "review.returnHint": "{{who}} lo ve en «Le necesita», abierto en ese campo.",
  "review.field": "Campo",
  "review.wholeRecord": "Todo el registro",
  "review.comment": "Comentario",
  "review.commentHint": "¿Qué falta o qué hay que comprobar?",
  "review.commentMissing": "Escriba qué hay que comprobar, para que {{who}} sepa qué hacer.",
  "review.send": "Devolver a {{who}}",

  "review.keys": "Teclas",
  "review.keys.all": "todas las teclas",
  "review.keys.next": "registro siguiente",
  "review.keys.previous": "registro anterior",
  "review.keys.move": "moverse",
  "review.keys.open": "abrir",
  "review.keys.accept": "aceptar",
  "review.keys.return": "devolver",
  "review.keys.select": "seleccionar",
  "review.keys.on": "Teclas de una letra",
  "review.keys.onHint":
    "Desactívelas si dicta o si las letras se escriben sin querer. Todo tiene también un botón.",
  "review.keys.change": "Cambiar o desactivar",
};
