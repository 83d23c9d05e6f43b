<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>kiosk</name>
    <message>
        <source>frame.town</source>
        <translation>Ayuntamiento de Puertollano</translation>
    </message>
    <message>
        <source>frame.office</source>
        <translation>Oficina electrónica</translation>
    </message>
    <message>
        <source>frame.back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>frame.finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>frame.clock</source>
        <translation>{when}</translation>
    </message>
    <message>
        <source>frame.language</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>attract.title</source>
        <translation>Meta su tarjeta ciudadana</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>Aquí le damos su volante de empadronamiento. Es un papel y dice dónde vive. Se hace en unos dos minutos.</translation>
    </message>
    <message>
        <source>attract.step.card</source>
        <translation>Meta la tarjeta en el lector</translation>
    </message>
    <message>
        <source>attract.step.pin</source>
        <translation>Escriba su clave</translation>
    </message>
    <message>
        <source>attract.step.paper</source>
        <translation>Recoja su papel</translation>
    </message>
    <message>
        <source>attract.offline</source>
        <translation>Ahora no hay conexión con la oficina. Lo probamos otra vez cada poco. También puede ir al mostrador.</translation>
    </message>
    <message>
        <source>attract.no-paper</source>
        <translation>Ahora no podemos imprimir. Puede pedir su volante sin papel. Le damos un código y vale igual.</translation>
    </message>
    <message>
        <source>reading.title</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>reading.body</source>
        <translation>Leemos su tarjeta. No la saque aún.</translation>
    </message>
    <message>
        <source>take-card.title</source>
        <translation>Saque su tarjeta</translation>
    </message>
    <message>
        <source>take-card.body</source>
        <translation>Hemos cerrado su sesión. Gracias por su visita.</translation>
    </message>
    <message>
        <source>pin.title</source>
        <translation>Hola, {name}</translation>
    </message>
    <message>
        <source>pin.title.plain</source>
        <translation>Su clave</translation>
    </message>
    <message numerus="yes">
        <source>pin.body</source>
        <translation>
            <numerusform>Escriba el número de su clave.</numerusform>
            <numerusform>Escriba los %n números de su clave.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.checking</source>
        <translation>Comprobamos su clave…</translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong</source>
        <translation>
            <numerusform>La clave no es correcta. Le queda %n intento.</numerusform>
            <numerusform>La clave no es correcta. Le quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong.last</source>
        <translation>
            <numerusform>La clave no es correcta. Solo le queda %n intento. ¿Tiene dudas? Pida ayuda antes en el mostrador.</numerusform>
            <numerusform>La clave no es correcta. Solo le quedan %n intentos. ¿Tiene dudas? Pida ayuda antes en el mostrador.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.wrong.plain</source>
        <translation>La clave no es correcta.</translation>
    </message>
    <message numerus="yes">
        <source>pin.few</source>
        <translation>
            <numerusform>Le queda %n intento.</numerusform>
            <numerusform>Le quedan %n intentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.few.last</source>
        <translation>
            <numerusform>Solo le queda %n intento. ¿Tiene dudas? Pida ayuda antes en el mostrador.</numerusform>
            <numerusform>Solo le quedan %n intentos. ¿Tiene dudas? Pida ayuda antes en el mostrador.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.confirm</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Borrar el último número</translation>
    </message>
    <message>
        <source>pin.count</source>
        <translation>{done} de {of} números escritos</translation>
    </message>
    <message>
        <source>home.title</source>
        <translation>¿Qué necesita, {name}?</translation>
    </message>
    <message>
        <source>home.title.plain</source>
        <translation>¿Qué necesita?</translation>
    </message>
    <message>
        <source>home.body</source>
        <translation>Toque lo que quiere hacer.</translation>
    </message>
    <message>
        <source>home.last-access</source>
        <translation>Última vez que entró: {when}</translation>
    </message>
    <message>
        <source>home.first-access</source>
        <translation>Es la primera vez que entra con esta tarjeta.</translation>
    </message>
    <message>
        <source>question.step</source>
        <translation>Pregunta {at} de {of}</translation>
    </message>
    <message>
        <source>volante.name</source>
        <translation>Volante de empadronamiento</translation>
    </message>
    <message>
        <source>volante.hint</source>
        <translation>Este papel dice dónde vive. Es gratis y al momento.</translation>
    </message>
    <message>
        <source>volante.purpose.title</source>
        <translation>¿Para qué lo necesita?</translation>
    </message>
    <message>
        <source>volante.purpose.body</source>
        <translation>Lo ponemos en el volante.</translation>
    </message>
    <message>
        <source>volante.purpose.label</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>volante.purpose.procedure</source>
        <translation>Un trámite</translation>
    </message>
    <message>
        <source>volante.purpose.procedure.hint</source>
        <translation>En otra oficina</translation>
    </message>
    <message>
        <source>volante.purpose.school</source>
        <translation>El colegio</translation>
    </message>
    <message>
        <source>volante.purpose.school.hint</source>
        <translation>Matrícula, becas, comedor</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card</source>
        <translation>El DNI o el pasaporte</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card.hint</source>
        <translation>Para hacerlo o renovarlo</translation>
    </message>
    <message>
        <source>volante.purpose.health</source>
        <translation>La salud</translation>
    </message>
    <message>
        <source>volante.purpose.health.hint</source>
        <translation>Tarjeta sanitaria, centro de salud</translation>
    </message>
    <message>
        <source>volante.purpose.other</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>volante.purpose.other.hint</source>
        <translation>Para otro uso</translation>
    </message>
    <message>
        <source>volante.content.title</source>
        <translation>¿Qué debe decir?</translation>
    </message>
    <message>
        <source>volante.content.body</source>
        <translation>¿No lo sabe? Elija la primera.</translation>
    </message>
    <message>
        <source>volante.content.label</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>volante.content.current</source>
        <translation>Dónde vivo ahora</translation>
    </message>
    <message>
        <source>volante.content.current.hint</source>
        <translation>Su dirección de hoy</translation>
    </message>
    <message>
        <source>volante.content.with-date</source>
        <translation>Dónde vivo y desde cuándo</translation>
    </message>
    <message>
        <source>volante.content.with-date.hint</source>
        <translation>Con la fecha de alta</translation>
    </message>
    <message>
        <source>volante.act</source>
        <translation>Pedir el volante</translation>
    </message>
    <message>
        <source>review.title</source>
        <translation>Compruebe sus datos</translation>
    </message>
    <message>
        <source>review.body</source>
        <translation>Lea sus datos. Aún no hemos pedido nada.</translation>
    </message>
    <message>
        <source>review.name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>review.document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>review.address</source>
        <translation>Dirección en el padrón</translation>
    </message>
    <message>
        <source>review.change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>working.title</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>working.asking</source>
        <translation>Preguntamos a la oficina.</translation>
    </message>
    <message>
        <source>working.body</source>
        <translation>No saque la tarjeta aún.</translation>
    </message>
    <message>
        <source>working.checking.body</source>
        <translation>Se ha cortado la conexión. Preguntamos si su volante está hecho. No se hará dos veces.</translation>
    </message>
    <message>
        <source>working.issuing</source>
        <translation>Hacemos su volante</translation>
    </message>
    <message>
        <source>working.checking</source>
        <translation>Comprobamos si está hecho</translation>
    </message>
    <message>
        <source>working.issue.done</source>
        <translation>Su volante está hecho</translation>
    </message>
    <message>
        <source>working.printing</source>
        <translation>Lo imprimimos</translation>
    </message>
    <message>
        <source>working.take</source>
        <translation>Recoja su papel</translation>
    </message>
    <message>
        <source>paper.title</source>
        <translation>Recoja su papel</translation>
    </message>
    <message>
        <source>paper.body</source>
        <translation>Sale por la ranura de abajo.</translation>
    </message>
    <message>
        <source>paper.confirm</source>
        <translation>Ya lo tengo</translation>
    </message>
    <message>
        <source>code.title</source>
        <translation>Su volante está hecho</translation>
    </message>
    <message>
        <source>code.body</source>
        <translation>No hay papel. Este código vale igual. Guarde el código o haga una foto al QR.</translation>
    </message>
    <message>
        <source>code.confirm</source>
        <translation>Ya lo tengo</translation>
    </message>
    <message>
        <source>document.csv</source>
        <translation>Código de verificación (CSV)</translation>
    </message>
    <message>
        <source>document.qr</source>
        <translation>Con este QR se ve que su volante vale.</translation>
    </message>
    <message>
        <source>another.title</source>
        <translation>¿Quiere algo más?</translation>
    </message>
    <message>
        <source>another.more</source>
        <translation>Otro volante</translation>
    </message>
    <message>
        <source>another.more.hint</source>
        <translation>Vuelve al principio, sin escribir la clave</translation>
    </message>
    <message>
        <source>another.finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>another.finish.hint</source>
        <translation>Cierra su sesión. Después, saque su tarjeta</translation>
    </message>
    <message>
        <source>idle.title</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message numerus="yes">
        <source>idle.body</source>
        <translation>
            <numerusform>Toque la pantalla para seguir. Si no, cerramos su sesión en %n segundo.</numerusform>
            <numerusform>Toque la pantalla para seguir. Si no, cerramos su sesión en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>idle.stay</source>
        <translation>Sí, sigo aquí</translation>
    </message>
    <message>
        <source>idle.finish</source>
        <translation>No, terminar</translation>
    </message>
    <message>
        <source>notice.staff</source>
        <translation>En el mostrador le pueden ayudar.</translation>
    </message>
    <message>
        <source>notice.follow-up</source>
        <translation>Código de seguimiento</translation>
    </message>
    <message>
        <source>action.retry</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>action.without-paper</source>
        <translation>Seguir sin papel, con un código</translation>
    </message>
    <message>
        <source>action.check-again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>action.print-again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>action.paper-is-fine</source>
        <translation>El papel ha salido bien</translation>
    </message>
    <message>
        <source>action.finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>notice.out-of-service.title</source>
        <translation>Este quiosco no funciona ahora</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>Hay un problema dentro del quiosco. El personal puede ver cuál es.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>El lector de tarjetas no funciona</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>Lo ponemos en marcha otra vez. Espere un minuto. ¿No funciona? Vaya al mostrador.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>No hay lector de tarjetas</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>El lector no está conectado. Ahora este quiosco no lee tarjetas.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>Esta tarjeta no vale aquí</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>Saque esta tarjeta. Aquí se usa la tarjeta ciudadana. ¿No la tiene? Pida una en el mostrador.</translation>
    </message>
    <message>
        <source>notice.card-mute.title</source>
        <translation>No podemos leer la tarjeta</translation>
    </message>
    <message>
        <source>notice.card-mute.body</source>
        <translation>Sáquela, dele la vuelta y métala otra vez.</translation>
    </message>
    <message>
        <source>notice.card-forged.title</source>
        <translation>Esta tarjeta no es válida</translation>
    </message>
    <message>
        <source>notice.card-forged.body</source>
        <translation>La oficina no la conoce. Saque la tarjeta.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>Esta tarjeta está bloqueada</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>Ya no se puede usar. Saque la tarjeta.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>Esta tarjeta ha caducado</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>Ya no se puede usar. Saque la tarjeta. Pida otra en el mostrador.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>No hemos leído bien la tarjeta</translation>
    </message>
    <message>
        <source>notice.card-read-again.body</source>
        <translation>Sáquela y métala otra vez.</translation>
    </message>
    <message>
        <source>notice.card-removed.title</source>
        <translation>Ha sacado la tarjeta</translation>
    </message>
    <message>
        <source>notice.card-removed.body</source>
        <translation>Hemos cerrado su sesión. Aquí no queda ningún dato suyo.</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.title</source>
        <translation>Ha sacado la tarjeta</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.body</source>
        <translation>Hemos cerrado su sesión. No se ha impreso nada. Quizá el volante ya está hecho. Puede pedir otro cuando quiera.</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.title</source>
        <translation>Espere su papel</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.body</source>
        <translation>Ha sacado la tarjeta. Hemos cerrado su sesión. El papel no ha salido aún.</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.title</source>
        <translation>Recoja su papel</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.body</source>
        <translation>Hemos cerrado su sesión. ¿Lleva la tarjeta y el papel? Compruebe que los lleva.</translation>
    </message>
    <message>
        <source>notice.paper-lost.title</source>
        <translation>El papel no ha salido bien</translation>
    </message>
    <message>
        <source>notice.paper-lost.body</source>
        <translation>Su volante está hecho. El papel no ha salido entero. Puede pedirlo otra vez.</translation>
    </message>
    <message>
        <source>notice.pin-locked.title</source>
        <translation>Su clave está bloqueada</translation>
    </message>
    <message>
        <source>notice.pin-locked.body</source>
        <translation>Ha habido muchos fallos. En el mostrador le dan una clave nueva.</translation>
    </message>
    <message>
        <source>notice.pin-not-active.title</source>
        <translation>Su tarjeta aún no tiene clave</translation>
    </message>
    <message>
        <source>notice.pin-not-active.body</source>
        <translation>Pida su clave en el mostrador. Después puede usar aquí su tarjeta.</translation>
    </message>
    <message>
        <source>notice.go-to-desk.title</source>
        <translation>Este trámite se hace en el mostrador</translation>
    </message>
    <message>
        <source>notice.go-to-desk.body</source>
        <translation>Aquí no podemos darle este volante. En el mostrador le atienden.</translation>
    </message>
    <message>
        <source>notice.office-unreachable.title</source>
        <translation>No hay conexión con la oficina</translation>
    </message>
    <message>
        <source>notice.office-unreachable.body</source>
        <translation>No se ha pedido ningún volante. Puede probar otra vez.</translation>
    </message>
    <message>
        <source>notice.office-trouble.title</source>
        <translation>La oficina no ha podido hacerlo</translation>
    </message>
    <message>
        <source>notice.office-trouble.body</source>
        <translation>No se ha hecho ningún volante. Puede probar otra vez.</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.title</source>
        <translation>Aún no lo sabemos</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.body</source>
        <translation>Se ha cortado la conexión. Su volante puede estar hecho o no. No se hará dos veces. Apunte este código.</translation>
    </message>
    <message>
        <source>notice.session-expired.title</source>
        <translation>Su sesión ha terminado</translation>
    </message>
    <message>
        <source>notice.session-expired.body</source>
        <translation>Por seguridad, dura un tiempo. Saque la tarjeta y métala otra vez.</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.title</source>
        <translation>La impresora no tiene papel</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.body</source>
        <translation>Aún no hemos pedido su volante. Puede seguir sin papel. Le damos un código y vale igual.</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.title</source>
        <translation>La impresora está abierta</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.body</source>
        <translation>Aún no hemos pedido su volante. Puede seguir sin papel. Le damos un código y vale igual.</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.title</source>
        <translation>La impresora no funciona</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.body</source>
        <translation>Aún no hemos pedido su volante. Puede seguir sin papel. Le damos un código y vale igual.</translation>
    </message>
    <message>
        <source>notice.print-paper-out.title</source>
        <translation>Se ha acabado el papel</translation>
    </message>
    <message>
        <source>notice.print-paper-out.body</source>
        <translation>Su volante está hecho y vale. El papel no ha salido entero.</translation>
    </message>
    <message>
        <source>notice.print-cover-open.title</source>
        <translation>La impresora se ha abierto</translation>
    </message>
    <message>
        <source>notice.print-cover-open.body</source>
        <translation>Su volante está hecho y vale. El papel no ha salido entero.</translation>
    </message>
    <message>
        <source>notice.print-failed.title</source>
        <translation>No se ha podido imprimir</translation>
    </message>
    <message>
        <source>notice.print-failed.body</source>
        <translation>Su volante está hecho y vale. El papel no ha salido bien.</translation>
    </message>
    <message>
        <source>notice.print-unknown.title</source>
        <translation>No sabemos si el papel ha salido</translation>
    </message>
    <message>
        <source>notice.print-unknown.body</source>
        <translation>Mire la ranura. Su volante está hecho. Vale también sin papel.</translation>
    </message>
    <message>
        <source>frame.easy</source>
        <translation>Uso fácil</translation>
    </message>
    <message>
        <source>frame.reach</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>frame.languages</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>frame.options</source>
        <translation>Ver y oír</translation>
    </message>
    <message>
        <source>frame.help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>language.title</source>
        <translation>Elija su idioma</translation>
    </message>
    <message>
        <source>language.body</source>
        <translation>Lo puede cambiar cuando quiera. No pierde nada.</translation>
    </message>
    <message>
        <source>options.title</source>
        <translation>Ver y oír</translation>
    </message>
    <message>
        <source>options.body</source>
        <translation>Elija cómo quiere usar el quiosco. Al terminar, todo vuelve a estar como antes.</translation>
    </message>
    <message>
        <source>options.colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>options.colours.hint</source>
        <translation>Más contraste, fondo oscuro o menos brillo</translation>
    </message>
    <message>
        <source>options.voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>options.voice.hint</source>
        <translation>Oír lo que dice la pantalla</translation>
    </message>
    <message>
        <source>options.unhurried</source>
        <translation>Sin prisa</translation>
    </message>
    <message>
        <source>options.unhurried.hint</source>
        <translation>Diez veces más tiempo para todo</translation>
    </message>
    <message>
        <source>colours.title</source>
        <translation>Elija los colores</translation>
    </message>
    <message>
        <source>colours.body</source>
        <translation>Mire con cuál lee mejor.</translation>
    </message>
    <message>
        <source>colours.standard</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>colours.standard.hint</source>
        <translation>Letra oscura, fondo claro</translation>
    </message>
    <message>
        <source>colours.dark</source>
        <translation>Fondo oscuro</translation>
    </message>
    <message>
        <source>colours.dark.hint</source>
        <translation>Letra clara, fondo oscuro</translation>
    </message>
    <message>
        <source>colours.contrast</source>
        <translation>Mucho contraste</translation>
    </message>
    <message>
        <source>colours.contrast.hint</source>
        <translation>Letra amarilla y blanca, fondo negro</translation>
    </message>
    <message>
        <source>colours.low-glare</source>
        <translation>Poco brillo</translation>
    </message>
    <message>
        <source>colours.low-glare.hint</source>
        <translation>Colores suaves. Cansan menos</translation>
    </message>
    <message>
        <source>voice.title</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>voice.body</source>
        <translation>La voz lee la pantalla. Con auriculares, lee también sus datos.</translation>
    </message>
    <message>
        <source>voice.toggle</source>
        <translation>Oír la pantalla</translation>
    </message>
    <message>
        <source>voice.toggle.hint</source>
        <translation>La voz lee todo lo que ve aquí</translation>
    </message>
    <message>
        <source>voice.slower</source>
        <translation>Más despacio</translation>
    </message>
    <message>
        <source>voice.faster</source>
        <translation>Más deprisa</translation>
    </message>
    <message>
        <source>voice.softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>voice.louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>voice.repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>voice.pause</source>
        <translation>Parar la voz un momento</translation>
    </message>
    <message>
        <source>voice.cover</source>
        <translation>Tapar mis datos en la pantalla</translation>
    </message>
    <message>
        <source>voice.rate</source>
        <translation>Velocidad {at} de {of}</translation>
    </message>
    <message>
        <source>voice.volume</source>
        <translation>Volumen {at} de {of}</translation>
    </message>
    <message>
        <source>help.title</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>help.body</source>
        <translation>En el mostrador le pueden ayudar.</translation>
    </message>
    <message>
        <source>help.touch</source>
        <translation>Toque con un dedo y levántelo. No hace falta apretar.</translation>
    </message>
    <message>
        <source>help.easy</source>
        <translation>«Uso fácil» pone la letra grande y quita la prisa.</translation>
    </message>
    <message>
        <source>help.reach</source>
        <translation>«Bajar» pone los botones más abajo, a su alcance.</translation>
    </message>
    <message>
        <source>help.voice</source>
        <translation>Con auriculares, el quiosco le habla. También con la tecla Voz.</translation>
    </message>
    <message numerus="yes">
        <source>help.wait</source>
        <translation>
            <numerusform>Puede estar %n minuto sin tocar nada. Después le preguntamos: ¿Sigue ahí? Luego borramos sus datos.</numerusform>
            <numerusform>Puede estar %n minutos sin tocar nada. Después le preguntamos: ¿Sigue ahí? Luego borramos sus datos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list.more</source>
        <translation>
            <numerusform>Ver más (queda %n)</numerusform>
            <numerusform>Ver más (quedan %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>list.first</source>
        <translation>Ver desde el principio</translation>
    </message>
    <message>
        <source>idle.more-time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>curtain.title</source>
        <translation>Modo voz en uso</translation>
    </message>
    <message>
        <source>curtain.body</source>
        <translation>La pantalla está tapada. Así nadie ve sus datos.</translation>
    </message>
    <message>
        <source>curtain.show</source>
        <translation>Ver la pantalla</translation>
    </message>
    <message>
        <source>curtain.lost.title</source>
        <translation>Los auriculares no están puestos</translation>
    </message>
    <message>
        <source>curtain.lost.body</source>
        <translation>La voz se ha parado. Para seguir, conéctelos otra vez.</translation>
    </message>
    <message>
        <source>speech.welcome</source>
        <translation>Hola. Está en el quiosco del Ayuntamiento. Yo le guío con la voz. Con la tecla Abajo oye las opciones. Con la tecla del centro elige. Con la tecla Izquierda vuelve.</translation>
    </message>
    <message numerus="yes">
        <source>speech.options</source>
        <translation>
            <numerusform>%n opción.</numerusform>
            <numerusform>%n opciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>speech.position</source>
        <translation>Opción {at} de {of}.</translation>
    </message>
    <message>
        <source>speech.start</source>
        <translation>Principio.</translation>
    </message>
    <message>
        <source>speech.end</source>
        <translation>Final.</translation>
    </message>
    <message>
        <source>speech.on</source>
        <translation>activado</translation>
    </message>
    <message>
        <source>speech.off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>speech.chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>speech.choose-first</source>
        <translation>Primero elija una opción.</translation>
    </message>
    <message>
        <source>speech.rate</source>
        <translation>Velocidad {at} de {of}.</translation>
    </message>
    <message>
        <source>speech.volume</source>
        <translation>Volumen {at} de {of}.</translation>
    </message>
    <message>
        <source>speech.pin</source>
        <translation>Oye un pitido con cada número. Con la tecla Izquierda borra. Con la tecla Derecha sigue.</translation>
    </message>
    <message>
        <source>speech.private</source>
        <translation>No leo sus datos en voz alta. Con auriculares, sí los leo.</translation>
    </message>
    <message>
        <source>frame.moment</source>
        <translation>{day}, {hour}</translation>
    </message>
    <message>
        <source>keyboard.shift</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>keyboard.shift.on</source>
        <translation>Puesta para la próxima letra</translation>
    </message>
    <message>
        <source>keyboard.shift.off</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>keyboard.space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>keyboard.erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>keyboard.to-standard</source>
        <translation>Letras como en un teclado</translation>
    </message>
    <message>
        <source>keyboard.to-alphabet</source>
        <translation>Letras por orden alfabético</translation>
    </message>
    <message>
        <source>keyboard.more</source>
        <translation>Más teclas: {keys}</translation>
    </message>
    <message>
        <source>keyboard.letters</source>
        <translation>Letras {letters}</translation>
    </message>
    <message>
        <source>keyboard.range</source>
        <translation>De la {first} a la {last}</translation>
    </message>
    <message>
        <source>keyboard.group.letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>keyboard.group.latin</source>
        <translation>Letras latinas</translation>
    </message>
    <message>
        <source>keyboard.group.accents</source>
        <translation>Letras con acento</translation>
    </message>
    <message>
        <source>keyboard.group.digits</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>keyboard.group.signs</source>
        <translation>Signos</translation>
    </message>
    <message>
        <source>keyboard.sign.exclamation-mark</source>
        <translation>Cierra exclamación</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-exclamation-mark</source>
        <translation>Abre exclamación</translation>
    </message>
    <message>
        <source>keyboard.sign.question-mark</source>
        <translation>Cierra interrogación</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-question-mark</source>
        <translation>Abre interrogación</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-question-mark</source>
        <translation>Interrogación árabe</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-comma</source>
        <translation>Coma árabe</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-semicolon</source>
        <translation>Punto y coma árabe</translation>
    </message>
    <message>
        <source>keyboard.sign.quotation-mark</source>
        <translation>Comillas</translation>
    </message>
    <message>
        <source>keyboard.sign.number-sign</source>
        <translation>Almohadilla</translation>
    </message>
    <message>
        <source>keyboard.sign.dollar-sign</source>
        <translation>Dólar</translation>
    </message>
    <message>
        <source>keyboard.sign.percent-sign</source>
        <translation>Tanto por ciento</translation>
    </message>
    <message>
        <source>keyboard.sign.ampersand</source>
        <translation>Signo et</translation>
    </message>
    <message>
        <source>keyboard.sign.apostrophe</source>
        <translation>Apóstrofo</translation>
    </message>
    <message>
        <source>keyboard.sign.left-parenthesis</source>
        <translation>Abre paréntesis</translation>
    </message>
    <message>
        <source>keyboard.sign.right-parenthesis</source>
        <translation>Cierra paréntesis</translation>
    </message>
    <message>
        <source>keyboard.sign.asterisk</source>
        <translation>Asterisco</translation>
    </message>
    <message>
        <source>keyboard.sign.plus-sign</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>keyboard.sign.comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>keyboard.sign.hyphen-minus</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>keyboard.sign.full-stop</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>keyboard.sign.solidus</source>
        <translation>Barra</translation>
    </message>
    <message>
        <source>keyboard.sign.colon</source>
        <translation>Dos puntos</translation>
    </message>
    <message>
        <source>keyboard.sign.semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>keyboard.sign.less-than-sign</source>
        <translation>Menor que</translation>
    </message>
    <message>
        <source>keyboard.sign.equals-sign</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>keyboard.sign.greater-than-sign</source>
        <translation>Mayor que</translation>
    </message>
    <message>
        <source>keyboard.sign.commercial-at</source>
        <translation>Arroba</translation>
    </message>
    <message>
        <source>keyboard.sign.left-square-bracket</source>
        <translation>Abre corchete</translation>
    </message>
    <message>
        <source>keyboard.sign.right-square-bracket</source>
        <translation>Cierra corchete</translation>
    </message>
    <message>
        <source>keyboard.sign.left-curly-bracket</source>
        <translation>Abre llave</translation>
    </message>
    <message>
        <source>keyboard.sign.right-curly-bracket</source>
        <translation>Cierra llave</translation>
    </message>
    <message>
        <source>keyboard.sign.reverse-solidus</source>
        <translation>Barra inversa</translation>
    </message>
    <message>
        <source>keyboard.sign.circumflex-accent</source>
        <translation>Acento circunflejo</translation>
    </message>
    <message>
        <source>keyboard.sign.low-line</source>
        <translation>Guion bajo</translation>
    </message>
    <message>
        <source>keyboard.sign.grave-accent</source>
        <translation>Acento grave</translation>
    </message>
    <message>
        <source>keyboard.sign.vertical-line</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>keyboard.sign.tilde</source>
        <translation>Virgulilla</translation>
    </message>
    <message>
        <source>keyboard.sign.masculine-ordinal-indicator</source>
        <translation>O de segundo</translation>
    </message>
    <message>
        <source>keyboard.sign.feminine-ordinal-indicator</source>
        <translation>A de segunda</translation>
    </message>
    <message numerus="yes">
        <source>secret.count</source>
        <translation>
            <numerusform>Ha escrito %n. Hacen falta {least} o más.</numerusform>
            <numerusform>Ha escrito %n. Hacen falta {least} o más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>secret.enough</source>
        <translation>
            <numerusform>Ha escrito %n. Ya vale.</numerusform>
            <numerusform>Ha escrito %n. Ya vale.</numerusform>
        </translation>
    </message>
    <message>
        <source>field.limit</source>
        <translation>Caben {limit} letras como mucho</translation>
    </message>
    <message>
        <source>calibrate.card.title</source>
        <translation>Tarjeta · Card</translation>
    </message>
    <message>
        <source>calibrate.card.body</source>
        <translation>Ponga una tarjeta bancaria sobre el cristal, en la esquina marcada. Cambie el dibujo hasta que mida lo mismo.
Hold a bank card to the glass, in the marked corner. Change the drawing until it is the same size.</translation>
    </message>
    <message>
        <source>calibrate.edge.title</source>
        <translation>Borde inferior · Lower edge</translation>
    </message>
    <message>
        <source>calibrate.edge.body</source>
        <translation>Mida con una cinta del suelo al borde inferior de la imagen. Escriba los milímetros.
Measure with a tape from the floor to the lower edge of the picture. Type the millimetres.</translation>
    </message>
    <message>
        <source>calibrate.distance.title</source>
        <translation>Distancia · Distance</translation>
    </message>
    <message>
        <source>calibrate.distance.body</source>
        <translation>Mida de los ojos de una persona al cristal, como se pone ante el terminal. Escriba los milímetros.
Measure from a person’s eyes to the glass, as one stands at the terminal. Type the millimetres.</translation>
    </message>
    <message>
        <source>calibrate.result.title</source>
        <translation>Compruebe · Check</translation>
    </message>
    <message>
        <source>calibrate.result.body</source>
        <translation>Compruebe la escala con la cinta: son milímetros sobre el suelo. La franja de color es la que alcanza la mano.
Check the scale with the tape: it is millimetres above the floor. The tinted band is what a hand reaches.</translation>
    </message>
    <message>
        <source>calibrate.result</source>
        <translation>{scale} px/mm · {inches}″
Franja · Band 800–1200 mm: {top}–{bottom} px
Tecla · Key: {target} px</translation>
    </message>
    <message>
        <source>calibrate.scale</source>
        <translation>{scale} px/mm</translation>
    </message>
    <message>
        <source>calibrate.mm</source>
        <translation>{value} mm</translation>
    </message>
    <message>
        <source>calibrate.step</source>
        <translation>{step}</translation>
    </message>
    <message>
        <source>calibrate.leave</source>
        <translation>Salir · Leave</translation>
    </message>
    <message>
        <source>calibrate.back</source>
        <translation>Volver · Back</translation>
    </message>
    <message>
        <source>calibrate.next</source>
        <translation>Seguir · Continue</translation>
    </message>
    <message>
        <source>calibrate.save</source>
        <translation>Guardar · Save</translation>
    </message>
    <message>
        <source>options.voice.none</source>
        <translation>Aquí no hay voz en este idioma</translation>
    </message>
    <message>
        <source>working.mark.done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>working.mark.running</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>working.mark.next</source>
        <translation>después</translation>
    </message>
</context>
</TS>
