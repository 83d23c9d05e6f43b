<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
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
        <source>attract.title</source>
        <translation>Insert your citizen card</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>Here you can get your registration slip (volante de empadronamiento). It takes about two minutes.</translation>
    </message>
    <message>
        <source>attract.step.card</source>
        <translation>Insert the card in the reader</translation>
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
        <translation>Registered address (padrón)</translation>
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
        <translation>This kiosk is not working now</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>There is a problem inside the kiosk. Staff can see what it is.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>The card reader is not working</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>We are starting it again. If it does not work in a minute, go to the desk.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>There is no card reader</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>The reader is not connected. This kiosk cannot read cards now.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>This card does not work here</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>Take it out and insert your citizen card. If you do not have one, ask at the desk.</translation>
    </message>
    <message>
        <source>notice.card-mute.title</source>
        <translation>We cannot read the card</translation>
    </message>
    <message>
        <source>notice.card-mute.body</source>
        <translation>Take it out, turn it round and insert it again.</translation>
    </message>
    <message>
        <source>notice.card-forged.title</source>
        <translation>This card is not valid</translation>
    </message>
    <message>
        <source>notice.card-forged.body</source>
        <translation>The office does not recognise it. Take the card out.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>This card is blocked</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>It can no longer be used. Take the card out.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>This card has expired</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>It can no longer be used. Take it out and ask for another one at the desk.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>We could not finish reading the card</translation>
    </message>
    <message>
        <source>notice.card-read-again.body</source>
        <translation>Take it out and insert it again.</translation>
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
        <translation>We have closed your session. Nothing was printed. The slip may have been made. You can get another one at any time.</translation>
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
        <translation>For safety, sessions last a limited time. Take your card out and insert it again.</translation>
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
    <message>
        <source>frame.easy</source>
        <translation>Easy use</translation>
    </message>
    <message>
        <source>frame.reach</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>frame.languages</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>frame.options</source>
        <translation>See, hear</translation>
    </message>
    <message>
        <source>frame.help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>language.title</source>
        <translation>Choose your language</translation>
    </message>
    <message>
        <source>language.body</source>
        <translation>You can change it at any time. Nothing is lost.</translation>
    </message>
    <message>
        <source>options.title</source>
        <translation>See, hear</translation>
    </message>
    <message>
        <source>options.body</source>
        <translation>Choose how you want to use the kiosk. When you finish, everything goes back to normal.</translation>
    </message>
    <message>
        <source>options.colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>options.colours.hint</source>
        <translation>More contrast, dark background or less glare</translation>
    </message>
    <message>
        <source>options.voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>options.voice.hint</source>
        <translation>Hear what the screen says</translation>
    </message>
    <message>
        <source>options.unhurried</source>
        <translation>No hurry</translation>
    </message>
    <message>
        <source>options.unhurried.hint</source>
        <translation>Ten times as long for everything</translation>
    </message>
    <message>
        <source>colours.title</source>
        <translation>Choose the colours</translation>
    </message>
    <message>
        <source>colours.body</source>
        <translation>See which one you read best.</translation>
    </message>
    <message>
        <source>colours.standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>colours.standard.hint</source>
        <translation>Dark letters, light background</translation>
    </message>
    <message>
        <source>colours.dark</source>
        <translation>Dark background</translation>
    </message>
    <message>
        <source>colours.dark.hint</source>
        <translation>Light letters, dark background</translation>
    </message>
    <message>
        <source>colours.contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>colours.contrast.hint</source>
        <translation>Yellow and white letters, black background</translation>
    </message>
    <message>
        <source>colours.low-glare</source>
        <translation>Low glare</translation>
    </message>
    <message>
        <source>colours.low-glare.hint</source>
        <translation>Soft colours that tire less</translation>
    </message>
    <message>
        <source>voice.title</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>voice.body</source>
        <translation>The voice reads the screen. With headphones, it also reads your data.</translation>
    </message>
    <message>
        <source>voice.toggle</source>
        <translation>Hear the screen</translation>
    </message>
    <message>
        <source>voice.toggle.hint</source>
        <translation>The voice reads everything you see here</translation>
    </message>
    <message>
        <source>voice.slower</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>voice.faster</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>voice.softer</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>voice.louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>voice.repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>voice.pause</source>
        <translation>Pause the voice</translation>
    </message>
    <message>
        <source>voice.cover</source>
        <translation>Cover my data on the screen</translation>
    </message>
    <message>
        <source>voice.rate</source>
        <translation>Speed {at} of {of}</translation>
    </message>
    <message>
        <source>voice.volume</source>
        <translation>Volume {at} of {of}</translation>
    </message>
    <message>
        <source>help.title</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>help.body</source>
        <translation>There are people at the desk who help you.</translation>
    </message>
    <message>
        <source>help.touch</source>
        <translation>Touch with one finger and lift it. No need to press hard or drag.</translation>
    </message>
    <message>
        <source>help.easy</source>
        <translation>“Easy use” makes letters large and takes the hurry away.</translation>
    </message>
    <message>
        <source>help.reach</source>
        <translation>“Lower” puts the buttons further down, within reach.</translation>
    </message>
    <message>
        <source>help.voice</source>
        <translation>With headphones, the kiosk speaks to you. The Voice key does it too.</translation>
    </message>
    <message numerus="yes">
        <source>help.wait</source>
        <translation>
            <numerusform>You can go %n minute without touching anything. Then we ask if you are still there. With no answer, we erase your data.</numerusform>
            <numerusform>You can go %n minutes without touching anything. Then we ask if you are still there. With no answer, we erase your data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list.more</source>
        <translation>
            <numerusform>See more (%n left)</numerusform>
            <numerusform>See more (%n left)</numerusform>
        </translation>
    </message>
    <message>
        <source>list.first</source>
        <translation>See from the start</translation>
    </message>
    <message>
        <source>idle.more-time</source>
        <translation>I need more time</translation>
    </message>
    <message>
        <source>curtain.title</source>
        <translation>Voice mode in use</translation>
    </message>
    <message>
        <source>curtain.body</source>
        <translation>The screen is covered so that nobody sees your data.</translation>
    </message>
    <message>
        <source>curtain.show</source>
        <translation>Show the screen</translation>
    </message>
    <message>
        <source>curtain.lost.title</source>
        <translation>The headphones are not plugged in</translation>
    </message>
    <message>
        <source>curtain.lost.body</source>
        <translation>The voice has stopped. Plug them in to go on.</translation>
    </message>
    <message>
        <source>speech.welcome</source>
        <translation>Hello. This is the City Council kiosk. I guide you by voice. With the Down key you hear the options. With the centre key you choose. With the Left key you go back.</translation>
    </message>
    <message numerus="yes">
        <source>speech.options</source>
        <translation>
            <numerusform>%n option.</numerusform>
            <numerusform>%n options.</numerusform>
        </translation>
    </message>
    <message>
        <source>speech.position</source>
        <translation>Option {at} of {of}.</translation>
    </message>
    <message>
        <source>speech.start</source>
        <translation>Start.</translation>
    </message>
    <message>
        <source>speech.end</source>
        <translation>End.</translation>
    </message>
    <message>
        <source>speech.on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>speech.off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>speech.chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>speech.choose-first</source>
        <translation>Choose an option first.</translation>
    </message>
    <message>
        <source>speech.rate</source>
        <translation>Speed {at} of {of}.</translation>
    </message>
    <message>
        <source>speech.volume</source>
        <translation>Volume {at} of {of}.</translation>
    </message>
    <message>
        <source>speech.pin</source>
        <translation>You hear a beep for each digit. With the Left key you delete. With the Right key you continue.</translation>
    </message>
    <message>
        <source>speech.private</source>
        <translation>I do not read your data aloud. With headphones, I do.</translation>
    </message>
    <message>
        <source>frame.moment</source>
        <translation>{day}, {hour}</translation>
    </message>
    <message>
        <source>keyboard.shift</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>keyboard.shift.on</source>
        <translation>On for the next letter</translation>
    </message>
    <message>
        <source>keyboard.shift.off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>keyboard.space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>keyboard.erase</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>keyboard.to-standard</source>
        <translation>Letters as on a keyboard</translation>
    </message>
    <message>
        <source>keyboard.to-alphabet</source>
        <translation>Letters in alphabetical order</translation>
    </message>
    <message>
        <source>keyboard.more</source>
        <translation>More keys: {keys}</translation>
    </message>
    <message>
        <source>keyboard.letters</source>
        <translation>Letters {letters}</translation>
    </message>
    <message>
        <source>keyboard.range</source>
        <translation>From {first} to {last}</translation>
    </message>
    <message>
        <source>keyboard.group.letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>keyboard.group.latin</source>
        <translation>Latin letters</translation>
    </message>
    <message>
        <source>keyboard.group.accents</source>
        <translation>Letters with accents</translation>
    </message>
    <message>
        <source>keyboard.group.digits</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>keyboard.group.signs</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>keyboard.sign.exclamation-mark</source>
        <translation>Exclamation mark</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-exclamation-mark</source>
        <translation>Opening exclamation mark</translation>
    </message>
    <message>
        <source>keyboard.sign.question-mark</source>
        <translation>Question mark</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-question-mark</source>
        <translation>Opening question mark</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-question-mark</source>
        <translation>Arabic question mark</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-comma</source>
        <translation>Arabic comma</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-semicolon</source>
        <translation>Arabic semicolon</translation>
    </message>
    <message>
        <source>keyboard.sign.quotation-mark</source>
        <translation>Quotation mark</translation>
    </message>
    <message>
        <source>keyboard.sign.number-sign</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>keyboard.sign.dollar-sign</source>
        <translation>Dollar sign</translation>
    </message>
    <message>
        <source>keyboard.sign.percent-sign</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>keyboard.sign.ampersand</source>
        <translation>And sign</translation>
    </message>
    <message>
        <source>keyboard.sign.apostrophe</source>
        <translation>Apostrophe</translation>
    </message>
    <message>
        <source>keyboard.sign.left-parenthesis</source>
        <translation>Open bracket</translation>
    </message>
    <message>
        <source>keyboard.sign.right-parenthesis</source>
        <translation>Close bracket</translation>
    </message>
    <message>
        <source>keyboard.sign.asterisk</source>
        <translation>Asterisk</translation>
    </message>
    <message>
        <source>keyboard.sign.plus-sign</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>keyboard.sign.comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>keyboard.sign.hyphen-minus</source>
        <translation>Hyphen</translation>
    </message>
    <message>
        <source>keyboard.sign.full-stop</source>
        <translation>Dot</translation>
    </message>
    <message>
        <source>keyboard.sign.solidus</source>
        <translation>Slash</translation>
    </message>
    <message>
        <source>keyboard.sign.colon</source>
        <translation>Colon</translation>
    </message>
    <message>
        <source>keyboard.sign.semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>keyboard.sign.less-than-sign</source>
        <translation>Less than</translation>
    </message>
    <message>
        <source>keyboard.sign.equals-sign</source>
        <translation>Equals</translation>
    </message>
    <message>
        <source>keyboard.sign.greater-than-sign</source>
        <translation>Greater than</translation>
    </message>
    <message>
        <source>keyboard.sign.commercial-at</source>
        <translation>At sign</translation>
    </message>
    <message>
        <source>keyboard.sign.left-square-bracket</source>
        <translation>Open square bracket</translation>
    </message>
    <message>
        <source>keyboard.sign.right-square-bracket</source>
        <translation>Close square bracket</translation>
    </message>
    <message>
        <source>keyboard.sign.left-curly-bracket</source>
        <translation>Open curly bracket</translation>
    </message>
    <message>
        <source>keyboard.sign.right-curly-bracket</source>
        <translation>Close curly bracket</translation>
    </message>
    <message>
        <source>keyboard.sign.reverse-solidus</source>
        <translation>Backslash</translation>
    </message>
    <message>
        <source>keyboard.sign.circumflex-accent</source>
        <translation>Circumflex</translation>
    </message>
    <message>
        <source>keyboard.sign.low-line</source>
        <translation>Underscore</translation>
    </message>
    <message>
        <source>keyboard.sign.grave-accent</source>
        <translation>Grave accent</translation>
    </message>
    <message>
        <source>keyboard.sign.vertical-line</source>
        <translation>Vertical bar</translation>
    </message>
    <message>
        <source>keyboard.sign.tilde</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>keyboard.sign.masculine-ordinal-indicator</source>
        <translation>Superscript o</translation>
    </message>
    <message>
        <source>keyboard.sign.feminine-ordinal-indicator</source>
        <translation>Superscript a</translation>
    </message>
    <message numerus="yes">
        <source>secret.count</source>
        <translation>
            <numerusform>%n character typed. {least} or more are needed.</numerusform>
            <numerusform>%n characters typed. {least} or more are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>secret.enough</source>
        <translation>
            <numerusform>%n character typed.</numerusform>
            <numerusform>%n characters typed.</numerusform>
        </translation>
    </message>
    <message>
        <source>field.limit</source>
        <translation>There is room for {limit} letters at most</translation>
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
        <translation>There is no voice in this language here</translation>
    </message>
    <message>
        <source>working.mark.done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>working.mark.running</source>
        <translation>now</translation>
    </message>
    <message>
        <source>working.mark.next</source>
        <translation>next</translation>
    </message>
</context>
</TS>
