<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro_RO">
<context>
    <name>kiosk</name>
    <message>
        <source>frame.town</source>
        <translation>Ayuntamiento de Puertollano</translation>
    </message>
    <message>
        <source>frame.office</source>
        <translation>Primărie electronică</translation>
    </message>
    <message>
        <source>frame.back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>frame.finish</source>
        <translation>Terminați</translation>
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
        <translation>Introduceți cardul de cetățean</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>Aici puteți obține adeverința de înregistrare (volante de empadronamiento). Durează cam două minute.</translation>
    </message>
    <message>
        <source>attract.step.card</source>
        <translation>Introduceți cardul în cititor</translation>
    </message>
    <message>
        <source>attract.step.pin</source>
        <translation>Scrieți codul PIN</translation>
    </message>
    <message>
        <source>attract.step.paper</source>
        <translation>Luați hârtia</translation>
    </message>
    <message>
        <source>attract.offline</source>
        <translation>Acum nu există conexiune cu primăria. Încercăm din nou la scurt timp. Puteți merge și la ghișeu.</translation>
    </message>
    <message>
        <source>attract.no-paper</source>
        <translation>Imprimanta nu poate imprima acum. Puteți primi adeverința sub formă de cod, la fel de valabil.</translation>
    </message>
    <message>
        <source>reading.title</source>
        <translation>Un moment</translation>
    </message>
    <message>
        <source>reading.body</source>
        <translation>Citim cardul. Nu îl scoateți încă.</translation>
    </message>
    <message>
        <source>take-card.title</source>
        <translation>Scoateți cardul</translation>
    </message>
    <message>
        <source>take-card.body</source>
        <translation>Am închis sesiunea dumneavoastră. Vă mulțumim pentru vizită.</translation>
    </message>
    <message>
        <source>pin.title</source>
        <translation>Bună ziua, {name}</translation>
    </message>
    <message>
        <source>pin.title.plain</source>
        <translation>Codul PIN</translation>
    </message>
    <message numerus="yes">
        <source>pin.body</source>
        <translation>
            <numerusform>Scrieți cifra codului PIN.</numerusform>
            <numerusform>Scrieți cele %n cifre ale codului PIN.</numerusform>
            <numerusform>Scrieți cele %n de cifre ale codului PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.checking</source>
        <translation>Verificăm codul PIN…</translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong</source>
        <translation>
            <numerusform>Codul PIN nu este corect. Mai aveți o încercare.</numerusform>
            <numerusform>Codul PIN nu este corect. Mai aveți %n încercări.</numerusform>
            <numerusform>Codul PIN nu este corect. Mai aveți %n de încercări.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong.last</source>
        <translation>
            <numerusform>Codul PIN nu este corect. Mai aveți o singură încercare. Dacă nu sunteți sigur, cereți mai întâi ajutor la ghișeu.</numerusform>
            <numerusform>Codul PIN nu este corect. Mai aveți doar %n încercări. Dacă nu sunteți sigur, cereți mai întâi ajutor la ghișeu.</numerusform>
            <numerusform>Codul PIN nu este corect. Mai aveți doar %n de încercări. Dacă nu sunteți sigur, cereți mai întâi ajutor la ghișeu.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.wrong.plain</source>
        <translation>Codul PIN nu este corect.</translation>
    </message>
    <message numerus="yes">
        <source>pin.few</source>
        <translation>
            <numerusform>Mai aveți o încercare.</numerusform>
            <numerusform>Mai aveți %n încercări.</numerusform>
            <numerusform>Mai aveți %n de încercări.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.few.last</source>
        <translation>
            <numerusform>Mai aveți o singură încercare. Dacă nu sunteți sigur, cereți mai întâi ajutor la ghișeu.</numerusform>
            <numerusform>Mai aveți doar %n încercări. Dacă nu sunteți sigur, cereți mai întâi ajutor la ghișeu.</numerusform>
            <numerusform>Mai aveți doar %n de încercări. Dacă nu sunteți sigur, cereți mai întâi ajutor la ghișeu.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.confirm</source>
        <translation>Continuați</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Ștergeți ultima cifră</translation>
    </message>
    <message>
        <source>pin.count</source>
        <translation>{done} din {of} cifre scrise</translation>
    </message>
    <message>
        <source>home.title</source>
        <translation>De ce aveți nevoie, {name}?</translation>
    </message>
    <message>
        <source>home.title.plain</source>
        <translation>De ce aveți nevoie?</translation>
    </message>
    <message>
        <source>home.body</source>
        <translation>Atingeți ce doriți să faceți.</translation>
    </message>
    <message>
        <source>home.last-access</source>
        <translation>Ultima dumneavoastră vizită: {when}</translation>
    </message>
    <message>
        <source>home.first-access</source>
        <translation>Este prima dată când intrați cu acest card.</translation>
    </message>
    <message>
        <source>question.step</source>
        <translation>Întrebarea {at} din {of}</translation>
    </message>
    <message>
        <source>volante.name</source>
        <translation>Adeverință de înregistrare (volante de empadronamiento)</translation>
    </message>
    <message>
        <source>volante.hint</source>
        <translation>O hârtie care spune unde locuiți. Este gratuită și pe loc.</translation>
    </message>
    <message>
        <source>volante.purpose.title</source>
        <translation>Pentru ce vă trebuie?</translation>
    </message>
    <message>
        <source>volante.purpose.body</source>
        <translation>Scriem acest lucru pe adeverință.</translation>
    </message>
    <message>
        <source>volante.purpose.label</source>
        <translation>Pentru ce</translation>
    </message>
    <message>
        <source>volante.purpose.procedure</source>
        <translation>O procedură</translation>
    </message>
    <message>
        <source>volante.purpose.procedure.hint</source>
        <translation>La alt birou sau altă administrație</translation>
    </message>
    <message>
        <source>volante.purpose.school</source>
        <translation>Școala</translation>
    </message>
    <message>
        <source>volante.purpose.school.hint</source>
        <translation>Înscriere, burse, cantină</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card</source>
        <translation>Cartea de identitate (DNI) sau pașaportul</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card.hint</source>
        <translation>Pentru emitere sau reînnoire</translation>
    </message>
    <message>
        <source>volante.purpose.health</source>
        <translation>Sănătatea</translation>
    </message>
    <message>
        <source>volante.purpose.health.hint</source>
        <translation>Card de sănătate, centru de sănătate</translation>
    </message>
    <message>
        <source>volante.purpose.other</source>
        <translation>Altceva</translation>
    </message>
    <message>
        <source>volante.purpose.other.hint</source>
        <translation>Pentru orice altă folosire</translation>
    </message>
    <message>
        <source>volante.content.title</source>
        <translation>Ce trebuie să scrie?</translation>
    </message>
    <message>
        <source>volante.content.body</source>
        <translation>Dacă nu știți, alegeți prima.</translation>
    </message>
    <message>
        <source>volante.content.label</source>
        <translation>Ce scrie</translation>
    </message>
    <message>
        <source>volante.content.current</source>
        <translation>Unde locuiesc acum</translation>
    </message>
    <message>
        <source>volante.content.current.hint</source>
        <translation>Adresa dumneavoastră de azi</translation>
    </message>
    <message>
        <source>volante.content.with-date</source>
        <translation>Unde locuiesc și de când</translation>
    </message>
    <message>
        <source>volante.content.with-date.hint</source>
        <translation>Cu data înregistrării</translation>
    </message>
    <message>
        <source>volante.act</source>
        <translation>Cereți adeverința</translation>
    </message>
    <message>
        <source>review.title</source>
        <translation>Verificați datele</translation>
    </message>
    <message>
        <source>review.body</source>
        <translation>Încă nu am cerut nimic.</translation>
    </message>
    <message>
        <source>review.name</source>
        <translation>Nume</translation>
    </message>
    <message>
        <source>review.document</source>
        <translation>Act de identitate</translation>
    </message>
    <message>
        <source>review.address</source>
        <translation>Adresa înregistrată (padrón)</translation>
    </message>
    <message>
        <source>review.change</source>
        <translation>Schimbați</translation>
    </message>
    <message>
        <source>working.title</source>
        <translation>Un moment</translation>
    </message>
    <message>
        <source>working.asking</source>
        <translation>Întrebăm primăria.</translation>
    </message>
    <message>
        <source>working.body</source>
        <translation>Nu scoateți încă cardul.</translation>
    </message>
    <message>
        <source>working.checking.body</source>
        <translation>Conexiunea s-a întrerupt. Întrebăm dacă adeverința este făcută. Nu se va face de două ori.</translation>
    </message>
    <message>
        <source>working.issuing</source>
        <translation>Facem adeverința</translation>
    </message>
    <message>
        <source>working.checking</source>
        <translation>Verificăm dacă este făcută</translation>
    </message>
    <message>
        <source>working.issue.done</source>
        <translation>Adeverința este făcută</translation>
    </message>
    <message>
        <source>working.printing</source>
        <translation>O imprimăm</translation>
    </message>
    <message>
        <source>working.take</source>
        <translation>Luați hârtia</translation>
    </message>
    <message>
        <source>paper.title</source>
        <translation>Luați hârtia</translation>
    </message>
    <message>
        <source>paper.body</source>
        <translation>Iese prin fanta de jos.</translation>
    </message>
    <message>
        <source>paper.confirm</source>
        <translation>O am</translation>
    </message>
    <message>
        <source>code.title</source>
        <translation>Adeverința este făcută</translation>
    </message>
    <message>
        <source>code.body</source>
        <translation>Nu există hârtie, dar este la fel de valabilă. Păstrați acest cod sau fotografiați codul QR.</translation>
    </message>
    <message>
        <source>code.confirm</source>
        <translation>Îl am</translation>
    </message>
    <message>
        <source>document.csv</source>
        <translation>Cod de verificare (CSV)</translation>
    </message>
    <message>
        <source>document.qr</source>
        <translation>Cu acest cod QR, oricine poate verifica adeverința.</translation>
    </message>
    <message>
        <source>another.title</source>
        <translation>Mai aveți nevoie de ceva?</translation>
    </message>
    <message>
        <source>another.more</source>
        <translation>Altă adeverință</translation>
    </message>
    <message>
        <source>another.more.hint</source>
        <translation>Înapoi la început, fără a scrie codul PIN</translation>
    </message>
    <message>
        <source>another.finish</source>
        <translation>Terminați</translation>
    </message>
    <message>
        <source>another.finish.hint</source>
        <translation>Închide sesiunea. Apoi scoateți cardul</translation>
    </message>
    <message>
        <source>idle.title</source>
        <translation>Mai sunteți aici?</translation>
    </message>
    <message numerus="yes">
        <source>idle.body</source>
        <translation>
            <numerusform>Dacă nu atingeți ecranul, închidem sesiunea într-o secundă.</numerusform>
            <numerusform>Dacă nu atingeți ecranul, închidem sesiunea în %n secunde.</numerusform>
            <numerusform>Dacă nu atingeți ecranul, închidem sesiunea în %n de secunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>idle.stay</source>
        <translation>Da, sunt aici</translation>
    </message>
    <message>
        <source>idle.finish</source>
        <translation>Nu, terminați</translation>
    </message>
    <message>
        <source>notice.staff</source>
        <translation>La ghișeu vă putem ajuta.</translation>
    </message>
    <message>
        <source>notice.follow-up</source>
        <translation>Cod de urmărire</translation>
    </message>
    <message>
        <source>action.retry</source>
        <translation>Încercați din nou</translation>
    </message>
    <message>
        <source>action.without-paper</source>
        <translation>Continuați fără hârtie, cu un cod</translation>
    </message>
    <message>
        <source>action.check-again</source>
        <translation>Întrebați din nou</translation>
    </message>
    <message>
        <source>action.print-again</source>
        <translation>Imprimați din nou</translation>
    </message>
    <message>
        <source>action.paper-is-fine</source>
        <translation>Hârtia a ieșit bine</translation>
    </message>
    <message>
        <source>action.finish</source>
        <translation>Terminați</translation>
    </message>
    <message>
        <source>notice.out-of-service.title</source>
        <translation>Acest terminal nu funcționează acum</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>Există o problemă în terminal. Personalul poate vedea care este.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>Cititorul de carduri nu funcționează</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>Îl repornim. Dacă nu funcționează într-un minut, mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>Nu există cititor de carduri</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>Cititorul nu este conectat. Acest terminal nu poate citi carduri acum.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>Acest card nu se acceptă aici</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>Scoateți-l și introduceți cardul de cetățean. Dacă nu îl aveți, cereți-l la ghișeu.</translation>
    </message>
    <message>
        <source>notice.card-mute.title</source>
        <translation>Nu putem citi cardul</translation>
    </message>
    <message>
        <source>notice.card-mute.body</source>
        <translation>Scoateți-l, întoarceți-l și introduceți-l din nou.</translation>
    </message>
    <message>
        <source>notice.card-forged.title</source>
        <translation>Acest card nu este valabil</translation>
    </message>
    <message>
        <source>notice.card-forged.body</source>
        <translation>Primăria nu îl recunoaște. Scoateți cardul.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>Acest card este blocat</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>Nu se mai poate folosi. Scoateți cardul.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>Acest card a expirat</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>Nu se mai poate folosi. Scoateți-l și cereți altul la ghișeu.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>Nu am terminat de citit cardul</translation>
    </message>
    <message>
        <source>notice.card-read-again.body</source>
        <translation>Scoateți-l și introduceți-l din nou.</translation>
    </message>
    <message>
        <source>notice.card-removed.title</source>
        <translation>Ați scos cardul</translation>
    </message>
    <message>
        <source>notice.card-removed.body</source>
        <translation>Am închis sesiunea. Aici nu rămân datele dumneavoastră.</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.title</source>
        <translation>Ați scos cardul</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.body</source>
        <translation>Am închis sesiunea. Nu s-a imprimat nimic. Poate că adeverința este deja făcută. Puteți cere alta oricând.</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.title</source>
        <translation>Așteptați hârtia</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.body</source>
        <translation>Ați scos cardul și am închis sesiunea. Hârtia încă se imprimă.</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.title</source>
        <translation>Luați hârtia</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.body</source>
        <translation>Am închis sesiunea. Verificați că aveți cardul și hârtia.</translation>
    </message>
    <message>
        <source>notice.paper-lost.title</source>
        <translation>Hârtia nu a ieșit bine</translation>
    </message>
    <message>
        <source>notice.paper-lost.body</source>
        <translation>Adeverința este făcută, dar nu s-a imprimat întreagă. O puteți cere din nou.</translation>
    </message>
    <message>
        <source>notice.pin-locked.title</source>
        <translation>Codul PIN este blocat</translation>
    </message>
    <message>
        <source>notice.pin-locked.body</source>
        <translation>Au fost prea multe greșeli. La ghișeu primiți un cod PIN nou.</translation>
    </message>
    <message>
        <source>notice.pin-not-active.title</source>
        <translation>Cardul nu are încă un cod PIN</translation>
    </message>
    <message>
        <source>notice.pin-not-active.body</source>
        <translation>Ca să îl folosiți aici, cereți codul PIN la ghișeu.</translation>
    </message>
    <message>
        <source>notice.go-to-desk.title</source>
        <translation>Această procedură se face la ghișeu</translation>
    </message>
    <message>
        <source>notice.go-to-desk.body</source>
        <translation>Aici nu vă putem da această adeverință. Mergeți la ghișeu.</translation>
    </message>
    <message>
        <source>notice.office-unreachable.title</source>
        <translation>Nu există conexiune cu primăria</translation>
    </message>
    <message>
        <source>notice.office-unreachable.body</source>
        <translation>Nu s-a cerut nicio adeverință. Puteți încerca din nou.</translation>
    </message>
    <message>
        <source>notice.office-trouble.title</source>
        <translation>Primăria nu a putut face acest lucru</translation>
    </message>
    <message>
        <source>notice.office-trouble.body</source>
        <translation>Nu s-a făcut nicio adeverință. Puteți încerca din nou.</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.title</source>
        <translation>Încă nu știm</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.body</source>
        <translation>Conexiunea s-a întrerupt și nu știm dacă adeverința este făcută. Nu se va face de două ori. Notați acest cod.</translation>
    </message>
    <message>
        <source>notice.session-expired.title</source>
        <translation>Sesiunea s-a terminat</translation>
    </message>
    <message>
        <source>notice.session-expired.body</source>
        <translation>Pentru siguranță, sesiunea are o durată limitată. Scoateți cardul și introduceți-l din nou.</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.title</source>
        <translation>Imprimanta nu are hârtie</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.body</source>
        <translation>Încă nu am cerut adeverința. Puteți continua fără hârtie: un cod este la fel de valabil.</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.title</source>
        <translation>Imprimanta este deschisă</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.body</source>
        <translation>Încă nu am cerut adeverința. Puteți continua fără hârtie: un cod este la fel de valabil.</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.title</source>
        <translation>Imprimanta nu funcționează</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.body</source>
        <translation>Încă nu am cerut adeverința. Puteți continua fără hârtie: un cod este la fel de valabil.</translation>
    </message>
    <message>
        <source>notice.print-paper-out.title</source>
        <translation>S-a terminat hârtia</translation>
    </message>
    <message>
        <source>notice.print-paper-out.body</source>
        <translation>Adeverința este făcută și valabilă, chiar dacă hârtia nu a ieșit întreagă.</translation>
    </message>
    <message>
        <source>notice.print-cover-open.title</source>
        <translation>Imprimanta s-a deschis</translation>
    </message>
    <message>
        <source>notice.print-cover-open.body</source>
        <translation>Adeverința este făcută și valabilă, chiar dacă hârtia nu a ieșit întreagă.</translation>
    </message>
    <message>
        <source>notice.print-failed.title</source>
        <translation>Nu s-a putut imprima</translation>
    </message>
    <message>
        <source>notice.print-failed.body</source>
        <translation>Adeverința este făcută și valabilă, chiar dacă hârtia nu a ieșit bine.</translation>
    </message>
    <message>
        <source>notice.print-unknown.title</source>
        <translation>Nu știm dacă hârtia a ieșit</translation>
    </message>
    <message>
        <source>notice.print-unknown.body</source>
        <translation>Uitați-vă la fantă. Adeverința este făcută și valabilă chiar și fără hârtie.</translation>
    </message>
    <message>
        <source>frame.easy</source>
        <translation>Ușor</translation>
    </message>
    <message>
        <source>frame.reach</source>
        <translation>Mai jos</translation>
    </message>
    <message>
        <source>frame.languages</source>
        <translation>Limba</translation>
    </message>
    <message>
        <source>frame.options</source>
        <translation>Văz, auz</translation>
    </message>
    <message>
        <source>frame.help</source>
        <translation>Ajutor</translation>
    </message>
    <message>
        <source>language.title</source>
        <translation>Alegeți limba</translation>
    </message>
    <message>
        <source>language.body</source>
        <translation>O puteți schimba oricând. Nu se pierde nimic.</translation>
    </message>
    <message>
        <source>options.title</source>
        <translation>Văz, auz</translation>
    </message>
    <message>
        <source>options.body</source>
        <translation>Alegeți cum doriți să folosiți terminalul. La sfârșit, totul revine ca înainte.</translation>
    </message>
    <message>
        <source>options.colours</source>
        <translation>Culori</translation>
    </message>
    <message>
        <source>options.colours.hint</source>
        <translation>Mai mult contrast, fundal închis sau mai puțină strălucire</translation>
    </message>
    <message>
        <source>options.voice</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>options.voice.hint</source>
        <translation>Auziți ce spune ecranul</translation>
    </message>
    <message>
        <source>options.unhurried</source>
        <translation>Fără grabă</translation>
    </message>
    <message>
        <source>options.unhurried.hint</source>
        <translation>De zece ori mai mult timp pentru tot</translation>
    </message>
    <message>
        <source>colours.title</source>
        <translation>Alegeți culorile</translation>
    </message>
    <message>
        <source>colours.body</source>
        <translation>Vedeți ce citiți mai bine.</translation>
    </message>
    <message>
        <source>colours.standard</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>colours.standard.hint</source>
        <translation>Litere închise, fundal deschis</translation>
    </message>
    <message>
        <source>colours.dark</source>
        <translation>Fundal închis</translation>
    </message>
    <message>
        <source>colours.dark.hint</source>
        <translation>Litere deschise, fundal închis</translation>
    </message>
    <message>
        <source>colours.contrast</source>
        <translation>Contrast mare</translation>
    </message>
    <message>
        <source>colours.contrast.hint</source>
        <translation>Litere galbene și albe, fundal negru</translation>
    </message>
    <message>
        <source>colours.low-glare</source>
        <translation>Puțină strălucire</translation>
    </message>
    <message>
        <source>colours.low-glare.hint</source>
        <translation>Culori blânde care obosesc mai puțin</translation>
    </message>
    <message>
        <source>voice.title</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>voice.body</source>
        <translation>Vocea citește ecranul. Cu căști, citește și datele dumneavoastră.</translation>
    </message>
    <message>
        <source>voice.toggle</source>
        <translation>Auziți ecranul</translation>
    </message>
    <message>
        <source>voice.toggle.hint</source>
        <translation>Vocea citește tot ce vedeți aici</translation>
    </message>
    <message>
        <source>voice.slower</source>
        <translation>Mai încet</translation>
    </message>
    <message>
        <source>voice.faster</source>
        <translation>Mai repede</translation>
    </message>
    <message>
        <source>voice.softer</source>
        <translation>Mai slab</translation>
    </message>
    <message>
        <source>voice.louder</source>
        <translation>Mai tare</translation>
    </message>
    <message>
        <source>voice.repeat</source>
        <translation>Repetați</translation>
    </message>
    <message>
        <source>voice.pause</source>
        <translation>Opriți vocea un moment</translation>
    </message>
    <message>
        <source>voice.cover</source>
        <translation>Acoperiți datele mele pe ecran</translation>
    </message>
    <message>
        <source>voice.rate</source>
        <translation>Viteza {at} din {of}</translation>
    </message>
    <message>
        <source>voice.volume</source>
        <translation>Volumul {at} din {of}</translation>
    </message>
    <message>
        <source>help.title</source>
        <translation>Ajutor</translation>
    </message>
    <message>
        <source>help.body</source>
        <translation>La ghișeu sunt persoane care vă ajută.</translation>
    </message>
    <message>
        <source>help.touch</source>
        <translation>Atingeți cu un deget și ridicați-l. Nu trebuie să apăsați tare sau să trageți.</translation>
    </message>
    <message>
        <source>help.easy</source>
        <translation>„Ușor” mărește literele și vă lasă mai mult timp.</translation>
    </message>
    <message>
        <source>help.reach</source>
        <translation>„Mai jos” coboară butoanele, ca să ajungeți la ele.</translation>
    </message>
    <message>
        <source>help.voice</source>
        <translation>Cu căști, terminalul vă vorbește. La fel și cu tasta Voce.</translation>
    </message>
    <message numerus="yes">
        <source>help.wait</source>
        <translation>
            <numerusform>Puteți sta un minut fără să atingeți nimic. Apoi întrebăm dacă mai sunteți aici. Fără răspuns, ștergem datele dumneavoastră.</numerusform>
            <numerusform>Puteți sta %n minute fără să atingeți nimic. Apoi întrebăm dacă mai sunteți aici. Fără răspuns, ștergem datele dumneavoastră.</numerusform>
            <numerusform>Puteți sta %n de minute fără să atingeți nimic. Apoi întrebăm dacă mai sunteți aici. Fără răspuns, ștergem datele dumneavoastră.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list.more</source>
        <translation>
            <numerusform>Vedeți mai mult (încă %n)</numerusform>
            <numerusform>Vedeți mai mult (încă %n)</numerusform>
            <numerusform>Vedeți mai mult (încă %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>list.first</source>
        <translation>Vedeți de la început</translation>
    </message>
    <message>
        <source>idle.more-time</source>
        <translation>Am nevoie de mai mult timp</translation>
    </message>
    <message>
        <source>curtain.title</source>
        <translation>Modul vocal este activ</translation>
    </message>
    <message>
        <source>curtain.body</source>
        <translation>Ecranul este acoperit, ca nimeni să nu vă vadă datele.</translation>
    </message>
    <message>
        <source>curtain.show</source>
        <translation>Arătați ecranul</translation>
    </message>
    <message>
        <source>curtain.lost.title</source>
        <translation>Căștile nu sunt conectate</translation>
    </message>
    <message>
        <source>curtain.lost.body</source>
        <translation>Vocea s-a oprit. Conectați-le pentru a continua.</translation>
    </message>
    <message>
        <source>speech.welcome</source>
        <translation>Bună ziua. Sunteți la terminalul primăriei. Vă ghidez prin voce. Cu tasta Jos auziți opțiunile. Cu tasta din centru alegeți. Cu tasta Stânga vă întoarceți.</translation>
    </message>
    <message numerus="yes">
        <source>speech.options</source>
        <translation>
            <numerusform>O opțiune.</numerusform>
            <numerusform>%n opțiuni.</numerusform>
            <numerusform>%n de opțiuni.</numerusform>
        </translation>
    </message>
    <message>
        <source>speech.position</source>
        <translation>Opțiunea {at} din {of}.</translation>
    </message>
    <message>
        <source>speech.start</source>
        <translation>Început.</translation>
    </message>
    <message>
        <source>speech.end</source>
        <translation>Sfârșit.</translation>
    </message>
    <message>
        <source>speech.on</source>
        <translation>activat</translation>
    </message>
    <message>
        <source>speech.off</source>
        <translation>dezactivat</translation>
    </message>
    <message>
        <source>speech.chosen</source>
        <translation>ales</translation>
    </message>
    <message>
        <source>speech.choose-first</source>
        <translation>Mai întâi alegeți o opțiune.</translation>
    </message>
    <message>
        <source>speech.rate</source>
        <translation>Viteza {at} din {of}.</translation>
    </message>
    <message>
        <source>speech.volume</source>
        <translation>Volumul {at} din {of}.</translation>
    </message>
    <message>
        <source>speech.pin</source>
        <translation>Auziți un bip pentru fiecare cifră. Cu tasta Stânga ștergeți. Cu tasta Dreapta continuați.</translation>
    </message>
    <message>
        <source>speech.private</source>
        <translation>Nu vă citesc datele cu voce tare. Cu căști, le citesc.</translation>
    </message>
    <message>
        <source>frame.moment</source>
        <translation>{day}, {hour}</translation>
    </message>
    <message>
        <source>keyboard.shift</source>
        <translation>Majusculă</translation>
    </message>
    <message>
        <source>keyboard.shift.on</source>
        <translation>Activată pentru litera următoare</translation>
    </message>
    <message>
        <source>keyboard.shift.off</source>
        <translation>Dezactivată</translation>
    </message>
    <message>
        <source>keyboard.space</source>
        <translation>Spațiu</translation>
    </message>
    <message>
        <source>keyboard.erase</source>
        <translation>Șterge</translation>
    </message>
    <message>
        <source>keyboard.to-standard</source>
        <translation>Litere ca pe o tastatură</translation>
    </message>
    <message>
        <source>keyboard.to-alphabet</source>
        <translation>Litere în ordine alfabetică</translation>
    </message>
    <message>
        <source>keyboard.more</source>
        <translation>Mai multe taste: {keys}</translation>
    </message>
    <message>
        <source>keyboard.letters</source>
        <translation>Literele {letters}</translation>
    </message>
    <message>
        <source>keyboard.range</source>
        <translation>De la {first} la {last}</translation>
    </message>
    <message>
        <source>keyboard.group.letters</source>
        <translation>Litere</translation>
    </message>
    <message>
        <source>keyboard.group.latin</source>
        <translation>Litere latine</translation>
    </message>
    <message>
        <source>keyboard.group.accents</source>
        <translation>Litere cu semne</translation>
    </message>
    <message>
        <source>keyboard.group.digits</source>
        <translation>Cifre</translation>
    </message>
    <message>
        <source>keyboard.group.signs</source>
        <translation>Semne</translation>
    </message>
    <message>
        <source>keyboard.sign.exclamation-mark</source>
        <translation>Semnul exclamării</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-exclamation-mark</source>
        <translation>Semnul exclamării întors</translation>
    </message>
    <message>
        <source>keyboard.sign.question-mark</source>
        <translation>Semnul întrebării</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-question-mark</source>
        <translation>Semnul întrebării întors</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-question-mark</source>
        <translation>Semnul întrebării arab</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-comma</source>
        <translation>Virgulă arabă</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-semicolon</source>
        <translation>Punct și virgulă arab</translation>
    </message>
    <message>
        <source>keyboard.sign.quotation-mark</source>
        <translation>Ghilimele</translation>
    </message>
    <message>
        <source>keyboard.sign.number-sign</source>
        <translation>Diez</translation>
    </message>
    <message>
        <source>keyboard.sign.dollar-sign</source>
        <translation>Dolar</translation>
    </message>
    <message>
        <source>keyboard.sign.percent-sign</source>
        <translation>Procent</translation>
    </message>
    <message>
        <source>keyboard.sign.ampersand</source>
        <translation>Semnul și</translation>
    </message>
    <message>
        <source>keyboard.sign.apostrophe</source>
        <translation>Apostrof</translation>
    </message>
    <message>
        <source>keyboard.sign.left-parenthesis</source>
        <translation>Deschide paranteza</translation>
    </message>
    <message>
        <source>keyboard.sign.right-parenthesis</source>
        <translation>Închide paranteza</translation>
    </message>
    <message>
        <source>keyboard.sign.asterisk</source>
        <translation>Asterisc</translation>
    </message>
    <message>
        <source>keyboard.sign.plus-sign</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>keyboard.sign.comma</source>
        <translation>Virgulă</translation>
    </message>
    <message>
        <source>keyboard.sign.hyphen-minus</source>
        <translation>Cratimă</translation>
    </message>
    <message>
        <source>keyboard.sign.full-stop</source>
        <translation>Punct</translation>
    </message>
    <message>
        <source>keyboard.sign.solidus</source>
        <translation>Bară oblică</translation>
    </message>
    <message>
        <source>keyboard.sign.colon</source>
        <translation>Două puncte</translation>
    </message>
    <message>
        <source>keyboard.sign.semicolon</source>
        <translation>Punct și virgulă</translation>
    </message>
    <message>
        <source>keyboard.sign.less-than-sign</source>
        <translation>Mai mic decât</translation>
    </message>
    <message>
        <source>keyboard.sign.equals-sign</source>
        <translation>Egal</translation>
    </message>
    <message>
        <source>keyboard.sign.greater-than-sign</source>
        <translation>Mai mare decât</translation>
    </message>
    <message>
        <source>keyboard.sign.commercial-at</source>
        <translation>A rond</translation>
    </message>
    <message>
        <source>keyboard.sign.left-square-bracket</source>
        <translation>Deschide paranteza dreaptă</translation>
    </message>
    <message>
        <source>keyboard.sign.right-square-bracket</source>
        <translation>Închide paranteza dreaptă</translation>
    </message>
    <message>
        <source>keyboard.sign.left-curly-bracket</source>
        <translation>Deschide acolada</translation>
    </message>
    <message>
        <source>keyboard.sign.right-curly-bracket</source>
        <translation>Închide acolada</translation>
    </message>
    <message>
        <source>keyboard.sign.reverse-solidus</source>
        <translation>Bară oblică inversă</translation>
    </message>
    <message>
        <source>keyboard.sign.circumflex-accent</source>
        <translation>Accent circumflex</translation>
    </message>
    <message>
        <source>keyboard.sign.low-line</source>
        <translation>Liniuță de subliniere</translation>
    </message>
    <message>
        <source>keyboard.sign.grave-accent</source>
        <translation>Accent grav</translation>
    </message>
    <message>
        <source>keyboard.sign.vertical-line</source>
        <translation>Bară verticală</translation>
    </message>
    <message>
        <source>keyboard.sign.tilde</source>
        <translation>Tildă</translation>
    </message>
    <message>
        <source>keyboard.sign.masculine-ordinal-indicator</source>
        <translation>O mic sus</translation>
    </message>
    <message>
        <source>keyboard.sign.feminine-ordinal-indicator</source>
        <translation>A mic sus</translation>
    </message>
    <message numerus="yes">
        <source>secret.count</source>
        <translation>
            <numerusform>%n caracter scris. Sunt necesare {least} sau mai multe.</numerusform>
            <numerusform>%n caractere scrise. Sunt necesare {least} sau mai multe.</numerusform>
            <numerusform>%n de caractere scrise. Sunt necesare {least} sau mai multe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>secret.enough</source>
        <translation>
            <numerusform>%n caracter scris.</numerusform>
            <numerusform>%n caractere scrise.</numerusform>
            <numerusform>%n de caractere scrise.</numerusform>
        </translation>
    </message>
    <message>
        <source>field.limit</source>
        <translation>Încap cel mult {limit} litere</translation>
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
        <translation>Aici nu există voce în această limbă</translation>
    </message>
    <message>
        <source>working.mark.done</source>
        <translation>gata</translation>
    </message>
    <message>
        <source>working.mark.running</source>
        <translation>acum</translation>
    </message>
    <message>
        <source>working.mark.next</source>
        <translation>apoi</translation>
    </message>
</context>
</TS>
