import type { forms as english } from "../en/forms.ts";
import type { Words } from "../words.ts";

export const forms: Words<typeof english> = {
  "atOffice.no-questions": "El formulario no pregunta nada. Añada una pregunta.",
  "atOffice.form-full":
    "El formulario está lleno: conserva todas sus versiones. Copie sus preguntas a un formulario nuevo y retire este.",
  "atOffice.versions-changed":
    "Otra persona acaba de guardar una versión de este formulario. En un momento estará en esta tableta: mírela y guarde de nuevo.",
  "atOffice.no-text": "Una pregunta u opción no tiene palabras. Escríbalas o quítela.",
  "atOffice.no-choices": "Una pregunta no tiene opciones. Añada algunas.",
  "atOffice.choice-taken": "Dos opciones de una pregunta se llaman igual. Cambie una de ellas.",
  "atOffice.code-unsound":
    "Una pregunta tiene un código que no puede ser. Quítela y añádala de nuevo.",
  "atOffice.code-reused":
    "Una pregunta tiene el código de otro tipo de pregunta anterior. Quítela y añádala de nuevo.",
  "atOffice.asks-later":
    "Una pregunta depende de otra que no se hace antes. Bájela, o pregúntela siempre.",
  "atOffice.asks-nothing":
    "Una pregunta depende de una respuesta que no se puede dar. Marque una, o pregúntela siempre.",
  "forms.title": "Formularios",
  "forms.column": "Formulario de evaluación",
  "forms.questions": "Preguntas",
  "forms.none": "Aún no hay formularios. Se pregunta con lo que está aquí.",
  "forms.new": "Nuevo formulario",
  "forms.pane": "El formulario",
  "forms.gone": "No hay ningún formulario en esta dirección.",
  "forms.retiredOnes": "Retirados, ya no se usan",
  "forms.version": "Versión {{version}}",
  "forms.what":
    "Guardar otras preguntas crea una versión nueva. Lo respondido conserva las palabras con que se preguntó.",
  "forms.previewWhat": "Como se pregunta en la tableta. Lo que responda aquí no se guarda.",
  "forms.previewWaits": "Termine las preguntas de arriba: la vista previa sigue.",
  "forms.add": "Añadir pregunta",
  "forms.unnamed": "Una pregunta sin palabras",
  "forms.change": "Cambiar {{what}}",
  "forms.remove": "Quitar {{what}}",
  "forms.text": "Pregunta",
  "forms.type": "Se responde con",
  "forms.typeFixed": "Se preguntó así. Para preguntar de otro modo, quítela y añada otra.",
  "forms.type.text": "texto",
  "forms.type.number": "un número",
  "forms.type.date": "una fecha",
  "forms.type.choice": "una opción",
  "forms.type.choices": "varias opciones",
  "forms.type.scale": "una escala",
  "forms.type.yes-no": "sí o no",
  "forms.required": "Hay que responderla",
  "forms.isRequired": "hay que responderla",
  "forms.least": "Al menos",
  "forms.most": "A lo sumo",
  "forms.leastName": "Qué significa el paso más bajo",
  "forms.mostName": "Qué significa el paso más alto",
  "forms.choices": "Opciones",
  "forms.choice": "Opción {{number}}",
  "forms.newChoice": "Añadir opción",
  "forms.showIf": "Se pregunta",
  "forms.always": "siempre",
  "forms.onlyIf": "solo según la respuesta a: {{question}}",
  "forms.answers": "Se pregunta tras cualquiera de estas respuestas",
  "forms.hangsOn": "tras «{{question}}»",
  "forms.room": "El {{share}} del espacio de este formulario está ocupado por sus versiones.",
  "forms.nearlyFull": "Este formulario está casi lleno: el {{share}} de su espacio está ocupado",
  "forms.isFull": "Estas preguntas ya no caben en este formulario",
  "forms.roomWhat":
    "Conserva todas las versiones, para que las respuestas se lean como se preguntaron. Copie sus preguntas a un formulario nuevo y después retire este: lo respondido queda con él. Las reglas que piden una respuesta de este formulario nombrarán el nuevo cuando las cambie.",
  "forms.copy": "Copiar a un formulario nuevo",
  "forms.newer":
    "Otra persona guardó la versión {{version}} de este formulario mientras usted lo cambiaba",
  "forms.newerWhat":
    "Mírela antes de guardar: la suya parte de la versión anterior y no sabe nada de ella. Con Deshacer cambios se muestra en lugar de la suya.",
  "forms.showNewer": "Mostrar sus preguntas",
  "forms.hideNewer": "Ocultar sus preguntas",
  "forms.newerAsks": "Lo que pregunta la versión {{version}}",
  "forms.onTop": "Guardar la mía de todos modos, como versión {{version}}",
  "forms.newerFirst": "Mire la versión más nueva y marque que la suya la sigue.",
  "forms.rulesHit": "Hay reglas de elegibilidad que piden lo que este formulario ya no ofrece",
  "forms.rulesHitNext":
    "Al personal se le dice “Aún no se puede decir” donde importa una de esas reglas. Vuelva a poner la respuesta o cambie la regla.",
  "forms.fault.no-text": "Escríbala, o quítela.",
  "forms.fault.no-choices": "Añada las opciones.",
  "forms.fault.choice-taken": "Dos opciones se llaman igual. Cambie una de ellas.",
  "forms.fault.code-taken": "Esta pregunta está dos veces. Quite una de ellas.",
  "forms.fault.code-unsound": "Quite esta pregunta y añádala de nuevo.",
  "forms.fault.code-reused": "Antes era otro tipo de pregunta. Quítela y añádala de nuevo.",
  "forms.fault.asks-later":
    "Depende de una pregunta que no se hace antes. Bájela, o pregúntela siempre.",
  "forms.fault.asks-nothing": "Marque una respuesta que se pueda dar, o pregúntela siempre.",
  "forms.fault.range-turned": "El máximo debe ser mayor que el mínimo. Corrija uno de los dos.",
  "forms.fault.not-a-number": "Escriba un número entero posible; una escala va de 0 a 10.",
  "retiring.what.assessment-form":
    "Las tabletas dejan de ofrecerlo con su próximo contacto. Lo respondido se sigue leyendo como se preguntó.",
  "retiring.act.assessment-form": "Retirar este formulario",
  "retiring.was.assessment-form": "{{name}} ya no se usa.",
  "retiring.backWhat.assessment-form":
    "Ya no se pregunta con él. Si lo trae de vuelta, las tabletas lo ofrecen con su próximo contacto.",
  "retiring.isBack.assessment-form": "{{name}} se usa de nuevo.",
};
