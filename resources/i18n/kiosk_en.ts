<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="es_ES">
<context>
    <name>kiosk</name>
    <message>
        <source>frame.town</source>
        <translation>Ayuntamiento de Puertollano</translation>
    </message>
    <message>
        <source>frame.office</source>
        <translation>Electronic office</translation>
    </message>
    <message>
        <source>frame.back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>frame.finish</source>
        <translation>Finish</translation>
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
        <translation>Insert your citizen card</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>Here you can get your registration slip (volante de empadronamiento). It takes about two minutes.</translation>
    </message>
    <message>
        <source>attract.step.card</source>
        <translation>Put the card in the reader</translation>
    </message>
    <message>
        <source>attract.step.pin</source>
        <translation>Type your PIN</translation>
    </message>
    <message>
        <source>attract.step.paper</source>
        <translation>Take your paper</translation>
    </message>
    <message>
        <source>attract.offline</source>
        <translation>There is no connection to the office now. We keep trying. You can also go to the desk.</translation>
    </message>
    <message>
        <source>attract.no-paper</source>
        <translation>The printer cannot print now. You can still get your slip as a code, which is just as valid.</translation>
    </message>
    <message>
        <source>reading.title</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>reading.body</source>
        <translation>We are reading your card. Do not take it out yet.</translation>
    </message>
    <message>
        <source>take-card.title</source>
        <translation>Take your card</translation>
    </message>
    <message>
        <source>take-card.body</source>
        <translation>We have closed your session. Thank you for your visit.</translation>
    </message>
    <message>
        <source>pin.title</source>
        <translation>Hello, {name}</translation>
    </message>
    <message>
        <source>pin.title.plain</source>
        <translation>Your PIN</translation>
    </message>
    <message numerus="yes">
        <source>pin.body</source>
        <translation>
            <numerusform>Type the digit of your PIN.</numerusform>
            <numerusform>Type the %n digits of your PIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.checking</source>
        <translation>Checking your PIN…</translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong</source>
        <translation>
            <numerusform>The PIN is not right. You have %n try left.</numerusform>
            <numerusform>The PIN is not right. You have %n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong.last</source>
        <translation>
            <numerusform>The PIN is not right. Only %n try is left. If you are not sure, ask at the desk first.</numerusform>
            <numerusform>The PIN is not right. Only %n tries are left. If you are not sure, ask at the desk first.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.wrong.plain</source>
        <translation>The PIN is not right.</translation>
    </message>
    <message numerus="yes">
        <source>pin.few</source>
        <translation>
            <numerusform>You have %n try left.</numerusform>
            <numerusform>You have %n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.few.last</source>
        <translation>
            <numerusform>Only %n try is left. If you are not sure, ask at the desk first.</numerusform>
            <numerusform>Only %n tries are left. If you are not sure, ask at the desk first.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.confirm</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>Delete the last digit</translation>
    </message>
    <message>
        <source>pin.count</source>
        <translation>{done} of {of} digits typed</translation>
    </message>
    <message>
        <source>home.title</source>
        <translation>What do you need, {name}?</translation>
    </message>
    <message>
        <source>home.title.plain</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>home.body</source>
        <translation>Touch what you want to do.</translation>
    </message>
    <message>
        <source>home.last-access</source>
        <translation>Your last visit: {when}</translation>
    </message>
    <message>
        <source>home.first-access</source>
        <translation>This is the first time you use this card here.</translation>
    </message>
    <message>
        <source>question.step</source>
        <translation>Question {at} of {of}</translation>
    </message>
    <message>
        <source>volante.name</source>
        <translation>Registration slip (volante de empadronamiento)</translation>
    </message>
    <message>
        <source>volante.hint</source>
        <translation>A paper that says where you live. Free and at once.</translation>
    </message>
    <message>
        <source>volante.purpose.title</source>
        <translation>What do you need it for?</translation>
    </message>
    <message>
        <source>volante.purpose.body</source>
        <translation>We write it on the slip.</translation>
    </message>
    <message>
        <source>volante.purpose.label</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>volante.purpose.procedure</source>
        <translation>A procedure</translation>
    </message>
    <message>
        <source>volante.purpose.procedure.hint</source>
        <translation>At another office or administration</translation>
    </message>
    <message>
        <source>volante.purpose.school</source>
        <translation>School</translation>
    </message>
    <message>
        <source>volante.purpose.school.hint</source>
        <translation>Enrolment, grants, school meals</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card</source>
        <translation>Identity card or passport</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card.hint</source>
        <translation>To get it or renew it</translation>
    </message>
    <message>
        <source>volante.purpose.health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>volante.purpose.health.hint</source>
        <translation>Health card, health centre</translation>
    </message>
    <message>
        <source>volante.purpose.other</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>volante.purpose.other.hint</source>
        <translation>For any other use</translation>
    </message>
    <message>
        <source>volante.content.title</source>
        <translation>What should it say?</translation>
    </message>
    <message>
        <source>volante.content.body</source>
        <translation>If you do not know, choose the first one.</translation>
    </message>
    <message>
        <source>volante.content.label</source>
        <translation>What it says</translation>
    </message>
    <message>
        <source>volante.content.current</source>
        <translation>Where I live now</translation>
    </message>
    <message>
        <source>volante.content.current.hint</source>
        <translation>Your address today</translation>
    </message>
    <message>
        <source>volante.content.with-date</source>
        <translation>Where I live and since when</translation>
    </message>
    <message>
        <source>volante.content.with-date.hint</source>
        <translation>With the date of registration</translation>
    </message>
    <message>
        <source>volante.act</source>
        <translation>Get the slip</translation>
    </message>
    <message>
        <source>review.title</source>
        <translation>Check your answers</translation>
    </message>
    <message>
        <source>review.body</source>
        <translation>Nothing has been asked for yet.</translation>
    </message>
    <message>
        <source>review.name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>review.document</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <source>review.address</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>review.change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>working.title</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>working.asking</source>
        <translation>We are asking the office.</translation>
    </message>
    <message>
        <source>working.body</source>
        <translation>Do not take your card out yet.</translation>
    </message>
    <message>
        <source>working.checking.body</source>
        <translation>The connection was cut. We are asking whether your slip was made. It will not be made twice.</translation>
    </message>
    <message>
        <source>working.issuing</source>
        <translation>Making your slip</translation>
    </message>
    <message>
        <source>working.checking</source>
        <translation>Checking whether it was made</translation>
    </message>
    <message>
        <source>working.issue.done</source>
        <translation>Your slip is made</translation>
    </message>
    <message>
        <source>working.printing</source>
        <translation>Printing it</translation>
    </message>
    <message>
        <source>working.take</source>
        <translation>Take your paper</translation>
    </message>
    <message>
        <source>paper.title</source>
        <translation>Take your paper</translation>
    </message>
    <message>
        <source>paper.body</source>
        <translation>It comes out of the slot below.</translation>
    </message>
    <message>
        <source>paper.confirm</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>code.title</source>
        <translation>Your slip is made</translation>
    </message>
    <message>
        <source>code.body</source>
        <translation>There is no paper, but it is just as valid. Keep this code or photograph the QR.</translation>
    </message>
    <message>
        <source>code.confirm</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>document.csv</source>
        <translation>Verification code (CSV)</translation>
    </message>
    <message>
        <source>document.qr</source>
        <translation>Anyone can check your slip with this QR.</translation>
    </message>
    <message>
        <source>another.title</source>
        <translation>Do you need anything else?</translation>
    </message>
    <message>
        <source>another.more</source>
        <translation>Another slip</translation>
    </message>
    <message>
        <source>another.more.hint</source>
        <translation>Back to the start, without typing your PIN</translation>
    </message>
    <message>
        <source>another.finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>another.finish.hint</source>
        <translation>Closes your session. Then take your card out</translation>
    </message>
    <message>
        <source>idle.title</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <source>idle.body</source>
        <translation>
            <numerusform>If you do not touch the screen, we close your session in %n second.</numerusform>
            <numerusform>If you do not touch the screen, we close your session in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>idle.stay</source>
        <translation>Yes, I am here</translation>
    </message>
    <message>
        <source>idle.finish</source>
        <translation>No, finish</translation>
    </message>
    <message>
        <source>notice.staff</source>
        <translation>The people at the desk can help you.</translation>
    </message>
    <message>
        <source>notice.follow-up</source>
        <translation>Follow-up code</translation>
    </message>
    <message>
        <source>action.retry</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>action.without-paper</source>
        <translation>Go on without paper, with a code</translation>
    </message>
    <message>
        <source>action.check-again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>action.print-again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>action.paper-is-fine</source>
        <translation>The paper came out well</translation>
    </message>
    <message>
        <source>action.finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>notice.out-of-service.title</source>
        <translation>This kiosk is out of service</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>It cannot open its own key. Staff can see why in its log.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>The card reader is not working</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>It is being started again. If it does not come back in a minute, go to the desk.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>There is no card reader</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>The reader is disconnected. This kiosk cannot read cards now.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>We do not know this card</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>Take it out and use your citizen card.</translation>
    </message>
    <message>
        <source>notice.card-mute.title</source>
        <translation>We cannot read the card</translation>
    </message>
    <message>
        <source>notice.card-mute.body</source>
        <translation>Take it out, turn it round and put it in again.</translation>
    </message>
    <message>
        <source>notice.card-forged.title</source>
        <translation>This card is not valid</translation>
    </message>
    <message>
        <source>notice.card-forged.body</source>
        <translation>The office does not recognise it as its own. Take the card out.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>This card is blocked</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>It cannot be used. Take the card out.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>This card has expired</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>You need a new card. Take the card out.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>We could not finish reading the card</translation>
    </message>
    <message>
        <source>notice.card-read-again.body</source>
        <translation>Take it out and put it in again.</translation>
    </message>
    <message>
        <source>notice.card-removed.title</source>
        <translation>You took your card out</translation>
    </message>
    <message>
        <source>notice.card-removed.body</source>
        <translation>We have closed your session. None of your data stays here.</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.title</source>
        <translation>You took your card out</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.body</source>
        <translation>We have closed your session. Nothing was printed. The slip may have been made: you can get another one at any time.</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.title</source>
        <translation>Wait for your paper</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.body</source>
        <translation>You took your card out and we have closed your session. The paper is still printing.</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.title</source>
        <translation>Take your paper</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.body</source>
        <translation>We have closed your session. Make sure you have your card and your paper.</translation>
    </message>
    <message>
        <source>notice.paper-lost.title</source>
        <translation>The paper did not come out well</translation>
    </message>
    <message>
        <source>notice.paper-lost.body</source>
        <translation>Your slip is made, but it was not printed completely. You can get it again.</translation>
    </message>
    <message>
        <source>notice.pin-locked.title</source>
        <translation>Your PIN is locked</translation>
    </message>
    <message>
        <source>notice.pin-locked.body</source>
        <translation>There were too many wrong tries. At the desk you can get a new PIN.</translation>
    </message>
    <message>
        <source>notice.pin-not-active.title</source>
        <translation>Your card has no PIN yet</translation>
    </message>
    <message>
        <source>notice.pin-not-active.body</source>
        <translation>To use it here, ask for your PIN at the desk.</translation>
    </message>
    <message>
        <source>notice.go-to-desk.title</source>
        <translation>This is done at the desk</translation>
    </message>
    <message>
        <source>notice.go-to-desk.body</source>
        <translation>We cannot give you this slip here. The people at the desk will help you.</translation>
    </message>
    <message>
        <source>notice.office-unreachable.title</source>
        <translation>There is no connection to the office</translation>
    </message>
    <message>
        <source>notice.office-unreachable.body</source>
        <translation>No slip has been asked for. You can try again.</translation>
    </message>
    <message>
        <source>notice.office-trouble.title</source>
        <translation>The office could not do it</translation>
    </message>
    <message>
        <source>notice.office-trouble.body</source>
        <translation>No slip has been made. You can try again.</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.title</source>
        <translation>We do not know yet</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.body</source>
        <translation>The connection was cut and we do not know whether your slip was made. It will not be made twice. Write this code down.</translation>
    </message>
    <message>
        <source>notice.session-expired.title</source>
        <translation>Your session is over</translation>
    </message>
    <message>
        <source>notice.session-expired.body</source>
        <translation>For safety, sessions last a limited time. Take your card out and put it in again.</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.title</source>
        <translation>The printer has no paper</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.body</source>
        <translation>Your slip has not been asked for yet. You can go on without paper: a code is just as valid.</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.title</source>
        <translation>The printer is open</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.body</source>
        <translation>Your slip has not been asked for yet. You can go on without paper: a code is just as valid.</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.title</source>
        <translation>The printer is not working</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.body</source>
        <translation>Your slip has not been asked for yet. You can go on without paper: a code is just as valid.</translation>
    </message>
    <message>
        <source>notice.print-paper-out.title</source>
        <translation>The paper has run out</translation>
    </message>
    <message>
        <source>notice.print-paper-out.body</source>
        <translation>Your slip is made and valid, although the paper did not come out complete.</translation>
    </message>
    <message>
        <source>notice.print-cover-open.title</source>
        <translation>The printer was opened</translation>
    </message>
    <message>
        <source>notice.print-cover-open.body</source>
        <translation>Your slip is made and valid, although the paper did not come out complete.</translation>
    </message>
    <message>
        <source>notice.print-failed.title</source>
        <translation>It could not be printed</translation>
    </message>
    <message>
        <source>notice.print-failed.body</source>
        <translation>Your slip is made and valid, although the paper did not come out well.</translation>
    </message>
    <message>
        <source>notice.print-unknown.title</source>
        <translation>We do not know whether the paper came out</translation>
    </message>
    <message>
        <source>notice.print-unknown.body</source>
        <translation>Look at the slot. Your slip is made and valid even without paper.</translation>
    </message>
</context>
</TS>
