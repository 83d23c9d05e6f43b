<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>kiosk</name>
    <message>
        <source>frame.town</source>
        <translation>Ayuntamiento de Puertollano</translation>
    </message>
    <message>
        <source>frame.office</source>
        <translation>Mairie électronique</translation>
    </message>
    <message>
        <source>frame.back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>frame.finish</source>
        <translation>Terminer</translation>
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
        <translation>Insérez votre carte citoyenne</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>Ici, vous pouvez obtenir votre attestation d’inscription (volante de empadronamiento). Cela prend environ deux minutes.</translation>
    </message>
    <message>
        <source>attract.step.card</source>
        <translation>Insérez la carte dans le lecteur</translation>
    </message>
    <message>
        <source>attract.step.pin</source>
        <translation>Tapez votre code PIN</translation>
    </message>
    <message>
        <source>attract.step.paper</source>
        <translation>Prenez votre papier</translation>
    </message>
    <message>
        <source>attract.offline</source>
        <translation>Il n’y a pas de connexion avec la mairie en ce moment. Nous réessayons régulièrement. On vous accueille aussi au guichet.</translation>
    </message>
    <message>
        <source>attract.no-paper</source>
        <translation>L’imprimante ne peut pas imprimer en ce moment. Vous pouvez obtenir votre attestation sous forme de code. Il est tout aussi valable.</translation>
    </message>
    <message>
        <source>reading.title</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>reading.body</source>
        <translation>Nous lisons votre carte. Ne la retirez pas encore.</translation>
    </message>
    <message>
        <source>take-card.title</source>
        <translation>Retirez votre carte</translation>
    </message>
    <message>
        <source>take-card.body</source>
        <translation>Nous avons fermé votre session. Merci de votre visite.</translation>
    </message>
    <message>
        <source>pin.title</source>
        <translation>Bonjour, {name}</translation>
    </message>
    <message>
        <source>pin.title.plain</source>
        <translation>Votre code PIN</translation>
    </message>
    <message numerus="yes">
        <source>pin.body</source>
        <translation>
            <numerusform>Tapez %n chiffre de votre code PIN.</numerusform>
            <numerusform>Tapez les %n chiffres de votre code PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.checking</source>
        <translation>Nous vérifions votre code PIN…</translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong</source>
        <translation>
            <numerusform>Le code PIN n’est pas bon. Il vous reste %n essai.</numerusform>
            <numerusform>Le code PIN n’est pas bon. Il vous reste %n essais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong.last</source>
        <translation>
            <numerusform>Le code PIN n’est pas bon. Il ne vous reste que %n essai. En cas de doute, demandez d’abord de l’aide au guichet.</numerusform>
            <numerusform>Le code PIN n’est pas bon. Il ne vous reste que %n essais. En cas de doute, demandez d’abord de l’aide au guichet.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.wrong.plain</source>
        <translation>Le code PIN n’est pas bon.</translation>
    </message>
    <message numerus="yes">
        <source>pin.few</source>
        <translation>
            <numerusform>Il vous reste %n essai.</numerusform>
            <numerusform>Il vous reste %n essais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.few.last</source>
        <translation>
            <numerusform>Il ne vous reste que %n essai. En cas de doute, demandez d’abord de l’aide au guichet.</numerusform>
            <numerusform>Il ne vous reste que %n essais. En cas de doute, demandez d’abord de l’aide au guichet.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.confirm</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Effacer le dernier chiffre</translation>
    </message>
    <message>
        <source>pin.count</source>
        <translation>{done} chiffres sur {of} tapés</translation>
    </message>
    <message>
        <source>home.title</source>
        <translation>De quoi avez-vous besoin, {name} ?</translation>
    </message>
    <message>
        <source>home.title.plain</source>
        <translation>De quoi avez-vous besoin ?</translation>
    </message>
    <message>
        <source>home.body</source>
        <translation>Touchez ce que vous voulez faire.</translation>
    </message>
    <message>
        <source>home.last-access</source>
        <translation>Votre dernière visite : {when}</translation>
    </message>
    <message>
        <source>home.first-access</source>
        <translation>C’est la première fois que vous utilisez cette carte ici.</translation>
    </message>
    <message>
        <source>question.step</source>
        <translation>Question {at} sur {of}</translation>
    </message>
    <message>
        <source>volante.name</source>
        <translation>Attestation d’inscription (volante de empadronamiento)</translation>
    </message>
    <message>
        <source>volante.hint</source>
        <translation>Un papier qui dit où vous habitez. C’est gratuit et immédiat.</translation>
    </message>
    <message>
        <source>volante.purpose.title</source>
        <translation>Pour quoi faire ?</translation>
    </message>
    <message>
        <source>volante.purpose.body</source>
        <translation>Nous l’écrivons sur l’attestation.</translation>
    </message>
    <message>
        <source>volante.purpose.label</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>volante.purpose.procedure</source>
        <translation>Une démarche</translation>
    </message>
    <message>
        <source>volante.purpose.procedure.hint</source>
        <translation>Dans un autre bureau ou une autre administration</translation>
    </message>
    <message>
        <source>volante.purpose.school</source>
        <translation>L’école</translation>
    </message>
    <message>
        <source>volante.purpose.school.hint</source>
        <translation>Inscription, bourses, cantine</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card</source>
        <translation>La carte d’identité (DNI) ou le passeport</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card.hint</source>
        <translation>Pour l’obtenir ou le renouveler</translation>
    </message>
    <message>
        <source>volante.purpose.health</source>
        <translation>La santé</translation>
    </message>
    <message>
        <source>volante.purpose.health.hint</source>
        <translation>Carte de santé, centre de santé</translation>
    </message>
    <message>
        <source>volante.purpose.other</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>volante.purpose.other.hint</source>
        <translation>Pour tout autre usage</translation>
    </message>
    <message>
        <source>volante.content.title</source>
        <translation>Que doit-elle dire ?</translation>
    </message>
    <message>
        <source>volante.content.body</source>
        <translation>Si vous ne savez pas, choisissez la première.</translation>
    </message>
    <message>
        <source>volante.content.label</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>volante.content.current</source>
        <translation>Où j’habite maintenant</translation>
    </message>
    <message>
        <source>volante.content.current.hint</source>
        <translation>Votre adresse d’aujourd’hui</translation>
    </message>
    <message>
        <source>volante.content.with-date</source>
        <translation>Où j’habite et depuis quand</translation>
    </message>
    <message>
        <source>volante.content.with-date.hint</source>
        <translation>Avec la date d’inscription</translation>
    </message>
    <message>
        <source>volante.act</source>
        <translation>Demander l’attestation</translation>
    </message>
    <message>
        <source>review.title</source>
        <translation>Vérifiez vos données</translation>
    </message>
    <message>
        <source>review.body</source>
        <translation>Rien n’a encore été demandé.</translation>
    </message>
    <message>
        <source>review.name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>review.document</source>
        <translation>Pièce d’identité</translation>
    </message>
    <message>
        <source>review.address</source>
        <translation>Adresse enregistrée (padrón)</translation>
    </message>
    <message>
        <source>review.change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>working.title</source>
        <translation>Un instant</translation>
    </message>
    <message>
        <source>working.asking</source>
        <translation>Nous demandons à la mairie.</translation>
    </message>
    <message>
        <source>working.body</source>
        <translation>Ne retirez pas encore la carte.</translation>
    </message>
    <message>
        <source>working.checking.body</source>
        <translation>La connexion a été coupée. Nous demandons si votre attestation est faite. Elle ne sera pas faite deux fois.</translation>
    </message>
    <message>
        <source>working.issuing</source>
        <translation>Nous faisons votre attestation</translation>
    </message>
    <message>
        <source>working.checking</source>
        <translation>Nous vérifions si elle est faite</translation>
    </message>
    <message>
        <source>working.issue.done</source>
        <translation>Votre attestation est faite</translation>
    </message>
    <message>
        <source>working.printing</source>
        <translation>Nous l’imprimons</translation>
    </message>
    <message>
        <source>working.take</source>
        <translation>Prenez votre papier</translation>
    </message>
    <message>
        <source>paper.title</source>
        <translation>Prenez votre papier</translation>
    </message>
    <message>
        <source>paper.body</source>
        <translation>Il sort par la fente en bas.</translation>
    </message>
    <message>
        <source>paper.confirm</source>
        <translation>Je l’ai</translation>
    </message>
    <message>
        <source>code.title</source>
        <translation>Votre attestation est faite</translation>
    </message>
    <message>
        <source>code.body</source>
        <translation>Il n’y a pas de papier, mais elle est tout aussi valable. Gardez ce code ou prenez le QR en photo.</translation>
    </message>
    <message>
        <source>code.confirm</source>
        <translation>Je l’ai</translation>
    </message>
    <message>
        <source>document.csv</source>
        <translation>Code de vérification (CSV)</translation>
    </message>
    <message>
        <source>document.qr</source>
        <translation>Avec ce QR, chacun peut vérifier votre attestation.</translation>
    </message>
    <message>
        <source>another.title</source>
        <translation>Avez-vous besoin d’autre chose ?</translation>
    </message>
    <message>
        <source>another.more</source>
        <translation>Une autre attestation</translation>
    </message>
    <message>
        <source>another.more.hint</source>
        <translation>Retour au début, sans taper le code PIN</translation>
    </message>
    <message>
        <source>another.finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>another.finish.hint</source>
        <translation>Ferme votre session. Ensuite, retirez votre carte</translation>
    </message>
    <message>
        <source>idle.title</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message numerus="yes">
        <source>idle.body</source>
        <translation>
            <numerusform>Si vous ne touchez pas l’écran, nous fermons votre session dans %n seconde.</numerusform>
            <numerusform>Si vous ne touchez pas l’écran, nous fermons votre session dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>idle.stay</source>
        <translation>Oui, je suis là</translation>
    </message>
    <message>
        <source>idle.finish</source>
        <translation>Non, terminer</translation>
    </message>
    <message>
        <source>notice.staff</source>
        <translation>Au guichet, on peut vous aider.</translation>
    </message>
    <message>
        <source>notice.follow-up</source>
        <translation>Code de suivi</translation>
    </message>
    <message>
        <source>action.retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>action.without-paper</source>
        <translation>Continuer sans papier, avec un code</translation>
    </message>
    <message>
        <source>action.check-again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>action.print-again</source>
        <translation>Imprimer à nouveau</translation>
    </message>
    <message>
        <source>action.paper-is-fine</source>
        <translation>Le papier est bien sorti</translation>
    </message>
    <message>
        <source>action.finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>notice.out-of-service.title</source>
        <translation>Cette borne ne fonctionne pas</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>Il y a un problème dans la borne. Le personnel peut voir lequel.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>Le lecteur de cartes ne fonctionne pas</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>Nous le remettons en marche. S’il ne fonctionne pas dans une minute, allez au guichet.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>Il n’y a pas de lecteur de cartes</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>Le lecteur n’est pas branché. Cette borne ne peut pas lire de cartes en ce moment.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>Cette carte n’est pas acceptée ici</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>Retirez-la et insérez votre carte citoyenne. Si vous n’en avez pas, demandez-la au guichet.</translation>
    </message>
    <message>
        <source>notice.card-mute.title</source>
        <translation>Nous ne pouvons pas lire la carte</translation>
    </message>
    <message>
        <source>notice.card-mute.body</source>
        <translation>Retirez-la, retournez-la et insérez-la à nouveau.</translation>
    </message>
    <message>
        <source>notice.card-forged.title</source>
        <translation>Cette carte n’est pas valable</translation>
    </message>
    <message>
        <source>notice.card-forged.body</source>
        <translation>La mairie ne la reconnaît pas. Retirez la carte.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>Cette carte est bloquée</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>On ne peut plus l’utiliser. Retirez la carte.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>Cette carte a expiré</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>On ne peut plus l’utiliser. Retirez-la et demandez-en une autre au guichet.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>La lecture de la carte n’est pas terminée</translation>
    </message>
    <message>
        <source>notice.card-read-again.body</source>
        <translation>Retirez-la et insérez-la à nouveau.</translation>
    </message>
    <message>
        <source>notice.card-removed.title</source>
        <translation>Vous avez retiré la carte</translation>
    </message>
    <message>
        <source>notice.card-removed.body</source>
        <translation>Nous avons fermé votre session. Aucune de vos données ne reste ici.</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.title</source>
        <translation>Vous avez retiré la carte</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.body</source>
        <translation>Nous avons fermé votre session. Rien n’a été imprimé. L’attestation est peut-être déjà faite. Vous pouvez en demander une autre à tout moment.</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.title</source>
        <translation>Attendez votre papier</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.body</source>
        <translation>Vous avez retiré la carte et nous avons fermé votre session. Le papier est encore en cours d’impression.</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.title</source>
        <translation>Prenez votre papier</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.body</source>
        <translation>Nous avons fermé votre session. Vérifiez que vous avez la carte et le papier.</translation>
    </message>
    <message>
        <source>notice.paper-lost.title</source>
        <translation>Le papier n’est pas bien sorti</translation>
    </message>
    <message>
        <source>notice.paper-lost.body</source>
        <translation>Votre attestation est faite, mais elle n’a pas été imprimée en entier. Vous pouvez la redemander.</translation>
    </message>
    <message>
        <source>notice.pin-locked.title</source>
        <translation>Votre code PIN est bloqué</translation>
    </message>
    <message>
        <source>notice.pin-locked.body</source>
        <translation>Il y a eu trop d’erreurs. Au guichet, on vous donne un nouveau code PIN.</translation>
    </message>
    <message>
        <source>notice.pin-not-active.title</source>
        <translation>Votre carte n’a pas encore de code PIN</translation>
    </message>
    <message>
        <source>notice.pin-not-active.body</source>
        <translation>Pour l’utiliser ici, demandez votre code PIN au guichet.</translation>
    </message>
    <message>
        <source>notice.go-to-desk.title</source>
        <translation>Cette démarche se fait au guichet</translation>
    </message>
    <message>
        <source>notice.go-to-desk.body</source>
        <translation>Nous ne pouvons pas vous donner cette attestation ici. On vous accueille au guichet.</translation>
    </message>
    <message>
        <source>notice.office-unreachable.title</source>
        <translation>Pas de connexion avec la mairie</translation>
    </message>
    <message>
        <source>notice.office-unreachable.body</source>
        <translation>Aucune attestation n’a été demandée. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>notice.office-trouble.title</source>
        <translation>La mairie n’a pas pu le faire</translation>
    </message>
    <message>
        <source>notice.office-trouble.body</source>
        <translation>Aucune attestation n’a été faite. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.title</source>
        <translation>Nous ne savons pas encore</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.body</source>
        <translation>La connexion a été coupée et nous ne savons pas si votre attestation est faite. Elle ne sera pas faite deux fois. Notez ce code.</translation>
    </message>
    <message>
        <source>notice.session-expired.title</source>
        <translation>Votre session est terminée</translation>
    </message>
    <message>
        <source>notice.session-expired.body</source>
        <translation>Par sécurité, la durée d’une session est limitée. Retirez la carte et insérez-la à nouveau.</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.title</source>
        <translation>L’imprimante n’a pas de papier</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.body</source>
        <translation>Votre attestation n’a pas encore été demandée. Vous pouvez continuer sans papier : un code est tout aussi valable.</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.title</source>
        <translation>L’imprimante est ouverte</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.body</source>
        <translation>Votre attestation n’a pas encore été demandée. Vous pouvez continuer sans papier : un code est tout aussi valable.</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.title</source>
        <translation>L’imprimante ne fonctionne pas</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.body</source>
        <translation>Votre attestation n’a pas encore été demandée. Vous pouvez continuer sans papier : un code est tout aussi valable.</translation>
    </message>
    <message>
        <source>notice.print-paper-out.title</source>
        <translation>Il n’y a plus de papier</translation>
    </message>
    <message>
        <source>notice.print-paper-out.body</source>
        <translation>Votre attestation est faite et valable, même si le papier n’est pas sorti en entier.</translation>
    </message>
    <message>
        <source>notice.print-cover-open.title</source>
        <translation>L’imprimante a été ouverte</translation>
    </message>
    <message>
        <source>notice.print-cover-open.body</source>
        <translation>Votre attestation est faite et valable, même si le papier n’est pas sorti en entier.</translation>
    </message>
    <message>
        <source>notice.print-failed.title</source>
        <translation>L’impression n’a pas marché</translation>
    </message>
    <message>
        <source>notice.print-failed.body</source>
        <translation>Votre attestation est faite et valable, même si le papier n’est pas bien sorti.</translation>
    </message>
    <message>
        <source>notice.print-unknown.title</source>
        <translation>Nous ne savons pas si le papier est sorti</translation>
    </message>
    <message>
        <source>notice.print-unknown.body</source>
        <translation>Regardez la fente. Votre attestation est faite et valable même sans papier.</translation>
    </message>
    <message>
        <source>frame.easy</source>
        <translation>Facile</translation>
    </message>
    <message>
        <source>frame.reach</source>
        <translation>Baisser</translation>
    </message>
    <message>
        <source>frame.languages</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>frame.options</source>
        <translation>Vue, son</translation>
    </message>
    <message>
        <source>frame.help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>language.title</source>
        <translation>Choisissez votre langue</translation>
    </message>
    <message>
        <source>language.body</source>
        <translation>Vous pouvez la changer à tout moment. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>options.title</source>
        <translation>Vue, son</translation>
    </message>
    <message>
        <source>options.body</source>
        <translation>Choisissez comment utiliser la borne. À la fin, tout redevient comme avant.</translation>
    </message>
    <message>
        <source>options.colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>options.colours.hint</source>
        <translation>Plus de contraste, fond sombre ou moins de reflets</translation>
    </message>
    <message>
        <source>options.voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>options.voice.hint</source>
        <translation>Écouter ce que dit l’écran</translation>
    </message>
    <message>
        <source>options.unhurried</source>
        <translation>Sans hâte</translation>
    </message>
    <message>
        <source>options.unhurried.hint</source>
        <translation>Dix fois plus de temps pour tout</translation>
    </message>
    <message>
        <source>colours.title</source>
        <translation>Choisissez les couleurs</translation>
    </message>
    <message>
        <source>colours.body</source>
        <translation>Regardez ce que vous lisez le mieux.</translation>
    </message>
    <message>
        <source>colours.standard</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>colours.standard.hint</source>
        <translation>Lettres sombres, fond clair</translation>
    </message>
    <message>
        <source>colours.dark</source>
        <translation>Fond sombre</translation>
    </message>
    <message>
        <source>colours.dark.hint</source>
        <translation>Lettres claires, fond sombre</translation>
    </message>
    <message>
        <source>colours.contrast</source>
        <translation>Contraste fort</translation>
    </message>
    <message>
        <source>colours.contrast.hint</source>
        <translation>Lettres jaunes et blanches, fond noir</translation>
    </message>
    <message>
        <source>colours.low-glare</source>
        <translation>Peu de reflets</translation>
    </message>
    <message>
        <source>colours.low-glare.hint</source>
        <translation>Des couleurs douces qui fatiguent moins</translation>
    </message>
    <message>
        <source>voice.title</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>voice.body</source>
        <translation>La voix lit l’écran. Avec des écouteurs, elle lit aussi vos données.</translation>
    </message>
    <message>
        <source>voice.toggle</source>
        <translation>Écouter l’écran</translation>
    </message>
    <message>
        <source>voice.toggle.hint</source>
        <translation>La voix lit tout ce que vous voyez ici</translation>
    </message>
    <message>
        <source>voice.slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>voice.faster</source>
        <translation>Plus vite</translation>
    </message>
    <message>
        <source>voice.softer</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>voice.louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>voice.repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>voice.pause</source>
        <translation>Arrêter la voix un instant</translation>
    </message>
    <message>
        <source>voice.cover</source>
        <translation>Cacher mes données à l’écran</translation>
    </message>
    <message>
        <source>voice.rate</source>
        <translation>Vitesse {at} sur {of}</translation>
    </message>
    <message>
        <source>voice.volume</source>
        <translation>Volume {at} sur {of}</translation>
    </message>
    <message>
        <source>help.title</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>help.body</source>
        <translation>Au guichet, des personnes vous aident.</translation>
    </message>
    <message>
        <source>help.touch</source>
        <translation>Touchez avec un doigt et levez-le. Pas besoin d’appuyer fort ni de glisser.</translation>
    </message>
    <message>
        <source>help.easy</source>
        <translation>« Facile » met de grandes lettres et enlève la hâte.</translation>
    </message>
    <message>
        <source>help.reach</source>
        <translation>« Baisser » met les boutons plus bas, à votre portée.</translation>
    </message>
    <message>
        <source>help.voice</source>
        <translation>Avec des écouteurs, la borne vous parle. La touche Voix le fait aussi.</translation>
    </message>
    <message numerus="yes">
        <source>help.wait</source>
        <translation>
            <numerusform>Vous pouvez rester %n minute sans rien toucher. Ensuite, nous demandons si vous êtes là. Sans réponse, nous effaçons vos données.</numerusform>
            <numerusform>Vous pouvez rester %n minutes sans rien toucher. Ensuite, nous demandons si vous êtes là. Sans réponse, nous effaçons vos données.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list.more</source>
        <translation>
            <numerusform>Voir plus (reste %n)</numerusform>
            <numerusform>Voir plus (reste %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>list.first</source>
        <translation>Voir depuis le début</translation>
    </message>
    <message>
        <source>idle.more-time</source>
        <translation>J’ai besoin de plus de temps</translation>
    </message>
    <message>
        <source>curtain.title</source>
        <translation>Mode voix en cours</translation>
    </message>
    <message>
        <source>curtain.body</source>
        <translation>L’écran est caché pour que personne ne voie vos données.</translation>
    </message>
    <message>
        <source>curtain.show</source>
        <translation>Voir l’écran</translation>
    </message>
    <message>
        <source>curtain.lost.title</source>
        <translation>Les écouteurs ne sont pas branchés</translation>
    </message>
    <message>
        <source>curtain.lost.body</source>
        <translation>La voix s’est arrêtée. Branchez-les pour continuer.</translation>
    </message>
    <message>
        <source>speech.welcome</source>
        <translation>Bonjour. Vous êtes à la borne de la mairie. Je vous guide avec la voix. Avec la touche Bas, vous écoutez les choix. Avec la touche du centre, vous choisissez. Avec la touche Gauche, vous revenez.</translation>
    </message>
    <message numerus="yes">
        <source>speech.options</source>
        <translation>
            <numerusform>%n choix.</numerusform>
            <numerusform>%n choix.</numerusform>
        </translation>
    </message>
    <message>
        <source>speech.position</source>
        <translation>Choix {at} sur {of}.</translation>
    </message>
    <message>
        <source>speech.start</source>
        <translation>Début.</translation>
    </message>
    <message>
        <source>speech.end</source>
        <translation>Fin.</translation>
    </message>
    <message>
        <source>speech.on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>speech.off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>speech.chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>speech.choose-first</source>
        <translation>Choisissez d’abord.</translation>
    </message>
    <message>
        <source>speech.rate</source>
        <translation>Vitesse {at} sur {of}.</translation>
    </message>
    <message>
        <source>speech.volume</source>
        <translation>Volume {at} sur {of}.</translation>
    </message>
    <message>
        <source>speech.pin</source>
        <translation>Vous entendez un bip pour chaque chiffre. Avec la touche Gauche, vous effacez. Avec la touche Droite, vous continuez.</translation>
    </message>
    <message>
        <source>speech.private</source>
        <translation>Je ne lis pas vos données à voix haute. Avec des écouteurs, je les lis.</translation>
    </message>
    <message>
        <source>frame.moment</source>
        <translation>{day}, {hour}</translation>
    </message>
    <message>
        <source>keyboard.shift</source>
        <translation>Majuscule</translation>
    </message>
    <message>
        <source>keyboard.shift.on</source>
        <translation>Activée pour la prochaine lettre</translation>
    </message>
    <message>
        <source>keyboard.shift.off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>keyboard.space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>keyboard.erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>keyboard.to-standard</source>
        <translation>Lettres comme sur un clavier</translation>
    </message>
    <message>
        <source>keyboard.to-alphabet</source>
        <translation>Lettres par ordre alphabétique</translation>
    </message>
    <message>
        <source>keyboard.more</source>
        <translation>Plus de touches : {keys}</translation>
    </message>
    <message>
        <source>keyboard.letters</source>
        <translation>Lettres {letters}</translation>
    </message>
    <message>
        <source>keyboard.range</source>
        <translation>De {first} à {last}</translation>
    </message>
    <message>
        <source>keyboard.group.letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>keyboard.group.latin</source>
        <translation>Lettres latines</translation>
    </message>
    <message>
        <source>keyboard.group.accents</source>
        <translation>Lettres avec accent</translation>
    </message>
    <message>
        <source>keyboard.group.digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>keyboard.group.signs</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>keyboard.sign.exclamation-mark</source>
        <translation>Point d’exclamation</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-exclamation-mark</source>
        <translation>Point d’exclamation ouvrant</translation>
    </message>
    <message>
        <source>keyboard.sign.question-mark</source>
        <translation>Point d’interrogation</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-question-mark</source>
        <translation>Point d’interrogation ouvrant</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-question-mark</source>
        <translation>Point d’interrogation arabe</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-comma</source>
        <translation>Virgule arabe</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-semicolon</source>
        <translation>Point-virgule arabe</translation>
    </message>
    <message>
        <source>keyboard.sign.quotation-mark</source>
        <translation>Guillemets</translation>
    </message>
    <message>
        <source>keyboard.sign.number-sign</source>
        <translation>Dièse</translation>
    </message>
    <message>
        <source>keyboard.sign.dollar-sign</source>
        <translation>Dollar</translation>
    </message>
    <message>
        <source>keyboard.sign.percent-sign</source>
        <translation>Pour cent</translation>
    </message>
    <message>
        <source>keyboard.sign.ampersand</source>
        <translation>Esperluette</translation>
    </message>
    <message>
        <source>keyboard.sign.apostrophe</source>
        <translation>Apostrophe</translation>
    </message>
    <message>
        <source>keyboard.sign.left-parenthesis</source>
        <translation>Ouvrir la parenthèse</translation>
    </message>
    <message>
        <source>keyboard.sign.right-parenthesis</source>
        <translation>Fermer la parenthèse</translation>
    </message>
    <message>
        <source>keyboard.sign.asterisk</source>
        <translation>Astérisque</translation>
    </message>
    <message>
        <source>keyboard.sign.plus-sign</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>keyboard.sign.comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>keyboard.sign.hyphen-minus</source>
        <translation>Tiret</translation>
    </message>
    <message>
        <source>keyboard.sign.full-stop</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>keyboard.sign.solidus</source>
        <translation>Barre oblique</translation>
    </message>
    <message>
        <source>keyboard.sign.colon</source>
        <translation>Deux-points</translation>
    </message>
    <message>
        <source>keyboard.sign.semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>keyboard.sign.less-than-sign</source>
        <translation>Inférieur à</translation>
    </message>
    <message>
        <source>keyboard.sign.equals-sign</source>
        <translation>Égal</translation>
    </message>
    <message>
        <source>keyboard.sign.greater-than-sign</source>
        <translation>Supérieur à</translation>
    </message>
    <message>
        <source>keyboard.sign.commercial-at</source>
        <translation>Arobase</translation>
    </message>
    <message>
        <source>keyboard.sign.left-square-bracket</source>
        <translation>Ouvrir le crochet</translation>
    </message>
    <message>
        <source>keyboard.sign.right-square-bracket</source>
        <translation>Fermer le crochet</translation>
    </message>
    <message>
        <source>keyboard.sign.left-curly-bracket</source>
        <translation>Ouvrir l’accolade</translation>
    </message>
    <message>
        <source>keyboard.sign.right-curly-bracket</source>
        <translation>Fermer l’accolade</translation>
    </message>
    <message>
        <source>keyboard.sign.reverse-solidus</source>
        <translation>Barre oblique inverse</translation>
    </message>
    <message>
        <source>keyboard.sign.circumflex-accent</source>
        <translation>Accent circonflexe</translation>
    </message>
    <message>
        <source>keyboard.sign.low-line</source>
        <translation>Tiret bas</translation>
    </message>
    <message>
        <source>keyboard.sign.grave-accent</source>
        <translation>Accent grave</translation>
    </message>
    <message>
        <source>keyboard.sign.vertical-line</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>keyboard.sign.tilde</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>keyboard.sign.masculine-ordinal-indicator</source>
        <translation>O supérieur</translation>
    </message>
    <message>
        <source>keyboard.sign.feminine-ordinal-indicator</source>
        <translation>A supérieur</translation>
    </message>
    <message numerus="yes">
        <source>secret.count</source>
        <translation>
            <numerusform>%n caractère saisi. Il en faut {least} ou plus.</numerusform>
            <numerusform>%n caractères saisis. Il en faut {least} ou plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>secret.enough</source>
        <translation>
            <numerusform>%n caractère saisi.</numerusform>
            <numerusform>%n caractères saisis.</numerusform>
        </translation>
    </message>
    <message>
        <source>field.limit</source>
        <translation>Il y a de la place pour {limit} lettres au plus</translation>
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
        <translation>Ici, il n’y a pas de voix dans cette langue</translation>
    </message>
    <message>
        <source>working.mark.done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>working.mark.running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>working.mark.next</source>
        <translation>ensuite</translation>
    </message>
</context>
</TS>
