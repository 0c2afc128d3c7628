### Боттың қазақ тіліндегі мәтіндері: бастапқы тіл — орысша (ru.ftl), соған қарап тексеріледі.
### review: machine-drafted
### Белгілеу: <b>, <i>, <blockquote>. Ирек жақша ішіндегі аттарды өзгертуге болмайды.

plain = { $text }

## Алғашқы танысу

welcome =
    <b>Сәлеметсіз бе! Бұл — Сафар.</b>
    Мен шетелге жұмысқа баратындарға және онда жұмыс істеп жүргендерге көмектесемін.

    • Құжат, шарт және жалақы туралы сұрақтарға жауап беремін.
    • Агенттіктер мен жұмыс ұсыныстарын тексеремін.
    • Көмек телефондарын беремін.
    • Тірі оператормен байланыстырамын.

    <b>Бұл тегін.</b> Өз сөзіңізбен жаза беріңіз, қателер маңызды емес.

    <b>Не сақталады:</b> тіліңіз, еліңіз, соңғы сұрағыңыз және операторға жазғандарыңыз. Олар шифрланған. Бәрін өшіруге болады: /privacy. Telegram да хат алмасуды көреді.

    <b>Адам керек пе?</b> /operator басыңыз немесе «оператор» деп жазыңыз.
welcome-short =
    Бұл — <b>Сафар</b>, шетелде қауіпсіз жұмыс істеу туралы бот. Тегін. Тіліңізді, еліңізді, соңғы сұрағыңызды және операторға жазғаныңызды сақтаймын; өшіру: /privacy. Тірі адам: /operator.
choose-language = Тілді таңдаңыз:
language-chosen = Тіл таңдалды
greeting = Сәлеметсіз бе! Қандай көмек керек? Сұрағыңызды жазыңыз немесе түймені басыңыз.
menu = <b>Мәзір.</b> Түймені басыңыз немесе сұрағыңызды жаза салыңыз.
help =
    <b>Мен не істей аламын</b>
    • Шетелдегі жұмыс туралы сұраққа жауап беремін. Мысалы: «Ресейде патент қанша тұрады».
    • Агенттікті тексеремін: атауын, телефонын, @атын немесе сілтемесін жазыңыз.
    • Жұмыс ұсынысын талдаймын: мәтінін жіберіңіз.
    • Көмек телефондарын беремін: елді жазыңыз.
    • Агенттікке шағым қабылдаймын.
    • Оператормен байланыстырамын: /operator.

    Сізге қоқан-лоққы жасаса немесе шығармаса, осында жазыңыз. Мен бірден нөмір беріп, оператор шақырамын.
out-of-scope = Өкінішке қарай, бұл туралы білмеймін. Мен шетелдегі жұмыс бойынша көмектесемін: құжат, шарт, жалақы, агенттіктер, қауіп.
thanks = Рақмет!
cancelled = Жақсы, тоқтатылды. Тағы қандай көмек керек?

## Түймелер

button-check-agency = 🔎 Агенттікті тексеру
button-screen-offer = 📄 Жұмыс ұсынысын тексеру
button-topics = 📚 Тақырыптар мен сұрақтар
button-places = 🗺 Елдер бойынша
button-any-country = 🌐 Барлық елдер үшін
button-find-help = ☎️ Көмек телефондары
button-report-agency = ⚠️ Шағымдану
button-human = 👤 Адаммен сөйлесу
button-language = 🌐 Тіл
button-privacy = 🔒 Менің деректерім
button-menu = ☰ Мәзір
button-back = ← Артқа
button-yes = Иә
button-no = Жоқ
button-skip = Өткізіп жіберу
button-cancel = Болдырмау
button-other-country = 🌍 Басқа ел
button-listen = 🔊 Тыңдау
button-consent-yes = ✅ Иә, операторға беру
button-consent-no = Жоқ, бермеу
button-emergency = 🆘 Шұғыл нөмірлер
button-end-case = Әңгімені аяқтау
button-erase = 🗑 Деректерімді өшіру
button-erase-yes = 🗑 Иә, қазір өшіру
button-no-anonymous = Жоқ, атымды айтпаймын
button-send-report = ✅ Жіберу
button-claim = ✋ Қабылдап алу
button-close = ✔️ Жабу
button-reopen = ↩️ Қайта ашу
button-reject = ✖️ Қабылдамау
button-contract-party = 📝 Шартты тексеру
button-calculate = 🧮 Ақтала ма, есептеу
button-nothing = Ештеңе, 0
button-per-month = Айына
button-per-year = Жылына
button-out-of-date = Бұл түйме ескірген. Мәзірді ашыңыз: /menu

## Telegram мәзіріндегі командалар

command-start = Бастау
command-menu = Мәзір
command-help = Не істей аламын
command-language = Тіл
command-agency = Агенттікті тексеру
command-hotlines = Көмек телефондары
command-operator = Тірі оператор
command-privacy = Менің деректерім
bot-about = Шетелде жұмыс істейтіндерге тегін көмек: сұрақтар, агенттікті тексеру, тірі оператор.
bot-description = Сафар шетелдегі жұмыс туралы сұрақтарға жауап береді, агенттіктер мен жұмыс ұсыныстарын тексереді, көмек телефондарын береді және оператормен байланыстырады. Тегін. «Бастау» түймесін басыңыз.

## Жауаптар

ask-country = Қай елде жұмыс істейсіз немесе қайда барасыз?
ask-country-help = Қай елде көмек керек?
choose-topic = Тақырыпты таңдаңыз:
choose-situation = Сұрағыңыз не туралы? Жақынын таңдаңыз:
choose-place = Қай ел туралы сұрайсыз? Таңдаңыз:
article-overdue = ⚠️ Бұл мәтінді қайта тексеретін уақыт келді: мерзімі { $date } болған. Әрекет етпес бұрын анықтап алыңыз.
article-general-only = ℹ️ «{ $country }» елі туралы бөлек мақала әзірге жоқ. Міне, жалпы ережелер.
article-by-country = 🗺 Төменде елді таңдай аласыз: ережелер әртүрлі.
article-other-language = ℹ️ Бұл мәтін сіздің тіліңізде әзірге жоқ.
sources = 📄 <b>Дереккөздер:</b>
as-of = { $date } күнгі мәлімет
machine-drafted = Мәтінді ана тілінде сөйлейтін адам әлі тексерген жоқ.
was-it-helpful = Бұл көмектесті ме?
listen-soon = Дайындап жатырмын. Дауыстық хабарлама сәлден кейін келеді.
voice-computer = 🤖 Мұны адам емес, компьютер оқып тұр. Сөздер мен сандарды қате айтуы мүмкін: жоғарыдағы мәтінмен салыстырыңыз.
voice-recorded = 🎙 Мұны біздің командадағы адам оқыды.
listen-failed = Қазір дауыстап оқып бере алмадым. Жоғарыдағы мәтінді оқыңыз немесе кейінірек қайталап көріңіз.
not-helpful = Өкінішті. Басқа сөзбен сұраңыз немесе адамға жазыңыз.
no-article = «{ $topic }» тақырыбы бойынша тексерілген жауабым әзірге жоқ. Болжап айтқым келмейді. Оператордан сұраңыз немесе жақын тақырыптарды қараңыз.
did-you-mean = Сізді дұрыс түсіндім бе, білмеймін. Мынаны сұрап тұрсыз ба?
not-understood = Түсінбедім. Өтінемін, басқа сөзбен жазыңыз немесе түймені басыңыз.
concern = ⚠️ Хабарламаңызда алаңдататын белгілер бар. Қаласаңыз, сізбен біздің оператор сөйлеседі. Бұл тегін.
media-voice = Мен әзірге дауыстық хабарды тыңдай алмаймын. Өтінемін, сөзбен жазыңыз. Оператор тыңдай алады.
media-location = Мен картадағы орынды оқи алмаймын. Елді түймемен таңдаңыз.
media-other = Мен әзірге файл мен фотоны көре алмаймын. Өтінемін, сөзбен жазыңыз. Оператор көре алады.

## Көмек телефондары

help-in-country = Көмек: { $country }
help-lines = Көмек телефондары
help-consular = Елшілік және консулдық
help-no-lines = Бұл елдің көмек телефонын әзірге білмейміз. Операторға жазыңыз: /operator.
help-lines-expired = Бұл елдің біз білетін көмек нөмірлері тым ескі, біз оларды тексермедік. Шұғыл нөмірге не елшілікке қоңырау шалыңыз немесе операторға жазыңыз: /operator.
help-last-resort = ⚠️ Басқа нөмірлерді білмейміз. Бұлар ескі, істемеуі мүмкін:
help-always = Нөмір жауап бермесе, осында жазыңыз: /operator. Еліңіздің елшілігі де көмектеседі.
help-russia-police = ⚠️ Ресейде полиция адамдарды ұстап отырғандарға қайтарып берген жағдайлар болған. Алдымен елшілікке немесе біздің операторға хабарласқан дұрыс.
emergency-number = 🆘 Шұғыл нөмір: <b>{ $number }</b>
emergency-unknown = 🆘 Бұл елдің шұғыл нөмірін растай алмадық. Елшілікке немесе операторға хабарласыңыз.
emergency-by-country = 🆘 Елдер бойынша шұғыл нөмірлер:
hours-always = тәулік бойы
toll-free = тегін
number-checked = { $date } қоңырау шалып тексерілді
number-unverified = Бұл нөмірге қоңырау шалып тексермедік; мәлімет { $year } ж.
number-undated = Бұл нөмірге қоңырау шалып тексермедік; мәліметтің күні белгісіз.
hotline-kind-emergency = шұғыл көмек
hotline-kind-trafficking = адам саудасы
hotline-kind-shelter = баспана
hotline-kind-women = әйелдерге көмек
hotline-kind-labour = жұмыс берушіге шағым
hotline-kind-migration = көші-қон мәселелері
hotline-kind-consular = консулдық көмек
hotline-kind-embassy = елшілік
hotline-use-police = полиция
hotline-use-ambulance = жедел жәрдем
hotline-use-fire = өрт сөндіру
hotline-use-not-urgent = шұғыл емес
hotline-use-from-abroad = шетелден
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = желіні көші-қон қызметі жүргізеді: құжатыңыз болмаса, мұны біліп жүріңіз
hotline-caution-often-unanswered = көбіне жауап бермейді
hotline-caution-women-only = тек әйелдерге
hotline-caution-women-and-children = әйелдер мен балаларға
day-mon = дс
day-tue = сс
day-wed = ср
day-thu = бс
day-fri = жм
day-sat = сб
day-sun = жс

## Агенттікті тексеру

agency-ask = Агенттіктің атауын, телефонын, @атын немесе сілтемесін жазыңыз. Хабарландыруды қайта жіберуге де болады.
verdict-licensed = ✅ «{ $name }» рұқсаты бар фирмалар тізімінде бар.
verdict-licensed-elsewhere = ⚠️ «{ $name }» фирмасының рұқсаты бар, бірақ бұл елге емес: { $country }.
verdict-suspended = ⛔ «{ $name }» фирмасының рұқсаты тоқтатылған.
verdict-revoked = ⛔ «{ $name }» фирмасының рұқсаты қайтарып алынған немесе берілмеген.
verdict-expired = ⛔ «{ $name }» фирмасының рұқсат мерзімі біткен.
verdict-warned = ⛔ «{ $name }» туралы ресми ескерту бар.
verdict-reported = ⚠️ «{ $name }» туралы бізге шағым түскен. Шағымдар әлі тексерілуде.
verdict-impersonation = ⛔ Назар аударыңыз: аты рұқсаты бар «{ $name }» агенттігінікіндей, ал байланыс дерегі бөтен. Біреу соның атын жамылып жүруі мүмкін.
verdict-unknown = ❔ «{ $name }» бізде бар тізімдерде жоқ. Бұл фирма жаман не жақсы деген сөз емес.
agency-which = Ұқсас бірнеше атау табылды. Қайсысы?
agency-permit = Рұқсат { $number }: { $countries }. Жарамды мерзімі: { $until }
agency-decision = Шешім { $date }: { $body }
agency-reason = Себебі: { $reason }
agency-foreign-contact = Бұл байланыс тізімде көрсетілмеген: { $contact }
agency-list = Тізім: { $source }, { $date } күнгі жағдай
agency-list-old = ⚠️ Бұл тізім көптен жаңартылмаған.
agency-demo = 🧪 <b>ДЕМО:</b> оқу тізімі, ондағы фирмалар ойдан шығарылған.
agency-next-licensed = Рұқсат ештеңеге кепілдік бермейді. Шарт дәл осы фирмамен жасалуы керек. Төлем алдында рұқсат беретін мекемеден тексеріңіз.
agency-next-bad = Ақша мен паспортты бермеңіз. Рұқсат беретін мекемеден сұраңыз. Төлеп қойсаңыз, чектер мен хат алмасуды сақтаңыз.
agency-next-unknown = Рұқсат нөмірі мен шартты сұраңыз. Оларды мекемеден тексеріңіз. Алдын ала төлемеңіз және паспортты бермеңіз.
until-unknown = мерзімі көрсетілмеген
verdict-refused = ⛔ «{ $name }» рұқсат сұрап, ала алмаған.
verdict-never-licensed = ⛔ Мекеменің айтуынша, «{ $name }» фирмасында ешқашан рұқсат болмаған.
verdict-under-investigation = ⚠️ Мекеме «{ $name }» фирмасын тексеріп жатыр. Шешім әзірге жоқ.
agency-under-investigation = ⚠️ Қазір мекеме фирманы тексеріп жатыр. Төлемес бұрын шешімді күтіңіз.
agency-ground = Негізі: { $ground }
agency-earlier = Бұрын: { $status }, { $date }
was-permitted = рұқсат берілген
was-reinstated = рұқсат қалпына келтірілген
was-suspended = рұқсат тоқтатылған
was-revoked = рұқсат қайтарып алынған
was-expired = рұқсат мерзімі біткен
was-refused = рұқсат беруден бас тартылған
was-never-licensed = рұқсат болмаған
was-under-investigation = тексеру жүрген
was-warned = ескерту болған
agency-no-lists = Қазір бізде агенттіктердің бірде-бір тізімі жоқ. Мекемеден сұраңыз.
agency-office = 🏛 <b>Мекемеден қалай тексеруге болады</b>
party-ask = Шарт қай фирмамен жасалатынын шартта қалай жазылса, дәл солай жазыңыз. Оны «{ $name }» атауымен салыстырамын.
party-same = Шарттағы «{ $party }» атауы мен рұқсат иесі «{ $name }» сәйкес келеді. Салық нөмірі мен мекенжайды да салыстырыңыз. Сәйкестік ешнәрсеге кепілдік бермейді.
party-alike = ⚠️ Атаулары ұқсас, бірақ бірдей емес: шартта «{ $party }», рұқсатта «{ $name }». Бір фирма ма, мекемеден сұраңыз. Жауап алғанша қол қоймаңыз және төлемеңіз.
party-other = ⛔ Шарт «{ $party }» атымен, ал рұқсат «{ $name }» фирмасында. Онда рұқсат сізді қорғамайды. Мекеме түсіндіргенше қол қоймаңыз және төлемеңіз.

## Жұмыс ұсынысы

offer-ask = Ұсыныстың мәтінін жіберіңіз: хабарландыруды не хат алмасуды көшіріңіз немесе хабарды қайта жіберіңіз.
offer-title = Ұсыныстан не көрінеді
offer-flags = <b>⚠️ Алаңдататын белгілер:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Мәтіннен айқын алаңдататын белгі көрінбейді. Бұл әлі ештеңеге кепілдік бермейді.
offer-history = 📌 <b>Бұрын не болған</b>
offer-missing = <b>Не жетіспейді — сұраңыз:</b>
offer-next =
    <b>Не істеу керек:</b>
    • Түсінікті тілде жазбаша шарт сұраңыз.
    • Алдын ала төлемеңіз және паспортты бермеңіз.
    • Агенттікті аты мен телефоны бойынша тексеріңіз.
    • Жақындарыңызға мекенжай мен байланыс деректерін қалдырыңыз.
offer-register = 🔎 <b>Тізімдер не дейді</b>
offer-contact-listed = • { $contact } — «{ $name }» байланысы
offer-contact-unknown = • { $contact } — біздің тізімдерде жоқ
offer-party-differs = ⚠️ Хабарландыруда «{ $name }» фирмасы, ал шарт «{ $party }» атымен. Қайсысында рұқсат бар екенін сұраңыз: шарт сол фирмамен болуы керек.
offer-fees = 💰 <b>Ақы туралы</b>
offer-visa = 🛂 <b>Виза туралы</b>

offer-flag-money-first = Жұмыс басталмай тұрып сізден ақша сұрайды.
offer-flag-passport-in-advance = Паспортыңызды немесе көшірмесін алдын ала сұрайды.
offer-flag-no-contract = Шарт жоқ немесе кейін береміз дейді.
offer-flag-visit-visa = Туристік немесе қонақ визасымен жұмыс істеуді ұсынады.
offer-flag-pay-too-good = Мұндай жұмысқа жалақы тым жоғары.
offer-flag-only-messenger = Тек телефон не мессенджер бар, фирмасы мен мекенжайы жоқ.
offer-flag-women-travel-paid = Қыздарды іздейді және бәрін төлеп береміз дейді.
offer-flag-urgent-today = Сізді тез шешуге асықтырады.
offer-flag-no-documents-needed = Құжат керек емес дейді.
offer-flag-no-exam-korea = Кореяға емтихансыз жібереміз дейді.
offer-flag-private-agency-uk = Жеке фирма сізді Қырғызстаннан Ұлыбританияға жіберуді ұсынады.
offer-flag-work-off-debt = Қарызды жұмыспен өтеуге тура келеді.
offer-flag-secret-dont-tell = Ешкімге айтпаңыз дейді.
offer-flag-unknown-job = Қандай жұмыс екенін айтпайды.
offer-flag-pay-after-return = Ақшаны соңында ғана немесе қайтқан соң береміз дейді.
offer-flag-pay-off-books = Ақшаны толық не жартылай бейресми төлейді.
offer-flag-crime = Бұл сотталып кететін іске ұқсайды.
offer-flag-call-centre = Колл-орталықтағы жұмыс: артында кім тұрғанын тексеріңіз.
offer-flag-organs = Ағза үшін ақша ұсынады.
offer-flag-child = 18 жасқа толмаған адам іздейді.
offer-flag-army-contract = Бұл әскерге немесе соғыстағы жұмысқа ұқсайды.
offer-flag-no-leaving = Еркін сыртқа шыға алмайсыз немесе телефон пайдалана алмайсыз.
offer-flag-sexual-services = Бұл сексуалдық қызметке ұқсайды.
offer-missing-employer = Жұмыс берушінің атауы
offer-missing-address = Мекенжай
offer-missing-job = Қандай жұмыс
offer-missing-wage = Қанша төлейді
offer-missing-hours = Жұмыс сағаты мен демалыс күндері
offer-missing-contract = Шарт
offer-missing-housing = Қайда тұрасыз
offer-missing-visa = Қандай виза немесе рұқсат
offer-missing-journey = Жол ақысын кім төлейді

## Есептеу

calc-ask-wage =
    🧮 Сапар неше айда ақталатынын есептейік. Барлық соманы бір валютада жазыңыз: мен аудармаймын.

    <b>Айына қанша уәде етті?</b> Мысалы: 60 мың рубль.
calc-ask-deductions = Тұрғын үйге, тамаққа, жолға және ұстап қалуға <b>ай сайын қаншасы кетеді?</b>
calc-ask-fees = <b>Кету үшін барлығы қанша төлейсіз?</b> Агенттікке, визаға, билетке, құжаттарға.
calc-ask-loan = <b>Қанша қарыз аласыз?</b>
calc-ask-interest = <b>Қарыз неше пайызбен?</b> Сан жазыңыз.
calc-ask-period = { $percent } % — айына ма, жылына ма?
calc-not-a-number = Соманы көрмедім. Бір сан жазыңыз, мысалы: 25000.
calc-other-currency = Бұл басқа валюта. Осы соманы жалақы валютасында жазыңыз: { $currency }.
calc-title = 🧮 <b>Не шығады</b>
calc-line-wage = Айына уәде: <b>{ $sum }</b>
calc-line-deductions = Айына кетеді: <b>{ $sum }</b>
calc-line-fees = Кету үшін төлем: <b>{ $sum }</b>
calc-line-loan = Қарыз: <b>{ $sum }</b>
calc-line-interest = Қарыз пайызы барлығы: <b>{ $sum }</b>
calc-line-left = Айына қалады: <b>{ $sum }</b>
calc-months = Бәрі ақталғанша қанша ай: <b>{ $months }</b>
calc-never = ⛔ Мұндай сомалармен қарыз бен төлем ешқашан ақталмайды.
calc-nothing-left = ⛔ Жалақыдан ештеңе қалмайды.
calc-nothing-owed = Қайтаратын ештеңе жоқ: төлемейсіз және қарыз алмайсыз.
calc-note = Бұл қарапайым есеп. Ауруды, төленбеген айларды және ақша бағамын білмейді.
calc-debt-warning = ⚠️ <b>Ұзақ қарыз сізді қожайынға байлайды.</b> Төленбейінше нашар жұмыстан да кету қиын. Жұмыс берушіден қарыз алмаңыз және паспортты кепілге қоймаңыз. Бұл туралы адаммен сөйлесуге болады.

## Агенттікке шағым

report-begin = Басқаларды ескерткеніңізге рақмет. Бұл бірнеше минут алады. Атыңыз керек емес.
report-ask-agency = Шағым кімге? Атауын, телефонын немесе @атын жазыңыз.
report-ask-what = Не болды? Өз сөзіңізбен қысқаша жазыңыз.
report-ask-country = Қай елдегі жұмыс туралы?
report-ask-money = Қанша ақша бердіңіз? Сомасы мен валютасын жазыңыз.
report-ask-back = Оператор сізге осы жерде, бот арқылы сұрақ қоя ала ма?
report-check = Тексеріңізші. Жіберейін бе?
report-line-agency = <b>Кім:</b> { $agency }
report-line-what = <b>Не болды:</b> { $what }
report-line-country = <b>Ел:</b> { $country }
report-line-money = <b>Ақша:</b> { $money }
report-line-ask-back = <b>Тағы сұрауға бола ма:</b> { $answer }
answer-yes = иә
answer-no = жоқ
report-sent = ✅ Шағым қабылданды, нөмірі <b>{ $code }</b>. Операторлар оны тексереді. Тексергенше ешкімді айыптамаймыз.
report-card = 📝 <b>Шағым { $code }</b> — { $state }

## Шағымдар: әрі қарай

report-go-on = Шағымыңыз жоғалған жоқ. Жалғастырайық.
report-added = Айтқаныңызға қостым.
report-file-added = Файл қосылды.
report-files-full = { $count } файл жеткілікті, көбірек керек емес.
report-no-file = Бұл файл емес. Сурет, құжат, дауыс немесе видео жіберіңіз.
report-says-nothing = Әзірге тексеретін ештеңе жоқ. Не болғанын немесе шағым кімге екенін жазыңыз.
report-many = Бүгін сізден көп шағым келді. Қалғанын оператордың өзіне айтыңыз.
report-ask-happened = Бұл қашан болды? Шамамен жазыңыз.
report-ask-evidence = Чектің, шарттың, хат алысудың суреті бар ма? Осында жіберіңіз. Оны тек операторлар көреді.
report-line-when = <b>Қашан:</b> { $when }
report-line-files = <b>Файлдар:</b> { $count }
report-question =
    <b>{ $code } шағымыңыз бойынша оператордың сұрағы</b>
    { $question }

    Жауап беру міндетті емес. Атыңызды жазудың қажеті жоқ.
report-write-answer = Жауабыңызды бір хабармен жазыңыз. Файл жіберуге де болады.
report-answer-sent = ✅ Жауабыңыз операторларға берілді. Рақмет.
agency-reports-checked = ⚠️ Бұл фирма туралы шағымдар қазір тексерілуде. Әзірге ештеңе дәлелденген жоқ.
verdict-warned-by-operators = ⛔ Бағдарлама операторлары «{ $name }» туралы ескерту жариялады.
own-warnings-list = Бағдарлама операторларының ескертулері
own-warning-published = Жарияланған: { $date }
own-warning-corrected = Түзетілген: { $date }
own-warning-source = Негізі: { $source }
own-warning-side = Фирманың өзі не дейді: { $side }
watch-on = 👁 «{ $name }» фирмасын бақылап тұрмын. Тізімдердегі жағдайы өзгерсе, жазамын.
watch-on-short = Бақылап тұрмын
watch-off = «{ $name }» фирмасын енді бақыламаймын.
watch-off-short = Бақыламаймын
watch-many = Ең көбі { $count } фирманы бақылауға болады.
watch-changed = 👁 <b>«{ $name }»: жағдайы өзгерді</b> ({ $date })
watch-warning-gone = Ескерту енді күшінде емес.
watch-now = Қазір: { $status }
watch-status-licensed = күші бар рұқсаты бар
watch-status-licensed-elsewhere = рұқсаты бар, бірақ басқа елге
watch-status-suspended = рұқсаты тоқтатылған
watch-status-revoked = рұқсаты қайтарып алынған
watch-status-expired = рұқсатының мерзімі біткен
watch-status-warned = ескерту бар
watch-status-reported = шағымдар тексерілуде
watch-status-impersonation = байланысы бұл фирманың тізімінде жоқ
watch-status-unknown = біздегі тізімдерде жоқ
button-done = Дайын
button-watch = 👁 Осы фирманы бақылау
button-unwatch = Бақылауды тоқтату
button-what-lists-say = 🔎 Тізімдерде не бар
button-answer = ✍️ Жауап беру
button-no-answer = Жауап бермеймін

## Операторларға: шағымдар мен ескертулер

report-state-new = жаңа
report-state-taken = қаралуда
report-state-rejected = қабылданбады
report-state-accepted = расталды
report-card-count = Бұл фирма туралы шағымдар: { $total }. Тәуелсіз адамдар: { $independent }.
report-campaign-same-text = 🔁 Науқанға ұқсайды: мәтіні бірдей. Сіз шешкенше есептелмейді.
report-campaign-same-phone = 🔁 Науқанға ұқсайды: айтылғандарда бір бөтен телефон. Сіз шешкенше есептелмейді.
report-campaign-burst = 🔁 Науқанға ұқсайды: бір сағат ішінде жаңа адамдар. Сіз шешкенше есептелмейді.
report-card-warning = Бұл фирма туралы { $code } ескертуі бар.
report-card-answer = ↩️ { $answer }
report-file = { $code } шағымының файлы
report-no-files = Файл жоқ.
report-no-asking = Бұл адамнан сұрауға болмайды: рұқсат бермеген немесе деректерін өшірген.
report-not-now = Қазір бұл адамнан сұрауға болмайды. Кейінірек көріңіз.
report-asked = { $code } шағымы бойынша сұрақ жіберілді. Жауап осында келеді.
report-answered = ↩️ <b>{ $code } шағымы бойынша жауап</b>: { $answer }
report-answer-file = файл жіберілді
button-take = ✋ Алу
button-verify = ✅ Растау
button-ask-reporter = ❓ Сұрау
button-files = 📎 Файлдар
button-count = Тәуелсіз деп есептеу
button-audit = 🗒 Журнал
button-publish-warning = 📣 Жариялау
button-rewrite-warning = ✏️ Басқа мәтін
button-confirm-warning = ✅ Екінші оператор: растаймын
button-correct-warning = ✏️ Түзету
button-retract-warning = ↩️ Қайтарып алу
button-agency-side = 🗣 Фирманың жауабы
button-contacts-only = Тек байланыстар
button-by-name = Атауы бойынша да
warning-card = ⛔ <b>Ескерту { $code }</b> — { $state }
warning-state-draft = жоба
warning-state-proposed = екінші операторды күтуде
warning-state-published = жарияланды
warning-state-retracted = қайтарып алынды
warning-state-expired = мерзімі бітті
warning-contacts-only = Тек байланыстар: атауы басқа фирмаға тиесілі.
warning-line-evidence = <b>Не тексерілді:</b> { $evidence }
warning-line-reports = <b>Шағымдар:</b> { $codes }
warning-line-pending = <b>Растауға:</b> { $reason }
warning-line-reason = <b>Адамдар көреді:</b> { $reason }
warning-line-expires = Күші: { $date } дейін
warning-second-operator = Басқа оператор растауы керек.
warning-published = 📣 { $code } ескертуі жарияланды. Фирманы бақылайтындарға бот өзі жазады.
warning-corrected = ✏️ { $code } ескертуі түзетілді.
warning-expired = ⌛ { $code } ескертуінің мерзімі бітті, ол адамдарға енді көрсетілмейді.
words-question = ❓ { $code } шағымы: адамға сұрақты жазыңыз.
words-rejection = ✖️ { $code } шағымы: неге қабылдамайтыныңызды жазыңыз.
words-name = { $code } шағымы: кім туралы? Атауын, телефонын, @атын немесе сілтемесін жазыңыз.
words-evidence = ✅ { $code } шағымы: нені қалай тексергеніңізді жазыңыз. Оны тек операторлар көреді.
words-source = { $code } шағымы: негізін қысқаша жазыңыз. Оны адамдар көреді.
words-reason = 📣 { $code } ескертуі: адамдар не көретінін жазыңыз. Тек тексерілгенді, айыптамай, адам атын атамай.
words-retraction = ↩️ { $code } ескертуі: неге қайтарып алатыныңызды жазыңыз.
words-agency-side = 🗣 { $code } ескертуі: фирма не дейтінін жазыңыз. Оны адамдар көреді.
words-how = Осындағы { $who } жазған келесі хабар жауап болады. Тоқтату: /cancel
words-cancelled = Тоқтатылды: { $code }
words-too-long = Тым ұзын: { $now } таңба, { $most } болады. Қысқарақ жазыңыз.
words-out-of-date = { $code }: бұл ескірді.
words-no-name = Бұл сөздермен фирманы табу мүмкін емес. Толық атауы, телефоны, @аты немесе сілтемесі керек.
audit-title = 🗒 <b>Журнал { $code }</b>
audit-program = бағдарлама
audit-take = алды
audit-count = тәуелсіз деп есептеді
audit-ask = сұрады
audit-reject = қабылдамады
audit-name = фирманың атын жазды
audit-verify = растады
audit-draft = ескертудің жобасы
audit-join = шағым қосты
audit-propose = мәтін ұсынды
audit-publish = жариялады
audit-correct = түзетті
audit-retract = қайтарып алды
audit-agency-side = фирманың жауабын жазды
audit-by-name = атауы бойынша да
audit-contacts-only = тек байланыстар
audit-expire = мерзімі бітті
audit-edit-file = файлдан түзетілді

## Оператор

human-what-happened = Не болғанын бір хабарламамен жазыңыз. Содан кейін оператор не көретінін көрсетемін.
consent-card = <b>Оператор мынаны көреді</b> (атыңыз бен телефон нөміріңізсіз):
consent-question = Операторға берейін бе? Одан әрі осы чаттағы хабарларыңызды ол оқиды.
consent-refused = Жақсы, ештеңе берілген жоқ.
card-language = Тіл: { $language }
card-country = Ел: { $country }
country-unknown = көрсетілмеген
case-opened = ✅ Берілді, нөмірі <b>{ $code }</b>. Оператор осы жерде жауап береді. Жазыңыз, дауыс пен фото жіберіңіз: бәрін жеткіземін. Мен әзірге үндемеймін.
danger-now = 🆘 <b>Сізге қауіп төніп тұр. Мүмкін болса, қазір қоңырау шалыңыз:</b>
danger-high = ⚠️ <b>Бұл үлкен қауіпке ұқсайды.</b> Қауіп дәл қазір болса, қоңырау шалыңыз:
case-opened-now = 👤 Мен <b>операторды шақырып қойдым</b> және хабарыңызды бердім. Нөмірі <b>{ $code }</b>. Осында жазыңыз: қайдасыз және не болып жатыр.
danger-phone-hint = Телефоныңызды басқа біреу қарауы мүмкін болса, әңгімеден кейін бұл чатты өшіріңіз.
operator-joined = 👤 Сізге оператор қосылды. Оған осы жерде жазыңыз.
operator-is-here = Қазір сізбен оператор сөйлесіп отыр. Мәзірге оралу үшін әңгімені аяқтаңыз.
case-closed = Оператор { $code } әңгімесін аяқтады. Енді өзім жауап беремін. Мәзір: /menu
case-ended = Оператормен әңгіме аяқталды. Енді өзім жауап беремін.
no-operators = Қазір мұнда оператор қосылмаған. Міне, көмектесетін телефондар.

## Операторлар тобы

case-title = Жағдай { $code }
case-risk = Қауіп деңгейі: { $risk }
case-signs = Белгілер: { $signs }
case-how-to = Осы тақырыпта жазыңыз: мәтін мен файл адамға барады. Өзіміздікілерге арналған жазбаны // белгісінен бастаңыз. Командалар: /claim, /close.
case-claimed = ✋ Жағдай қабылданды. Адам сіздің осында екеніңізді біледі.
case-claimed-already = Жағдайды басқа оператор алған
case-is-closed = Жағдай жабық. Жазу үшін оны қайта ашыңыз.
case-closed-note = ✔️ Жағдай жабылды.
case-reopened = ↩️ Жағдай қайта ашылды.
case-newer = Бұл адамның басқа жағдайы ашық тұр: { $code }
case-no-contact = Адам деректерін өшірді. Оған енді жаза алмайсыз.
case-blocked = 🚫 Адам ботты бұғаттады. Хабарлар жетпейді.
case-unblocked = Адам боттың бұғатын ашты. Жазуға болады.
case-ended-by-contact = Адам әңгімені аяқтады. Жағдай жабылды.
case-erased = Адам деректерін өшірді. Жағдай жабылды.
case-risk-raised = ⬆️ Қауіп артты: { $risk }
relay-edited = ✏️ Адам хабарын түзетті:
not-delivered = 🚫 Хабар адамға жеткізілмеді: { $reason }
undelivered-blocked = адам ботты бұғаттаған
undelivered-refused = Telegram хабарды қабылдамады
undelivered-expired = тым ұзақ уақыт жіберілмеді
operator-edit-not-sent = Түзетулер жіберілмейді. Жаңа хабар жазыңыз.
operator-commands = Командалар: /claim — қабылдап алу, /close — жабу. Жазба: // белгісінен бастаңыз.
stranger = Сіз операторлар тізімінде жоқсыз. Хабар берілген жоқ.
turn-failed = Кешіріңіз, бұл хабарды өңдей алмадым. Ол сақталды, команда оны көреді. Басқаша жазып көріңіз немесе /operator жазыңыз.
turn-failed-note = ⚠️ Қауіп белгілері бар хабар өңделмеді (жаңарту { $number }). Командаға айтыңыз: safar dead-letters.
risk-none = жоқ
risk-concern = алаңдатады
risk-high = жоғары
risk-immediate = қауіп дәл қазір
indicators-none = көрінбейді
indicator-abuse-of-vulnerability = дәрменсіздігін пайдаланады
indicator-abusive-living-conditions = тұрмыс жағдайы нашар
indicator-abusive-working-conditions = еңбек жағдайы ауыр
indicator-child = бала
indicator-confinement = сыртқа шығармайды
indicator-debt-bondage = қарызды жұмыспен өтеу
indicator-deception = алдау
indicator-excessive-fees = шектен тыс ақы
indicator-false-documents = жалған құжат
indicator-forced-crime = қылмысқа мәжбүрлейді
indicator-forced-military = соғысқа мәжбүрлейді
indicator-isolation = жақындарымен байланыс жоқ
indicator-organ-removal = ағзалар
indicator-passport-retained = паспортын алып қойған
indicator-self-harm = өзіне қол жұмсау ойы
indicator-sexual-exploitation = сексуалдық қанау
indicator-sold-or-transferred = сатқан немесе басқаға берген
indicator-threats = қоқан-лоққы
indicator-violence = зорлық-зомбылық
indicator-wages-withheld = жалақы төлемейді

## Менің деректерім

privacy =
    <b>Сіздің деректеріңіз</b>
    • Сақтаймын: тіл, ел, соңғы сұрақ, операторға жазғандар, шағымдар және бақылап жүрген фирмаларыңыз.
    • Басқа сұрақтардың мәтінін жауап берген соң бірден өшіремін.
    • Жауап бере алмасам, сұрақты біздің команда 90 күнге дейін көреді: атсыз, нөмірсіз, сілтемесіз. Кім сұрағанын білмейді.
    • Бәрі шифрланып сақталады. Атыңыз бен телефоныңызды жазбаймын.
    • Операторға жазғаныңызды тек бағдарлама операторлары көреді.
    • Ұзақ жазбасаңыз, деректер өздігінен өшеді.
    • <b>Telegram</b> да хат алмасуымызды сақтайды. Оған біз әсер ете алмаймыз.

    Бәрін дәл қазір өшіруге болады. Түйме төменде.
erase-confirm =
    <b>Деректеріңізді өшірейін бе?</b>
    Бот сақтап тұрғанның бәрі бірден жойылады. Осы чатта соңғы 48 сағаттағы хабарларды өшіремін. Фирма туралы шағымның мәтіні операторларда қалады, бірақ сізбен байланыссыз және файлсыз.

    <b>Мыналарды өшіре алмаймын:</b> 48 сағаттан ескі хабарлар, Telegram-дағы көшірмелер және оператор өз тобында оқып қойғаны. Чатты өзіңіз өшіре аласыз: Telegram-да «Чатты жою» таңдаңыз.
erased = Деректеріңіз өшірілді. Одан ескі хабарларды өзіңіз өшіріңіз: Telegram-да «Чатты жою». Қайта жазсаңыз, басынан бастаймыз.
erased-short = Өшірілді

## Тақырыптар атауы

topic-agency-licence = Агенттіктің лицензиясы
topic-child-labour = 18 жасқа дейінгі жұмыс
topic-children-and-family = Шетелдегі отбасы мен балалар
topic-citizenship-and-residence = Ықтиярхат (ВНЖ) және азаматтық
topic-debt-bondage = Қарызды жұмыспен өтеу
topic-deportation-and-detention = Ұстау және депортация
topic-documents-before-departure = Кетер алдындағы құжаттар
topic-employment-contract = Еңбек шарты
topic-entry-and-visa = Елге кіру және визалар
topic-entry-ban = Елге кіруге тыйым
topic-evidence-and-complaint = Дәлелдер мен шағымдар
topic-find-official-jobs = Ресми бос орындар
topic-harassment-and-discrimination = Тиісу және кемсіту
topic-health-care = Дәрігер және сақтандыру
topic-housing = Тұрғын үй
topic-irregular-crossing = Құжатсыз өту, тасымалдаушылар
topic-job-offer-red-flags = Вакансиядағы алдауды қалай тануға болады
topic-language-exam = Тіл емтиханы
topic-leaving-employer = Жұмыстан шығу, жұмыс ауыстыру
topic-lost-passport = Паспорт жоғалды
topic-migration-registration = Тіркелу, көші-қон есебі
topic-military-recruitment = Әскерге азғыру
topic-money-transfer = Үйге ақша жіберу
topic-passport-confiscation = Жұмыс беруші паспортты алып қойды
topic-police-check = Полиция тоқтатты
topic-recruitment-fees = Агенттікке төлем
topic-reintegration = Қайтқаннан кейінгі жұмыс
topic-return-home = Үйге қалай қайтуға болады
topic-taxes-and-pension = Салық және зейнетақы
topic-trafficking-definition = Адам саудасы деген не
topic-unpaid-wages = Жалақы төлемейді
topic-victim-assistance = Жәбірленушілерге көмек
topic-wages = Жалақы
topic-work-permit = Патент және жұмыс рұқсаты
topic-working-hours = Жұмыс уақыты және демалыс
topic-workplace-injury = Жұмыста жарақат алу

## Бот не істей алады («осыны айттыңыз ба» түймелері)

intent-check-agency = Агенттікті тексеру
intent-report-agency = Агенттікке шағымдану
intent-screen-offer = Жұмыс ұсынысын тексеру
intent-find-help = Көмек телефондары
intent-ask-human = Адаммен сөйлесу
intent-in-danger = Маған шұғыл көмек керек
intent-greet = Жай амандасу
intent-help = Бот не істей алады
intent-change-language = Тілді ауыстыру
intent-privacy = Менің деректерім
intent-out-of-scope = Басқа
