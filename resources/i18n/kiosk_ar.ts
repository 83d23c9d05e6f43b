<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_MA">
<context>
    <name>kiosk</name>
    <message>
        <source>frame.town</source>
        <translation>بلدية بويرتويانو</translation>
    </message>
    <message>
        <source>frame.office</source>
        <translation>البلدية الإلكترونية</translation>
    </message>
    <message>
        <source>frame.back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>frame.finish</source>
        <translation>إنهاء</translation>
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
        <translation>أدخل بطاقة المواطن</translation>
    </message>
    <message>
        <source>attract.body</source>
        <translation>هنا يمكنك الحصول على إفادة التسجيل السكني (volante de empadronamiento). يستغرق ذلك حوالي دقيقتين.</translation>
    </message>
    <message>
        <source>attract.step.card</source>
        <translation>أدخل البطاقة في القارئ</translation>
    </message>
    <message>
        <source>attract.step.pin</source>
        <translation>اكتب رقمك السري</translation>
    </message>
    <message>
        <source>attract.step.paper</source>
        <translation>خذ ورقتك</translation>
    </message>
    <message>
        <source>attract.offline</source>
        <translation>لا يوجد اتصال بالبلدية الآن. نعيد المحاولة باستمرار. يمكنك أيضا التوجه إلى الشباك.</translation>
    </message>
    <message>
        <source>attract.no-paper</source>
        <translation>الطابعة لا تستطيع الطباعة الآن. يمكنك الحصول على الإفادة على شكل رمز له نفس الصلاحية.</translation>
    </message>
    <message>
        <source>reading.title</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>reading.body</source>
        <translation>نقرأ بطاقتك. لا تسحبها بعد.</translation>
    </message>
    <message>
        <source>take-card.title</source>
        <translation>اسحب بطاقتك</translation>
    </message>
    <message>
        <source>take-card.body</source>
        <translation>أغلقنا جلستك. شكرا على زيارتك.</translation>
    </message>
    <message>
        <source>pin.title</source>
        <translation>مرحبا، {name}</translation>
    </message>
    <message>
        <source>pin.title.plain</source>
        <translation>رقمك السري</translation>
    </message>
    <message numerus="yes">
        <source>pin.body</source>
        <translation>
            <numerusform>اكتب %n رقم من رقمك السري.</numerusform>
            <numerusform>اكتب الرقم الواحد من رقمك السري.</numerusform>
            <numerusform>اكتب الرقمين من رقمك السري.</numerusform>
            <numerusform>اكتب الأرقام الـ%n من رقمك السري.</numerusform>
            <numerusform>اكتب %n رقما من رقمك السري.</numerusform>
            <numerusform>اكتب %n رقم من رقمك السري.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.checking</source>
        <translation>نتحقق من رقمك السري…</translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong</source>
        <translation>
            <numerusform>الرقم السري غير صحيح. لم تبق لك أي محاولة.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك محاولة واحدة.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك محاولتان.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك %n محاولات.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك %n محاولة.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك %n محاولة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.wrong.last</source>
        <translation>
            <numerusform>الرقم السري غير صحيح. لم تبق لك أي محاولة. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك محاولة واحدة فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك محاولتان فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك %n محاولات فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك %n محاولة فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>الرقم السري غير صحيح. بقيت لك %n محاولة فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.wrong.plain</source>
        <translation>الرقم السري غير صحيح.</translation>
    </message>
    <message numerus="yes">
        <source>pin.few</source>
        <translation>
            <numerusform>لم تبق لك أي محاولة.</numerusform>
            <numerusform>بقيت لك محاولة واحدة.</numerusform>
            <numerusform>بقيت لك محاولتان.</numerusform>
            <numerusform>بقيت لك %n محاولات.</numerusform>
            <numerusform>بقيت لك %n محاولة.</numerusform>
            <numerusform>بقيت لك %n محاولة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pin.few.last</source>
        <translation>
            <numerusform>لم تبق لك أي محاولة. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>بقيت لك محاولة واحدة فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>بقيت لك محاولتان فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>بقيت لك %n محاولات فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>بقيت لك %n محاولة فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
            <numerusform>بقيت لك %n محاولة فقط. عند الشك، اطلب المساعدة أولا في الشباك.</numerusform>
        </translation>
    </message>
    <message>
        <source>pin.confirm</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>pin.erase</source>
        <translation>حذف الرقم الأخير</translation>
    </message>
    <message>
        <source>pin.count</source>
        <translation>كُتب {done} من {of} أرقام</translation>
    </message>
    <message>
        <source>home.title</source>
        <translation>ماذا تحتاج، {name}؟</translation>
    </message>
    <message>
        <source>home.title.plain</source>
        <translation>ماذا تحتاج؟</translation>
    </message>
    <message>
        <source>home.body</source>
        <translation>المس ما تريد القيام به.</translation>
    </message>
    <message>
        <source>home.last-access</source>
        <translation>آخر زيارة لك: {when}</translation>
    </message>
    <message>
        <source>home.first-access</source>
        <translation>هذه أول مرة تدخل فيها بهذه البطاقة.</translation>
    </message>
    <message>
        <source>question.step</source>
        <translation>السؤال {at} من {of}</translation>
    </message>
    <message>
        <source>volante.name</source>
        <translation>إفادة تسجيل سكني (volante de empadronamiento)</translation>
    </message>
    <message>
        <source>volante.hint</source>
        <translation>ورقة تبين أين تسكن. مجانية وفورية.</translation>
    </message>
    <message>
        <source>volante.purpose.title</source>
        <translation>لماذا تحتاج إليها؟</translation>
    </message>
    <message>
        <source>volante.purpose.body</source>
        <translation>نكتب ذلك في الإفادة.</translation>
    </message>
    <message>
        <source>volante.purpose.label</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>volante.purpose.procedure</source>
        <translation>إجراء إداري</translation>
    </message>
    <message>
        <source>volante.purpose.procedure.hint</source>
        <translation>في مكتب آخر أو إدارة أخرى</translation>
    </message>
    <message>
        <source>volante.purpose.school</source>
        <translation>المدرسة</translation>
    </message>
    <message>
        <source>volante.purpose.school.hint</source>
        <translation>التسجيل، المنح، المطعم المدرسي</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card</source>
        <translation>بطاقة الهوية (DNI) أو جواز السفر</translation>
    </message>
    <message>
        <source>volante.purpose.identity-card.hint</source>
        <translation>لاستخراجها أو تجديدها</translation>
    </message>
    <message>
        <source>volante.purpose.health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>volante.purpose.health.hint</source>
        <translation>البطاقة الصحية، المركز الصحي</translation>
    </message>
    <message>
        <source>volante.purpose.other</source>
        <translation>شيء آخر</translation>
    </message>
    <message>
        <source>volante.purpose.other.hint</source>
        <translation>لأي استعمال آخر</translation>
    </message>
    <message>
        <source>volante.content.title</source>
        <translation>ماذا يجب أن تتضمن؟</translation>
    </message>
    <message>
        <source>volante.content.body</source>
        <translation>إذا كنت لا تعرف، فاختر الأول.</translation>
    </message>
    <message>
        <source>volante.content.label</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>volante.content.current</source>
        <translation>أين أسكن الآن</translation>
    </message>
    <message>
        <source>volante.content.current.hint</source>
        <translation>عنوانك الحالي</translation>
    </message>
    <message>
        <source>volante.content.with-date</source>
        <translation>أين أسكن ومنذ متى</translation>
    </message>
    <message>
        <source>volante.content.with-date.hint</source>
        <translation>مع تاريخ التسجيل</translation>
    </message>
    <message>
        <source>volante.act</source>
        <translation>طلب الإفادة</translation>
    </message>
    <message>
        <source>review.title</source>
        <translation>تحقق من بياناتك</translation>
    </message>
    <message>
        <source>review.body</source>
        <translation>لم نطلب أي شيء بعد.</translation>
    </message>
    <message>
        <source>review.name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>review.document</source>
        <translation>وثيقة الهوية</translation>
    </message>
    <message>
        <source>review.address</source>
        <translation>العنوان المسجل (padrón)</translation>
    </message>
    <message>
        <source>review.change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>working.title</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>working.asking</source>
        <translation>نسأل البلدية.</translation>
    </message>
    <message>
        <source>working.body</source>
        <translation>لا تسحب البطاقة بعد.</translation>
    </message>
    <message>
        <source>working.checking.body</source>
        <translation>انقطع الاتصال. نسأل هل أُنجزت إفادتك. لن تُنجز مرتين.</translation>
    </message>
    <message>
        <source>working.issuing</source>
        <translation>ننجز إفادتك</translation>
    </message>
    <message>
        <source>working.checking</source>
        <translation>نتحقق هل أُنجزت</translation>
    </message>
    <message>
        <source>working.issue.done</source>
        <translation>إفادتك جاهزة</translation>
    </message>
    <message>
        <source>working.printing</source>
        <translation>نطبعها</translation>
    </message>
    <message>
        <source>working.take</source>
        <translation>خذ ورقتك</translation>
    </message>
    <message>
        <source>paper.title</source>
        <translation>خذ ورقتك</translation>
    </message>
    <message>
        <source>paper.body</source>
        <translation>تخرج من الفتحة في الأسفل.</translation>
    </message>
    <message>
        <source>paper.confirm</source>
        <translation>أخذتها</translation>
    </message>
    <message>
        <source>code.title</source>
        <translation>إفادتك جاهزة</translation>
    </message>
    <message>
        <source>code.body</source>
        <translation>لا توجد ورقة، لكن لها نفس الصلاحية. احتفظ بهذا الرمز أو التقط صورة لرمز QR.</translation>
    </message>
    <message>
        <source>code.confirm</source>
        <translation>أخذته</translation>
    </message>
    <message>
        <source>document.csv</source>
        <translation>رمز التحقق (CSV)</translation>
    </message>
    <message>
        <source>document.qr</source>
        <translation>برمز QR هذا يمكن لأي شخص التحقق من إفادتك.</translation>
    </message>
    <message>
        <source>another.title</source>
        <translation>هل تحتاج إلى شيء آخر؟</translation>
    </message>
    <message>
        <source>another.more</source>
        <translation>إفادة أخرى</translation>
    </message>
    <message>
        <source>another.more.hint</source>
        <translation>العودة إلى البداية، دون كتابة الرقم السري</translation>
    </message>
    <message>
        <source>another.finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>another.finish.hint</source>
        <translation>يغلق جلستك. ثم اسحب بطاقتك</translation>
    </message>
    <message>
        <source>idle.title</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>idle.body</source>
        <translation>
            <numerusform>إذا لم تلمس الشاشة، نغلق جلستك الآن.</numerusform>
            <numerusform>إذا لم تلمس الشاشة، نغلق جلستك خلال ثانية واحدة.</numerusform>
            <numerusform>إذا لم تلمس الشاشة، نغلق جلستك خلال ثانيتين.</numerusform>
            <numerusform>إذا لم تلمس الشاشة، نغلق جلستك خلال %n ثوان.</numerusform>
            <numerusform>إذا لم تلمس الشاشة، نغلق جلستك خلال %n ثانية.</numerusform>
            <numerusform>إذا لم تلمس الشاشة، نغلق جلستك خلال %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>idle.stay</source>
        <translation>نعم، أنا هنا</translation>
    </message>
    <message>
        <source>idle.finish</source>
        <translation>لا، إنهاء</translation>
    </message>
    <message>
        <source>notice.staff</source>
        <translation>يمكن مساعدتك في الشباك.</translation>
    </message>
    <message>
        <source>notice.follow-up</source>
        <translation>رمز المتابعة</translation>
    </message>
    <message>
        <source>action.retry</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>action.without-paper</source>
        <translation>المتابعة دون ورقة، برمز</translation>
    </message>
    <message>
        <source>action.check-again</source>
        <translation>اسأل مرة أخرى</translation>
    </message>
    <message>
        <source>action.print-again</source>
        <translation>اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>action.paper-is-fine</source>
        <translation>خرجت الورقة سليمة</translation>
    </message>
    <message>
        <source>action.finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>notice.out-of-service.title</source>
        <translation>هذا الجهاز لا يعمل الآن</translation>
    </message>
    <message>
        <source>notice.out-of-service.body</source>
        <translation>هناك مشكلة داخل الجهاز. يمكن للموظفين معرفة السبب.</translation>
    </message>
    <message>
        <source>notice.service-down.title</source>
        <translation>قارئ البطاقات لا يعمل</translation>
    </message>
    <message>
        <source>notice.service-down.body</source>
        <translation>نعيد تشغيله. إذا لم يعمل خلال دقيقة، فتوجه إلى الشباك.</translation>
    </message>
    <message>
        <source>notice.no-reader.title</source>
        <translation>لا يوجد قارئ بطاقات</translation>
    </message>
    <message>
        <source>notice.no-reader.body</source>
        <translation>القارئ غير متصل. هذا الجهاز لا يستطيع قراءة البطاقات الآن.</translation>
    </message>
    <message>
        <source>notice.card-unknown.title</source>
        <translation>هذه البطاقة غير مقبولة هنا</translation>
    </message>
    <message>
        <source>notice.card-unknown.body</source>
        <translation>اسحبها وأدخل بطاقة المواطن. إذا لم تكن لديك، فاطلبها في الشباك.</translation>
    </message>
    <message>
        <source>notice.card-mute.title</source>
        <translation>لا نستطيع قراءة البطاقة</translation>
    </message>
    <message>
        <source>notice.card-mute.body</source>
        <translation>اسحبها واقلبها وأدخلها مرة أخرى.</translation>
    </message>
    <message>
        <source>notice.card-forged.title</source>
        <translation>هذه البطاقة غير صالحة</translation>
    </message>
    <message>
        <source>notice.card-forged.body</source>
        <translation>البلدية لا تتعرف عليها. اسحب البطاقة.</translation>
    </message>
    <message>
        <source>notice.card-blocked.title</source>
        <translation>هذه البطاقة محظورة</translation>
    </message>
    <message>
        <source>notice.card-blocked.body</source>
        <translation>لم يعد استعمالها ممكنا. اسحب البطاقة.</translation>
    </message>
    <message>
        <source>notice.card-expired.title</source>
        <translation>انتهت صلاحية هذه البطاقة</translation>
    </message>
    <message>
        <source>notice.card-expired.body</source>
        <translation>لم يعد استعمالها ممكنا. اسحبها واطلب بطاقة أخرى في الشباك.</translation>
    </message>
    <message>
        <source>notice.card-read-again.title</source>
        <translation>لم نكمل قراءة البطاقة</translation>
    </message>
    <message>
        <source>notice.card-read-again.body</source>
        <translation>اسحبها وأدخلها مرة أخرى.</translation>
    </message>
    <message>
        <source>notice.card-removed.title</source>
        <translation>سحبت البطاقة</translation>
    </message>
    <message>
        <source>notice.card-removed.body</source>
        <translation>أغلقنا جلستك. لا يبقى هنا أي شيء من بياناتك.</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.title</source>
        <translation>سحبت البطاقة</translation>
    </message>
    <message>
        <source>notice.card-removed-issuing.body</source>
        <translation>أغلقنا جلستك. لم يُطبع أي شيء. ربما أُنجزت الإفادة. يمكنك طلب إفادة أخرى متى شئت.</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.title</source>
        <translation>انتظر ورقتك</translation>
    </message>
    <message>
        <source>notice.card-removed-printing.body</source>
        <translation>سحبت البطاقة وأغلقنا جلستك. ما زالت الورقة قيد الطباعة.</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.title</source>
        <translation>خذ ورقتك</translation>
    </message>
    <message>
        <source>notice.goodbye-paper.body</source>
        <translation>أغلقنا جلستك. تأكد من أن معك البطاقة والورقة.</translation>
    </message>
    <message>
        <source>notice.paper-lost.title</source>
        <translation>لم تخرج الورقة سليمة</translation>
    </message>
    <message>
        <source>notice.paper-lost.body</source>
        <translation>إفادتك جاهزة، لكنها لم تُطبع كاملة. يمكنك طلبها مرة أخرى.</translation>
    </message>
    <message>
        <source>notice.pin-locked.title</source>
        <translation>رقمك السري محظور</translation>
    </message>
    <message>
        <source>notice.pin-locked.body</source>
        <translation>كانت هناك أخطاء كثيرة. تحصل في الشباك على رقم سري جديد.</translation>
    </message>
    <message>
        <source>notice.pin-not-active.title</source>
        <translation>ليس لبطاقتك رقم سري بعد</translation>
    </message>
    <message>
        <source>notice.pin-not-active.body</source>
        <translation>لاستعمالها هنا، اطلب رقمك السري في الشباك.</translation>
    </message>
    <message>
        <source>notice.go-to-desk.title</source>
        <translation>هذا الإجراء يتم في الشباك</translation>
    </message>
    <message>
        <source>notice.go-to-desk.body</source>
        <translation>لا يمكننا تسليمك هذه الإفادة هنا. يمكنك الحصول عليها في الشباك.</translation>
    </message>
    <message>
        <source>notice.office-unreachable.title</source>
        <translation>لا يوجد اتصال بالبلدية</translation>
    </message>
    <message>
        <source>notice.office-unreachable.body</source>
        <translation>لم تُطلب أي إفادة. يمكنك المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>notice.office-trouble.title</source>
        <translation>لم تتمكن البلدية من ذلك</translation>
    </message>
    <message>
        <source>notice.office-trouble.body</source>
        <translation>لم تُنجز أي إفادة. يمكنك المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.title</source>
        <translation>لا نعرف بعد</translation>
    </message>
    <message>
        <source>notice.outcome-unknown.body</source>
        <translation>انقطع الاتصال ولا نعرف هل أُنجزت إفادتك. لن تُنجز مرتين. سجل هذا الرمز.</translation>
    </message>
    <message>
        <source>notice.session-expired.title</source>
        <translation>انتهت جلستك</translation>
    </message>
    <message>
        <source>notice.session-expired.body</source>
        <translation>للأمان، مدة الجلسة محدودة. اسحب البطاقة وأدخلها مرة أخرى.</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.title</source>
        <translation>لا يوجد ورق في الطابعة</translation>
    </message>
    <message>
        <source>notice.printer-paper-out.body</source>
        <translation>لم نطلب إفادتك بعد. يمكنك المتابعة دون ورقة: الرمز له نفس الصلاحية.</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.title</source>
        <translation>الطابعة مفتوحة</translation>
    </message>
    <message>
        <source>notice.printer-cover-open.body</source>
        <translation>لم نطلب إفادتك بعد. يمكنك المتابعة دون ورقة: الرمز له نفس الصلاحية.</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.title</source>
        <translation>الطابعة لا تعمل</translation>
    </message>
    <message>
        <source>notice.printer-unavailable.body</source>
        <translation>لم نطلب إفادتك بعد. يمكنك المتابعة دون ورقة: الرمز له نفس الصلاحية.</translation>
    </message>
    <message>
        <source>notice.print-paper-out.title</source>
        <translation>نفد الورق</translation>
    </message>
    <message>
        <source>notice.print-paper-out.body</source>
        <translation>إفادتك جاهزة وصالحة، رغم أن الورقة لم تخرج كاملة.</translation>
    </message>
    <message>
        <source>notice.print-cover-open.title</source>
        <translation>فُتحت الطابعة</translation>
    </message>
    <message>
        <source>notice.print-cover-open.body</source>
        <translation>إفادتك جاهزة وصالحة، رغم أن الورقة لم تخرج كاملة.</translation>
    </message>
    <message>
        <source>notice.print-failed.title</source>
        <translation>تعذرت الطباعة</translation>
    </message>
    <message>
        <source>notice.print-failed.body</source>
        <translation>إفادتك جاهزة وصالحة، رغم أن الورقة لم تخرج سليمة.</translation>
    </message>
    <message>
        <source>notice.print-unknown.title</source>
        <translation>لا نعرف هل خرجت الورقة</translation>
    </message>
    <message>
        <source>notice.print-unknown.body</source>
        <translation>انظر إلى الفتحة. إفادتك جاهزة وصالحة حتى بدون ورقة.</translation>
    </message>
    <message>
        <source>frame.easy</source>
        <translation>سهل</translation>
    </message>
    <message>
        <source>frame.reach</source>
        <translation>خفض</translation>
    </message>
    <message>
        <source>frame.languages</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>frame.options</source>
        <translation>رؤية وسمع</translation>
    </message>
    <message>
        <source>frame.help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>language.title</source>
        <translation>اختر لغتك</translation>
    </message>
    <message>
        <source>language.body</source>
        <translation>يمكنك تغييرها في أي وقت. لن تفقد شيئا.</translation>
    </message>
    <message>
        <source>options.title</source>
        <translation>رؤية وسمع</translation>
    </message>
    <message>
        <source>options.body</source>
        <translation>اختر كيف تريد استعمال الجهاز. عند الانتهاء، يعود كل شيء كما كان.</translation>
    </message>
    <message>
        <source>options.colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>options.colours.hint</source>
        <translation>تباين أكبر أو خلفية داكنة أو سطوع أقل</translation>
    </message>
    <message>
        <source>options.voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>options.voice.hint</source>
        <translation>سماع ما تقوله الشاشة</translation>
    </message>
    <message>
        <source>options.unhurried</source>
        <translation>دون عجلة</translation>
    </message>
    <message>
        <source>options.unhurried.hint</source>
        <translation>عشرة أضعاف الوقت لكل شيء</translation>
    </message>
    <message>
        <source>colours.title</source>
        <translation>اختر الألوان</translation>
    </message>
    <message>
        <source>colours.body</source>
        <translation>انظر أيها أسهل لك في القراءة.</translation>
    </message>
    <message>
        <source>colours.standard</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>colours.standard.hint</source>
        <translation>حروف داكنة، خلفية فاتحة</translation>
    </message>
    <message>
        <source>colours.dark</source>
        <translation>خلفية داكنة</translation>
    </message>
    <message>
        <source>colours.dark.hint</source>
        <translation>حروف فاتحة، خلفية داكنة</translation>
    </message>
    <message>
        <source>colours.contrast</source>
        <translation>تباين عال</translation>
    </message>
    <message>
        <source>colours.contrast.hint</source>
        <translation>حروف صفراء وبيضاء، خلفية سوداء</translation>
    </message>
    <message>
        <source>colours.low-glare</source>
        <translation>سطوع خفيف</translation>
    </message>
    <message>
        <source>colours.low-glare.hint</source>
        <translation>ألوان هادئة تريح العين</translation>
    </message>
    <message>
        <source>voice.title</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>voice.body</source>
        <translation>يقرأ الصوت الشاشة. مع السماعات، يقرأ بياناتك أيضا.</translation>
    </message>
    <message>
        <source>voice.toggle</source>
        <translation>سماع الشاشة</translation>
    </message>
    <message>
        <source>voice.toggle.hint</source>
        <translation>يقرأ الصوت كل ما تراه هنا</translation>
    </message>
    <message>
        <source>voice.slower</source>
        <translation>أبطأ</translation>
    </message>
    <message>
        <source>voice.faster</source>
        <translation>أسرع</translation>
    </message>
    <message>
        <source>voice.softer</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>voice.louder</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>voice.repeat</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>voice.pause</source>
        <translation>إيقاف الصوت لحظة</translation>
    </message>
    <message>
        <source>voice.cover</source>
        <translation>إخفاء بياناتي على الشاشة</translation>
    </message>
    <message>
        <source>voice.rate</source>
        <translation>السرعة {at} من {of}</translation>
    </message>
    <message>
        <source>voice.volume</source>
        <translation>مستوى الصوت {at} من {of}</translation>
    </message>
    <message>
        <source>help.title</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>help.body</source>
        <translation>في الشباك يوجد من يساعدك.</translation>
    </message>
    <message>
        <source>help.touch</source>
        <translation>المس بإصبع واحد ثم ارفعه. لا حاجة إلى الضغط أو السحب.</translation>
    </message>
    <message>
        <source>help.easy</source>
        <translation>«سهل» يكبر الحروف ويمنحك وقتا أطول.</translation>
    </message>
    <message>
        <source>help.reach</source>
        <translation>«خفض» ينزل الأزرار لتصل إليها يدك.</translation>
    </message>
    <message>
        <source>help.voice</source>
        <translation>مع السماعات، يكلمك الجهاز. وكذلك بزر الصوت.</translation>
    </message>
    <message numerus="yes">
        <source>help.wait</source>
        <translation>
            <numerusform>يمكنك البقاء %n دقيقة دون لمس أي شيء. ثم نسألك هل ما زلت هنا. إذا لم تجب، نمحو بياناتك.</numerusform>
            <numerusform>يمكنك البقاء دقيقة واحدة دون لمس أي شيء. ثم نسألك هل ما زلت هنا. إذا لم تجب، نمحو بياناتك.</numerusform>
            <numerusform>يمكنك البقاء دقيقتين دون لمس أي شيء. ثم نسألك هل ما زلت هنا. إذا لم تجب، نمحو بياناتك.</numerusform>
            <numerusform>يمكنك البقاء %n دقائق دون لمس أي شيء. ثم نسألك هل ما زلت هنا. إذا لم تجب، نمحو بياناتك.</numerusform>
            <numerusform>يمكنك البقاء %n دقيقة دون لمس أي شيء. ثم نسألك هل ما زلت هنا. إذا لم تجب، نمحو بياناتك.</numerusform>
            <numerusform>يمكنك البقاء %n دقيقة دون لمس أي شيء. ثم نسألك هل ما زلت هنا. إذا لم تجب، نمحو بياناتك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list.more</source>
        <translation>
            <numerusform>المزيد (بقي %n)</numerusform>
            <numerusform>المزيد (بقي %n)</numerusform>
            <numerusform>المزيد (بقي %n)</numerusform>
            <numerusform>المزيد (بقي %n)</numerusform>
            <numerusform>المزيد (بقي %n)</numerusform>
            <numerusform>المزيد (بقي %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>list.first</source>
        <translation>من البداية</translation>
    </message>
    <message>
        <source>idle.more-time</source>
        <translation>أحتاج إلى وقت أطول</translation>
    </message>
    <message>
        <source>curtain.title</source>
        <translation>وضع الصوت قيد الاستعمال</translation>
    </message>
    <message>
        <source>curtain.body</source>
        <translation>الشاشة مغطاة حتى لا يرى أحد بياناتك.</translation>
    </message>
    <message>
        <source>curtain.show</source>
        <translation>إظهار الشاشة</translation>
    </message>
    <message>
        <source>curtain.lost.title</source>
        <translation>السماعات غير موصولة</translation>
    </message>
    <message>
        <source>curtain.lost.body</source>
        <translation>توقف الصوت. وصّلها للمتابعة.</translation>
    </message>
    <message>
        <source>speech.welcome</source>
        <translation>مرحبا. أنت أمام جهاز البلدية. أنا أرشدك بالصوت. بزر الأسفل تسمع الخيارات. بزر الوسط تختار. بزر اليسار تعود.</translation>
    </message>
    <message numerus="yes">
        <source>speech.options</source>
        <translation>
            <numerusform>لا توجد خيارات.</numerusform>
            <numerusform>خيار واحد.</numerusform>
            <numerusform>خياران.</numerusform>
            <numerusform>%n خيارات.</numerusform>
            <numerusform>%n خيارا.</numerusform>
            <numerusform>%n خيار.</numerusform>
        </translation>
    </message>
    <message>
        <source>speech.position</source>
        <translation>الخيار {at} من {of}.</translation>
    </message>
    <message>
        <source>speech.start</source>
        <translation>البداية.</translation>
    </message>
    <message>
        <source>speech.end</source>
        <translation>النهاية.</translation>
    </message>
    <message>
        <source>speech.on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>speech.off</source>
        <translation>غير مفعّل</translation>
    </message>
    <message>
        <source>speech.chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>speech.choose-first</source>
        <translation>اختر خيارا أولا.</translation>
    </message>
    <message>
        <source>speech.rate</source>
        <translation>السرعة {at} من {of}.</translation>
    </message>
    <message>
        <source>speech.volume</source>
        <translation>مستوى الصوت {at} من {of}.</translation>
    </message>
    <message>
        <source>speech.pin</source>
        <translation>تسمع صفيرا عند كل رقم. بزر اليسار تحذف. بزر اليمين تتابع.</translation>
    </message>
    <message>
        <source>speech.private</source>
        <translation>لا أقرأ بياناتك بصوت مسموع. مع السماعات، أقرؤها.</translation>
    </message>
    <message>
        <source>frame.moment</source>
        <translation>{day}، {hour}</translation>
    </message>
    <message>
        <source>keyboard.shift</source>
        <translation>حرف كبير</translation>
    </message>
    <message>
        <source>keyboard.shift.on</source>
        <translation>مفعّل للحرف التالي</translation>
    </message>
    <message>
        <source>keyboard.shift.off</source>
        <translation>غير مفعّل</translation>
    </message>
    <message>
        <source>keyboard.space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>keyboard.erase</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>keyboard.to-standard</source>
        <translation>الحروف كما في لوحة المفاتيح</translation>
    </message>
    <message>
        <source>keyboard.to-alphabet</source>
        <translation>الحروف بالترتيب الأبجدي</translation>
    </message>
    <message>
        <source>keyboard.more</source>
        <translation>مفاتيح أخرى: {keys}</translation>
    </message>
    <message>
        <source>keyboard.letters</source>
        <translation>الحروف {letters}</translation>
    </message>
    <message>
        <source>keyboard.range</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>keyboard.group.letters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>keyboard.group.latin</source>
        <translation>الحروف اللاتينية</translation>
    </message>
    <message>
        <source>keyboard.group.accents</source>
        <translation>حروف بعلامات</translation>
    </message>
    <message>
        <source>keyboard.group.digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>keyboard.group.signs</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>keyboard.sign.exclamation-mark</source>
        <translation>علامة تعجب</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-exclamation-mark</source>
        <translation>علامة تعجب مقلوبة</translation>
    </message>
    <message>
        <source>keyboard.sign.question-mark</source>
        <translation>علامة استفهام لاتينية</translation>
    </message>
    <message>
        <source>keyboard.sign.inverted-question-mark</source>
        <translation>علامة استفهام مقلوبة</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-question-mark</source>
        <translation>علامة استفهام</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>keyboard.sign.arabic-semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>keyboard.sign.quotation-mark</source>
        <translation>علامة اقتباس</translation>
    </message>
    <message>
        <source>keyboard.sign.number-sign</source>
        <translation>علامة الشباك</translation>
    </message>
    <message>
        <source>keyboard.sign.dollar-sign</source>
        <translation>علامة الدولار</translation>
    </message>
    <message>
        <source>keyboard.sign.percent-sign</source>
        <translation>في المئة</translation>
    </message>
    <message>
        <source>keyboard.sign.ampersand</source>
        <translation>علامة العطف</translation>
    </message>
    <message>
        <source>keyboard.sign.apostrophe</source>
        <translation>فاصلة عليا</translation>
    </message>
    <message>
        <source>keyboard.sign.left-parenthesis</source>
        <translation>فتح القوس</translation>
    </message>
    <message>
        <source>keyboard.sign.right-parenthesis</source>
        <translation>إغلاق القوس</translation>
    </message>
    <message>
        <source>keyboard.sign.asterisk</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>keyboard.sign.plus-sign</source>
        <translation>زائد</translation>
    </message>
    <message>
        <source>keyboard.sign.comma</source>
        <translation>فاصلة لاتينية</translation>
    </message>
    <message>
        <source>keyboard.sign.hyphen-minus</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>keyboard.sign.full-stop</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>keyboard.sign.solidus</source>
        <translation>شرطة مائلة</translation>
    </message>
    <message>
        <source>keyboard.sign.colon</source>
        <translation>نقطتان</translation>
    </message>
    <message>
        <source>keyboard.sign.semicolon</source>
        <translation>فاصلة منقوطة لاتينية</translation>
    </message>
    <message>
        <source>keyboard.sign.less-than-sign</source>
        <translation>أصغر من</translation>
    </message>
    <message>
        <source>keyboard.sign.equals-sign</source>
        <translation>يساوي</translation>
    </message>
    <message>
        <source>keyboard.sign.greater-than-sign</source>
        <translation>أكبر من</translation>
    </message>
    <message>
        <source>keyboard.sign.commercial-at</source>
        <translation>علامة آت</translation>
    </message>
    <message>
        <source>keyboard.sign.left-square-bracket</source>
        <translation>فتح القوس المربع</translation>
    </message>
    <message>
        <source>keyboard.sign.right-square-bracket</source>
        <translation>إغلاق القوس المربع</translation>
    </message>
    <message>
        <source>keyboard.sign.left-curly-bracket</source>
        <translation>فتح القوس المعقوف</translation>
    </message>
    <message>
        <source>keyboard.sign.right-curly-bracket</source>
        <translation>إغلاق القوس المعقوف</translation>
    </message>
    <message>
        <source>keyboard.sign.reverse-solidus</source>
        <translation>شرطة مائلة عكسية</translation>
    </message>
    <message>
        <source>keyboard.sign.circumflex-accent</source>
        <translation>علامة الإقحام</translation>
    </message>
    <message>
        <source>keyboard.sign.low-line</source>
        <translation>شرطة سفلية</translation>
    </message>
    <message>
        <source>keyboard.sign.grave-accent</source>
        <translation>نبرة خفيضة</translation>
    </message>
    <message>
        <source>keyboard.sign.vertical-line</source>
        <translation>خط عمودي</translation>
    </message>
    <message>
        <source>keyboard.sign.tilde</source>
        <translation>علامة المدة</translation>
    </message>
    <message>
        <source>keyboard.sign.masculine-ordinal-indicator</source>
        <translation>حرف o علوي</translation>
    </message>
    <message>
        <source>keyboard.sign.feminine-ordinal-indicator</source>
        <translation>حرف a علوي</translation>
    </message>
    <message numerus="yes">
        <source>secret.count</source>
        <translation>
            <numerusform>لم تُكتب أي علامة (%n). المطلوب {least} أو أكثر.</numerusform>
            <numerusform>كُتبت علامة واحدة (%n). المطلوب {least} أو أكثر.</numerusform>
            <numerusform>كُتبت علامتان (%n). المطلوب {least} أو أكثر.</numerusform>
            <numerusform>كُتبت %n علامات. المطلوب {least} أو أكثر.</numerusform>
            <numerusform>كُتبت %n علامة. المطلوب {least} أو أكثر.</numerusform>
            <numerusform>كُتبت %n علامة. المطلوب {least} أو أكثر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>secret.enough</source>
        <translation>
            <numerusform>لم تُكتب أي علامة (%n).</numerusform>
            <numerusform>كُتبت علامة واحدة (%n).</numerusform>
            <numerusform>كُتبت علامتان (%n).</numerusform>
            <numerusform>كُتبت %n علامات.</numerusform>
            <numerusform>كُتبت %n علامة.</numerusform>
            <numerusform>كُتبت %n علامة.</numerusform>
        </translation>
    </message>
    <message>
        <source>field.limit</source>
        <translation>يتسع لعدد {limit} حرفًا على الأكثر</translation>
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
        <translation>لا يوجد هنا صوت بهذه اللغة</translation>
    </message>
    <message>
        <source>working.mark.done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>working.mark.running</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>working.mark.next</source>
        <translation>بعد ذلك</translation>
    </message>
</context>
</TS>
