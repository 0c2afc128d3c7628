### Bot matnlari oʻzbek tilida, lotin yozuvida.
### review: machine-drafted
### Belgilar: <b>, <i>, <blockquote>. Jingalak qavsdagi nomlarni oʻzgartirib boʻlmaydi.

plain = { $text }

## Birinchi tanishuv

welcome =
    <b>Assalomu alaykum! Bu — Safar.</b>
    Men chet elga ishlashga ketayotgan yoki u yerda ishlayotganlarga yordam beraman.

    • Hujjat, shartnoma va maosh haqidagi savollarga javob beraman.
    • Agentlik va ish takliflarini tekshiraman.
    • Yordam telefonlarini beraman.
    • Jonli operator bilan bogʻlayman.

    <b>Bu bepul.</b> Oʻz soʻzlaringiz bilan yozing, xato boʻlsa ham mayli.

    <b>Nima saqlanadi:</b> tilingiz, mamlakatingiz, oxirgi savolingiz va operatorga yozganlaringiz. Ular shifrlangan. Hammasini oʻchirish mumkin: /privacy. Yozishmani Telegram ham koʻradi.

    <b>Odam kerakmi?</b> /operator ni bosing yoki “operator” deb yozing.
welcome-short =
    Bu — <b>Safar</b>, chet elda xavfsiz ishlash haqidagi bot. Bepul. Tilingiz, mamlakatingiz, oxirgi savolingiz va operatorga yozganlaringizni saqlayman; oʻchirish: /privacy. Jonli odam: /operator.
choose-language = Tilni tanlang:
language-chosen = Til tanlandi
greeting = Assalomu alaykum! Qanday yordam beray? Savolingizni yozing yoki tugmani bosing.
menu = <b>Menyu.</b> Tugmani bosing yoki savolingizni yozing.
help =
    <b>Men nimalar qila olaman</b>
    • Chet eldagi ish haqidagi savolga javob berish. Masalan: “Rossiyada patent qancha turadi”.
    • Agentlikni tekshirish: nomi, telefoni, @nik yoki havolasini yozing.
    • Ish taklifini koʻrib chiqish: matnini yuboring.
    • Yordam telefonlarini berish: mamlakatni yozing.
    • Agentlik ustidan shikoyat qabul qilish.
    • Operator bilan bogʻlash: /operator.

    Sizga tahdid qilishsa yoki chiqarib yuborishmasa, shuni yozing. Darrov raqam beraman va operatorni chaqiraman.
out-of-scope = Afsuski, buni bilmayman. Men chet eldagi ish boʻyicha yordam beraman: hujjatlar, shartnoma, maosh, agentliklar, xavf.
thanks = Rahmat!
cancelled = Xoʻp, bekor qilindi. Yana qanday yordam beray?

## Tugmalar

button-check-agency = 🔎 Agentlikni tekshirish
button-screen-offer = 📄 Ish taklifini tekshirish
button-topics = 📚 Mavzular va savollar
button-places = 🗺 Davlatlar boʻyicha
button-any-country = 🌐 Barcha davlatlar uchun
button-find-help = ☎️ Yordam telefonlari
button-report-agency = ⚠️ Shikoyat qilish
button-human = 👤 Odam bilan gaplashish
button-language = 🌐 Til
button-privacy = 🔒 Maʼlumotlarim
button-menu = ☰ Menyu
button-back = ← Orqaga
button-yes = Ha
button-no = Yoʻq
button-skip = Oʻtkazib yuborish
button-cancel = Bekor qilish
button-other-country = 🌍 Boshqa mamlakat
button-listen = 🔊 Tinglash
button-consent-yes = ✅ Ha, operatorga berilsin
button-consent-no = Yoʻq, berilmasin
button-emergency = 🆘 Favqulodda raqamlar
button-end-case = Suhbatni tugatish
button-erase = 🗑 Maʼlumotlarimni oʻchirish
button-erase-yes = 🗑 Ha, hozir oʻchirilsin
button-no-anonymous = Yoʻq, ism aytmayman
button-send-report = ✅ Yuborish
button-claim = ✋ Olish
button-close = ✔️ Yopish
button-reopen = ↩️ Qayta ochish
button-reject = ✖️ Rad etish
button-contract-party = 📝 Shartnomani tekshirish
button-calculate = 🧮 Qoplaydimi, hisoblash
button-nothing = Hech narsa, 0
button-per-month = Oyiga
button-per-year = Yiliga
button-out-of-date = Bu tugma eskirgan. Menyuni oching: /menu

## Telegram menyusidagi buyruqlar

command-start = Boshlash
command-menu = Menyu
command-help = Nimalar qila olaman
command-language = Til
command-agency = Agentlikni tekshirish
command-hotlines = Yordam telefonlari
command-operator = Jonli operator
command-privacy = Maʼlumotlarim
bot-about = Chet elda ishlayotganlarga bepul yordam: savollar, agentlikni tekshirish, jonli operator.
bot-description = Safar chet eldagi ish haqidagi savollarga javob beradi, agentlik va ish takliflarini tekshiradi, yordam telefonlarini beradi va operator bilan bogʻlaydi. Bepul. “Boshlash”ni bosing.

## Javoblar

ask-country = Qaysi mamlakatda ishlaysiz yoki qayerga ketyapsiz?
ask-country-help = Qaysi mamlakatda yordam kerak?
choose-topic = Mavzuni tanlang:
choose-situation = Savolingiz nima haqida? Yaqinini tanlang:
choose-place = Qaysi davlat haqida soʻrayapsiz? Tanlang:
article-overdue = ⚠️ Bu matnni qayta tekshirish vaqti kelgan: muddati { $date } edi. Biror ish qilishdan oldin aniqlang.
article-general-only = ℹ️ “{ $country }” haqida alohida maqola hozircha yoʻq. Mana umumiy qoidalar.
article-by-country = 🗺 Quyida davlatni tanlashingiz mumkin: qoidalar har xil.
article-other-language = ℹ️ Bu matn hozircha sizning tilingizda yoʻq.
sources = 📄 <b>Manbalar:</b>
as-of = { $date } holatiga toʻgʻri
machine-drafted = Matnni bu tilda soʻzlashuvchi hali tekshirmagan.
was-it-helpful = Bu yordam berdimi?
listen-soon = Tayyorlayapman. Ovozli xabar biroz keyinroq keladi.
voice-computer = 🤖 Buni odam emas, kompyuter oʻqiyapti. Soʻz va raqamlarni notoʻgʻri aytishi mumkin: yuqoridagi matn bilan solishtiring.
voice-recorded = 🎙 Buni jamoamizdagi odam oʻqigan.
listen-failed = Hozir ovoz chiqarib oʻqib bera olmadim. Yuqoridagi matnni oʻqing yoki keyinroq qayta urinib koʻring.
not-helpful = Afsus. Boshqacha soʻrab koʻring yoki odamga yozing.
no-article = “{ $topic }” mavzusida menda hozircha tekshirilgan javob yoʻq. Taxmin qilishni istamayman. Operatordan soʻrang yoki yaqin mavzularni koʻring.
did-you-mean = Sizni toʻgʻri tushunganimga ishonchim komil emas. Shu haqda soʻrayapsizmi?
not-understood = Tushunmadim. Iltimos, boshqacha yozing yoki tugmani bosing.
concern = ⚠️ Xabaringizda xavotirli belgilar bor. Xohlasangiz, operatorimiz siz bilan gaplashadi. Bu bepul.
media-voice = Men hozircha ovozli xabarni eshita olmayman. Iltimos, yozib yuboring. Operator sizni eshita oladi.
media-location = Men xaritadagi joyni oʻqiy olmayman. Mamlakatni tugma bilan tanlang.
media-other = Men hozircha fayl va rasmni koʻra olmayman. Iltimos, yozib yuboring. Operator koʻra oladi.

## Yordam telefonlari

help-in-country = Yordam: { $country }
help-lines = Yordam telefonlari
help-consular = Elchixona va konsullik
help-no-lines = Bu mamlakat uchun yordam telefonini hozircha bilmaymiz. Operatorga yozing: /operator.
help-lines-expired = Bu mamlakat boʻyicha biz bilgan yordam raqamlari juda eski, ularni tekshirmaganmiz. Favqulodda raqamga yoki elchixonaga qoʻngʻiroq qiling yoki operatorga yozing: /operator.
help-last-resort = ⚠️ Boshqa raqamlarni bilmaymiz. Bular eski, ishlamasligi mumkin:
help-always = Raqam javob bermasa, shu yerga yozing: /operator. Mamlakatingiz elchixonasi ham yordam beradi.
help-russia-police = ⚠️ Rossiyada politsiya odamlarni ushlab turganlarning qoʻliga qaytarib bergan holatlar boʻlgan. Avval elchixona yoki operatorimiz bilan bogʻlangan maʼqul.
emergency-number = 🆘 Favqulodda raqam: <b>{ $number }</b>
emergency-unknown = 🆘 Bu mamlakatning favqulodda raqamini tasdiqlay olmadik. Elchixonaga yoki operatorga murojaat qiling.
emergency-by-country = 🆘 Mamlakatlar boʻyicha favqulodda raqamlar:
hours-always = kecha-kunduz
toll-free = bepul
number-checked = { $date } kuni qoʻngʻiroq qilib tekshirilgan
number-unverified = Bu raqamga qoʻngʻiroq qilib tekshirmaganmiz; maʼlumot { $year }-yilniki
number-undated = Bu raqamga qoʻngʻiroq qilib tekshirmaganmiz; maʼlumot sanasi nomaʼlum.
hotline-kind-emergency = favqulodda yordam
hotline-kind-trafficking = odam savdosi
hotline-kind-shelter = boshpana
hotline-kind-women = ayollarga yordam
hotline-kind-labour = ish beruvchi ustidan shikoyat
hotline-kind-migration = migratsiya masalalari
hotline-kind-consular = konsullik yordami
hotline-kind-embassy = elchixona
hotline-use-police = politsiya
hotline-use-ambulance = tez yordam
hotline-use-fire = oʻt oʻchiruvchilar
hotline-use-not-urgent = shoshilinch boʻlmasa
hotline-use-from-abroad = chet eldan
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = bu raqam migratsiya xizmatiniki: hujjatsiz boʻlsangiz, buni bilib qoʻying
hotline-caution-often-unanswered = koʻpincha javob berishmaydi
hotline-caution-women-only = faqat ayollar uchun
hotline-caution-women-and-children = ayollar va bolalar uchun
day-mon = du
day-tue = se
day-wed = chor
day-thu = pay
day-fri = jum
day-sat = shan
day-sun = yak

## Agentlikni tekshirish

agency-ask = Agentlik nomi, telefoni, @nik yoki havolasini yozing. Eʼlonni yuborsangiz ham boʻladi.
verdict-licensed = ✅ “{ $name }” amaldagi ruxsatnomasi borlar roʻyxatida bor.
verdict-licensed-elsewhere = ⚠️ “{ $name }” ruxsatnomaga ega, lekin bu mamlakat uchun emas: { $country }.
verdict-suspended = ⛔ “{ $name }” ruxsatnomasi toʻxtatib qoʻyilgan.
verdict-revoked = ⛔ “{ $name }” ruxsatnomasi bekor qilingan yoki unga ruxsat berilmagan.
verdict-expired = ⛔ “{ $name }” ruxsatnomasining muddati oʻtgan.
verdict-warned = ⛔ “{ $name }” haqida rasmiy ogohlantirish bor.
verdict-reported = ⚠️ “{ $name }” ustidan bizga shikoyat qilishgan. Shikoyatlar hali tekshirilmoqda.
verdict-impersonation = ⛔ Diqqat: nomi ruxsatnomali “{ $name }” agentligi bilan bir xil, lekin aloqa raqami begona. Balki kimdir oʻzini oʻsha agentlik deb koʻrsatayotgandir.
verdict-unknown = ❔ “{ $name }” bizdagi roʻyxatlarda yoʻq. Bu firma yomon yoki yaxshi degani emas.
agency-which = Bir nechta oʻxshashi topildi. Qaysi biri?
agency-permit = Ruxsatnoma { $number }: { $countries }. Amal qilish muddati: { $until }
agency-decision = Qaror { $date }: { $body }
agency-reason = Sababi: { $reason }
agency-foreign-contact = Bu aloqa roʻyxatda koʻrsatilmagan: { $contact }
agency-list = Roʻyxat: { $source }, { $date } holatiga
agency-list-old = ⚠️ Bu roʻyxat anchadan beri yangilanmagan.
agency-demo = 🧪 <b>DEMO:</b> oʻquv roʻyxati, undagi firmalar oʻylab topilgan.
agency-next-licensed = Ruxsatnoma hech narsani vaʼda qilmaydi. Shartnoma aynan shu firma bilan boʻlsin. Toʻlashdan oldin ruxsatnoma beradigan idorada tekshiring.
agency-next-bad = Pul va pasport bermang. Ruxsatnoma beradigan idoradan soʻrang. Toʻlab boʻlgan boʻlsangiz, chek va yozishmalarni saqlang.
agency-next-unknown = Ruxsatnoma raqami va shartnomani soʻrang. Ularni idorada tekshiring. Oldindan pul toʻlamang va pasport bermang.
until-unknown = muddati koʻrsatilmagan
verdict-refused = ⛔ “{ $name }” ruxsat soʻragan va olmagan.
verdict-never-licensed = ⛔ Idora aytishicha, “{ $name }” hech qachon ruxsatga ega boʻlmagan.
verdict-under-investigation = ⚠️ Idora “{ $name }”ni tekshiryapti. Hozircha qaror yoʻq.
agency-under-investigation = ⚠️ Hozir idora firmani tekshiryapti. Toʻlashdan oldin qarorni kuting.
agency-ground = Asosi: { $ground }
agency-earlier = Avval: { $status }, { $date }
was-permitted = ruxsat berilgan
was-reinstated = ruxsat tiklangan
was-suspended = ruxsat toʻxtatilgan
was-revoked = ruxsat bekor qilingan
was-expired = ruxsat muddati tugagan
was-refused = ruxsat rad etilgan
was-never-licensed = ruxsat boʻlmagan
was-under-investigation = tekshiruv boʻlgan
was-warned = ogohlantirish boʻlgan
agency-no-lists = Hozir bizda agentliklarning birorta roʻyxati yoʻq. Idoradan soʻrang.
agency-office = 🏛 <b>Idorada qanday tekshirish mumkin</b>
party-ask = Shartnoma qaysi firma bilan tuzilishini shartnomada qanday yozilgan boʻlsa, xuddi shunday yozing. Uni “{ $name }” bilan solishtiraman.
party-same = Shartnomadagi “{ $party }” nomi va ruxsat egasi “{ $name }” mos keladi. Soliq raqami va manzilni ham solishtiring. Bu hech narsani kafolatlamaydi.
party-alike = ⚠️ Nomlar oʻxshash, lekin bir xil emas: shartnomada “{ $party }”, ruxsatda “{ $name }”. Bu bitta firmami, idoradan soʻrang. Javob olguncha imzolamang va toʻlamang.
party-other = ⛔ Shartnoma “{ $party }” bilan, ruxsat esa “{ $name }”da. Unda ruxsat sizni himoya qilmaydi. Idora tushuntirmaguncha imzolamang va toʻlamang.

## Ish taklifi

offer-ask = Taklif matnini yuboring: eʼlon yoki yozishmadan nusxa oling yoki xabarni oʻzini joʻnating.
offer-title = Taklifda nima koʻrinadi
offer-flags = <b>⚠️ Xavotirli belgilar:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Matnda aniq xavotirli belgi koʻrinmadi. Bu hali hech narsaga kafolat bermaydi.
offer-history = 📌 <b>Ilgari nima boʻlgan</b>
offer-missing = <b>Nima yetishmaydi — soʻrang:</b>
offer-next =
    <b>Nima qilish kerak:</b>
    • Tushunarli tilda yozma shartnoma soʻrang.
    • Oldindan toʻlamang va pasport bermang.
    • Agentlikni nomi va telefoni boʻyicha tekshiring.
    • Yaqinlaringizga manzil va aloqalarni qoldiring.
offer-register = 🔎 <b>Roʻyxatlar nima deydi</b>
offer-contact-listed = • { $contact } — “{ $name }” aloqasi
offer-contact-unknown = • { $contact } — roʻyxatlarimizda yoʻq
offer-party-differs = ⚠️ Eʼlonda “{ $name }” firmasi, shartnoma esa “{ $party }” bilan. Ruxsat qaysi birida ekanini soʻrang: shartnoma oʻsha firma bilan boʻlishi kerak.
offer-fees = 💰 <b>Toʻlov haqida</b>
offer-visa = 🛂 <b>Viza haqida</b>

offer-flag-money-first = Ish boshlanmasdan sizdan pul soʻrashyapti.
offer-flag-passport-in-advance = Pasport yoki nusxasini oldindan soʻrashyapti.
offer-flag-no-contract = Shartnoma yoʻq yoki keyin beramiz deyishyapti.
offer-flag-visit-visa = Turist yoki mehmon vizasi bilan ishlash taklif qilinyapti.
offer-flag-pay-too-good = Bunday ishga maosh haddan tashqari yuqori.
offer-flag-only-messenger = Faqat telefon yoki messenjer bor, firma va manzil yoʻq.
offer-flag-women-travel-paid = Qizlarni qidirishyapti va hammasini toʻlaymiz deyishyapti.
offer-flag-urgent-today = Sizni qaror qilishga shoshirishyapti.
offer-flag-no-documents-needed = Hujjat kerak emas deyishyapti.
offer-flag-no-exam-korea = Koreyaga imtihonsiz vaʼda qilishyapti.
offer-flag-private-agency-uk = Xususiy firma sizni Qirgʻizistondan Buyuk Britaniyaga yubormoqchi.
offer-flag-work-off-debt = Qarzni ishlab uzishingizga toʻgʻri keladi.
offer-flag-secret-dont-tell = Hech kimga aytmang deyishyapti.
offer-flag-unknown-job = Qanday ish ekanini aytishmayapti.
offer-flag-pay-after-return = Pulni faqat oxirida yoki qaytgandan keyin beramiz deyishyapti.
offer-flag-pay-off-books = Pulni norasmiy toʻlashadi, toʻliq yoki bir qismini.
offer-flag-crime = Bu jinoiy ishga oʻxshaydi, buning uchun qamashadi.
offer-flag-call-centre = Koll-markazdagi ish: ortida kim turganini tekshiring.
offer-flag-organs = Tana aʼzosi uchun pul taklif qilishyapti.
offer-flag-child = 18 yoshga toʻlmagan odam qidirishyapti.
offer-flag-army-contract = Bu armiya xizmatiga yoki urushdagi ishga oʻxshaydi.
offer-flag-no-leaving = Erkin chiqa olmaysiz yoki telefon ishlata olmaysiz.
offer-flag-sexual-services = Bu jinsiy xizmatga oʻxshaydi.
offer-missing-employer = Ish beruvchining nomi
offer-missing-address = Manzil
offer-missing-job = Qanday ish
offer-missing-wage = Qancha toʻlashadi
offer-missing-hours = Ish soatlari va dam olish kunlari
offer-missing-contract = Shartnoma
offer-missing-housing = Qayerda yashaysiz
offer-missing-visa = Qanday viza yoki ruxsatnoma
offer-missing-journey = Yoʻl pulini kim toʻlaydi

## Hisob

calc-ask-wage =
    🧮 Safar necha oyda oʻzini qoplashini hisoblaymiz. Barcha summalarni bitta valyutada yozing: men hech narsani aylantirmayman.

    <b>Oyiga qancha vaʼda qilishdi?</b> Masalan: 60 ming rubl.
calc-ask-deductions = Uy-joy, ovqat, yoʻl va ushlab qolishlarga <b>har oy qancha ketadi?</b>
calc-ask-fees = <b>Ketish uchun jami qancha toʻlaysiz?</b> Agentlikka, viza, chipta va hujjatlar uchun.
calc-ask-loan = <b>Qancha qarz olasiz?</b>
calc-ask-interest = <b>Qarz necha foiz bilan?</b> Son yozing.
calc-ask-period = { $percent } % — oyigami yoki yiligami?
calc-not-a-number = Summani koʻrmadim. Bitta son yozing, masalan: 25000.
calc-other-currency = Bu boshqa valyuta. Shu summani maosh valyutasida yozing: { $currency }.
calc-title = 🧮 <b>Nima chiqadi</b>
calc-line-wage = Oyiga vaʼda: <b>{ $sum }</b>
calc-line-deductions = Oyiga ketadi: <b>{ $sum }</b>
calc-line-fees = Ketish uchun toʻlov: <b>{ $sum }</b>
calc-line-loan = Qarz: <b>{ $sum }</b>
calc-line-interest = Qarz foizi jami: <b>{ $sum }</b>
calc-line-left = Oyiga qoladi: <b>{ $sum }</b>
calc-months = Hammasi qoplanguncha oylar: <b>{ $months }</b>
calc-never = ⛔ Bunday summalar bilan qarz va toʻlov hech qachon qoplanmaydi.
calc-nothing-left = ⛔ Maoshdan hech narsa qolmaydi.
calc-nothing-owed = Qaytaradigan narsa yoʻq: siz toʻlamaysiz va qarz olmaysiz.
calc-note = Bu oddiy hisob. U kasallikni, toʻlovsiz oylarni va pul kursini bilmaydi.
calc-debt-warning = ⚠️ <b>Uzoq qarz sizni xoʻjayinga bogʻlaydi.</b> U toʻlanmaguncha yomon ishdan ham ketish qiyin. Ish beruvchidan qarz olmang va pasportni garovga qoldirmang. Bu haqda odam bilan gaplashish mumkin.

## Agentlik ustidan shikoyat

report-begin = Boshqalarni ogohlantirayotganingiz uchun rahmat. Bu bir-ikki daqiqa oladi. Ism kerak emas.
report-ask-agency = Kimning ustidan shikoyat? Nomi, telefoni yoki @nik yozing.
report-ask-what = Nima boʻldi? Oʻz soʻzlaringiz bilan qisqa yozing.
report-ask-country = Qaysi mamlakatdagi ish haqida gap ketyapti?
report-ask-money = Qancha pul berdingiz? Summasi va valyutasini yozing.
report-ask-back = Operator sizga shu yerda, bot orqali savol bersa boʻladimi?
report-check = Iltimos, tekshiring. Yuboraymi?
report-line-agency = <b>Kim:</b> { $agency }
report-line-what = <b>Nima boʻldi:</b> { $what }
report-line-country = <b>Mamlakat:</b> { $country }
report-line-money = <b>Pul:</b> { $money }
report-line-ask-back = <b>Yana soʻrash mumkin:</b> { $answer }
answer-yes = ha
answer-no = yoʻq
report-sent = ✅ Shikoyat qabul qilindi, raqami <b>{ $code }</b>. Operatorlar uni tekshiradi. Tekshirmaguncha hech kimni ayblamaymiz.
report-card = 📝 <b>Shikoyat { $code }</b> — { $state }

## Shikoyatlar: keyin

report-go-on = Shikoyatingiz yoʻqolmadi. Davom etamiz.
report-added = Aytganlaringizga qoʻshdim.
report-file-added = Fayl qoʻshildi.
report-files-full = { $count } ta fayl yetarli, ortigʻi kerak emas.
report-no-file = Bu fayl emas. Rasm, hujjat, ovoz yoki video yuboring.
report-says-nothing = Hozircha tekshiradigan narsa yoʻq. Nima boʻlganini yoki shikoyat kim ustidan ekanini yozing.
report-many = Bugun sizdan koʻp shikoyat keldi. Qolganini operatorning oʻziga ayting.
report-ask-happened = Bu qachon boʻlgan edi? Taxminan yozing.
report-ask-evidence = Chek, shartnoma, yozishma rasmi bormi? Shu yerga yuboring. Uni faqat operatorlar koʻradi.
report-line-when = <b>Qachon:</b> { $when }
report-line-files = <b>Fayllar:</b> { $count }
report-question =
    <b>{ $code } shikoyatingiz boʻyicha operator savoli</b>
    { $question }

    Javob berish shart emas. Ism yozish kerak emas.
report-write-answer = Javobni bitta xabarda yozing. Fayl yuborsangiz ham boʻladi.
report-answer-sent = ✅ Javobingiz operatorlarga yetkazildi. Rahmat.
agency-reports-checked = ⚠️ Bu firma haqidagi shikoyatlar hozir tekshirilmoqda. Hozircha hech narsa isbotlanmagan.
verdict-warned-by-operators = ⛔ Dastur operatorlari “{ $name }” haqida ogohlantirish eʼlon qilgan.
own-warnings-list = Dastur operatorlarining ogohlantirishlari
own-warning-published = Eʼlon qilingan: { $date }
own-warning-corrected = Tuzatilgan: { $date }
own-warning-source = Asosi: { $source }
own-warning-side = Firmaning oʻzi nima deydi: { $side }
watch-on = 👁 “{ $name }” firmasini kuzataman. Roʻyxatlardagi holati oʻzgarsa, yozaman.
watch-on-short = Kuzataman
watch-off = “{ $name }” firmasini endi kuzatmayman.
watch-off-short = Kuzatmayman
watch-many = Koʻpi bilan { $count } ta firmani kuzatish mumkin.
watch-changed = 👁 <b>“{ $name }”: holati oʻzgardi</b> ({ $date })
watch-warning-gone = Ogohlantirish endi amal qilmaydi.
watch-now = Hozir: { $status }
watch-status-licensed = amaldagi ruxsatnomasi bor
watch-status-licensed-elsewhere = ruxsatnomasi bor, lekin boshqa mamlakat uchun
watch-status-suspended = ruxsatnomasi toʻxtatilgan
watch-status-revoked = ruxsatnomasi bekor qilingan
watch-status-expired = ruxsatnomasining muddati tugagan
watch-status-warned = ogohlantirish bor
watch-status-reported = shikoyatlar tekshirilmoqda
watch-status-impersonation = aloqa maʼlumoti bu firma roʻyxatida yoʻq
watch-status-unknown = bizdagi roʻyxatlarda yoʻq
button-done = Tayyor
button-watch = 👁 Bu firmani kuzatish
button-unwatch = Kuzatishni toʻxtatish
button-what-lists-say = 🔎 Roʻyxatlarda nima bor
button-answer = ✍️ Javob berish
button-no-answer = Javob bermayman

## Operatorlarga: shikoyatlar va ogohlantirishlar

report-state-new = yangi
report-state-taken = koʻrib chiqilmoqda
report-state-rejected = rad etildi
report-state-accepted = tasdiqlandi
report-card-count = Bu firma haqidagi shikoyatlar: { $total }. Mustaqil odamlar: { $independent }.
report-campaign-same-text = 🔁 Kampaniyaga oʻxshaydi: matni bir xil. Siz hal qilmaguncha hisobga olinmaydi.
report-campaign-same-phone = 🔁 Kampaniyaga oʻxshaydi: gaplarda bitta begona telefon. Siz hal qilmaguncha hisobga olinmaydi.
report-campaign-burst = 🔁 Kampaniyaga oʻxshaydi: bir soat ichida yangi odamlar. Siz hal qilmaguncha hisobga olinmaydi.
report-card-warning = Bu firma haqida { $code } ogohlantirishi bor.
report-card-answer = ↩️ { $answer }
report-file = { $code } shikoyatining fayli
report-no-files = Fayl yoʻq.
report-no-asking = Bu odamdan soʻrab boʻlmaydi: ruxsat bermagan yoki maʼlumotini oʻchirgan.
report-not-now = Hozir bu odamdan soʻrab boʻlmaydi. Keyinroq urinib koʻring.
report-asked = { $code } shikoyati boʻyicha savol yuborildi. Javob shu yerga keladi.
report-answered = ↩️ <b>{ $code } shikoyati boʻyicha javob</b>: { $answer }
report-answer-file = fayl yuborildi
button-take = ✋ Olish
button-verify = ✅ Tasdiqlash
button-ask-reporter = ❓ Soʻrash
button-files = 📎 Fayllar
button-count = Mustaqil deb hisoblash
button-audit = 🗒 Jurnal
button-publish-warning = 📣 Eʼlon qilish
button-rewrite-warning = ✏️ Boshqa matn
button-confirm-warning = ✅ Ikkinchi operator: tasdiqlayman
button-correct-warning = ✏️ Tuzatish
button-retract-warning = ↩️ Qaytarib olish
button-agency-side = 🗣 Firma javobi
button-contacts-only = Faqat aloqalar
button-by-name = Nomi boʻyicha ham
warning-card = ⛔ <b>Ogohlantirish { $code }</b> — { $state }
warning-state-draft = qoralama
warning-state-proposed = ikkinchi operatorni kutmoqda
warning-state-published = eʼlon qilindi
warning-state-retracted = qaytarib olindi
warning-state-expired = muddati tugadi
warning-contacts-only = Faqat aloqalar: nomi boshqa firmaga tegishli.
warning-line-evidence = <b>Nima tekshirildi:</b> { $evidence }
warning-line-reports = <b>Shikoyatlar:</b> { $codes }
warning-line-pending = <b>Tasdiqlash uchun:</b> { $reason }
warning-line-reason = <b>Odamlar koʻradi:</b> { $reason }
warning-line-expires = Amal qiladi: { $date } gacha
warning-second-operator = Boshqa operator tasdiqlashi kerak.
warning-published = 📣 { $code } ogohlantirishi eʼlon qilindi. Firmani kuzatganlarga bot oʻzi yozadi.
warning-corrected = ✏️ { $code } ogohlantirishi tuzatildi.
warning-expired = ⌛ { $code } ogohlantirishining muddati tugadi, odamlarga endi koʻrsatilmaydi.
words-question = ❓ { $code } shikoyati: odamga savol yozing.
words-rejection = ✖️ { $code } shikoyati: nega rad etayotganingizni yozing.
words-name = { $code } shikoyati: kim haqida? Nomi, telefoni, @nomi yoki havolasini yozing.
words-evidence = ✅ { $code } shikoyati: nimani qanday tekshirganingizni yozing. Uni faqat operatorlar koʻradi.
words-source = { $code } shikoyati: asosini qisqa yozing. Uni odamlar koʻradi.
words-reason = 📣 { $code } ogohlantirishi: odamlar nimani koʻrishini yozing. Faqat tekshirilganini, ayblamasdan, odam ismlarisiz.
words-retraction = ↩️ { $code } ogohlantirishi: nega qaytarib olayotganingizni yozing.
words-agency-side = 🗣 { $code } ogohlantirishi: firma nima deganini yozing. Uni odamlar koʻradi.
words-how = Shu yerda { $who } yozadigan keyingi xabar javob boʻladi. Bekor qilish: /cancel
words-cancelled = Bekor qilindi: { $code }
words-too-long = Juda uzun: { $now } belgi, { $most } mumkin. Qisqaroq yozing.
words-out-of-date = { $code }: bu eskirgan.
words-no-name = Bu soʻzlar bilan firmani topib boʻlmaydi. Toʻliq nomi, telefoni, @nomi yoki havolasi kerak.
audit-title = 🗒 <b>Jurnal { $code }</b>
audit-program = dastur
audit-take = oldi
audit-count = mustaqil deb hisobladi
audit-ask = soʻradi
audit-reject = rad etdi
audit-name = firma nomini yozdi
audit-verify = tasdiqladi
audit-draft = ogohlantirish qoralamasi
audit-join = shikoyat qoʻshdi
audit-propose = matn taklif qildi
audit-publish = eʼlon qildi
audit-correct = tuzatdi
audit-retract = qaytarib oldi
audit-agency-side = firma javobini yozdi
audit-by-name = nomi boʻyicha ham
audit-contacts-only = faqat aloqalar
audit-expire = muddati tugadi
audit-edit-file = fayldan tuzatildi

## Operator

human-what-happened = Nima boʻlganini bitta xabarda yozing. Keyin operator nimani koʻrishini koʻrsataman.
consent-card = <b>Operator mana buni koʻradi</b> (ism va telefon raqamisiz):
consent-question = Operatorga beraymi? Keyin bu chatdagi xabarlaringizni u oʻqiydi.
consent-refused = Xoʻp, hech narsa berilmadi.
card-language = Til: { $language }
card-country = Mamlakat: { $country }
country-unknown = koʻrsatilmagan
case-opened = ✅ Berildi, raqami <b>{ $code }</b>. Operator shu yerda javob beradi. Yozing, ovoz va rasm yuboring: hammasini yetkazaman. Men hozircha jim turaman.
danger-now = 🆘 <b>Siz xavf ostidasiz. Iloji boʻlsa, hozir qoʻngʻiroq qiling:</b>
danger-high = ⚠️ <b>Bu jiddiy xavfga oʻxshaydi.</b> Xavf hozirning oʻzida boʻlsa, qoʻngʻiroq qiling:
case-opened-now = 👤 Men <b>operatorni chaqirdim</b> va xabaringizni unga berdim. Raqami <b>{ $code }</b>. Shu yerga yozing: qayerdasiz va nima boʻlyapti.
danger-phone-hint = Telefoningizni kimdir koʻrishi mumkin boʻlsa, gaplashib boʻlgach bu chatni oʻchiring.
operator-joined = 👤 Sizga operator ulandi. Unga shu yerda yozing.
operator-is-here = Hozir siz bilan operator gaplashyapti. Menyuga qaytish uchun suhbatni tugating.
case-closed = Operator { $code } suhbatini tugatdi. Endi yana oʻzim javob beraman. Menyu: /menu
case-ended = Operator bilan suhbat tugadi. Endi yana oʻzim javob beraman.
no-operators = Hozir bu yerda operator ulanmagan. Mana yordam beradigan telefonlar.

## Operatorlar guruhi

case-title = Holat { $code }
case-risk = Xavf: { $risk }
case-signs = Belgilar: { $signs }
case-how-to = Shu mavzuda yozing: matn va fayllar odamga boradi. Oʻzingiznikilar uchun eslatmani // bilan boshlang. Buyruqlar: /claim, /close.
case-claimed = ✋ Holat olindi. Odam shu yerda ekaningizni biladi.
case-claimed-already = Holat allaqachon olingan
case-is-closed = Holat yopilgan. Yozish uchun uni qayta oching.
case-closed-note = ✔️ Holat yopildi.
case-reopened = ↩️ Holat qayta ochildi.
case-newer = Bu odamning boshqa ochiq holati bor: { $code }
case-no-contact = Odam maʼlumotlarini oʻchirdi. Unga endi yozib boʻlmaydi.
case-blocked = 🚫 Odam botni blokladi. Xabarlar yetib bormaydi.
case-unblocked = Odam botni blokdan chiqardi. Yozish mumkin.
case-ended-by-contact = Odam suhbatni tugatdi. Holat yopildi.
case-erased = Odam maʼlumotlarini oʻchirdi. Holat yopildi.
case-risk-raised = ⬆️ Xavf oshdi: { $risk }
relay-edited = ✏️ Odam xabarni tuzatdi:
not-delivered = 🚫 Xabar odamga yetib bormadi: { $reason }
undelivered-blocked = odam botni bloklagan
undelivered-refused = Telegram xabarni qabul qilmadi
undelivered-expired = juda uzoq vaqt yuborib boʻlmadi
operator-edit-not-sent = Tuzatishlar yuborilmaydi. Yangi xabar yozing.
operator-commands = Buyruqlar: /claim — olish, /close — yopish. Eslatma: // bilan boshlang.
stranger = Siz operatorlar roʻyxatida yoʻqsiz. Xabar yuborilmadi.
turn-failed = Kechirasiz, bu xabarni qayta ishlay olmadim. U saqlandi, jamoa uni koʻradi. Boshqacha urinib koʻring yoki /operator yozing.
turn-failed-note = ⚠️ Xavf belgilari bor xabar koʻrib chiqilmadi (yangilanish { $number }). Jamoaga ayting: safar dead-letters.
risk-none = yoʻq
risk-concern = xavotirli
risk-high = yuqori
risk-immediate = hozirgi xavf
indicators-none = koʻrinmaydi
indicator-abuse-of-vulnerability = nochorligidan foydalanishyapti
indicator-abusive-living-conditions = yomon yashash sharoiti
indicator-abusive-working-conditions = ogʻir ish sharoiti
indicator-child = bola
indicator-confinement = chiqarishmayapti
indicator-debt-bondage = qarzni ishlab uzish
indicator-deception = aldov
indicator-excessive-fees = ortiqcha toʻlovlar
indicator-false-documents = soxta hujjatlar
indicator-forced-crime = jinoyatga majburlash
indicator-forced-military = urushga majburlash
indicator-isolation = yaqinlari bilan aloqa yoʻq
indicator-organ-removal = tana aʼzolari
indicator-passport-retained = pasportini olib qoʻyishgan
indicator-self-harm = oʻz joniga qasd fikri
indicator-sexual-exploitation = jinsiy ekspluatatsiya
indicator-sold-or-transferred = sotishgan yoki birovga berishgan
indicator-threats = tahdid
indicator-violence = zoʻravonlik
indicator-wages-withheld = pul toʻlashmayapti

## Maʼlumotlarim

privacy =
    <b>Sizning maʼlumotlaringiz</b>
    • Saqlayman: til, mamlakat, oxirgi savol, operatorga murojaatlar, shikoyatlar va siz kuzatayotgan firmalar.
    • Boshqa savollar matnini javobdan keyin darrov oʻchiraman.
    • Javob bera olmasam, savolni jamoamiz 90 kungacha koʻradi: ismsiz, raqamsiz, havolasiz. Kim soʻraganini bilmaydi.
    • Hammasi shifrlangan holda saqlanadi. Ism va telefonni yozib olmayman.
    • Operatorga murojaatni faqat dastur operatorlari koʻradi.
    • Uzoq vaqt yozmasangiz, maʼlumotlar oʻzi oʻchadi.
    • <b>Telegram</b> ham yozishmamizni saqlaydi. Bunga taʼsir qila olmaymiz.

    Hammasini hozir oʻchirish mumkin. Tugma pastda.
erase-confirm =
    <b>Maʼlumotlaringiz oʻchirilsinmi?</b>
    Bot saqlagan hamma narsa darrov yoʻqoladi. Bu chatda oxirgi 48 soatdagi xabarlarni oʻchiraman. Firma ustidan shikoyat matni operatorlarda qoladi, lekin sizga bogʻlanmagan va fayllarsiz.

    <b>Oʻchira olmayman:</b> 48 soatdan eski xabarlarni, Telegramdagi nusxalarni va operator oʻz guruhida oʻqib boʻlganini. Chatni oʻzingiz oʻchirishingiz mumkin: Telegramda chatni oʻchirishni tanlang.
erased = Maʼlumotlaringiz oʻchirildi. Eskiroq xabarlarni oʻzingiz oʻchiring: Telegramda chatni oʻchirishni tanlang. Yana yozsangiz, boshidan boshlaymiz.
erased-short = Oʻchirildi

## Mavzu nomlari

topic-agency-licence = Agentlik litsenziyasi
topic-child-labour = 18 yoshgacha ishlash
topic-children-and-family = Chet elda oila va bolalar
topic-citizenship-and-residence = VNJ va fuqarolik
topic-debt-bondage = Qarzni ishlab uzish
topic-deportation-and-detention = Ushlanish va deportatsiya
topic-documents-before-departure = Ketishdan oldingi hujjatlar
topic-employment-contract = Mehnat shartnomasi
topic-entry-and-visa = Kirish va vizalar
topic-entry-ban = Kirish taqiqi
topic-evidence-and-complaint = Dalillar va shikoyatlar
topic-find-official-jobs = Rasmiy ish oʻrinlari
topic-harassment-and-discrimination = Shilqimlik va kamsitish
topic-health-care = Shifokor va sugʻurta
topic-housing = Turar joy
topic-irregular-crossing = Hujjatsiz oʻtish, yoʻl ochuvchilar
topic-job-offer-red-flags = Ish eʼlonidagi aldovni bilish
topic-language-exam = Til imtihoni
topic-leaving-employer = Ishdan boʻshash, ish almashtirish
topic-lost-passport = Pasport yoʻqolgan
topic-migration-registration = Roʻyxatdan oʻtish (registratsiya)
topic-military-recruitment = Armiyaga yollash
topic-money-transfer = Uyga pul joʻnatish
topic-passport-confiscation = Ish beruvchi pasportni olib qoʻygan
topic-police-check = Politsiya toʻxtatdi
topic-recruitment-fees = Agentlikka toʻlov
topic-reintegration = Qaytgandan keyingi ish
topic-return-home = Uyga qanday qaytish
topic-taxes-and-pension = Soliq va pensiya
topic-trafficking-definition = Odam savdosi nima
topic-unpaid-wages = Maosh berishmayapti
topic-victim-assistance = Jabrlanganlarga yordam
topic-wages = Maosh
topic-work-permit = Patent va ishlash ruxsatnomasi
topic-working-hours = Ish vaqti va dam olish
topic-workplace-injury = Ishdagi jarohat

## Bot nima qila oladi (“shuni nazarda tutdingizmi” tugmalari)

intent-check-agency = Agentlikni tekshirish
intent-report-agency = Agentlik ustidan shikoyat
intent-screen-offer = Ish taklifini tekshirish
intent-find-help = Yordam telefonlari
intent-ask-human = Odam bilan gaplashish
intent-in-danger = Menga shoshilinch yordam kerak
intent-greet = Shunchaki salomlashish
intent-help = Bot nima qila oladi
intent-change-language = Tilni almashtirish
intent-privacy = Maʼlumotlarim
intent-out-of-scope = Boshqa narsa
