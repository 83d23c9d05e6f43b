<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="es_ES">
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
        <source>frame.language.on</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>attract.title</source>
        <translation>Introduzca su tarjeta ciudadana</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>Aquí puede pedir su volante de empadronamiento. Tarda unos dos minutos.</translation>
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
        <translation>Ahora no hay conexión con la oficina. Lo intentamos otra vez cada poco. También le atienden en el mostrador.</translation>
    </message>
    <message>
        <source>attract.no-paper</source>
        <translation>Ahora la impresora no puede imprimir. Puede pedir su volante y llevarse un código que vale igual.</translation>
    </message>
    <message>
        <source>reading.title</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>reading.body</source>
        <translation>Leemos su tarjeta. No la saque todavía.</translation>
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
            <numerusform>Escriba la cifra de su clave.</numerusform>
            <numerusform>Escriba las %n cifras de su clave.</numerusform>
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
            <numerusform>La clave no es correcta. Solo le queda %n intento. Si no está seguro, pida ayuda antes en el mostrador.</numerusform>
            <numerusform>La clave no es correcta. Solo le quedan %n intentos. Si no está seguro, pida ayuda antes en el mostrador.</numerusform>
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
            <numerusform>Solo le queda %n intento. Si no está seguro, pida ayuda antes en el mostrador.</numerusform>
            <numerusform>Solo le quedan %n intentos. Si no está seguro, pida ayuda antes en el mostrador.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.confirm</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>pin.count</source>
        <translation>{done} de {of} cifras escritas</translation>
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
        <translation>Su último acceso: {when}</translation>
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
        <translation>Un papel que dice dónde vive. Es gratis y al momento.</translation>
    </message>
    <message>
        <source>volante.purpose.title</source>
        <translation>¿Para qué lo necesita?</translation>
    </message>
    <message>
        <source>volante.purpose.body</source>
        <translation>Lo escribimos en el volante.</translation>
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
        <translation>En otra oficina o administración</translation>
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
        <translation>Para cualquier otro uso</translation>
    </message>
    <message>
        <source>volante.content.title</source>
        <translation>¿Qué debe decir?</translation>
    </message>
    <message>
        <source>volante.content.body</source>
        <translation>Si no lo sabe, elija la primera.</translation>
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
        <translation>Con la fecha de empadronamiento</translation>
    </message>
    <message>
        <source>volante.act</source>
        <translation>Pedir el volante</translation>
    </message>
    <message>
        <source>review.title</source>
        <translation>Compruebe los datos</translation>
    </message>
    <message>
        <source>review.body</source>
        <translation>Todavía no se ha pedido nada.</translation>
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
        <translation>No saque la tarjeta todavía.</translation>
    </message>
    <message>
        <source>working.checking.body</source>
        <translation>Se cortó la conexión. Preguntamos si su volante está hecho. No se hará dos veces.</translation>
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
        <translation>No hay papel, pero vale igual. Guarde este código o haga una foto al QR.</translation>
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
        <translation>Con este QR cualquiera puede comprobar su volante.</translation>
    </message>
    <message>
        <source>another.title</source>
        <translation>¿Necesita algo más?</translation>
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
            <numerusform>Si no toca la pantalla, cerramos su sesión en %n segundo.</numerusform>
            <numerusform>Si no toca la pantalla, cerramos su sesión en %n segundos.</numerusform>
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
        <translation>Este quiosco no está en servicio</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>No puede abrir su llave. El personal ya puede verlo en el registro.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>El lector de tarjetas no funciona</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>Lo estamos arrancando otra vez. Si no vuelve en un minuto, vaya al mostrador.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>No hay lector de tarjetas</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>El lector está desconectado. Este quiosco no puede leer tarjetas ahora.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>No conocemos esta tarjeta</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>Sáquela y use su tarjeta ciudadana.</translation>
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
        <translation>La oficina no la reconoce como suya. Saque la tarjeta.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>Esta tarjeta está bloqueada</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>No se puede usar. Saque la tarjeta.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>Esta tarjeta ha caducado</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>Necesita una tarjeta nueva. Saque la tarjeta.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>No hemos terminado de leer la tarjeta</translation>
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
        <translation>Hemos cerrado su sesión. No se ha impreso nada. Es posible que el volante esté hecho: puede pedir otro cuando quiera.</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.title</source>
        <translation>Espere su papel</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.body</source>
        <translation>Ha sacado la tarjeta y hemos cerrado su sesión. El papel todavía se está imprimiendo.</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.title</source>
        <translation>Recoja su papel</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.body</source>
        <translation>Hemos cerrado su sesión. Compruebe que lleva la tarjeta y el papel.</translation>
    </message>
    <message>
        <source>notice.paper-lost.title</source>
        <translation>El papel no ha salido bien</translation>
    </message>
    <message>
        <source>notice.paper-lost.body</source>
        <translation>Su volante está hecho, pero no se ha impreso entero. Puede pedirlo otra vez.</translation>
    </message>
    <message>
        <source>notice.pin-locked.title</source>
        <translation>Su clave está bloqueada</translation>
    </message>
    <message>
        <source>notice.pin-locked.body</source>
        <translation>Se ha fallado demasiadas veces. En el mostrador le dan una clave nueva.</translation>
    </message>
    <message>
        <source>notice.pin-not-active.title</source>
        <translation>Su tarjeta todavía no tiene clave</translation>
    </message>
    <message>
        <source>notice.pin-not-active.body</source>
        <translation>Para usarla aquí, pida su clave en el mostrador.</translation>
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
        <translation>Todavía no lo sabemos</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.body</source>
        <translation>Se cortó la conexión y no sabemos si su volante está hecho. No se hará dos veces. Apunte este código.</translation>
    </message>
    <message>
        <source>notice.session-expired.title</source>
        <translation>Su sesión ha terminado</translation>
    </message>
    <message>
        <source>notice.session-expired.body</source>
        <translation>Por seguridad, las sesiones duran un tiempo. Saque la tarjeta y métala otra vez.</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.title</source>
        <translation>La impresora no tiene papel</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.body</source>
        <translation>Todavía no se ha pedido su volante. Puede seguir sin papel: vale igual con un código.</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.title</source>
        <translation>La impresora está abierta</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.body</source>
        <translation>Todavía no se ha pedido su volante. Puede seguir sin papel: vale igual con un código.</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.title</source>
        <translation>La impresora no funciona</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.body</source>
        <translation>Todavía no se ha pedido su volante. Puede seguir sin papel: vale igual con un código.</translation>
    </message>
    <message>
        <source>notice.print-paper-out.title</source>
        <translation>Se ha acabado el papel</translation>
    </message>
    <message>
        <source>notice.print-paper-out.body</source>
        <translation>Su volante está hecho y vale, aunque el papel no ha salido entero.</translation>
    </message>
    <message>
        <source>notice.print-cover-open.title</source>
        <translation>La impresora se ha abierto</translation>
    </message>
    <message>
        <source>notice.print-cover-open.body</source>
        <translation>Su volante está hecho y vale, aunque el papel no ha salido entero.</translation>
    </message>
    <message>
        <source>notice.print-failed.title</source>
        <translation>No se ha podido imprimir</translation>
    </message>
    <message>
        <source>notice.print-failed.body</source>
        <translation>Su volante está hecho y vale, aunque el papel no ha salido bien.</translation>
    </message>
    <message>
        <source>notice.print-unknown.title</source>
        <translation>No sabemos si el papel ha salido</translation>
    </message>
    <message>
        <source>notice.print-unknown.body</source>
        <translation>Mire la ranura. Su volante está hecho y vale aunque no haya papel.</translation>
    </message>
</context>
</TS>
