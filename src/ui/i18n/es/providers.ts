import type { providers as en } from "../en/providers.ts";
import type { Words } from "../words.ts";

/** The directory as files, in Spanish. */
export const providers: Words<typeof en> = {
  "providers.title": "Proveedores",
  "providers.export": "Exportar proveedores (HSDS 3.0)",
  "providers.exportWhat":
    "Todo el directorio con sus lugares y servicios, también los retirados, como lo leen otros programas: un archivo JSON o un paquete de archivos CSV en un ZIP.",
  "providers.exportJson": "Exportar como JSON",
  "providers.exportCsv": "Exportar como paquete CSV",
  "providers.import": "Importar proveedores",
  "providers.importWhat":
    "Elija un archivo JSON de HSDS 3.0, o todos los archivos CSV de un directorio a la vez; descomprima antes los ZIP. Una celda vacía no cambia nada, y nada se escribe antes de que usted vea qué pasaría.",
  "providers.source": "De dónde son los archivos",
  "providers.sourceHint":
    "Por ejemplo, el condado. Los próximos archivos con el mismo nombre ponen al día a los mismos proveedores.",
  "providers.sourceFirst": "Escriba de dónde son los archivos. Después verá qué pasaría.",
  "providers.choose": "Archivos",
  "providers.tooLarge": "Los archivos son demasiado grandes. Divídalos en partes de hasta 60 MB.",
  "providers.noText":
    "Uno de los archivos no es texto. Descomprima antes los ZIP, guarde las tablas como CSV y elíjalos de nuevo.",
  "providers.noDirectory":
    "El archivo JSON no dice nada de un directorio. Elija uno con organizaciones o servicios.",
  "providers.windows":
    "Estos archivos no son UTF-8 y se leyeron como Windows-1252: {{files}}. Revise los nombres de abajo antes de seguir.",
  "providers.mapping": "Archivos y columnas",
  "providers.mappingWhat":
    "Cada archivo y cada columna se reconoció por su nombre. Abra un archivo para cambiarlo.",
  "providers.isTable": "Qué contiene {{file}}",
  "providers.leftOut": "Se deja fuera",
  "providers.columnsOut": "Columnas que se dejan fuera: {{columns}}",
  "providers.table.organizations": "Organizaciones",
  "providers.table.locations": "Lugares",
  "providers.table.services": "Servicios",
  "providers.table.service_at_location": "Qué servicio está en qué lugar",
  "providers.table.addresses": "Direcciones",
  "providers.table.phones": "Teléfonos",
  "providers.table.schedules": "Horarios",
  "providers.table.languages": "Idiomas",
  "providers.table.attributes": "Qué términos van con qué",
  "providers.table.taxonomy_terms": "Términos",
  "providers.new.provider_one": "1 proveedor nuevo",
  "providers.new.provider_other": "{{count}} proveedores nuevos",
  "providers.new.place_one": "1 lugar nuevo",
  "providers.new.place_other": "{{count}} lugares nuevos",
  "providers.new.program_one": "1 servicio nuevo",
  "providers.new.program_other": "{{count}} servicios nuevos",
  "providers.changed_one": "1 cambia",
  "providers.changed_other": "{{count}} cambian",
  "providers.same_one": "1 como ya está",
  "providers.same_other": "{{count}} como ya están",
  "providers.empty":
    "Nada de estos archivos se puede tomar. Revise abajo qué contiene cada uno; debe haber organizaciones.",
  "providers.nothing": "Los archivos no cambian nada",
  "providers.nothingText": "Todo dice lo que ya está.",
  "providers.left_one": "1 ya no está en los archivos",
  "providers.left_other": "{{count}} ya no están en los archivos",
  "providers.leftText":
    "Siguen en el directorio, y su página dice que ya no están. Retire lo que haya cerrado.",
  "providers.faultyText":
    "Lo que está mal se deja fuera, el resto se puede importar. Corríjalo en los archivos y elíjalos de nuevo.",
  "providers.act_one": "Importar 1 registro",
  "providers.act_other": "Importar {{count}} registros",
  "providers.done_one": "Se importó 1 registro",
  "providers.done_other": "Se importaron {{count}} registros",
  "providers.refused_one": "La oficina no tomó 1 registro",
  "providers.refused_other": "La oficina no tomó {{count}} registros",
  "providers.why.id-taken": "{{record}} {{id}}: otra cosa tiene su id. Dele otro id en el archivo.",
  "providers.why.dangling":
    "{{record}} {{id}}: no se tomó aquello a lo que pertenece. Corrija eso primero.",
  "providers.again": "Elegir otros archivos",
  "providers.lines": "Qué pasaría",
  "providers.line": "{{file}}, línea {{line}}",
  "providers.lineOut": "La línea se deja fuera.",
  "providers.cellOut": "Solo esto se deja fuera.",
  "providers.kind.provider": "Proveedor",
  "providers.kind.place": "Lugar",
  "providers.kind.program": "Servicio",
  "providers.isNew.provider": "Proveedor nuevo",
  "providers.isNew.place": "Lugar nuevo",
  "providers.isNew.program": "Servicio nuevo",
  "providers.hasLeft": "Ya no está en los archivos",
  "providers.back": "Está de nuevo en los archivos",
  "providers.otherwise": "{{field}}: cambia",
  "providers.field.description": "Descripción",
  "providers.field.street": "Calle",
  "providers.field.city": "Ciudad",
  "providers.field.zip": "Código postal",
  "providers.field.latitude": "Latitud",
  "providers.field.longitude": "Longitud",
  "providers.field.status": "Estado",
  "providers.fault.no-id": "No tiene id. Dele uno que siga igual en los próximos archivos.",
  "providers.fault.twice": "Su id ya está en una línea anterior. Dé a cada línea un id propio.",
  "providers.fault.no-name": "No tiene nombre. Escríbalo en {{column}}.",
  "providers.fault.dangling":
    "{{column}} nombra algo que no está en los archivos o se dejó fuera. Añádalo o corrija {{column}}.",
  "providers.fault.too-long": "{{column}} es demasiado largo. Acórtelo.",
  "providers.fault.too-many": "{{column}} enumera demasiado. Acorte la lista.",
  "providers.fault.too-many-cells":
    "Hay más celdas que columnas. Ponga entre comillas las celdas que tienen comas.",
  "providers.fault.not-a-number": "{{column}} no es una posición en el mapa. Corríjalo.",
  "providers.fault.not-a-time": "{{column}} no es una hora. Escríbala como 9:00 o 5:30 PM.",
  "providers.fault.not-a-day": "{{column}} no es un día. Escríbalo como 2026-03-31.",
  "providers.fault.not-weekly":
    "No es un horario semanal. Escriba un día de la semana por línea; los horarios por mes van en la descripción.",
  "providers.fault.unknown-status":
    "{{column}} es desconocido. Escriba active, inactive, defunct o temporarily closed.",
  "program.left":
    "Estuvo en los archivos de {{source}} hasta el {{day}}, y ya no está. Llame antes de enviar a alguien.",
};
