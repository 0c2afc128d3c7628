### Матнҳои бот ба забони тоҷикӣ: аз русӣ тарҷума шудаанд, бо он муқоиса мешаванд.
### review: machine-drafted
### Аломатгузорӣ: <b>, <i>, <blockquote>. Номҳои дохили қавсҳои шаклдорро иваз кардан мумкин нест.

plain = { $text }

## Шиносоии аввал

welcome =
    <b>Салом! Ин Сафар аст.</b>
    Ман ба онҳое ёрӣ медиҳам, ки барои кор ба хориҷа мераванд ё аллакай дар он ҷо кор мекунанд.

    • Ба саволҳо дар бораи ҳуҷҷат, шартнома ва маош ҷавоб медиҳам.
    • Агентиҳо ва таклифҳои корро месанҷам.
    • Телефонҳои ёриро медиҳам.
    • Бо оператори зинда пайваст мекунам.

    <b>Ин ройгон аст.</b> Бо забони худатон нависед, хато муҳим нест.

    <b>Чӣ нигоҳ дошта мешавад:</b> забон, кишвар, саволи охирин ва муроҷиатҳои шумо ба оператор. Онҳо рамзгузорӣ шудаанд. Ҳамаашро нест кардан мумкин: /privacy. Telegram ҳам навиштаҳоро мебинад.

    <b>Одам лозим?</b> /operator-ро пахш кунед ё «оператор» нависед.
welcome-short =
    Ин <b>Сафар</b> аст, бот дар бораи кори бехатар дар хориҷа. Ройгон. Забон, кишвар, саволи охирин ва муроҷиатҳо ба операторро нигоҳ медорам; нест кардан: /privacy. Одами зинда: /operator.
choose-language = Забонро интихоб кунед:
language-chosen = Забон интихоб шуд
greeting = Салом! Чӣ ёрӣ диҳам? Саволатонро нависед ё тугмаро пахш кунед.
menu = <b>Меню.</b> Тугмаро пахш кунед ё саволатонро нависед.
help =
    <b>Ман чӣ карда метавонам</b>
    • Ба савол дар бораи кор дар хориҷа ҷавоб медиҳам. Масалан: «дар Русия патент чанд пул аст».
    • Агентиро месанҷам: ном, телефон, @ном ё пайвандро нависед.
    • Таклифи корро мебинам: матнашро фиристед.
    • Телефонҳои ёриро медиҳам: кишварро нависед.
    • Шикоят аз агентиро қабул мекунам.
    • Бо оператор пайваст мекунам: /operator.

    Агар ба шумо таҳдид кунанд ё шуморо баромадан намонанд, инро нависед. Ман дарҳол рақам медиҳам ва операторро ҷеғ мезанам.
out-of-scope = Мебахшед, инро ман намедонам. Ман дар бораи кор дар хориҷа ёрӣ медиҳам: ҳуҷҷат, шартнома, маош, агентӣ, хатар.
thanks = Раҳмат!
cancelled = Хуб, бекор шуд. Боз чӣ ёрӣ диҳам?

## Тугмаҳо

button-check-agency = 🔎 Санҷидани агентӣ
button-screen-offer = 📄 Санҷидани таклифи кор
button-topics = 📚 Мавзуъҳо ва саволҳо
button-places = 🗺 Аз рӯи кишвар
button-any-country = 🌐 Барои ҳама кишварҳо
button-find-help = ☎️ Телефонҳои ёрӣ
button-report-agency = ⚠️ Шикоят кардан
button-human = 👤 Бо одам гап задан
button-language = 🌐 Забон
button-privacy = 🔒 Маълумоти ман
button-menu = ☰ Меню
button-back = ← Бозгашт
button-yes = Ҳа
button-no = Не
button-skip = Гузаштан
button-cancel = Бекор кардан
button-other-country = 🌍 Кишвари дигар
button-listen = 🔊 Гӯш кардан
button-consent-yes = ✅ Ҳа, ба оператор диҳед
button-consent-no = Не, надиҳед
button-emergency = 🆘 Рақамҳои фаврӣ
button-end-case = Гапро тамом кардан
button-erase = 🗑 Маълумоти маро нест кардан
button-erase-yes = 🗑 Ҳа, ҳозир нест кунед
button-no-anonymous = Не, бе ном
button-send-report = ✅ Фиристодан
button-claim = ✋ Гирифтан
button-close = ✔️ Пӯшидан
button-reopen = ↩️ Аз нав кушодан
button-reject = ✖️ Рад кардан
button-contract-party = 📝 Санҷиши шартнома
button-calculate = 🧮 Ҳисоб кардани фоида
button-nothing = Ҳеҷ, 0
button-per-month = Барои як моҳ
button-per-year = Барои як сол
button-out-of-date = Ин тугма кӯҳна шудааст. Менюро кушоед: /menu

## Фармонҳо дар менюи Telegram

command-start = Оғоз
command-menu = Меню
command-help = Ман чӣ карда метавонам
command-language = Забон
command-agency = Санҷидани агентӣ
command-hotlines = Телефонҳои ёрӣ
command-operator = Оператори зинда
command-privacy = Маълумоти ман
bot-about = Ёрии ройгон ба онҳое, ки дар хориҷа кор мекунанд: саволҳо, санҷиши агентиҳо, оператори зинда.
bot-description = Сафар ба саволҳо дар бораи кор дар хориҷа ҷавоб медиҳад, агентиҳо ва таклифҳои корро месанҷад, телефонҳои ёриро медиҳад ва бо оператор пайваст мекунад. Ройгон. «Оғоз»-ро пахш кунед.

## Ҷавобҳо

ask-country = Шумо дар кадом кишвар кор мекунед ё ба куҷо меравед?
ask-country-help = Дар кадом кишвар ёрӣ лозим аст?
choose-topic = Мавзуъро интихоб кунед:
choose-situation = Саволи шумо дар бораи чист? Наздиктаринашро интихоб кунед:
choose-place = Кишвареро интихоб кунед, ки дар борааш мепурсед:
article-overdue = ⚠️ Ин матнро аз нав санҷидан лозим: муҳлаташ { $date } буд. Пеш аз коре кардан аниқ кунед.
article-general-only = ℹ️ Дар бораи кишвари «{ $country }» ҳоло мақолаи алоҳида нест. Ин қоидаҳои умумӣ аст.
article-by-country = 🗺 Дар поён кишварро интихоб карда метавонед: қоидаҳо гуногунанд.
article-other-language = ℹ️ Ин матн ҳоло ба забони шумо нест.
sources = 📄 <b>Манбаъҳо:</b>
as-of = Дар санаи { $date } дуруст буд
machine-drafted = Матнро ҳоло тоҷикзабон насанҷидааст.
was-it-helpful = Ин ёрӣ дод?
listen-soon = Тайёр мекунам. Паёми овозӣ каме дертар меояд.
voice-computer = 🤖 Инро одам не, компютер мехонад. Калимаҳо ва рақамҳоро нодуруст гуфта метавонад: бо матни боло муқоиса кунед.
voice-recorded = 🎙 Инро одами гурӯҳи мо хондааст.
listen-failed = Ҳоло бо овоз хонда натавонистам. Лутфан матни болоро хонед ё дертар боз кӯшиш кунед.
not-helpful = Афсӯс. Бо суханҳои дигар пурсед ё ба одам нависед.
no-article = Дар бораи «{ $topic }» ҳоло ҷавоби санҷидашуда надорам. Тахмин кардан намехоҳам. Аз оператор пурсед ё мавзуъҳои наздикро бинед.
did-you-mean = Боварӣ надорам, ки дуруст фаҳмидам. Шумо дар бораи ин мепурсед?
not-understood = Ман нафаҳмидам. Лутфан бо суханҳои дигар нависед ё тугмаро пахш кунед.
concern = ⚠️ Дар паёми шумо аломатҳои хавфнок ҳаст. Агар хоҳед, оператори мо бо шумо гап мезанад. Ин ройгон аст.
media-voice = Ман ҳоло паёми овозиро шунида наметавонам. Лутфан бо ҳарф нависед. Оператор шуморо шунида метавонад.
media-location = Ман ҷойро дар харита хонда наметавонам. Кишварро бо тугма интихоб кунед.
media-other = Ман ҳоло файл ва суратро дида наметавонам. Лутфан бо ҳарф нависед. Оператор дида метавонад.

## Телефонҳои ёрӣ

help-in-country = Ёрӣ: { $country }
help-lines = Телефонҳои ёрӣ
help-consular = Сафорат ва консулгарӣ
help-no-lines = Телефони ёриро барои ин кишвар ҳоло намедонем. Ба оператор нависед: /operator.
help-lines-expired = Рақамҳои ёрии ин кишвар, ки мо медонистем, хеле куҳнаанд ва мо онҳоро насанҷидаем. Ба рақами фаврӣ ё ба сафорат занг занед ё ба оператор нависед: /operator.
help-last-resort = ⚠️ Рақамҳои дигарро намедонем. Инҳо куҳнаанд ва шояд кор накунанд:
help-always = Агар рақам ҷавоб надиҳад, ин ҷо нависед: /operator. Сафорати кишвари шумо ҳам ёрӣ медиҳад.
help-russia-police = ⚠️ Дар Русия ҳолатҳое буданд, ки полис одамонро ба онҳое баргардонд, ки нигоҳашон медоштанд. Аввал беҳтар аст бо сафорат ё бо оператори мо гап занед.
emergency-number = 🆘 Рақами фаврӣ: <b>{ $number }</b>
emergency-unknown = 🆘 Рақами фаврии ин кишварро тасдиқ карда натавонистем. Ба сафорат ё ба оператор муроҷиат кунед.
emergency-by-country = 🆘 Рақамҳои фаврӣ аз рӯи кишвар:
hours-always = шабонарӯзӣ
toll-free = ройгон
number-checked = { $date } бо занг санҷида шуд
number-unverified = Мо ин рақамро бо занг насанҷидаем; маълумоти соли { $year }
number-undated = Мо ин рақамро бо занг насанҷидаем; санаи маълумот номаълум аст.
hotline-kind-emergency = ёрии фаврӣ
hotline-kind-trafficking = савдои одамон
hotline-kind-shelter = паноҳгоҳ
hotline-kind-women = ёрӣ ба занон
hotline-kind-labour = шикоят аз корфармо
hotline-kind-migration = саволҳои муҳоҷират
hotline-kind-consular = ёрии консулӣ
hotline-kind-embassy = сафорат
hotline-use-police = полис
hotline-use-ambulance = ёрии таъҷилӣ
hotline-use-fire = сӯхторхомӯшкунӣ
hotline-use-not-urgent = таъҷилӣ не
hotline-use-from-abroad = аз хориҷа
hotline-use-whatsapp = WhatsApp
hotline-caution-run-by-migration-authority = ин хатро хадамоти муҳоҷират мебарад: агар бе ҳуҷҷат бошед, инро донед
hotline-caution-often-unanswered = бисёр вақт ҷавоб намедиҳанд
hotline-caution-women-only = танҳо барои занон
hotline-caution-women-and-children = барои занон ва кӯдакон
day-mon = дш
day-tue = сш
day-wed = чш
day-thu = пш
day-fri = ҷм
day-sat = шн
day-sun = яш

## Санҷиши агентӣ

agency-ask = Номи агентӣ, телефон, @ном ё пайвандро нависед. Эълонро фиристодан ҳам мумкин.
verdict-licensed = ✅ «{ $name }» дар рӯйхат бо иҷозати амалкунанда ҳаст.
verdict-licensed-elsewhere = ⚠️ «{ $name }» иҷозат дорад, вале на барои ин кишвар: { $country }.
verdict-suspended = ⛔ Иҷозати «{ $name }» боздошта шудааст.
verdict-revoked = ⛔ Иҷозати «{ $name }» бекор шудааст, ё ба он иҷозат надодаанд.
verdict-expired = ⛔ Муҳлати иҷозати «{ $name }» гузаштааст.
verdict-warned = ⛔ Дар бораи «{ $name }» огоҳии расмӣ ҳаст.
verdict-reported = ⚠️ Аз «{ $name }» ба мо шикоят кардаанд. Шикоятҳо ҳоло санҷида мешаванд.
verdict-impersonation = ⛔ Диққат: ном мисли агентии иҷозатдор аст, «{ $name }», вале контакт бегона аст. Шояд касе худро ба ҷои он мегузорад.
verdict-unknown = ❔ «{ $name }» дар рӯйхатҳои мо нест. Ин маънои бад ё хуб будани фирмаро надорад.
agency-which = Якчанд номи монанд ёфт шуд. Кадомаш?
agency-permit = Иҷозати { $number }: { $countries }. То ин сана амал мекунад: { $until }
agency-decision = Қарори { $date }: { $body }
agency-reason = Сабаб: { $reason }
agency-foreign-contact = Ин контакт дар рӯйхат нест: { $contact }
agency-list = Рӯйхат: { $source }, ҳолати { $date }
agency-list-old = ⚠️ Ин рӯйхат кайҳо нав нашудааст.
agency-demo = 🧪 <b>ДЕМО:</b> рӯйхати омӯзишӣ, фирмаҳои он бофташудаанд.
agency-next-licensed = Иҷозат чизеро ваъда намекунад. Шартнома бояд маҳз бо ҳамин фирма бошад. Пеш аз пул додан дар идорае санҷед, ки иҷозат медиҳад.
agency-next-bad = Пул ва паспорт надиҳед. Аз идорае пурсед, ки иҷозат медиҳад. Агар аллакай пул дода бошед, чекҳо ва навиштаҳои чатро нигоҳ доред.
agency-next-unknown = Рақами иҷозат ва шартномаро пурсед. Онҳоро дар идора санҷед. Пешакӣ пул ва паспорт надиҳед.
until-unknown = муҳлат нишон дода нашудааст
verdict-refused = ⛔ «{ $name }» иҷозат пурсида буд ва нагирифт.
verdict-never-licensed = ⛔ Идора мегӯяд: «{ $name }» ҳеҷ гоҳ иҷозат надошт.
verdict-under-investigation = ⚠️ Идора «{ $name }»-ро месанҷад. Ҳанӯз қарор нест.
agency-under-investigation = ⚠️ Ҳоло идора ширкатро месанҷад. Пеш аз пардохт қарорро интизор шавед.
agency-ground = Асос: { $ground }
agency-earlier = Пештар: { $status }, { $date }
was-permitted = иҷозат дода шуд
was-reinstated = иҷозат барқарор шуд
was-suspended = иҷозат боздошта шуд
was-revoked = иҷозат бозхонда шуд
was-expired = муҳлати иҷозат гузашт
was-refused = иҷозат дода нашуд
was-never-licensed = иҷозат набуд
was-under-investigation = санҷиш мерафт
was-warned = огоҳӣ буд
agency-no-lists = Ҳоло мо ягон рӯйхати агентиҳоро надорем. Аз идора пурсед.
agency-office = 🏛 <b>Чӣ тавр дар идора санҷидан мумкин</b>
party-ask = Номи ширкатеро, ки шартнома бо он аст, айнан мисли шартнома нависед. Онро бо «{ $name }» муқоиса мекунам.
party-same = Номи дар шартнома «{ $party }» ва соҳиби иҷозат «{ $name }» мувофиқанд. Рақами андоз ва суроғаро низ муқоиса кунед. Ин ҳеҷ чизро кафолат намедиҳад.
party-alike = ⚠️ Номҳо монанданд, вале як хел нестанд: дар шартнома «{ $party }», дар иҷозат «{ $name }». Аз идора пурсед, ки оё ин як ширкат аст. То ҷавоб имзо накунед ва пул надиҳед.
party-other = ⛔ Шартнома бо «{ $party }» аст, иҷозат бошад дар «{ $name }». Он гоҳ иҷозат шуморо ҳимоя намекунад. То идора фаҳмонад, имзо накунед ва пул надиҳед.

## Таклифи кор

offer-ask = Матни таклифро фиристед: эълон ё навиштаҳои чатро нусха кунед, ё паёмро ба ман фиристед.
offer-title = Дар таклиф чӣ намоён аст
offer-flags = <b>⚠️ Аломатҳои хавф:</b>
offer-flag = • { $flag } — { $words }
offer-no-flags = Дар матн аломатҳои равшани хавф намоён нест. Ин ҳоло чизеро кафолат намедиҳад.
offer-history = 📌 <b>Пештар чӣ шуда буд</b>
offer-missing = <b>Чӣ намерасад — пурсед:</b>
offer-next =
    <b>Чӣ бояд кард:</b>
    • Шартномаи хаттиро бо забони фаҳмо пурсед.
    • Пешакӣ пул ва паспорт надиҳед.
    • Агентиро аз рӯи ном ва телефон санҷед.
    • Ба наздикон суроға ва контактҳоро монед.
offer-register = 🔎 <b>Рӯйхатҳо чӣ мегӯянд</b>
offer-contact-listed = • { $contact } — тамоси «{ $name }»
offer-contact-unknown = • { $contact } — дар рӯйхатҳои мо нест
offer-party-differs = ⚠️ Дар эълон ширкати «{ $name }», вале шартнома бо «{ $party }». Пурсед, ки иҷозат дар кадомаш ҳаст: шартнома бояд бо ҳамон ширкат бошад.
offer-fees = 💰 <b>Дар бораи пардохт</b>
offer-visa = 🛂 <b>Дар бораи раводид</b>

offer-flag-money-first = Аз шумо пеш аз кор пул мепурсанд.
offer-flag-passport-in-advance = Паспорт ё нусхаи онро пешакӣ мепурсанд.
offer-flag-no-contract = Шартнома нест, ё онро баъд ваъда мекунанд.
offer-flag-visit-visa = Корро бо визаи сайёҳӣ ё меҳмонӣ таклиф мекунанд.
offer-flag-pay-too-good = Маош барои чунин кор аз ҳад зиёд аст.
offer-flag-only-messenger = Танҳо телефон ё мессенҷер ҳаст, фирма ва суроға нест.
offer-flag-women-travel-paid = Духтаронро меҷӯянд ва ваъда медиҳанд, ки ҳамаашро мепардозанд.
offer-flag-urgent-today = Шуморо шитоб медиҳанд.
offer-flag-no-documents-needed = Мегӯянд, ки ҳуҷҷат лозим нест.
offer-flag-no-exam-korea = Кореяро бе имтиҳон ваъда мекунанд.
offer-flag-private-agency-uk = Фирмаи хусусӣ мехоҳад шуморо аз Қирғизистон ба Британияи Кабир фиристад.
offer-flag-work-off-debt = Шумо бояд бо кор қарзро адо кунед.
offer-flag-secret-dont-tell = Мегӯянд, ки ба касе нагӯед.
offer-flag-unknown-job = Намегӯянд, ки чӣ кор аст.
offer-flag-pay-after-return = Пулро танҳо дар охир ё баъди бозгашт ваъда мекунанд.
offer-flag-pay-off-books = Маошро пурра ё қисман ғайрирасмӣ медиҳанд.
offer-flag-crime = Ин ба коре монанд аст, ки барояш суд мекунанд.
offer-flag-call-centre = Кор дар колл-сентр: санҷед, ки соҳибаш кист.
offer-flag-organs = Барои узви бадан пул таклиф мекунанд.
offer-flag-child = Одами то 18-соларо меҷӯянд.
offer-flag-army-contract = Ин ба хизмати артиш ё кор дар ҷанг монанд аст.
offer-flag-no-leaving = Шумо озод баромада ё телефонро истифода бурда наметавонед.
offer-flag-sexual-services = Ин ба хизматҳои ҷинсӣ монанд аст.
offer-missing-employer = Номи корфармо
offer-missing-address = Суроға
offer-missing-job = Чӣ хел кор аст
offer-missing-wage = Чанд пул медиҳанд
offer-missing-hours = Соатҳои кор ва рӯзҳои истироҳат
offer-missing-contract = Шартнома
offer-missing-housing = Дар куҷо зиндагӣ мекунед
offer-missing-visa = Кадом виза ё иҷозат
offer-missing-journey = Роҳкироро кӣ медиҳад

## Ҳисоб

calc-ask-wage =
    🧮 Ҳисоб мекунем, ки сафар дар чанд моҳ худро мепӯшонад. Ҳамаи маблағҳоро бо як асъор нависед: ман ҳеҷ чизро табдил намедиҳам.

    <b>Дар як моҳ чӣ қадар ваъда доданд?</b> Масалан: 60 ҳазор рубл.
calc-ask-deductions = <b>Ҳар моҳ чӣ қадараш меравад</b> барои хона, хӯрок, роҳ ва нигоҳдоштҳо?
calc-ask-fees = <b>Барои рафтан ҳамагӣ чӣ қадар медиҳед?</b> Ба агентӣ, барои раводид, билет, ҳуҷҷатҳо.
calc-ask-loan = <b>Чӣ қадар қарз мегиред?</b>
calc-ask-interest = <b>Қарз бо чанд фоиз?</b> Рақам нависед.
calc-ask-period = { $percent } % — барои як моҳ ё як сол?
calc-not-a-number = Маблағро надидам. Як рақам нависед, масалан: 25000.
calc-other-currency = Ин асъори дигар аст. Ҳамин маблағро бо асъори маош нависед: { $currency }.
calc-title = 🧮 <b>Чӣ мебарояд</b>
calc-line-wage = Ваъда дар як моҳ: <b>{ $sum }</b>
calc-line-deductions = Дар як моҳ меравад: <b>{ $sum }</b>
calc-line-fees = Пардохт барои рафтан: <b>{ $sum }</b>
calc-line-loan = Қарз: <b>{ $sum }</b>
calc-line-interest = Фоизи қарз ҳамагӣ: <b>{ $sum }</b>
calc-line-left = Дар як моҳ мемонад: <b>{ $sum }</b>
calc-months = Моҳҳо то баргардондани ҳама: <b>{ $months }</b>
calc-never = ⛔ Бо чунин маблағҳо қарз ва пардохт ҳеҷ гоҳ баргардонда намешавад.
calc-nothing-left = ⛔ Аз маош ҳеҷ чиз намемонад.
calc-nothing-owed = Чизе барои баргардондан нест: шумо пул намедиҳед ва қарз намегиред.
calc-note = Ин ҳисоби содда аст. Он беморӣ, моҳҳои бемузд ва қурби пулро намедонад.
calc-debt-warning = ⚠️ <b>Қарзи дароз шуморо ба хӯҷаин мебандад.</b> То он дода нашавад, аз кори бад ҳам рафтан душвор аст. Аз касе, ки кор медиҳад, қарз нагиред ва шиносномаро гарав намонед. Дар ин бора метавонед бо одам гап занед.

## Шикоят аз агентӣ

report-begin = Раҳмат, ки дигаронро огоҳ мекунед. Ин якчанд дақиқа вақт мегирад. Ном лозим нест.
report-ask-agency = Аз кӣ шикоят мекунед? Ном, телефон ё @номро нависед.
report-ask-what = Чӣ шуд? Кӯтоҳ бо суханҳои худ нависед.
report-ask-country = Гап дар бораи кор дар кадом кишвар аст?
report-ask-money = Чанд пул додед? Маблағ ва асъорро нависед.
report-ask-back = Оператор метавонад ба шумо ин ҷо, дар бот, савол диҳад?
report-check = Лутфан санҷед. Фиристам?
report-line-agency = <b>Кӣ:</b> { $agency }
report-line-what = <b>Чӣ шуд:</b> { $what }
report-line-country = <b>Кишвар:</b> { $country }
report-line-money = <b>Пул:</b> { $money }
report-line-ask-back = <b>Боз пурсидан мумкин:</b> { $answer }
answer-yes = ҳа
answer-no = не
report-sent = ✅ Шикоят қабул шуд, рақам <b>{ $code }</b>. Операторҳо онро месанҷанд. То санҷиш мо касеро айбдор намекунем.
report-card = 📝 <b>Шикояти { $code }</b> — { $state }

## Шикоятҳо: баъд

report-go-on = Шикояти шумо гум нашуд. Давом медиҳем.
report-added = Ба гуфтаи шумо илова кардам.
report-file-added = Файл илова шуд.
report-files-full = { $count } файл кифоя аст, зиёдтар лозим нест.
report-no-file = Ин файл нест. Акс, ҳуҷҷат, овоз ё видео фиристед.
report-says-nothing = Ҳоло чизе барои санҷидан нест. Нависед, ки чӣ шуд ё шикоят аз кист.
report-many = Имрӯз аз шумо шикоятҳои зиёд омад. Боқимондаро ба худи оператор гӯед.
report-ask-happened = Ин кай шуд? Тахминан нависед.
report-ask-evidence = Акси чек, шартнома ё навиштаҳои чат доред? Ин ҷо фиристед. Онро танҳо операторҳо мебинанд.
report-line-when = <b>Кай:</b> { $when }
report-line-files = <b>Файлҳо:</b> { $count }
report-question =
    <b>Саволи оператор оид ба шикояти шумо { $code }</b>
    { $question }

    Ҷавоб додан ҳатмӣ нест. Номатонро навиштан лозим нест.
report-write-answer = Ҷавобро бо як паём нависед. Файл фиристодан ҳам мумкин.
report-answer-sent = ✅ Ҷавоби шумо ба операторҳо расид. Раҳмат.
agency-reports-checked = ⚠️ Шикоятҳо аз ин фирма ҳоло санҷида мешаванд. То ҳол чизе исбот нашудааст.
verdict-warned-by-operators = ⛔ Операторҳои барнома дар бораи «{ $name }» огоҳӣ нашр кардаанд.
own-warnings-list = Огоҳиҳои операторҳои барнома
own-warning-published = Нашр шуд: { $date }
own-warning-corrected = Ислоҳ шуд: { $date }
own-warning-source = Асос: { $source }
own-warning-side = Худи фирма чӣ мегӯяд: { $side }
watch-on = 👁 Аз паи «{ $name }» назорат мекунам. Агар вазъаш дар рӯйхатҳо тағйир ёбад, менависам.
watch-on-short = Назорат мекунам
watch-off = Дигар аз паи «{ $name }» назорат намекунам.
watch-off-short = Назорат намекунам
watch-many = На бештар аз { $count } фирмаро назорат кардан мумкин аст.
watch-changed = 👁 <b>«{ $name }»: вазъаш тағйир ёфт</b> ({ $date })
watch-warning-gone = Огоҳӣ дигар эътибор надорад.
watch-now = Ҳоло: { $status }
watch-status-licensed = иҷозати амалкунанда дорад
watch-status-licensed-elsewhere = иҷозат дорад, аммо барои кишвари дигар
watch-status-suspended = иҷозаташ боздошта шудааст
watch-status-revoked = иҷозаташ бекор шудааст
watch-status-expired = муҳлати иҷозаташ гузаштааст
watch-status-warned = огоҳӣ ҳаст
watch-status-reported = шикоятҳо санҷида мешаванд
watch-status-impersonation = тамос дар рӯйхати ин фирма нест
watch-status-unknown = дар рӯйхатҳое, ки дорем, нест
button-done = Тайёр
button-watch = 👁 Ин фирмаро назорат кардан
button-unwatch = Дигар назорат накардан
button-what-lists-say = 🔎 Дар рӯйхатҳо чӣ ҳаст
button-answer = ✍️ Ҷавоб додан
button-no-answer = Ҷавоб намедиҳам

## Ба операторҳо: шикоятҳо ва огоҳиҳо

report-state-new = нав
report-state-taken = дар кор
report-state-rejected = рад шуд
report-state-accepted = тасдиқ шуд
report-card-count = Шикоятҳо аз ин фирма: { $total }. Одамони мустақил: { $independent }.
report-campaign-same-text = 🔁 Ба маърака монанд: матн як хел. То қарори шумо ҳисоб намешавад.
report-campaign-same-phone = 🔁 Ба маърака монанд: дар нақлҳо як телефони бегона. То қарори шумо ҳисоб намешавад.
report-campaign-burst = 🔁 Ба маърака монанд: одамони нав дар як соат. То қарори шумо ҳисоб намешавад.
report-card-warning = Дар бораи ин фирма аллакай огоҳии { $code } ҳаст.
report-card-answer = ↩️ { $answer }
report-file = Файли шикояти { $code }
report-no-files = Файл нест.
report-no-asking = Аз ин кас пурсидан мумкин нест: иҷозат надод ё маълумоташро нест кард.
report-not-now = Ҳоло аз ин кас пурсидан мумкин нест. Дертар кӯшиш кунед.
report-asked = Савол оид ба шикояти { $code } фиристода шуд. Ҷавоб ба ин ҷо меояд.
report-answered = ↩️ <b>Ҷавоб оид ба шикояти { $code }</b>: { $answer }
report-answer-file = файл фиристод
button-take = ✋ Гирифтан
button-verify = ✅ Тасдиқ
button-ask-reporter = ❓ Пурсидан
button-files = 📎 Файлҳо
button-count = Мустақил ҳисобидан
button-audit = 🗒 Журнал
button-publish-warning = 📣 Нашр кардан
button-rewrite-warning = ✏️ Матни дигар
button-confirm-warning = ✅ Оператори дуюм: тасдиқ мекунам
button-correct-warning = ✏️ Ислоҳ
button-retract-warning = ↩️ Бозпас гирифтан
button-agency-side = 🗣 Ҷавоби фирма
button-contacts-only = Танҳо тамосҳо
button-by-name = Аз рӯи ном ҳам
warning-card = ⛔ <b>Огоҳии { $code }</b> — { $state }
warning-state-draft = сиёҳнавис
warning-state-proposed = оператори дуюмро интизор аст
warning-state-published = нашр шуд
warning-state-retracted = бозпас гирифта шуд
warning-state-expired = муҳлаташ гузашт
warning-contacts-only = Танҳо тамосҳо: ном аз они фирмаи дигар аст.
warning-line-evidence = <b>Чӣ санҷида шуд:</b> { $evidence }
warning-line-reports = <b>Шикоятҳо:</b> { $codes }
warning-line-pending = <b>Барои тасдиқ:</b> { $reason }
warning-line-reason = <b>Мардум мебинанд:</b> { $reason }
warning-line-expires = То { $date } эътибор дорад
warning-second-operator = Бояд оператори дигар тасдиқ кунад.
warning-published = 📣 Огоҳии { $code } нашр шуд. Ба онҳое, ки фирмаро назорат мекунанд, бот худаш менависад.
warning-corrected = ✏️ Огоҳии { $code } ислоҳ шуд.
warning-expired = ⌛ Муҳлати огоҳии { $code } гузашт, ба мардум дигар нишон дода намешавад.
words-question = ❓ Шикояти { $code }: ба он кас савол нависед.
words-rejection = ✖️ Шикояти { $code }: нависед, ки чаро рад мекунед.
words-name = Шикояти { $code }: дар бораи кист? Ном, телефон, @ном ё пайвандро нависед.
words-evidence = ✅ Шикояти { $code }: нависед, ки чиро чӣ тавр санҷидед. Онро танҳо операторҳо мебинанд.
words-source = Шикояти { $code }: асосро кӯтоҳ нависед. Онро мардум мебинанд.
words-reason = 📣 Огоҳии { $code }: нависед, ки мардум чӣ мебинанд. Танҳо санҷидашуда, бе айбдоркунӣ ва бе номи одамон.
words-retraction = ↩️ Огоҳии { $code }: нависед, ки чаро бозпас мегиред.
words-agency-side = 🗣 Огоҳии { $code }: нависед, ки фирма чӣ мегӯяд. Онро мардум мебинанд.
words-how = Паёми навбатии { $who } дар ин ҷо ҷавоб мешавад. Бекор кардан: /cancel
words-cancelled = Бекор шуд: { $code }
words-too-long = Хеле дароз: { $now } аломат, { $most } мумкин. Кӯтоҳтар нависед.
words-out-of-date = { $code }: ин кӯҳна шуд.
words-no-name = Бо ин суханҳо фирмаро ёфтан мумкин нест. Номи пурра, телефон, @ном ё пайванд лозим.
audit-title = 🗒 <b>Журнали { $code }</b>
audit-program = барнома
audit-take = гирифт
audit-count = мустақил ҳисобид
audit-ask = пурсид
audit-reject = рад кард
audit-name = фирмаро ном бурд
audit-verify = тасдиқ кард
audit-draft = сиёҳнависи огоҳӣ
audit-join = шикоят илова кард
audit-propose = матн пешниҳод кард
audit-publish = нашр кард
audit-correct = ислоҳ кард
audit-retract = бозпас гирифт
audit-agency-side = ҷавоби фирмаро навишт
audit-by-name = аз рӯи ном ҳам
audit-contacts-only = танҳо тамосҳо
audit-expire = муҳлаташ гузашт
audit-edit-file = аз файл ислоҳ шуд

## Оператор

human-what-happened = Дар як паём нависед, ки чӣ шуд. Баъд нишон медиҳам, ки оператор чиро мебинад.
consent-card = <b>Оператор инро мебинад</b> (бе ном ва рақами телефон):
consent-question = Ба оператор диҳам? Баъд паёмҳои шуморо дар ин чат ӯ мехонад.
consent-refused = Хуб, ҳеҷ чиз дода нашуд.
card-language = Забон: { $language }
card-country = Кишвар: { $country }
country-unknown = нишон дода нашудааст
case-opened = ✅ Дода шуд, рақам <b>{ $code }</b>. Оператор ин ҷо ҷавоб медиҳад. Нависед, овоз ва сурат фиристед: ҳамаашро мерасонам. Худам ҳоло хомӯшам.
danger-now = 🆘 <b>Шумо дар хатаред. Агар тавонед, ҳозир занг занед:</b>
danger-high = ⚠️ <b>Ин ба хатари ҷиддӣ монанд аст.</b> Агар хатар ҳозир бошад, занг занед:
case-opened-now = 👤 Ман <b>аллакай операторро ҷеғ задам</b> ва паёматонро ба ӯ додам. Рақам <b>{ $code }</b>. Ин ҷо нависед: куҷоед ва чӣ шуда истодааст.
danger-phone-hint = Агар телефонатонро дида тавонанд, баъди гап ин чатро нест кунед.
operator-joined = 👤 Оператор пайваст шуд. Ба ӯ ин ҷо нависед.
operator-is-here = Ҳоло бо шумо оператор ҳаст. Барои баргаштан ба меню гапро тамом кунед.
case-closed = Оператор гапи { $code }-ро тамом кард. Боз худам ҷавоб медиҳам. Меню: /menu
case-ended = Гап бо оператор тамом шуд. Боз худам ҷавоб медиҳам.
no-operators = Ҳоло ин ҷо оператор пайваст нест. Ана телефонҳое, ки ёрӣ медиҳанд.

## Гурӯҳи операторҳо

case-title = Муроҷиати { $code }
case-risk = Хавф: { $risk }
case-signs = Аломатҳо: { $signs }
case-how-to = Дар ин мавзуъ нависед: матн ва файлҳо ба одам мераванд. Қайдҳои дохилиро бо // сар кунед. Фармонҳо: /claim, /close.
case-claimed = ✋ Муроҷиат гирифта шуд. Одам медонад, ки шумо ин ҷоед.
case-claimed-already = Муроҷиат аллакай гирифта шудааст
case-is-closed = Муроҷиат пӯшида аст. Барои навиштан аз нав кушоед.
case-closed-note = ✔️ Муроҷиат пӯшида шуд.
case-reopened = ↩️ Муроҷиат аз нав кушода шуд.
case-newer = Ин одам аллакай муроҷиати дигари кушода дорад: { $code }
case-no-contact = Одам маълумоташро нест кард. Дигар ба ӯ навишта намешавад.
case-blocked = 🚫 Одам ботро баст. Паёмҳо намерасанд.
case-unblocked = Одам ботро аз нав кушод. Навиштан мумкин.
case-ended-by-contact = Одам гапро тамом кард. Муроҷиат пӯшида шуд.
case-erased = Одам маълумоташро нест кард. Муроҷиат пӯшида шуд.
case-risk-raised = ⬆️ Хавф зиёд шуд: { $risk }
relay-edited = ✏️ Одам паёмро ислоҳ кард:
not-delivered = 🚫 Паём ба одам нарасид: { $reason }
undelivered-blocked = одам ботро бастааст
undelivered-refused = Telegram паёмро қабул накард
undelivered-expired = муддати дароз фиристода нашуд
operator-edit-not-sent = Ислоҳҳо фиристода намешаванд. Паёми нав нависед.
operator-commands = Фармонҳо: /claim — гирифтан, /close — пӯшидан. Қайд: бо // сар кунед.
stranger = Шумо дар рӯйхати операторҳо нестед. Паём дода нашуд.
turn-failed = Бубахшед, ин паёмро кор карда натавонистам. Он нигоҳ дошта шуд, даста мебинад. Дигар хел кӯшиш кунед ё /operator нависед.
turn-failed-note = ⚠️ Паёми дорои нишонаҳои хатар коркард нашуд (навсозӣ { $number }). Ба гурӯҳ хабар диҳед: safar dead-letters.
risk-none = нест
risk-concern = ташвишовар
risk-high = баланд
risk-immediate = хатари ҳозира
indicators-none = намоён нест
indicator-abuse-of-vulnerability = аз нотавонӣ истифода мебаранд
indicator-abusive-living-conditions = шароити бади зиндагӣ
indicator-abusive-working-conditions = шароити вазнини кор
indicator-child = кӯдак
indicator-confinement = баромадан намемонанд
indicator-debt-bondage = адои қарз бо кор
indicator-deception = фиреб
indicator-excessive-fees = пулгирии зиёд
indicator-false-documents = ҳуҷҷатҳои қалбакӣ
indicator-forced-crime = ба ҷиноят маҷбур мекунанд
indicator-forced-military = ба ҷанг маҷбур мекунанд
indicator-isolation = алоқа бо наздикон нест
indicator-organ-removal = узвҳои бадан
indicator-passport-retained = паспортро гирифтаанд
indicator-self-harm = фикри худкушӣ
indicator-sexual-exploitation = истисмори ҷинсӣ
indicator-sold-or-transferred = фурӯхтанд ё ба дигар кас доданд
indicator-threats = таҳдид
indicator-violence = зӯроварӣ
indicator-wages-withheld = маош намедиҳанд

## Маълумоти ман

privacy =
    <b>Маълумоти шумо</b>
    • Нигоҳ медорам: забон, кишвар, саволи охирин, муроҷиатҳо ба оператор, шикоятҳо ва фирмаҳое, ки назорат мекунед.
    • Матни саволҳои дигарро дарҳол баъди ҷавоб нест мекунам.
    • Агар ҷавоб дода натавонам, саволро то 90 рӯз дастаи мо мебинад: бе ном, рақам ва пайванд. Кӣ пурсидааст, намедонад.
    • Ҳамааш рамзгузорӣ шудааст. Ном ва телефонро наменависам.
    • Муроҷиат ба операторро танҳо операторҳои барнома мебинанд.
    • Агар муддати дароз нанависед, маълумот худаш нест мешавад.
    • <b>Telegram</b> ҳам навиштаҳои моро нигоҳ медорад. Ба ин мо таъсир надорем.

    Ҳамаашро ҳозир нест кардан мумкин. Тугма дар поён аст.
erase-confirm =
    <b>Маълумоти шуморо нест кунам?</b>
    Ҳама чизе, ки бот нигоҳ медорад, дарҳол нест мешавад. Дар ин чат паёмҳои 48 соати охирро нест мекунам. Матни шикоят аз фирма дар назди операторҳо мемонад, аммо бе робита бо шумо ва бе файлҳо.

    <b>Нест карда наметавонам:</b> паёмҳои аз 48 соат кӯҳна, нусхаҳо дар Telegram ва он чиро, ки оператор дар гурӯҳаш хондааст. Чатро худатон нест карда метавонед: дар Telegram «Нест кардани чат»-ро интихоб кунед.
erased = Маълумоти шумо нест шуд. Паёмҳои кӯҳнаро худатон нест кунед: «Нест кардани чат» дар Telegram. Агар боз нависед, аз аввал сар мекунем.
erased-short = Нест шуд

## Номи мавзуъҳо

topic-agency-licence = Литсензияи агентӣ
topic-child-labour = Кор то 18-солагӣ
topic-children-and-family = Оила ва кӯдакон дар хориҷа
topic-citizenship-and-residence = ВНЖ ва шаҳрвандӣ
topic-debt-bondage = Адои қарз бо кор
topic-deportation-and-detention = Боздошт ва депортатсия
topic-documents-before-departure = Ҳуҷҷатҳо пеш аз сафар
topic-employment-contract = Шартномаи меҳнатӣ
topic-entry-and-visa = Воридшавӣ ва виза
topic-entry-ban = Манъи вуруд (запрет)
topic-evidence-and-complaint = Далелҳо ва шикоятҳо
topic-find-official-jobs = Ҷойҳои кори расмӣ
topic-harassment-and-discrimination = Озори ҷинсӣ ва табъиз
topic-health-care = Духтур ва суғурта
topic-housing = Хона, ҷои зист
topic-irregular-crossing = Бе ҳуҷҷат, роҳбаладҳо
topic-job-offer-red-flags = Чӣ хел фиребро дар эълон фаҳмидан
topic-language-exam = Имтиҳони забон
topic-leaving-employer = Аз кор баромадан, кори дигар
topic-lost-passport = Паспорт гум шуд
topic-migration-registration = Регистратсия, баҳисобгирӣ
topic-military-recruitment = Ҷалб ба артиш
topic-money-transfer = Пул фиристодан ба хона
topic-passport-confiscation = Корфармо паспортро гирифт
topic-police-check = Полис нигоҳ дошт
topic-recruitment-fees = Пул ба агентӣ
topic-reintegration = Кор баъди бозгашт
topic-return-home = Чӣ хел ба хона баргаштан
topic-taxes-and-pension = Андоз ва нафақа
topic-trafficking-definition = Савдои одамон чист
topic-unpaid-wages = Маош намедиҳанд
topic-victim-assistance = Ёрӣ ба ҷабрдидагон
topic-wages = Маош
topic-work-permit = Патент ва иҷозати кор
topic-working-hours = Вақти кор ва истироҳат
topic-workplace-injury = Осеб дар кор

## Бот чӣ карда метавонад (тугмаҳои «шумо инро мепурсед?»)

intent-check-agency = Санҷидани агентӣ
intent-report-agency = Шикоят аз агентӣ
intent-screen-offer = Санҷидани таклифи кор
intent-find-help = Телефонҳои ёрӣ
intent-ask-human = Бо одам гап задан
intent-in-danger = Ба ман ёрии фаврӣ лозим
intent-greet = Танҳо салом додан
intent-help = Бот чӣ карда метавонад
intent-change-language = Иваз кардани забон
intent-privacy = Маълумоти ман
intent-out-of-scope = Дигар
